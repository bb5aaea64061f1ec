"""NM430-NM432 and NM438-NM440: files that are not there, or are no good."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.image_files.file import BrokenFile, MissingFile, OutsideFile
from newsmeta.rules.images.local_files import files, local_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted


@rule("NM430", Severity.WARNING, "image")
def image_file_missing(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file is not where its address says.

    newsmeta's news policy: readers and previews get a gap. Asked where [images] in the configuration, or --image-root,
    says where the files are; an address with a query, or without a file's ending, may be made on demand and is let
    pass, and so is another size of a file that is there.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        problem = "missing"

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-at-night.jpg"><h1>Fire in Rome</h1>
    """
    for image in local_images(extraction):
        if isinstance(image.found.file, MissingFile):
            name = image.found.file.name
            yield image.problem(f"there is no file {quoted(name)}; upload it, or correct the address")


@rule("NM431", Severity.ERROR, "image")
def image_file_broken(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file is no picture, or ends in the middle.

    newsmeta's news policy: no browser and no network shows it. A page of an error is often saved under a picture's
    name, and an upload that broke off leaves half a file.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        problem = "is a text, not a picture"

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-at-night.jpg"><h1>Fire in Rome</h1>
    """
    for image in local_images(extraction):
        if isinstance(image.found.file, BrokenFile):
            file = image.found.file
            yield image.problem(f"the file {quoted(file.name)} {file.reason}")


@rule("NM432", Severity.WARNING, "image")
def image_address_outside_root(extraction: Extraction) -> Iterator[Problem]:
    """A picture's address leads out of the folder of pictures.

    newsmeta's news policy: a server refuses ``..`` in an address, and what it does not refuse, it should. Nothing is
    read there, nor through a symbolic link that leads outside.

    Config::

        [images]
        root = "."

    Bad::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
        <meta property="og:image" content="https://bugle.example/img/..%2F..%2Frome.jpg">

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
        <meta property="og:image" content="https://images.example/img/rome.jpg">
    """
    for image in local_images(extraction):
        if isinstance(image.found.file, OutsideFile):
            name = image.found.file.name
            yield image.problem(f"{quoted(name)} leads out of the folder of pictures; nothing was read")


@rule("NM438", Severity.ERROR, "image")
def image_file_of_too_many_pixels(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file claims more pixels than decoders take.

    newsmeta's news policy: above 178,956,970 pixels Pillow and others refuse a file as a decompression bomb, and so
    nobody shows it. newsmeta reads its header alone.

    Config::

        [images.files."https://bugle.example/rome.png"]
        width = 50000
        height = 50000

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.png"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-small.png"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        if file.has_too_many_pixels:
            size = f"{file.width}×{file.height}"
            yield image.problem(f"{quoted(file.name)} is {size} pixels, which decoders refuse; make it smaller")


@rule("NM439", Severity.WARNING, "image")
def image_file_with_script(extraction: Extraction) -> Iterator[Problem]:
    """A drawing carries a script.

    Within img no browser runs it, but whoever opens the file itself does, on the site's own host:
    https://www.w3.org/TR/SVG2/conform.html#secure-static-mode (read 2026-10-01).

    Config::

        [images.files."https://bugle.example/map.svg"]
        script = true

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/map.svg"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.svg"}</script>
    """
    for image, file in files(extraction):
        if file.has_script:
            yield image.problem(f"{quoted(file.name)} carries a script; take it out")


@rule("NM440", Severity.NOTE, "image")
def image_metadata_unread(extraction: Extraction) -> Iterator[Problem]:
    """The metadata embedded in a picture's file cannot be read.

    newsmeta's news policy: credit and licence in it are lost to whoever gets the file. XMP that declares entities is
    not read either, since no XMP does and a trap would: https://www.w3.org/TR/xml/ (read 2026-10-01).

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        unread = "XMP: not well-formed"

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-at-night.jpg"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        if file.unread:
            yield image.problem(f"the metadata in {quoted(file.name)} cannot be read: {'; '.join(file.unread)}")


FILE_STATE = (
    image_file_missing,
    image_file_broken,
    image_address_outside_root,
    image_file_of_too_many_pixels,
    image_file_with_script,
    image_metadata_unread,
)
