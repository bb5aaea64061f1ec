"""What rules find in real files below a root, and what they let pass."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

import newsmeta
from newsmeta.config import Config
from newsmeta.image_files.settings import ImageSettings
from newsmeta.rules import RULES

FIXTURES = Path(__file__).parent / "fixtures"
BY_FILE = ("NM416", "NM417", "NM419", "NM533", "NM534")
FILE_RULES = [rule for rule in RULES if "NM430" <= rule.code <= "NM446" or rule.code in BY_FILE]
CARD = '<meta name="twitter:card" content="summary_large_image">'
TEXT = "<p>A crane fell into the harbour on Monday evening, and nobody was hurt.</p>"
HEAD = '<link rel="canonical" href="https://bugle.example/crane"><title>Crane falls</title>'


@pytest.fixture
def config(tmp_path: Path) -> Config:
    for path in FIXTURES.iterdir():
        if path.suffix not in (".py", ".json") and path.is_file():
            shutil.copy(path, tmp_path / path.name)
    shutil.copy(FIXTURES / "all.webp", tmp_path / "webp-called.jpg")
    shutil.copy(FIXTURES / "all.tif", tmp_path / "tiff-called.jpg")
    shutil.copy(FIXTURES / "pixels.svg", tmp_path / "drawing")
    for name, size in (("narrow", (980, 551)), ("long", (4400, 400)), ("high", (700, 1300))):
        Image.new("1", size).save(tmp_path / f"{name}.png")
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


def on_x(name: str) -> str:
    return f'<meta name="twitter:image" content="https://bugle.example/{name}">'


def markup(name: str, **stated: object) -> str:
    node = {"@type": "ImageObject", "url": f"https://bugle.example/{name}", **stated}
    article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Crane falls", "image": node}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


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
        (shared("narrow.png"), "NM444", "'narrow.png' is 980 pixels wide; Discover asks for 1200"),
        (
            shared("exif.png"),
            "NM416",
            "'https://bugle.example/exif.png' is 240×160, under 50,000 pixels; declare a larger one",
        ),
        (
            shared("long.png"),
            "NM419",
            "'https://bugle.example/long.png' is 4400×400; declare a picture of a usual shape",
        ),
        (
            f"{shared('narrow.png')}{shared('high.png')}{sized(1200, 1600)}",
            "NM433",
            "the size is stated as 1200×1600, the file is 700×1300; state that",
        ),
        (
            f"{markup('narrow.png', width=1600, height=900)}{shared('exif.png')}",
            "NM533",
            "og:image is 240×160, and Facebook takes none under 200×200; share a larger one",
        ),
        (shared("high.png"), "NM534", "og:image is 700×1300, upright; share a crop of about 1.91:1, such as 1200×630"),
        (
            f"{CARD}{shared('long.png')}",
            "NM445",
            "og:image is 4400×400, and X takes pictures of at most 4096×4096; offer a smaller one",
        ),
        (
            f"{CARD}{on_x('all.png')}",
            "NM445",
            "twitter:image is 240×160, and X shows summary_large_image from 300×157 on; offer a larger one",
        ),
        (on_x("gone.jpg"), "NM430", "there is no file 'gone.jpg'; upload it, or correct the address"),
        (on_x("heavy.jpg"), "NM435", "'heavy.jpg' has 6.0 MB, X takes 5 MB; make it smaller"),
        (on_x("moving.gif"), "NM436", "'moving.gif' moves; previews show its first frame alone, so declare a still"),
        (on_x("webp-called.jpg"), "NM434", "the address ends in .jpg, the file is image/webp; rename it"),
        (
            on_x("all.avif"),
            "NM446",
            "'all.avif' is an AVIF, and X shows JPEG, PNG, WebP and GIF; save it as JPEG, PNG or WebP",
        ),
        (
            shared("tiff-called.jpg"),
            "NM446",
            "'tiff-called.jpg' is a TIFF, which search engines and networks do not show; save it as JPEG, PNG or WebP",
        ),
        (shared("drawing"), "NM446", "'drawing' is an SVG, which no network previews; save it as JPEG, PNG or WebP"),
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
        (shared("all.jpg?w=120", sized(120, 80)), "NM433"),
        (shared("exif.png"), "NM444"),
        (shared("narrow.png", sized(1600, 900)), "NM417"),
        (shared("narrow.png", sized(900, 1600)), "NM534"),
        (shared("bomb.png"), "NM419"),
        (f"{CARD}{shared('bomb.png')}", "NM445"),
        (f"{CARD}{shared('exif.png')}{on_x('exif.png')}", "NM445"),
        (f'<meta name="twitter:card" content="summary">{on_x("all.png")}', "NM445"),
        (f'<meta name="twitter:card" content="player">{on_x("long.png")}', "NM445"),
        (f"{CARD}{on_x('narrow.png')}", "NM445"),
        (shared("tiff-called.jpg"), "NM434"),
        (shared("all.tif"), "NM446"),
        (shared("all.avif"), "NM446"),
        (shared("pixels.svg"), "NM446"),
    ],
)
def test_what_only_looks_like_a_flaw_is_let_pass(config: Config, page: str, code: str) -> None:
    assert code not in [each for each, _ in found(config, page)]


def test_nothing_is_found_where_no_files_are_configured() -> None:
    assert found(Config(), shared("gone.jpg") + shared("text.jpg", sized(1, 1))) == []


@pytest.mark.parametrize(
    ("stated", "mended"),
    [
        (shared("narrow.png", sized(1600, 900)), shared("narrow.png", sized(980, 551))),
        (shared("narrow.png", sized(1600, 552)), shared("narrow.png", sized(980, 551))),
        (markup("narrow.png", width=1600, height=900), markup("narrow.png", width=980, height=551)),
        (markup("narrow.png", width="1600", height="900px"), markup("narrow.png", width="980", height="551")),
        (
            f"{shared('narrow.png', sized(1600, 900))}{markup('narrow.png', width=1600, height=900)}",
            f"{shared('narrow.png', sized(980, 551))}{markup('narrow.png', width=980, height=551)}",
        ),
        (
            shared("all.webp", '<meta property="og:image:type" content="image/jpeg">'),
            shared("all.webp", '<meta property="og:image:type" content="image/webp">'),
        ),
        (
            markup("all.webp", encodingFormat="image/webp", width=1, height=1),
            markup("all.webp", encodingFormat="image/webp", width=240, height=160),
        ),
    ],
)
def test_what_is_stated_against_the_file_is_mended_and_nothing_else(config: Config, stated: str, mended: str) -> None:
    page = f"<!doctype html>{HEAD}<h1>Crane falls</h1>{{}}{TEXT}"
    extraction = newsmeta.extract(page.format(stated), config=config)
    fixes = [finding.fix for finding in newsmeta.check(extraction, FILE_RULES) if finding.code in ("NM433", "NM434")]
    assert len(fixes) == 1
    assert fixes[0] is not None
    assert fixes[0].safe
    text = page.format(stated)
    for edit in sorted(fixes[0].edits, key=lambda each: -each.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == page.format(mended)


def test_behind_a_prefix_a_fix_is_to_be_looked_at(config: Config) -> None:
    images = replace(config.images, prefixes={"https://cdn.example/w/": ""})
    page = f"<!doctype html>{HEAD}<h1>Crane falls</h1>{shared('narrow.png', sized(1600, 900))}{TEXT}"
    page = page.replace("https://bugle.example/narrow", "https://cdn.example/w/narrow")
    extraction = newsmeta.extract(page, config=replace(config, images=images))
    (fix,) = [each.fix for each in newsmeta.check(extraction, FILE_RULES) if each.code == "NM433"]
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<meta name="twitter:image" content="http://bugle.example/a.jpg">', 1),
        ('<meta name="twitter:image" content="https://bugle.example/a.jpg">', 0),
        (
            '<meta property="og:image" content="http://bugle.example/a.jpg"><meta name="twitter:image" content="http://bugle.example/a.jpg">',
            1,
        ),
    ],
)
def test_an_insecure_picture_of_x_is_told_once(head: str, found: int) -> None:
    extraction = newsmeta.extract(f"<!doctype html>{HEAD}{head}<h1>Crane falls</h1>{TEXT}")
    assert [each.code for each in newsmeta.check(extraction)].count("NM423") == found


def test_the_shapes_that_google_asks_for_may_be_told_by_files(config: Config) -> None:
    (rule,) = [rule for rule in RULES if rule.code == "NM418"]
    extraction = newsmeta.extract(
        f"<!doctype html>{HEAD}<h1>Crane falls</h1>{markup('narrow.png')}{TEXT}", config=config
    )
    assert [each.message for each in newsmeta.check(extraction, [rule])] == [
        "no declared picture is 4:3 or 1:1; add one"
    ]


@pytest.mark.parametrize(
    ("page", "messages"),
    [
        (
            markup(
                "a.jpg",
                creditText="AFP",
                license="https://bugle.example/l",
                acquireLicensePage="https://bugle.example/b",
            ),
            ["creditText and license without contentUrl; add the address of the picture's file"],
        ),
        (markup("a.jpg", creditText="AFP", contentUrl="https://bugle.example/a.jpg"), []),
        (markup("a.jpg", caption="A crane", digitalSourceType="https://schema.org/PrintDigitalSource"), []),
        (
            markup("a.jpg", creator={"@type": "Person", "name": "Ines Duarte"}) * 2,
            ["creator without contentUrl (and 1 more); add the address of the picture's file"],
        ),
        (shared("a.jpg"), []),
    ],
)
def test_rights_in_the_markup_want_the_address_of_the_file_that_they_are_for(page: str, messages: list[str]) -> None:
    extraction = newsmeta.extract(f"<!doctype html>{HEAD}<h1>Crane falls</h1>{page}{TEXT}")
    assert [each.message for each in newsmeta.check(extraction) if each.code == "NM447"] == messages


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("a.jpg", True),
        ("IMG_3000.jpg", True),
        ("a/7/3000.webp", False),
        ("a.jpg?w=1200", False),
        ("a-1200x800.jpg", False),
        ("a-6000x4000.jpg", True),
        ("w_1200/a.jpg", False),
    ],
)
def test_a_picture_of_x_that_is_delivered_smaller_than_stated_is_let_pass(address: str, found: bool) -> None:
    page = f"<!doctype html>{HEAD}{CARD}{shared(address, sized(6000, 4000))}<h1>Crane falls</h1>{TEXT}"
    assert ("NM445" in [each.code for each in newsmeta.check(newsmeta.extract(page))]) is found


@pytest.mark.parametrize(("url", "is_mended"), [("a.jpg", True), ("a.jpg?w=1200", True), ("pictures/17", False)])
def test_a_url_that_is_that_of_a_picture_is_stated_as_its_content_url(url: str, is_mended: bool) -> None:
    page = f"<!doctype html>{HEAD}<h1>Crane falls</h1>{markup(url, creditText='AFP')}{TEXT}"
    (finding,) = [each for each in newsmeta.check(newsmeta.extract(page)) if each.code == "NM447"]
    assert (finding.fix is not None) is is_mended
    if finding.fix:
        (edit,) = finding.fix.edits
        mended = page[: edit.start] + edit.text + page[edit.end :]
        assert "NM447" not in [each.code for each in newsmeta.check(newsmeta.extract(mended))]
        assert f'"contentUrl": "https://bugle.example/{url}"' in mended
