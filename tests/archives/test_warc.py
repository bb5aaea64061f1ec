"""Every record of a WARC file is a capture or named as passed over, whatever is damaged around it."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import warcs
import zstandard

from newsmeta.archives.capture import Capture, Found
from newsmeta.archives.cutting import cut
from newsmeta.archives.reading import found_in
from newsmeta.archives.shard import Columns, Stored
from newsmeta.archives.warc import captures

MOST = 10_000
INFO = warcs.record("warcinfo", "urn:x", b"software: test\r\n")
PAGES = [warcs.page(number) for number in range(4)]
MEMBERS = [gzip.compress(each, mtime=0) for each in (INFO, *PAGES)]


def _corrupt(member: bytes) -> bytes:
    return member[:30] + bytes(byte ^ 0xFF for byte in member[30:40]) + member[40:]


def _told(found: list[Found]) -> list[str | int]:
    """The number of each page, the reason of what was passed over, the failure of what cannot be had."""
    told: list[str | int] = []
    for each in found:
        if not isinstance(each, Capture):
            told.append(each.reason)
        elif each.failure:
            told.append(each.failure.kind)
        else:
            assert each.url is not None
            told.append(int(each.url.rsplit("/", 1)[1]))
    return told


def _found(content: bytes, most: int = MOST) -> list[Found]:
    return list(captures(io.BytesIO(content), "a.warc", 0, None, most))


DAMAGE = {
    "a length that is too small": ([INFO, PAGES[0], warcs.page(1, length=50), *PAGES[2:]], ["warcinfo", 0, "wrong-length", 2, 3]),
    "a length that reaches into the next record": ([INFO, PAGES[0], warcs.page(1, length=300), *PAGES[2:]], ["warcinfo", 0, "wrong-length", 2, 3]),
    "a length beyond the end of the file": ([INFO, PAGES[0], warcs.page(1, length=10**9), *PAGES[2:]], ["warcinfo", 0, "wrong-length", 2, 3]),
    "garbage between records": ([INFO, PAGES[0], b"what is this\r\n\r\n", *PAGES[1:]], ["warcinfo", 0, "damaged", 1, 2, 3]),
    "garbage at the beginning": ([b"what is this\r\n\r\n", *PAGES], ["damaged", 0, 1, 2, 3]),
    "a length that is not stated": ([INFO, PAGES[0], PAGES[1].replace(b"Content-Length", b"X"), *PAGES[2:]], ["warcinfo", 0, "wrong-length", 2, 3]),
    "the last record cut off in its head": ([INFO, *PAGES[:3], PAGES[3][:60]], ["warcinfo", 0, 1, 2, "truncated"]),
    "the last record cut off": ([INFO, *PAGES[:3], PAGES[3][:-60]], ["warcinfo", 0, 1, 2, "truncated"]),
}  # fmt: skip


@pytest.mark.parametrize("compression", ["none", "members", "frames"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_costs_no_other_record_and_is_named(damage: str, compression: str) -> None:
    records, expected = DAMAGE[damage]
    assert _told(_found(warcs.archive(records, compression))) == expected


def test_a_member_of_gzip_that_is_damaged_costs_no_other() -> None:
    content = b"".join([*MEMBERS[:2], _corrupt(MEMBERS[2]), *MEMBERS[3:]])
    assert _told(_found(content)) == ["warcinfo", 0, "damaged", 2, 3]


def test_damage_in_the_middle_of_a_long_member_repeats_no_record() -> None:
    # What cannot be compressed spans several buffers of the reader.
    content = b"<html>" + b"".join(b"%x" % (number**9) for number in range(20_000))
    long = gzip.compress(warcs.page(1, content), mtime=0)
    damaged = long[: len(long) // 2] + bytes(100) + long[len(long) // 2 + 100 :]
    assert len(damaged) > 200_000
    found = _found(b"".join([*MEMBERS[:2], damaged, *MEMBERS[3:]]), 10_000_000)
    assert _told(found) == ["warcinfo", 0, "damaged", 2, 3]


def test_a_member_of_gzip_that_is_cut_off_is_named() -> None:
    assert _told(_found(b"".join(MEMBERS)[:-30])) == ["warcinfo", 0, 1, 2, "truncated"]


EMPTY = gzip.compress(b"", mtime=0)
FRAMES = [*map(zstandard.compress, PAGES)]
MEMBER_DAMAGE = {
    "one whose checksum is wrong": ([MEMBERS[1], MEMBERS[2][:-8] + b"abcd" + MEMBERS[2][-4:], *MEMBERS[3:]], [0, "damaged", 2, 3]),
    "one that is cut off in the middle": ([MEMBERS[1], MEMBERS[2][:-30], *MEMBERS[3:]], [0, "damaged", 2, 3]),
    "garbage between members": ([MEMBERS[1], b"what", *MEMBERS[2:]], [0, "damaged", 1, 2, 3]),
    "garbage at the end": ([*MEMBERS[1:], b"what is this"], [0, 1, 2, 3, "damaged"]),
    "members that hold nothing": ([EMPTY, MEMBERS[1], EMPTY, EMPTY, *MEMBERS[2:], EMPTY], [0, 1, 2, 3]),
    "no more than a beginning": ([MEMBERS[1][:5]], ["truncated"]),
    "garbage after frames": ([*FRAMES, b"what is this"], [0, 1, 2, 3, "damaged"]),
    "a frame that is cut off in the middle": ([FRAMES[0], FRAMES[1][:-20], *FRAMES[2:]], [0, "damaged", 2, 3]),
}  # fmt: skip


@pytest.mark.parametrize("pages", [1, 2, 100])
@pytest.mark.parametrize("damage", MEMBER_DAMAGE)
def test_each_record_is_told_once_wherever_the_file_is_cut(damage: str, pages: int, tmp_path: Path) -> None:
    parts, expected = MEMBER_DAMAGE[damage]
    assert _in_shards(b"".join(parts), pages, tmp_path) == expected


@pytest.mark.parametrize("pages", [1, 2, 100])
@pytest.mark.parametrize("version", [b"WARC/0.17", b"WARC/1.0"])
@pytest.mark.parametrize("ending", [b"", b"\r\n", b"\r\n" * 9])
def test_what_is_compressed_as_a_whole_is_known_as_such(
    ending: bytes, version: bytes, pages: int, tmp_path: Path
) -> None:
    records = [each.replace(b"WARC/1.1", version)[:-4] + ending for each in PAGES]
    assert _in_shards(gzip.compress(b"".join(records)), pages, tmp_path) == [0, 1, 2, 3]


@pytest.mark.parametrize("pages", [1, 2, 100])
def test_several_records_in_a_later_member_are_all_there(pages: int, tmp_path: Path) -> None:
    content = MEMBERS[0] + gzip.compress(PAGES[0] + PAGES[1]) + gzip.compress(PAGES[2] + PAGES[3])
    assert _in_shards(content, pages, tmp_path) == ["warcinfo", 0, 1, 2, 3]


def test_what_is_compressed_as_a_whole_and_damaged_after_a_record_says_so(tmp_path: Path) -> None:
    assert _in_shards(gzip.compress(b"".join(PAGES)) + b"what", 1, tmp_path) == [0, 1, 2, 3, "truncated"]


@pytest.mark.parametrize("pages", [1, 2, 100])
@pytest.mark.parametrize("pack", [bytes, zstandard.compress])
def test_the_dictionary_that_a_file_begins_with_is_used(
    pack: Callable[[bytes], bytes], pages: int, tmp_path: Path
) -> None:
    trained = zstandard.train_dictionary(2000, [warcs.page(number) for number in range(300)])
    known = pack(trained.as_bytes())
    compressor = zstandard.ZstdCompressor(dict_data=trained)
    content = b"\x5d\x2a\x4d\x18" + len(known).to_bytes(4, "little") + known
    content += b"".join(map(compressor.compress, PAGES))
    assert _in_shards(content, pages, tmp_path) == [0, 1, 2, 3]


def _in_shards(content: bytes, pages: int, folder: Path) -> list[str | int]:
    path = folder / "a.warc.gz"
    path.write_bytes(content)
    shards = cut("warc", Stored(str(path)), pages)
    parts = [list(found_in(shard, Columns(), MOST)) for shard in shards]
    assert [len(part) for part in parts] == [shard.records for shard in shards]
    return _told([each for part in parts for each in part])


def test_an_empty_file_holds_nothing() -> None:
    assert _found(b"") == []


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (warcs.record("request", "https://a.example/1", b"GET / HTTP/1.1\r\n\r\n"), "request"),
        (warcs.record("revisit", "https://a.example/1", b""), "revisit"),
        (warcs.record("metadata", "https://a.example/1", b"via: x\r\n"), "metadata"),
        (warcs.record("conversion", "https://a.example/1", b"text"), "conversion"),
        (warcs.record("response", "https://a.example/1", warcs.http(b"\x89PNG", "image/png")), "not-html"),
        (warcs.record("response", "https://a.example/1", warcs.http(b"\x89PNG\r\n", "text/html")), "not-html-labelled-html"),
        (warcs.record("response", "https://a.example/1", b"no head at all"), "not-http"),
        (warcs.record("resource", "https://a.example/1", warcs.PAGE, head="Content-Type: text/html"), 1),
        (warcs.record("response", "https://a.example/1", warcs.http(b"x" * (MOST + 1))), "too-large"),
        (warcs.record("response", "https://a.example/1", warcs.http(b"x" * (MOST + 3_000_000))), "too-large"),
    ],
)  # fmt: skip
def test_a_record_is_a_page_or_named(record: bytes, expected: str | int) -> None:
    assert _told(_found(record + PAGES[2])) == [expected, 2]


def test_a_capture_knows_where_and_when() -> None:
    [_, capture] = _found(INFO + PAGES[3])
    assert isinstance(capture, Capture)
    assert capture.source == "a.warc"
    assert capture.offset == len(INFO)
    assert capture.url == "https://bugle.example/3"
    assert capture.captured == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert capture.record_id == "<urn:uuid:00000000-0000-0000-0000-000000000001>"
    assert capture.http_status == 200


@pytest.mark.parametrize("compression", ["none", "members", "frames", "whole", "one frame"])
@pytest.mark.parametrize("pages", [1, 2, 3, 100])
def test_shards_together_hold_what_the_file_holds(compression: str, pages: int, tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(
        warcs.archive([INFO, *PAGES, warcs.page(4, length=10), *map(warcs.page, range(5, 9))], compression)
    )
    shards = cut("warc", Stored(str(path)), pages)
    parts = [list(found_in(shard, Columns(), MOST)) for shard in shards]
    assert _told([each for part in parts for each in part]) == ["warcinfo", 0, 1, 2, 3, "wrong-length", 5, 6, 7, 8]
    assert [len(part) for part in parts] == [shard.records for shard in shards]
    assert len({shard.name for shard in shards}) == len(shards)


def test_the_offset_of_a_record_is_where_it_begins_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(MEMBERS))
    [*found] = captures(path.open("rb"), str(path), 0, None, MOST)
    starts = [sum(map(len, MEMBERS[:number])) for number in range(len(MEMBERS))]
    assert [each.offset for each in found] == starts
