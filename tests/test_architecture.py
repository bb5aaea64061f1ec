"""The house: imports point down, names say what a module is for, and no module grows into two things."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "newsmeta"
MODULES = {
    path.relative_to(SOURCE.parent).with_suffix("").as_posix().replace("/", "."): path for path in SOURCE.rglob("*.py")
}

VALUES = {"article", "finding", "location", "errors", "statement", "choice"}
CONFIG = VALUES | {
    "config",
    "config_keys",
    "config_values",
    "image_files",
    "image_settings_keys",
    "normalize",
    "profile",
    "profile_keys",
    "robots_file",
    "vocabulary",
}
OUTPUTS = {"outputs", "schema", "vocabulary"}
READING = VALUES | {"json_text", "document"}
FIELDS = READING | OUTPUTS | CONFIG | {"sources", "subject", "evidence", "fields"}
RULES = FIELDS | {"extraction", "rules"}
# What a room may use, itself included. Nothing below knows anything above it.
MAY_USE = {
    **dict.fromkeys(VALUES, VALUES),
    "vocabulary": {"errors", "vocabulary"},
    "quick_check": {"quick_check"},
    "schema": {"errors", "quick_check", "schema", "vocabulary"},
    "outputs": {"article", "errors", "outputs", "schema", "vocabulary"},
    "json_text": {"json_text"},
    "document": READING,
    "normalize": {"errors", "normalize"},
    "sources": READING | {"normalize", "sources", "vocabulary"},
    "subject": READING | {"normalize", "subject"},
    "profile": {"profile"},
    "robots_file": {"errors", "robots_file"},
    "config": CONFIG,
    "config_keys": CONFIG,
    "config_values": VALUES | {"config_values", "normalize"},
    "image_settings_keys": CONFIG,
    "profile_keys": VALUES | {"config_values", "profile", "profile_keys", "vocabulary"},
    "image_files": READING | {"image_files", "normalize"},
    "overrides": CONFIG | {"overrides", "subject"},
    "building": CONFIG | OUTPUTS | {"building", "subject"},
    "evidence": READING | {"config", "evidence", "image_files", "normalize", "profile", "sources", "subject"},
    "fields": FIELDS,
    "extraction": FIELDS | {"extraction"},
    "edits": READING | {"edits"},
    "mending": RULES | {"edits", "mending"},
    "embedding": RULES | {"edits", "embedding"},
    "rules": RULES,
    "comparing": RULES | {"comparing"},
    "previews": RULES | {"edits", "embedding", "previews"},
    "archives": RULES | {"archives", "whole_file"},
    "archive_stats": VALUES | {"archives", "archive_stats"},
    "reports": RULES | {"archive_stats", "archives", "comparing", "previews", "reports"},
    "inputs": VALUES | {"inputs"},
    "whole_file": {"errors", "whole_file"},
    "integrations": RULES | {"building", "embedding", "integrations", "whole_file"},
    "cli": RULES
    | {
        "archives",
        "archive_stats",
        "comparing",
        "previews",
        "reports",
        "inputs",
        "overrides",
        "mending",
        "edits",
        "embedding",
        "whole_file",
        "cli",
    },
    "__main__": {"cli"},
}
MUST_NOT_BE_CALLED = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "misc"}
LONGEST = 220


def _room(module: str) -> str:
    """The first name below the package; the package itself, which only re-exports, is its own room."""
    return [*module.split("."), "__init__"][1]


def _imports(module: str) -> list[str]:
    """Modules of the house that a module imports, wherever in it the import stands."""
    found = []
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots; write newsmeta.…"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [name if f"{name}.__init__" in MODULES or name in MODULES else str(node.module) for name in whole]
    return [name for name in found if name.split(".")[0] == "newsmeta"]


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"newsmeta.__init__"}))
def test_imports_point_down(module: str) -> None:
    # The public package only names what the rooms hold, and the version; the command line and the
    # integrations may speak to it as any user does, and reports say by which version they were made.
    above = {_room(name) for name in _imports(module)} - MAY_USE[_room(module)]
    assert above - ({"__init__"} if _room(module) in ("archives", "cli", "integrations", "reports") else set()) == set()


def test_every_room_has_its_place() -> None:
    assert {_room(module) for module in MODULES} - {"__init__"} <= set(MAY_USE)


def test_no_drawer_is_called_by_a_name_that_says_nothing() -> None:
    assert [module for module in MODULES if MUST_NOT_BE_CALLED & set(module.split("."))] == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_is_one_thing_of_bearable_length(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= LONGEST
