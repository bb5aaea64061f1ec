"""What rules find in real files below a root, and what they let pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.image_files.settings import ImageSettings
from newsmeta.rules import RULES

FIXTURES = Path(__file__).parent / "fixtures"
FILE_RULES = [rule for rule in RULES if "NM430" <= rule.code <= "NM444"]
TEXT = "<p>A crane fell into the harbour on Monday evening, and nobody was hurt.</p>"
HEAD = '<link rel="canonical" href="https://bugle.example/crane"><title>Crane falls</title>'


@pytest.fixture
def config(tmp_path: Path) -> Config:
    for path in FIXTURES.iterdir():
        if path.suffix not in (".py", ".json") and path.is_file():
            shutil.copy(path, tmp_path / path.name)
    shutil.copy(FIXTURES / "all.webp", tmp_path / "webp-called.jpg")
    (tmp_path / "out.jpg").symlink_to(FIXTURES / "all.jpg")
    with open(tmp_path / "heavy.jpg", "wb") as heavy:
        whole = (FIXTURES / "still.gif").read_bytes()
        heavy.write(whole + b"\0" * (6 * 1024 * 1024))
    return Config(images=ImageSettings(root=str(tmp_path)))


def found(config: Config, page: str) -> list[tuple[str, str]]:
    extraction = newsmeta.extract(f"<!doctype html>{HEAD}<h1>Crane falls</h1>{page}{TEXT}", config=config)
    return [(finding.code, finding.message.replace('"', "'")) for finding in newsmeta.check(extraction, FILE_RULES)]


def shared(name: str, more: str = "") -> str:
    return f'<meta property="og:image" content="https://bugle.example/{name}">{more}'


def sized(width: int, height: int) -> str:
    return f'<meta property="og:image:width" content="{width}"><meta property="og:image:height" content="{height}">'


@pytest.mark.parametrize(
    ("page", "code", "message"),
    [
        (shared("gone.jpg"), "NM430", "there is no file 'gone.jpg'; upload it, or correct the address"),
        (
            shared("truncated.jpg"),
            "NM431",
            "the file 'truncated.jpg' is a JPEG that ends in the middle; write it again",
        ),
        (shared("text.jpg"), "NM431", "the file 'text.jpg' is a text, not a picture"),
        (shared("out.jpg"), "NM432", "'out.jpg' leads out of the folder of pictures; nothing was read"),
        (shared("bomb.png"), "NM438", "'bomb.png' is 50000×50000 pixels, which decoders refuse; make it smaller"),
        (shared("script.svg"), "NM439", "'script.svg' carries a script; take it out"),
        (shared("cmyk.jpg"), "NM437", "'cmyk.jpg' is in CMYK, the colours of print; save it in RGB"),
        (shared("moving.gif"), "NM436", "'moving.gif' moves; previews show its first frame alone, so declare a still"),
        (
            shared("all.png", sized(1200, 675)),
            "NM433",
            "the size is stated as 1200×675, the file is 240×160; state that",
        ),
        (
            shared("turned-6.jpg", sized(240, 160)),
            "NM433",
            "the size is stated as 240×160, the file is 160×240; state that",
        ),
        (shared("webp-called.jpg"), "NM434", "the address ends in .jpg, the file is image/webp; rename it"),
        (
            shared("all.webp", '<meta property="og:image:type" content="image/jpeg">'),
            "NM434",
            "stated as 'image/jpeg', the file is image/webp; state that",
        ),
        (shared("heavy.jpg"), "NM435", "'heavy.jpg' has 6.0 MB, X takes 5 MB; make it smaller"),
        (shared("exif.png"), "NM441", "no credit on the page, but the file 'exif.png' says 'Ines Duarte'; name them"),
        (shared("exif.png"), "NM444", "'exif.png' is 240 pixels wide; Discover asks for 1200"),
    ],
)
def test_a_flaw_of_a_file_is_told(config: Config, page: str, code: str, message: str) -> None:
    assert (code, message) in found(config, page)


def test_xmp_with_entities_is_told_with_the_reason(config: Config) -> None:
    (told,) = [message for code, message in found(config, shared("external-entity.png")) if code == "NM440"]
    assert told.startswith("the metadata in 'external-entity.png' cannot be read: XMP: it has a DOCTYPE")


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (shared("turned-6.jpg", sized(160, 240)), "NM433"),
        (shared("turned-6.jpg", sized(160, 241)), "NM433"),
        (shared("pixels.svg", sized(1280, 720)), "NM433"),
        (shared("all-300x200.jpg", sized(300, 200)), "NM433"),
        (shared("gone.jpg?w=1200"), "NM430"),
        (shared("render/17"), "NM430"),
        ('<meta property="og:image" content="https://cdn.example/gone.jpg">', "NM430"),
        (shared("all.webp", '<meta property="og:image:type" content="IMAGE/WEBP">'), "NM434"),
        (shared("all.jpg", '<meta property="og:image:type" content="image/jpg">'), "NM434"),
        (shared("exif.png", sized(240, 160)), "NM444"),
        (shared("exif.png") + shared("render/17"), "NM444"),
        (
            f'{shared("exif.png")}<figure><img src="https://bugle.example/exif.png"><figcaption>Cranes, by Ines Duarte</figcaption></figure>',
            "NM441",
        ),
        (
            f'{shared("all.png")}<figure><img src="https://bugle.example/all.png"><figcaption>Crane. Photo: M. Lindqvist</figcaption></figure>',
            "NM442",
        ),
        (
            f'{shared("exif.png")}<div><div><img src="https://bugle.example/exif.png"></div><span>Ines Duarte</span></div>',
            "NM441",
        ),
        (shared("still.gif"), "NM436"),
    ],
)
def test_what_only_looks_like_a_flaw_is_let_pass(config: Config, page: str, code: str) -> None:
    assert code not in [each for each, _ in found(config, page)]


def test_nothing_is_found_where_no_files_are_configured() -> None:
    assert found(Config(), shared("gone.jpg") + shared("text.jpg", sized(1, 1))) == []
