from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from newsmeta.vocabulary import load, packaged_text

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_the_ancestors_of_a_type_reach_up_to_thing() -> None:
    assert load().ancestors("ReportageNewsArticle") == {
        "ReportageNewsArticle",
        "NewsArticle",
        "Article",
        "CreativeWork",
        "Thing",
    }


def test_an_unknown_type_has_no_ancestors() -> None:
    assert load().ancestors("NewsArtikel") == frozenset()


@pytest.mark.parametrize(
    ("type_", "ancestor", "answer"),
    [
        ("NewsArticle", "NewsArticle", True),
        ("LiveBlogPosting", "Article", True),
        ("NewsMediaOrganization", "Organization", True),
        ("Article", "NewsArticle", False),
        ("WebPage", "Article", False),
    ],
)
def test_a_subtype_is_the_type_itself_or_a_descendant(type_: str, ancestor: str, answer: bool) -> None:
    assert load().is_subtype(type_, ancestor) is answer
    assert (type_ in load().subtypes(ancestor)) is answer


def test_a_type_may_carry_its_own_and_inherited_properties_only() -> None:
    properties = load().properties_of(["NewsArticle"])

    assert {"dateline", "wordCount", "author", "url"} <= properties
    assert properties.isdisjoint({"jobTitle", "logo", "coverageStartTime"})
    assert "coverageStartTime" in load().properties_of(["NewsArticle", "LiveBlogPosting"])


def test_terms_of_other_vocabularies_do_not_overwrite_those_of_schema_org() -> None:
    assert load().range_of("publisher") == {"Organization", "Person"}
    assert load().range_of("url") == {"URL"}
    assert load().range_of("image") == {"ImageObject", "URL"}


@pytest.mark.parametrize(
    ("name", "known"),
    [("NewsArticle", True), ("headline", True), ("OutOfStock", True), ("newsarticle", False), ("dct:title", False)],
)
def test_a_term_is_a_type_a_property_or_a_member_in_its_exact_spelling(name: str, known: bool) -> None:
    assert load().is_term(name) is known


def test_a_superseded_term_names_its_successor() -> None:
    assert load().superseded_by("requirements") == "softwareRequirements"
    assert load().superseded_by("headline") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [("headLine", "headline"), ("datePublised", "datePublished"), ("newsarticle", "NewsArticle"), ("qqqqqq", None)],
)
def test_a_misspelt_term_gets_the_nearest_one_suggested(written: str, meant: str | None) -> None:
    assert load().suggest(written) == meant


def test_every_name_that_the_table_uses_it_also_defines() -> None:
    vocabulary = load()
    used = {parent for parents in vocabulary.types.values() for parent in parents}
    used |= {type_ for facts in vocabulary.properties.values() for side in facts.values() for type_ in side}
    used |= set(vocabulary.members)

    # Release 30.0 itself still names this type, which it no longer defines.
    assert used - set(vocabulary.types) == {"DeliveryTimeSettings"}
    assert all(map(vocabulary.is_term, [*vocabulary.superseded, *vocabulary.superseded.values()]))


def test_the_table_tells_its_version_and_the_digest_of_its_origin() -> None:
    table = json.loads(packaged_text("schemaorg-30.0.json"))

    assert table["version"] == "30.0"
    assert table["sha256"] == "4467fa19edcb1d7fb3c46c0adf3591b7f870c4a60b7838bdb61694fd02864cf6"


def test_the_folder_inside_an_installed_package_goes_before_that_of_a_checkout(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "schemaorg-30.0.json").write_text("installed")
    monkeypatch.setattr("importlib.resources.files", lambda package: tmp_path)

    assert packaged_text("schemaorg-30.0.json") == "installed"
    assert packaged_text("values.schema.json") == (SCHEMAS / "values.schema.json").read_text()


def generator() -> Any:
    spec = importlib.util.spec_from_file_location("make_vocabulary", SCHEMAS / "make_vocabulary.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generator_keeps_foreign_terms_and_descriptions_out() -> None:
    origin = {
        "@graph": [
            {"@id": "schema:Thing", "@type": "rdfs:Class", "rdfs:comment": "A long description."},
            {
                "@id": "schema:Kind",
                "@type": "rdfs:Class",
                "rdfs:subClassOf": [{"@id": "schema:Thing"}, {"@id": "skos:Concept"}],
            },
            {"@id": "schema:Good", "@type": "schema:Kind", "schema:isPartOf": {"@id": "https://pending.schema.org"}},
            {
                "@id": "schema:publisher",
                "@type": "rdf:Property",
                "schema:domainIncludes": {"@id": "schema:Thing"},
                "schema:rangeIncludes": [{"@id": "schema:Thing"}, {"@id": "schema:Kind"}],
            },
            {"@id": "dct:publisher", "@type": "rdf:Property", "schema:rangeIncludes": {"@id": "schema:Kind"}},
            {"@id": "schema:issuer", "@type": "rdf:Property", "schema:supersededBy": {"@id": "schema:publisher"}},
        ]
    }
    made = generator()
    table = made.table(json.dumps(origin).encode(), "1.0")

    assert {key: table[key] for key in ("types", "properties", "members", "superseded", "pending")} == {
        "types": {"Kind": ["Thing"], "Thing": []},
        "properties": {
            "issuer": {"domain": [], "range": []},
            "publisher": {"domain": ["Thing"], "range": ["Kind", "Thing"]},
        },
        "members": {"Kind": ["Good"]},
        "superseded": {"issuer": "publisher"},
        "pending": ["Good"],
    }
    assert json.loads("\n".join(["{", *made.lines(table), "}"])) == table
