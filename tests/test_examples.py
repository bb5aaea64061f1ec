"""The pages in examples/, run as a newcomer runs them: every byte of what is printed stands beside the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsmeta.cli import main

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "examples").glob("*/page.html"))
PRODUCTS = {
    "jsonld": "expected.jsonld",
    "json": "expected.json",
    "snippet": "expected.snippet.html",
}
FINDINGS = "expected.findings.txt"


def _run(form: str, page: Path) -> tuple[str, str]:
    result = CliRunner().invoke(main, ["extract", "--format", form, page.relative_to(ROOT).as_posix()])
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def _compare(found: str, expected: Path, update: bool) -> None:
    if update:
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", PRODUCTS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_an_example_gives_exactly_the_output_beside_it(
    page: Path, form: str, update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    product, findings = _run(form, page)
    _compare(product, page.parent / PRODUCTS[form], update)
    _compare(findings, page.parent / FINDINGS, update)


def _expected(slug: str) -> dict[str, object]:
    return json.loads((ROOT / "examples" / slug / PRODUCTS["json"]).read_text(encoding="utf-8"))


def test_every_example_has_its_folder_told_in_the_readme() -> None:
    told = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert [page.parent.name for page in PAGES if f"| `{page.parent.name}` |" not in told] == []


def test_a_complete_page_has_no_finding() -> None:
    assert _expected("complete")["findings"] == []


def test_the_translated_feature_has_no_author_and_no_date_and_says_what_was_passed_over() -> None:
    """The facts that must hold whatever the exact wording: regenerating the files cannot lose them."""
    found = _expected("translated-feature")
    fields, messages = found["fields"], {each["name"]: each["message"] for each in found["findings"]}
    assert (fields["author"]["state"], fields["datePublished"]["state"]) == ("absent", "absent")
    assert fields["dateModified"]["state"] == "absent"
    assert "Anna Lindqvist" in messages["missing-author"]
    assert "2025-09-20" in messages["missing-date-published"]
    assert [(image["caption"], image["creditText"]) for image in found["images"]] == [
        ("A master at her bench above the river", "Reuters"),
        ("The great wheel of a tower clock before cleaning", "Shutterstock"),
    ]
    assert fields["commentCount"]["value"] == 3
    assert fields["interactionStatistic"]["value"][0]["userInteractionCount"] == 10870
    assert fields["translationNotice"]["value"]["machine"] is True
    assert "announced-video-missing" in messages


def test_contradictory_markup_loses_to_the_byline_where_it_names_an_account() -> None:
    found = _expected("contradictory")
    names = [(author["@type"], author["name"]) for author in found["jsonld"]["author"]]
    assert names == [("Person", "Petra Novak"), ("Person", "Jelena Marin"), ("Organization", "Reuters")]
    assert "logo" not in found["images"][0]["url"]
    told = {each["name"] for each in found["findings"]}
    assert {
        "conflicting-date-published",
        "modified-before-published",
        "placeholder-author",
        "conflicting-headline",
        "conflicting-address",
    } <= told


def test_agency_copy_credits_the_agency_and_each_of_its_authors_was_declared_alone() -> None:
    found = _expected("agency-copy")
    assert found["jsonld"]["sourceOrganization"]["name"] == "AFP"
    assert [author["name"] for author in found["jsonld"]["author"]] == ["Claire Fontenay", "Marc Aubertin", "AFP"]
    assert found["findings"] == []


def test_an_unrepairable_block_is_told_and_hides_no_other() -> None:
    found = _expected("broken-json-ld")
    assert [each["name"] for each in found["findings"]] == [
        "json-ld-trailing-comma",
        "json-ld-control-character",
        "json-ld-unreadable",
    ]
    assert found["jsonld"]["publisher"]["logo"]["url"] == "https://fennmoor.example/img/courier-logo.png"
    assert found["jsonld"]["articleSection"] == ["Town"]


def test_a_live_blog_keeps_its_paywall_and_its_updates_and_its_state_is_no_second_publication() -> None:
    found = _expected("paywalled-live-blog")
    node = found["jsonld"]
    assert (node["@type"], node["isAccessibleForFree"]) == ("LiveBlogPosting", False)
    assert node["hasPart"] == [{"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".abo-inhalt"}]
    assert [update["author"]["name"] for update in node["liveBlogUpdate"]] == ["Käthe Lührs", "Jürgen Böttcher"]
    assert [author["name"] for author in node["author"]] == ["Jürgen Böttcher"]
    assert found["findings"] == []


def test_a_page_without_markup_is_read_with_the_configuration_beside_it() -> None:
    node = _expected("minimal-visible-only")["jsonld"]
    assert [author["name"] for author in node["author"]] == ["Lucía Ferreiro", "Andrés Quiroga"]
    assert node["author"][0]["url"] == "https://laorilla.example/autores/lucia-ferreiro"
    assert node["datePublished"] == "2025-05-09T18:40+02:00"
    assert node["publisher"]["name"] == "La Orilla"
