"""The benchmarks take the truth away in every disguise, leave the traps, and count what is asserted all the same."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import newsmeta

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
# The benchmarks are scripts: they find each other in the folder they are started from.
sys.path.insert(0, str(BENCHMARKS))

import compare  # noqa: E402
import image_headers  # noqa: E402
import peers  # noqa: E402
import speed  # noqa: E402
import strip  # noqa: E402
from author_removal import without_author  # noqa: E402
from date_removal import date_in_path, without_date  # noqa: E402
from removal import StillStatedError  # noqa: E402
from truth import Day, Names  # noqa: E402

TITLE = "Harbour bridge closes for the winter"
PARAGRAPH = (
    "<p>The old bridge over the harbour will stay closed until spring, the town council decided after a debate.</p>"
)
NAMES = Names(("Jörg Tannert", "Ana María Quell"))
DAY = Day((date(2020, 5, 28),))

AUTHORED = f"""<html><head><title>{TITLE}</title>
<meta name="author" content="Jörg Tannert"><meta name="twitter:data1" content="Jörg Tannert">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}", "author": [{{"name": "Jörg Tannert"}}],
 "comment": {{"@type": "Comment", "author": {{"name": "Rita Sorn"}}}}}}</script>
<script>window.pageData = {{"byline": "J. Tannert"}};</script></head>
<body><h1>{TITLE}</h1><div class="byline">Von <a href="/autor/joerg-tannert">Jörg <b>Tannert</b></a>, Hafenstadt</div>
{PARAGRAPH}<p>"We waited long enough," said Wilma Hagedorn.</p>
<figure><img src="a.jpg"><figcaption>Photo: Piet Lorn</figcaption></figure>
<div class="comments"><span class="author">Rita Sorn</span> I never liked it.</div></body></html>"""

DATED = f"""<html><head><title>{TITLE}</title>
<meta property="article:published_time" content="2020-05-28T10:00:00Z"><meta name="last-modified" content="2020-06-02">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2020-05-28",
 "dateModified": "2020-06-02", "comment": {{"@type": "Comment", "dateCreated": "2020-06-09"}}}}</script></head>
<body><h1>{TITLE}</h1><p class="date"><span>28</span> <span>May</span> <span>2020</span></p><time datetime="2020-06-02">2 June</time>
<p>Updated: 4 June 2020</p>{PARAGRAPH}<p>The bridge was built on 3 March 1998 and painted on May 27, 2020.</p>{PARAGRAPH}
<img src="/2020/05/28/bridge.jpg"><div class="comments"><time datetime="2020-06-09">9 June 2020</time> Sad.</div></body></html>"""


@pytest.mark.parametrize(
    "text",
    [
        "Jörg Tannert",
        "TANNERT, JÖRG",
        "by J. Tannert",
        "/people/joerg-tannert",
        "jtannert@paper.example",
        "@jorgtannert",
        "Ana Quell",
        "Ana M. Quell",
    ],
)
def test_a_name_is_seen_however_it_is_written(text: str) -> None:
    assert NAMES.says(text)


@pytest.mark.parametrize("text", ["Eva Tannert", "Jörg Tanner", "Tannertown", "Jörg"])
def test_another_name_is_not_taken_for_it(text: str) -> None:
    assert not NAMES.says(text)


@pytest.mark.parametrize(
    ("names", "usable"),
    [(("Jane Doe",), True), (("青木花子",), True), (("Redaktion",), False), (("paper.example",), False), ((), False)],
)
def test_only_whole_names_can_be_looked_for(names: tuple[str, ...], usable: bool) -> None:
    assert Names(names).usable is usable


@pytest.mark.parametrize(
    "text",
    [
        "2020-05-28T10:00", "28.05.20", "5/28/2020", "28 May 2020", "May 28th, 2020", "28. Mai 2020", "28 мая 2020 г.", "2020年5月28日",
        "٢٨ مايو ٢٠٢٠", "28 พฤษภาคม 2563", "/2020/05/28/x", "a-20200528.jpg", "1590660000", "1590660000123", "27 May 2020",
    ],
)  # fmt: skip
def test_a_day_is_seen_however_it_is_written_and_is_cut(text: str) -> None:
    assert DAY.says(text)
    assert not DAY.says(DAY.cut(text))


@pytest.mark.parametrize(
    "text", ["28 April 2020", "28 May 2021", "2020-05-31", "1 May 2020", "12805 2020", "1590990000"]
)
def test_another_day_is_left_alone(text: str) -> None:
    assert DAY.cut(text) == text


def test_nothing_of_the_author_is_left_but_the_people_quoted_and_those_who_comment_are() -> None:
    left = without_author(AUTHORED, Names(("Jörg Tannert",)), TITLE)
    assert "annert" not in left
    assert "byline" not in left
    assert all(name in left for name in ("Wilma Hagedorn", "Piet Lorn", "Rita Sorn", '"author": {"name": "Rita Sorn"}'))


def test_an_author_whom_only_the_page_declares_goes_as_well() -> None:
    assert "annert" not in without_author(AUTHORED, Names(("Somebody Else",)), TITLE)


def test_nothing_of_the_date_is_left_but_other_dates_and_a_labelled_update_are() -> None:
    left = without_date(DATED, DAY, TITLE, "https://paper.example/2020/05/28/bridge")
    assert not any(
        gone in left
        for gone in ("2020-05-28", "2020/05/28", "<span>28", "2020-06-02", "2 June", "May 27", "dateModified")
    )
    assert all(
        kept in left for kept in ("Updated: 4 June 2020", "3 March 1998", "2020-06-09", "9 June 2020", '"dateCreated"')
    )


def test_a_page_whose_headline_names_the_author_is_refused() -> None:
    page = f"<title>x</title><h1>Jörg Tannert: My year on the bridge</h1>{PARAGRAPH}"
    with pytest.raises(StillStatedError, match="headline"):
        without_author(page, NAMES, "Jörg Tannert: My year on the bridge")


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("https://a.example/2020/05/28/x", "/2020/05/28/"),
        ("https://a.example/2020/05/x", "/2020/05/"),
        ("https://a.example/x-2020", None),
    ],
)
def test_the_date_in_an_address_is_found(url: str, hint: str | None) -> None:
    assert date_in_path(url) == hint


def test_what_is_asserted_on_a_stripped_page_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(AUTHORED.replace("</body>", '<p class="author">By Nils Trapp</p></body>'), encoding="utf-8")
    page = {
        "corpus": "own",
        "id": "1",
        "path": path,
        "url": "https://paper.example/bridge",
        "gold": {"headline": TITLE},
    }
    result = strip.strip(page, "author", Names(("Jörg Tannert",)), ("newsmeta",))
    said = newsmeta.extract(result.content, url=result.url).article.author
    assert result.answers["newsmeta"] == [author.name for author in said]
    assert result.found == ()


def test_a_tool_that_still_finds_the_truth_takes_the_page_out_of_the_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(AUTHORED, encoding="utf-8")
    monkeypatch.setattr(strip, "ask", lambda *_: {"author": ["Joerg Tannert"]})
    page = {"corpus": "own", "id": "1", "path": path, "url": None, "gold": {"headline": TITLE}}
    assert strip.strip(page, "author", Names(("Jörg Tannert",)), ("newsmeta",)).found == ("newsmeta",)


def test_the_rates_are_those_of_the_pages_used() -> None:
    used = [
        strip.Stripped("a", "1", answers={"x": ["Nils Trapp"], "y": []}),
        strip.Stripped("b", "2", answers={"x": [], "y": []}),
    ]
    assert list(strip.table("author", used, ("x", "y")))[-1] == "| author | all | 2 | 1 (50.0%) | **0 (0.0%)** |"


def test_a_crash_is_no_prediction_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> peers.Prediction:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(peers, "TOOLS", {"newsmeta": peers.Tool("newsmeta", fail)})
    line = peers.ask("newsmeta", b"<p>x", None)
    assert line == {"crash": "ZeroDivisionError: by zero"}
    assert compare.crashes({"newsmeta": [line, {}]}) == "newsmeta 1 (ZeroDivisionError: by zero)"


def test_a_page_newsmeta_refuses_is_no_crash() -> None:
    assert peers.ask("newsmeta", b"", None) == {}


def test_tools_that_are_not_installed_are_named_and_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    peers.installed.cache_clear()
    monkeypatch.setattr(
        peers, "TOOLS", {"newsmeta": peers.TOOLS["newsmeta"], "other": peers.Tool("no-such-package", dict)}
    )
    assert peers.installed() == ("newsmeta",)
    assert peers.roll_call().endswith("not installed and skipped: other")
    peers.installed.cache_clear()


def test_the_best_of_a_row_is_bold_and_a_field_without_an_answer_is_blank() -> None:
    rows = [["a", "author", 3, 0.5, None, 0.75]]
    assert (
        list(compare.table(("labels", "field", "n", "x", "y", "z"), rows))[-1]
        == "| a | author | 3 | 0.500 |  | **0.750** |"
    )


def test_extruct_with_rules_reads_references_and_the_article_before_opengraph() -> None:
    page = b"""<html lang="de"><head><meta property="og:title" content="Shared title"><meta property="og:image" content="og.jpg">
    <script type="application/ld+json">{broken</script><script type="application/ld+json">{"@graph": [
    {"@type": "WebSite", "name": "Paper"}, {"@type": "Article", "headline": "Bridge", "author": {"@id": "#j"}},
    {"@id": "#j", "@type": "Person", "name": "Jane Doe"}]}</script></head><body></body></html>"""
    said = peers.ask("extruct_rules", page, None)
    assert (said["headline"], said["author"], said["image"], said["inLanguage"]) == (
        "Bridge",
        ["Jane Doe"],
        "og.jpg",
        "de",
    )


def test_the_rounds_of_the_speed_run_are_interleaved_after_one_that_does_not_count() -> None:
    called: list[str] = []
    works = {"a": lambda *_: called.append("a"), "b": lambda *_: called.append("b")}
    seconds = speed.measured(works, [(b"", None)], rounds=2)
    assert called == ["a", "b"] * 3
    assert seconds.keys() == works.keys()


def test_the_speed_table_is_relative_to_the_bare_parse() -> None:
    assert list(speed.table({"bare": 0.1, "x": 0.4}, pages=100))[-1] == "| x | 4.0 | 250 | 4.0 |"


SCORER = """
def score_corpus(pages, predictions):
    right = sum(predictions[(p["corpus"], p["id"])].get("headline") == p["gold"]["headline"] for p in pages)
    return {"headline": {"n": len(pages), "f1": right / len(pages)}}
def as_texts(value):
    return [one for one in (value if isinstance(value, list) else [value]) if one]
"""


def test_compare_runs_on_a_corpus_folder(tmp_path: Path) -> None:
    (tmp_path / "score.py").write_text(SCORER)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "page.html").write_text(AUTHORED, encoding="utf-8")
    gold = {"id": "1", "corpus": "own", "file": "own/page.html", "url": "https://paper.example/x", "split": "dev"}
    (tmp_path / "own" / "gold.jsonl").write_text(json.dumps(gold | {"gold": {"headline": TITLE, "author": []}}) + "\n")
    command = [
        sys.executable,
        str(BENCHMARKS / "compare.py"),
        str(tmp_path),
        "--split",
        "dev",
        "--jobs",
        "1",
        "--output-dir",
        str(tmp_path / "out"),
    ]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "| own | headline | 1 | **1.000** |" in shown
    assert "| own | author | 1 | 1 |" in shown or "| own | author | 1 | **1** |" in shown
    assert json.loads((tmp_path / "out" / "newsmeta.jsonl").read_text())["author"] == ["Jörg Tannert"]


def test_the_pictures_that_headers_are_measured_on_hold_what_news_sites_put_there(tmp_path: Path) -> None:
    files = [image_headers.header(path) for path in image_headers.make(tmp_path, 20)]
    assert [file.encodingFormat for file in files[6:10]] == ["image/jpeg", "image/webp", "image/webp", "image/png"]
    assert {(file.width, file.height) for file in files} == {(1600, 900)}
    assert all(next(file.said("dc:creator")).value == "Mara Lindqvist" for file in files)
    assert len(image_headers.measured([str(tmp_path / "0.jpeg")])) == 3
