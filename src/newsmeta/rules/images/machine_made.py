"""NM443: pictures that a machine made, by what their files or the markup say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.making import speaks_of_ai
from newsmeta.rules.images.local_files import page_words, rights_file
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.vocabulary import digital_source

_SOURCE_TYPE = "Iptc4xmpExt:DigitalSourceType"
# https://cv.iptc.org/newscodes/digitalsourcetype/: what a generative model made, in whole or in part.
_MADE_BY_AI = frozenset({"TrainedAlgorithmicMediaDigitalSource", "CompositeWithTrainedAlgorithmicMediaDigitalSource"})
_WORDS = frozenset({"p", "small", "figcaption", "li", "footer"})


@rule("NM443", Severity.WARNING, "image")
def ai_image_without_notice(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file or its markup says that an artificial intelligence made it, and the page does not.

    newsmeta's news policy: readers take a picture in the news for a photograph. The European Union asks for a notice
    where a picture could be taken for real: https://eur-lex.europa.eu/eli/reg/2024/1689/oj, Article 50(4).

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        digitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

    Bad::

        <title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above the roofs</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames (image: AI-generated)</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    for image in extraction.article.image:
        # What is stated nowhere, and in no file, is chosen nowhere.
        if image.digitalSourceType is None:
            continue
        said = page_words(extraction, image)
        who = _who_says(extraction, image, said)
        if who and said and not any(map(speaks_of_ai, _texts(extraction, said))):
            shown = next((each for each in said if each.statement.name == "img"), said[0])
            yield Problem(f"{who} says that an AI made it; say so in the caption", shown.location)


def _who_says(extraction: Extraction, image: ImageObject, said: Iterable[Candidate]) -> str | None:
    """What says that a machine made the picture: its file, or the markup."""
    file = rights_file(extraction, image)
    if file and any(digital_source(each.value) in _MADE_BY_AI for each in file.said(_SOURCE_TYPE)):
        return f"the file {quoted(file.name)}"
    stated = (each.value.digitalSourceType for each in said)
    return "the markup" if any(each and digital_source(each) in _MADE_BY_AI for each in stated) else None


def _texts(extraction: Extraction, said: Iterable[Candidate]) -> Iterator[str]:
    """The words about a picture: its own, those around it, and the paragraphs of the page, for a notice at its end."""
    for each in said:
        yield from filter(None, (each.value.caption, each.value.alt, each.value.creditText))
        element: Any = each.location.element
        for around in element.iterancestors("figure") if element is not None else ():
            yield "".join(around.itertext())
    for element in extraction.document.elements:
        if element.tag in _WORDS:
            yield "".join(element.itertext())


MACHINE_MADE = (ai_image_without_notice,)
