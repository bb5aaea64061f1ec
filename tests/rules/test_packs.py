"""Packs: whose demand a rule is, and since when."""

from __future__ import annotations

import dataclasses
import re
from datetime import date

import pytest

from newsmeta.finding import Severity
from newsmeta.rules import RULES, find_rule
from newsmeta.rules.demands import asked_by
from newsmeta.rules.packs import PACKS, codes_as_of, codes_in_packs, packs_of, since, unknown_pack
from newsmeta.rules.rule import Rule


def ruled(explanation: str, packs: tuple[str, ...] = ()) -> Rule:
    def some_flaw(extraction):
        yield from ()

    some_flaw.__doc__ = f"A flaw.\n\n{explanation}\n\nBad::\n\n    <p>\n"
    return Rule("NM999", Severity.NOTE, None, some_flaw, None, packs)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_somebodys_demand(rule: Rule) -> None:
    assert packs_of(rule), "name who asks for it, with the address, or newsmeta's news policy"
    assert set(packs_of(rule)) <= set(PACKS)


@pytest.mark.parametrize("pack", PACKS)
def test_no_pack_is_empty(pack: str) -> None:
    if pack == "x" and not codes_in_packs([pack]):
        pytest.skip("its rules are to come")
    assert codes_in_packs([pack])


@pytest.mark.parametrize(
    ("explanation", "packs"),
    [
        ("See https://schema.org/headline (read 2026-10-01).", ("schemaorg",)),
        ("Google: https://developers.google.com/search/docs/x (read 2026-10-01).", ("google",)),
        ("Strict readers drop it (https://www.rfc-editor.org/rfc/rfc8259).", ("schemaorg", "google")),
        ("Tags: https://www.rfc-editor.org/rfc/rfc5646.", ("news",)),
        ("https://ogp.me and https://developer.x.com/en/docs/cards", ("opengraph", "x")),
        ("newsmeta's news policy. Google agrees: https://support.google.com/news/1", ("google", "news")),
        ("newsmeta's news policy: https://schema.org/publisher.", ("news",)),
        ("newsmeta reads on without it (https://www.w3.org/TR/json-ld11/).", ("schemaorg", "google")),
        ("newsmeta stops there.", ("news",)),
        ("Nobody says who asks for it.", ()),
    ],
)
def test_the_addresses_of_a_rule_tell_whose_demand_it_is(explanation: str, packs: tuple[str, ...]) -> None:
    assert packs_of(ruled(explanation)) == packs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_names_who_asks_for_it(rule: Rule) -> None:
    assert asked_by(rule)


@pytest.mark.parametrize(
    ("explanation", "named"),
    [
        ("https://developers.google.com/search/docs/appearance/structured-data/article#author-bp", ("Google Article",)),
        ("https://developers.google.com/search/docs/appearance/structured-data/new-thing", ("Google structured data",)),
        ("https://support.google.com/news/publisher-center/answer/70871", ("Google News",)),
        ("https://ogp.me and https://developer.x.com/cards, https://ogp.me/#array", ("OpenGraph", "X cards")),
        ("newsmeta's news policy: https://schema.org/publisher.", ("newsmeta's news policy",)),
    ],
)
def test_messages_name_the_feature_that_asks(explanation: str, named: tuple[str, ...]) -> None:
    assert asked_by(ruled(explanation)) == named


def test_a_rule_may_say_its_packs_itself() -> None:
    assert packs_of(ruled("https://schema.org/publisher", ("news",))) == ("news",)


@pytest.mark.parametrize(
    ("explanation", "began"),
    [
        ("Asked for since 2026-08-26, see https://ogp.me (read 2026-10-01).", date(2026, 8, 26)),
        ("Asked for since 2026-03: https://ogp.me", date(2026, 3, 1)),
        ("Asked for: https://ogp.me (read 2026-10-01).", None),
    ],
)
def test_a_demand_that_began_on_a_day_says_so(explanation: str, began: date | None) -> None:
    assert since(ruled(explanation)) == began


def test_a_demand_is_silent_before_its_day() -> None:
    rule = find_rule("conflicting-image")
    assert rule is not None
    assert since(rule) == date(2026, 3, 1)
    assert rule.code in codes_as_of(date(2026, 3, 1)) & codes_in_packs(["google@2026-10"])
    assert rule.code not in codes_as_of(date(2026, 2, 28))
    assert "NM101" in codes_as_of(date(2020, 1, 1))


def test_a_version_holds_what_was_demanded_by_then(monkeypatch: pytest.MonkeyPatch) -> None:
    before = dataclasses.replace(PACKS["google"], versions={"2026-02": date(2026, 2, 28)})
    monkeypatch.setitem(PACKS, "google", before)  # type: ignore[arg-type]
    missing = codes_in_packs(["google"]) - codes_in_packs(["google@2026-02"])
    assert "NM305" in missing
    assert all(re.fullmatch(r"NM\d{3}", code) for code in missing)


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("google", None),
        ("schemaorg@30", None),
        ("shemaorg", "there is no such pack; did you mean schemaorg?"),
        ("recipes", "there is no such pack; there are schemaorg, google, opengraph, x, news, site"),
        ("google@2026-1", "there is no such version; did you mean google@2026-10?"),
        ("x@1", "there is no such version; did you mean x?"),
        ("google@", "there is no such version; did you mean google@2026-10?"),
    ],
)
def test_an_unknown_pack_names_the_nearest(selector: str, told: str | None) -> None:
    assert unknown_pack(selector) == told
