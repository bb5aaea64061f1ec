"""The whole catalogue: every Bad fires, every Good is silent, every rule has the shape that readers rely on."""

import re
import tomllib

import pytest

import newsmeta
from newsmeta.config import config_from_mapping
from newsmeta.finding import Severity
from newsmeta.rules import RULES, find_rule, suggest_rule
from newsmeta.rules.check import check
from newsmeta.rules.rule import Rule, spelled_out
from newsmeta.rules.run.check_run import check_run
from newsmeta.rules.run.page_summary import summed_up

PAGE = "<!doctype html>\n{}"
IDS = [f"{rule.code}-{rule.name}" for rule in RULES]


FILE = re.compile(r"<!-- (\w+\.html) -->\n")


def findings(example: str, rule: Rule) -> list[newsmeta.Finding]:
    config = config_from_mapping(tomllib.loads(rule.settings), "example")
    page = PAGE.format(spelled_out(example))
    if rule.across:
        return findings_together(example, rule)
    return check(newsmeta.extract(page, url="https://bugle.example/rome", config=config), (rule,))


def findings_together(example: str, rule: Rule) -> list[newsmeta.Finding]:
    """What is found in the files of an example, each of which stands under a comment with its name."""
    _, *files = FILE.split(example)
    pages = dict(zip(files[::2], files[1::2], strict=True))
    extractions = {name: newsmeta.extract(PAGE.format(page), name=name) for name, page in pages.items()}
    summaries = [summed_up(each, name, frozenset({rule.code})) for name, each in extractions.items()]
    found, crashes = check_run(filter(None, summaries), (rule,), {})
    assert None not in summaries
    assert crashes == []
    return [finding for _, finding in found]


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_bad_example_of_a_rule_is_found(rule: Rule) -> None:
    assert findings(rule.bad, rule)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_good_example_of_a_rule_is_clean(rule: Rule) -> None:
    assert findings(rule.good, rule) == []


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_rule_says_what_is_wrong_why_and_who_asks_for_it(rule: Rule) -> None:
    assert re.fullmatch(r"NM\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 110
    assert "https://" in rule.explanation or "newsmeta" in rule.explanation
    assert rule.severity in Severity


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_message_is_one_short_line_without_a_full_stop(rule: Rule) -> None:
    for finding in findings(rule.bad, rule):
        assert "\n" not in finding.message
        assert not finding.message.endswith(".") or finding.message.endswith("...")
        assert len(finding.message) < 700


def test_no_rule_calls_googles_recommendations_for_articles_required() -> None:
    for rule in RULES:
        if rule.field in ("author", "datePublished", "headline", "image", "publisher"):
            assert not re.search(r"Google requires (?!nothing)", rule.docstring), rule.code


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_rule_is_found_by_code_or_name_in_any_case() -> None:
    assert find_rule("nm101") is find_rule("missing-author") is find_rule("NM101")
    assert find_rule("NM999") is None


@pytest.mark.parametrize(("typed", "meant"), [("NM1011", "NM101"), ("missing-auther", "missing-author")])
def test_an_unknown_rule_suggests_the_nearest(typed: str, meant: str) -> None:
    assert suggest_rule(typed) == meant
