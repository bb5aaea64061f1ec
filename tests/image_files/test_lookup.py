"""Addresses lead to files below the root, through variants and prefixes, and never out of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import newsmeta
from newsmeta.config import Config, config_from_mapping
from newsmeta.errors import ConfigError
from newsmeta.image_files.file import BrokenFile, ImageFile, MissingFile, OutsideFile
from newsmeta.image_files.lookup import find_file
from newsmeta.image_files.settings import ImageSettings

FIXTURES = Path(__file__).parent / "fixtures"
HOSTS = frozenset({"bugle.example"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site with pictures, and a secret beside it."""
    folder = tmp_path / "public"
    (folder / "img" / "2026 süd").mkdir(parents=True)
    (folder / "media").mkdir()
    for name in ("all.jpg", "all.png"):
        shutil.copy(FIXTURES / name, tmp_path / name)
    shutil.copy(FIXTURES / "all.jpg", folder / "img" / "lead.jpg")
    shutil.copy(FIXTURES / "all.webp", folder / "img" / "harbour-crane-1200x675.webp")
    shutil.copy(FIXTURES / "all.png", folder / "img" / "2026 süd" / "quay.png")
    shutil.copy(FIXTURES / "exif.jpg", folder / "media" / "boat.jpg")
    shutil.copy(FIXTURES / "text.jpg", folder / "img" / "text.jpg")
    (folder / "img" / "link.jpg").symlink_to(tmp_path / "all.jpg")
    (folder / "img" / "inner.jpg").symlink_to(folder / "media" / "boat.jpg")
    (folder / "out").symlink_to(tmp_path)
    return folder


@pytest.fixture
def settings(root: Path) -> ImageSettings:
    return ImageSettings(root=str(root), prefixes={"https://cdn.example/r": "media"})


@pytest.mark.parametrize(
    ("address", "name", "is_exact"),
    [
        ("https://bugle.example/img/lead.jpg", "img/lead.jpg", True),
        ("https://www.bugle.example/img/lead.jpg?v=3", "img/lead.jpg", True),
        ("https://bugle.example/img/lead.jpg?w=300", "img/lead.jpg", False),
        ("http://BUGLE.example:8080/img/lead.jpg#top", "img/lead.jpg", True),
        ("/img/lead.jpg", "img/lead.jpg", True),
        ("https://bugle.example//img/./lead.jpg", "img/lead.jpg", True),
        ("https://bugle.example/img/2026%20s%C3%BCd/quay.png", "img/2026 süd/quay.png", True),
        ("https://cdn.example/r/boat.jpg", "media/boat.jpg", True),
        ("https://bugle.example/img/inner.jpg", "img/inner.jpg", True),
        ("https://bugle.example/img/harbour-crane-300x169.jpg", "img/harbour-crane-1200x675.webp", False),
        ("https://bugle.example/800x450/img/lead.jpg", "img/lead.jpg", False),
        ("https://bugle.example/resize?url=https%3A%2F%2Fbugle.example%2Fimg%2Flead.jpg&w=800", "img/lead.jpg", False),
        ("https://cdn.example/r/boat-640x360.jpg", "media/boat.jpg", False),
    ],
)
def test_an_address_leads_to_its_file_or_a_variant_of_it(
    settings: ImageSettings, address: str, name: str, is_exact: bool
) -> None:
    found = find_file(settings, address, HOSTS)
    assert found is not None
    assert isinstance(found.file, ImageFile)
    assert (found.file.name, found.is_exact) == (name, is_exact)


@pytest.mark.parametrize(
    "address",
    [
        "https://bugle.example/../all.jpg",
        "https://bugle.example/img/../../all.jpg",
        "https://bugle.example/img/%2e%2e/%2E%2E/all.jpg",
        "https://bugle.example/img/..%2f..%2fall.jpg",
        "https://bugle.example/img/..%5c..%5call.jpg",
        "https://bugle.example/img%00/lead.jpg",
        "https://cdn.example/r/../../all.jpg",
        "https://bugle.example/img/link.jpg",
        "https://bugle.example/out/all.png",
    ],
)
def test_an_address_that_leads_out_of_the_root_is_told_and_not_read(
    settings: ImageSettings, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsmeta.image_files.read.read_image_file", lambda *_: pytest.fail("it was read"))
    found = find_file(settings, address, HOSTS)
    assert found is not None
    assert isinstance(found.file, OutsideFile)


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/img/lead.jpg",
        "https://notbugle.example/img/lead.jpg",
        "https://cdn.example/rome/boat.jpg",
        "https://bugle.example/render?id=7",
        "img/lead.jpg",
        "../img/gone.jpg",
        "https://bugle.example/img/gone.jpg?w=300",
        "data:image/png;base64,AAAA",
        "http://[broken/img/lead.jpg",
    ],
)
def test_of_other_addresses_nothing_is_said(settings: ImageSettings, address: str) -> None:
    assert find_file(settings, address, HOSTS) is None


def test_a_file_that_is_not_there_is_missing_and_one_that_is_no_picture_is_broken(settings: ImageSettings) -> None:
    gone = find_file(settings, "https://bugle.example/img/gone.jpg", HOSTS)
    text = find_file(settings, "https://bugle.example/img/text.jpg", HOSTS)
    assert gone is not None
    assert text is not None
    assert gone.file == MissingFile("img/gone.jpg")
    assert text.file == BrokenFile("img/text.jpg", "is a text, not a picture")


PAGE = """<link rel="canonical" href="https://bugle.example/crane"><title>Crane falls</title>
<meta property="og:image" content="https://bugle.example/img/lead.jpg"><h1>Crane falls into harbour</h1>
<p>A crane fell into the harbour on Monday evening, and nobody was hurt.</p>"""


def extracted(root: Path, page: str = PAGE) -> newsmeta.Extraction:
    return newsmeta.extract(page, config=Config(images=ImageSettings(root=str(root))))


def test_what_the_file_says_fills_what_the_page_leaves_open_with_its_place(root: Path) -> None:
    extraction = extracted(root)
    (image,) = extraction.article.image
    assert (image.width, image.height, image.encodingFormat) == (240, 160, "image/jpeg")
    assert (image.creditText, image.copyrightNotice) == ("Bugle/Lindqvist", "© 2026 Harbour Bugle")
    assert image.creator == newsmeta.Person(name="Mara Lindqvist")
    assert (image.license, image.acquireLicensePage) == ("https://bugle.example/licence", "https://bugle.example/buy")
    places = [str(each.location) for each in extraction.choices["image"].taken]
    assert places[1:3] == ["file img/lead.jpg header", "file img/lead.jpg header"]
    assert "file img/lead.jpg XMP dc:creator" in places
    assert ("og:image:width", "240") in newsmeta.open_graph(extraction.article)
    assert ("og:image:type", "image/jpeg") in newsmeta.open_graph(extraction.article)


def test_what_the_page_states_stays_and_the_files_word_is_passed_over(root: Path) -> None:
    stated = '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="675">'
    extraction = extracted(root, PAGE.replace("<h1>", f"{stated}<h1>"))
    (image,) = extraction.article.image
    assert (image.width, image.height) == (1200, 675)
    passed = {str(each.location): each.reason for each in extraction.choices["image"].passed_over}
    assert passed["file img/lead.jpg header"] == "the page, or better metadata of the file, states it"


def test_of_another_size_only_the_rights_are_taken(root: Path) -> None:
    (image,) = extracted(root, PAGE.replace("img/lead.jpg", "img/harbour-crane-300x169.jpg")).article.image
    assert (image.width, image.height, image.encodingFormat) == (None, None, None)
    assert image.creditText == "Bugle/Lindqvist"


def test_without_a_root_nothing_is_read() -> None:
    (image,) = newsmeta.extract(PAGE).article.image
    assert image == newsmeta.ImageObject(url="https://bugle.example/img/lead.jpg", role="lead")


def test_the_configuration_names_the_root_beside_itself(root: Path) -> None:
    table = {"images": {"root": "public", "prefixes": {"https://cdn.example/r/": "media"}}}
    config = config_from_mapping(table, str(root.parent / "newsmeta.toml"))
    assert config.images == ImageSettings(root=str(root), prefixes={"https://cdn.example/r/": "media"})


@pytest.mark.parametrize(
    ("images", "message"),
    [
        ({"root": "nowhere"}, "images.root nowhere: there is no such folder"),
        ({"rot": "."}, "unknown key 'images.rot'; did you mean 'images.root'?"),
        (
            {"prefixes": {"cdn": "media"}},
            "images.prefixes.'cdn' must be an address that begins with http:// or https://, not 'cdn'",
        ),
        (
            {"prefixes": {"https://cdn.example/": "../x"}},
            "images.prefixes.'https://cdn.example/' must be a folder below the root, not '../x'",
        ),
    ],
)
def test_settings_that_cannot_be_are_refused(images: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config_from_mapping({"images": images}, "newsmeta.toml")
    assert str(caught.value) == f"newsmeta.toml: {message}"


def test_what_is_made_of_a_file_is_read_back_as_the_same_article(root: Path) -> None:
    config = Config(images=ImageSettings(root=str(root)))
    article = extracted(root).article
    assert newsmeta.extract(newsmeta.embed(PAGE, article), config=config).article == article
    assert newsmeta.extract(f"<html><head>{newsmeta.snippet(article)}</head></html>").article.image == article.image
