"""Picture files are read as exiftool reads them, and bad ones are told of without harm."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image

from newsmeta.errors import OptionError
from newsmeta.image_files.file import BrokenFile, ImageFile
from newsmeta.image_files.read import read_image_file

FIXTURES = Path(__file__).parent / "fixtures"
EXPECTED = json.loads((FIXTURES / "expected.json").read_text(encoding="utf-8"))
# What exiftool calls each statement, by the place that newsmeta gives it.
PLACES = {
    "XMP dc:creator": "XMP-dc:Creator",
    "XMP dc:rights": "XMP-dc:Rights",
    "XMP dc:description": "XMP-dc:Description",
    "XMP photoshop:Credit": "XMP-photoshop:Credit",
    "XMP photoshop:Source": "XMP-photoshop:Source",
    "XMP xmpRights:WebStatement": "XMP-xmpRights:WebStatement",
    "XMP plus:LicensorURL": "XMP-plus:Licensor",
    "XMP Iptc4xmpExt:DigitalSourceType": "XMP-iptcExt:DigitalSourceType",
    "XMP Iptc4xmpCore:AltTextAccessibility": "XMP-iptcCore:AltTextAccessibility",
    "IPTC By-line": "IPTC:By-line",
    "IPTC Credit": "IPTC:Credit",
    "IPTC Source": "IPTC:Source",
    "IPTC CopyrightNotice": "IPTC:CopyrightNotice",
    "IPTC Caption-Abstract": "IPTC:Caption-Abstract",
    "EXIF Artist": "IFD0:Artist",
    "EXIF Copyright": "IFD0:Copyright",
    "EXIF ImageDescription": "IFD0:ImageDescription",
}
TURNED = range(5, 9)


def read(name: str) -> ImageFile:
    file = read_image_file(str(FIXTURES / name), name)
    assert isinstance(file, ImageFile), file
    return file


def flat(value: object) -> object:
    """exiftool's lists of one, and its structures of one property, as their only value."""
    while isinstance(value, (list, dict)):
        (value,) = value if isinstance(value, list) else value.values()
    return value


@pytest.mark.parametrize("name", EXPECTED)
def test_every_statement_is_the_one_that_exiftool_reads(name: str) -> None:
    told = {key: flat(value) for key, value in EXPECTED[name].items() if key in PLACES.values()}
    assert {PLACES[each.location.path.removeprefix(f"{name} ")]: each.value for each in read(name).rights} == told


@pytest.mark.parametrize("name", EXPECTED)
def test_type_and_size_are_those_that_exiftool_reads_turned_as_displayed(name: str) -> None:
    told = EXPECTED[name]
    stored = [int(side) for side in told["Composite:ImageSize"].split()]
    turned = told.get("IFD0:Orientation") in TURNED
    file = read(name)
    assert file.encodingFormat == told["File:MIMEType"]
    assert [file.width, file.height] == (stored[::-1] if turned else stored)
    assert file.size == (FIXTURES / name).stat().st_size


def test_the_fixtures_hold_all_there_is_to_read() -> None:
    assert len(EXPECTED["all.jpg"].keys() & PLACES.values()) == len(PLACES)
    orientations = [
        EXPECTED[f"turned-{n}.{ending}"]["IFD0:Orientation"]
        for n in range(1, 9)
        for ending in ("jpg", "png", "webp", "tif")
    ]
    assert orientations == [n for n in range(1, 9) for _ in range(4)]


def test_a_place_names_the_file_the_standard_and_the_property() -> None:
    creator = next(read("all.jpg").said("dc:creator"))
    assert str(creator.location) == "file all.jpg XMP dc:creator"
    assert creator.value == "Mara Lindqvist"


@pytest.mark.parametrize(
    ("name", "size"),
    [("pixels.svg", (640, 360)), ("box.svg", (120, 60)), ("centimetres.svg", (96, 48)), ("share.svg", (None, None))],
)
def test_the_size_of_a_drawing_comes_from_its_sides_or_its_view_box(
    name: str, size: tuple[int | None, int | None]
) -> None:
    assert (read(name).width, read(name).height) == size


@pytest.mark.parametrize(("name", "moves"), [("still.gif", False), ("moving.gif", True), ("all.webp", False)])
def test_a_gif_that_moves_is_told_from_one_that_does_not(name: str, moves: bool) -> None:
    assert read(name).is_animated is moves


@pytest.mark.parametrize(("name", "is_cmyk"), [("cmyk.jpg", True), ("all.jpg", False)])
def test_a_jpeg_for_print_is_told_from_one_for_screens(name: str, is_cmyk: bool) -> None:
    assert read(name).is_cmyk is is_cmyk


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("truncated.jpg", "is a JPEG that ends in the middle; write it again"),
        ("truncated-header.jpg", "begins as JPEG and cannot be read on: Truncated File Read"),
        ("truncated.png", "ends in the middle; write it again"),
        ("text.jpg", "is a text, not a picture"),
        ("empty.png", "is empty"),
        ("nowhere.jpg", "cannot be read: No such file or directory"),
    ],
)
def test_a_file_that_is_no_whole_picture_is_told_with_the_reason(name: str, reason: str) -> None:
    assert read_image_file(str(FIXTURES / name), name) == BrokenFile(name, reason)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("all.gif", "a GIF"),
        ("all.tif", "a TIFF"),
        ("all.avif", "an AVIF"),
        ("all.webp", "a WebP"),
        ("all.jpg", "a JPEG"),
    ],
)
@pytest.mark.parametrize("share", [0.6, 0.9, 0.99])
def test_a_file_that_lacks_its_end_is_told_whatever_its_format(
    name: str, told: str, share: float, tmp_path: Path
) -> None:
    whole = _with_pixels_last(name, tmp_path)
    (tmp_path / name).write_bytes(whole)
    assert isinstance(read_image_file(str(tmp_path / name), name), ImageFile)
    (tmp_path / name).write_bytes(whole[: round(len(whole) * share)])
    assert read_image_file(str(tmp_path / name), name) == BrokenFile(
        name, f"is {told} that ends in the middle; write it again"
    )


def _with_pixels_last(name: str, folder: Path) -> bytes:
    """A picture of noise, most of which is pixels, in the format of the name."""
    stripes = Image.effect_noise((160, 120), 90).convert("RGB")
    stripes.save(folder / name)
    return (folder / name).read_bytes()


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (b"", "whole"),
        (b";", "whole"),
        (b";trailing words", "whole"),
        (b"\x21\xfe\x03abc\0;", "whole"),
        (b"\x21\xfe\x03ab", "broken"),
        (b"\x2c\0\0\0\0\x01\0\x01\0", "broken"),
        (b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;", "moves"),
    ],
)
def test_a_gif_is_whole_when_its_blocks_are_with_or_without_a_trailer(
    content: bytes, outcome: str, tmp_path: Path
) -> None:
    one = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
    (tmp_path / "a.gif").write_bytes(one + content)
    file = read_image_file(str(tmp_path / "a.gif"), "a.gif")
    assert isinstance(file, BrokenFile) is (outcome == "broken")
    assert getattr(file, "is_animated", False) is (outcome == "moves")


def test_of_a_gif_that_is_longer_than_is_read_the_beginning_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _with_pixels_last("a.gif", tmp_path)
    monkeypatch.setattr("newsmeta.image_files.gif.MOST_BYTES", len(whole) // 2)
    file = read_image_file(str(tmp_path / "a.gif"), "a.gif")
    assert isinstance(file, ImageFile)
    assert (file.width, file.height) == (160, 120)


def test_metadata_of_a_drawing_with_entities_are_not_read(tmp_path: Path) -> None:
    drawing = (FIXTURES / "all.svg").read_text(encoding="utf-8")
    trap = '<!DOCTYPE svg [<!ENTITY e SYSTEM "text.jpg">]>' + drawing.replace("Mara Lindqvist", "&e;")
    (tmp_path / "a.svg").write_text(trap, encoding="utf-8")
    shutil.copy(FIXTURES / "text.jpg", tmp_path)
    file = read_image_file(str(tmp_path / "a.svg"), "a.svg")
    assert isinstance(file, ImageFile)
    assert "Not found" not in repr(file.rights)
    assert list(file.said("dc:creator")) == []


def test_a_picture_of_too_many_pixels_is_told_by_its_header_alone() -> None:
    bomb = read("bomb.png")
    assert (bomb.width, bomb.height) == (50_000, 50_000)
    assert bomb.has_too_many_pixels
    assert not read("all.jpg").has_too_many_pixels


@pytest.mark.parametrize("name", ["entity-bomb.png", "external-entity.png"])
def test_xmp_with_entities_is_not_read_and_the_rest_of_the_file_is(name: str) -> None:
    file = read(name)
    assert file.rights == ()
    assert len(file.unread) == 1
    assert file.unread[0].startswith("XMP: ")
    assert "Not found" not in repr(file)
    assert (file.width, file.height) == (240, 160)


@pytest.mark.parametrize(("name", "has_script"), [("script.svg", True), ("handler.svg", True), ("pixels.svg", False)])
def test_a_script_in_a_drawing_is_told(name: str, has_script: bool) -> None:
    assert read(name).has_script is has_script


@pytest.mark.parametrize("name", ["all.jpg", "all.png", "all.webp", "all.tif", "all.avif", "all.gif", "all.svg"])
def test_whatever_a_file_is_cut_to_nothing_but_an_outcome_comes_of_it(name: str, tmp_path: Path) -> None:
    whole = (FIXTURES / name).read_bytes()
    path = tmp_path / name
    for length in range(0, len(whole), 37):
        path.write_bytes(whole[:length])
        assert isinstance(read_image_file(str(path), name), (ImageFile, BrokenFile))


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_the_expected_values_are_still_what_exiftool_says() -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("make", FIXTURES / "make.py")
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    assert make.expected() == EXPECTED


def test_entities_of_a_drawing_are_not_spelled_out(tmp_path: Path) -> None:
    path = tmp_path / "bomb.svg"
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 20}">' for n in range(8))
    bomb = f'<!DOCTYPE svg [<!ENTITY e0 "{"x" * 50}">{entities}]><svg xmlns="http://www.w3.org/2000/svg" width="&e8;"/>'
    path.write_text(bomb, encoding="utf-8")
    file = read_image_file(str(path), "bomb.svg")
    assert isinstance(file, BrokenFile)
    assert "not well-formed" in file.reason


def test_an_external_entity_of_a_drawing_is_not_fetched(tmp_path: Path) -> None:
    path = tmp_path / "outside.svg"
    (tmp_path / "secret.txt").write_text("640", encoding="utf-8")
    path.write_text(
        f'<!DOCTYPE svg [<!ENTITY e SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><title>&e;</title></svg>',
        encoding="utf-8",
    )
    file = read_image_file(str(path), "outside.svg")
    assert isinstance(file, ImageFile)
    assert (file.width, file.height) == (4, 2)
    assert "640" not in repr(file)


def test_without_pillow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name == "PIL" or name.startswith("PIL.")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(OptionError, match=r"pip install 'newsmeta\[images\]'"):
        read_image_file(str(FIXTURES / "all.jpg"), "all.jpg")


@pytest.mark.parametrize(("plugin", "name"), [("WebPImagePlugin", "all.webp"), ("AvifImagePlugin", "all.avif")])
def test_a_format_that_pillow_was_built_without_is_not_called_broken(
    plugin: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"PIL.{plugin}.SUPPORTED", False)
    file = read(name)
    assert file.encodingFormat == EXPECTED[name]["File:MIMEType"]
    assert (file.width, file.height) == (None, None)
