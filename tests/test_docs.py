"""Documentation that is made from the code says what the code does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from newsmeta.rules import RULES

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture
def generate() -> ModuleType:
    specification = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_generated_pages_are_fresh(generate: ModuleType) -> None:
    assert generate.stale() == [], "run python docs/generate.py"


def test_a_page_that_says_something_else_is_stale_and_written_anew(
    generate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate, "HERE", tmp_path)
    monkeypatch.setattr("sys.argv", ["generate.py"])
    assert len(generate.stale()) == len(RULES) + 3
    generate.main()
    assert generate.stale() == []
    (tmp_path / "rules" / "NM011.md").write_text("An old page", encoding="utf-8")
    (tmp_path / "rules" / "NM000.md").write_text("A rule of old", encoding="utf-8")
    assert generate.stale() == ["rules/NM000.md", "rules/NM011.md"]
    generate.main()
    assert generate.stale() == []


def test_the_index_leads_to_a_page_for_every_rule(generate: ModuleType) -> None:
    linked = re.findall(r"\]\(rules/(NM\d{3})\.md\)", generate.rules_page())
    assert linked == [rule.code for rule in RULES]


def test_a_rules_page_holds_all_that_is_said_of_it(generate: ModuleType) -> None:
    for rule in RULES:
        page = generate.rule_page(rule)
        assert all(part in page for part in (rule.code, rule.name, rule.summary, rule.explanation, rule.bad, rule.good))
