"""What reading 1,000 picture files costs beside Pillow's bare ``open``, as a ratio measured in one run.

    python benchmarks/image_headers.py [--files 1000] [--folder DIR]

Makes pictures as news sites have them (1600 by 900, most of them JPEG, with XMP, IPTC-IIM and EXIF), or takes those of
a folder. Both read every file in turn, once to warm up and then five times; the best round counts. Pillow only opens;
newsmeta reads the size as displayed and looks for the end of the file, and in a further round reads the rights as well.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from newsmeta.image_files.file import ImageFile
from newsmeta.image_files.read import read_image_file

# Of ten pictures of a site so many are of each format.
_SHARES = ("JPEG",) * 7 + ("WEBP",) * 2 + ("PNG",)
_ROUNDS = 5
_XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' photoshop:Credit="Nordpress"><dc:creator><rdf:Seq><rdf:li>Mara Lindqvist</rdf:li></rdf:Seq></dc:creator>'
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Nordpress</rdf:li></rdf:Alt></dc:rights></rdf:Description>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
).encode()


def make(folder: Path, count: int) -> list[str]:
    """So many pictures in a folder: ten made, and the rest copies of them."""
    from PIL import Image

    noise = random.Random(1)
    small = Image.frombytes("RGB", (160, 90), noise.randbytes(160 * 90 * 3)).resize((1600, 900))
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0112] = "Mara Lindqvist", "(c) Nordpress", 1
    made = []
    for format_ in _SHARES:
        stream = io.BytesIO()
        small.save(stream, format_, **({} if format_ == "PNG" else {"xmp": _XMP}), exif=exif)
        made.append(stream.getvalue())
    paths = [folder / f"{number}.{_SHARES[number % 10].lower()}" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(made[number % 10])
    return [str(path) for path in paths]


def bare_open(path: str) -> None:
    from PIL import Image

    with Image.open(path):
        pass


def header(path: str) -> ImageFile:
    file = read_image_file(path, path)
    if not isinstance(file, ImageFile):
        raise ValueError(f"{path} cannot be read")
    return file


def header_and_rights(path: str) -> object:
    return header(path).rights


def best(read: Callable[[str], object], paths: Sequence[str]) -> float:
    """Seconds for all files, in the best of several rounds."""
    rounds = []
    for _ in range(1 + _ROUNDS):
        start = time.perf_counter()
        for path in paths:
            read(path)
        rounds.append(time.perf_counter() - start)
    return min(rounds[1:])


def measured(paths: Sequence[str]) -> tuple[float, float, float]:
    """Seconds that Pillow's open takes, newsmeta's header, and header and rights."""
    return best(bare_open, paths), best(header, paths), best(header_and_rights, paths)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--folder", type=Path, help="pictures of your own")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        own = sorted(str(path) for path in options.folder.rglob("*") if path.is_file()) if options.folder else None
        paths = own or make(Path(folder), options.files)
        pillow, headers, rights = measured(paths)
    print(f"{len(paths)} files: Pillow's open {pillow * 1000:.0f} ms")
    print(f"newsmeta, headers {headers * 1000:.0f} ms, {headers / pillow:.2f} times")
    print(f"newsmeta, headers and rights {rights * 1000:.0f} ms, {rights / pillow:.2f} times")
    return headers > 2 * pillow


if __name__ == "__main__":
    sys.exit(main())
