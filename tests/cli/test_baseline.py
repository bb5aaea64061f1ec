"""``newsmeta baseline`` and ``--baseline``: what is known is counted, what is new fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FILE = "newsmeta-baseline.json"
OLD = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Lock", "keywords": ["canal",],}'
SELECT = ("--select", "NM011,NM101")


@pytest.fixture
def known(run, folder: Path) -> Path:
    """``old.jsonld`` with two commas too many and no author, all three in the baseline."""
    (folder / "old.jsonld").write_text(OLD)
    assert run("baseline", "create", "old.jsonld", *SELECT, "--reason", "before the new CMS").exit_code == 0
    return folder / FILE


def check(run, *arguments):
    return run("check", ".", "--baseline", FILE, *SELECT, *arguments)


def entries() -> list[dict[str, str]]:
    return json.loads(Path(FILE).read_text(encoding="utf-8"))["entries"]


def expire(day: str) -> None:
    stored = json.loads(Path(FILE).read_text(encoding="utf-8"))
    stored["entries"] = [{**entry, "expires": day} for entry in stored["entries"]]
    Path(FILE).write_text(json.dumps(stored))


def test_a_baseline_is_json_that_can_be_read_and_reviewed(known):
    assert [(each["file"], each["code"]) for each in entries()] == [("old.jsonld", code) for code in ("NM011", "NM011", "NM101")]  # fmt: skip
    assert {each["message"] for each in entries()} >= {"a comma before ]", "a comma before }"}
    assert {each["reason"] for each in entries()} == {"before the new CMS"}
    assert json.loads(known.read_text())["version"] == 1


def test_what_is_known_passes_and_is_counted(run, known):
    result = check(run)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 file checked, nothing found; 3 known from the baseline\n"


def test_what_is_known_stays_known_when_lines_move(run, known):
    Path("old.jsonld").write_text("\n\n" + OLD.replace(",", ",\n"))
    assert check(run).exit_code == 0


def test_what_is_new_fails_in_an_old_file_and_in_a_new_one(run, known):
    Path("old.jsonld").write_text(OLD.replace('"canal",', '"canal", [1,],'))
    Path("new.jsonld").write_text(OLD)
    result = check(run)
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["./new.jsonld"] * 3 + ["./old.jsonld"]
    assert "3 known from the baseline" in result.stderr


def test_an_entry_counts_to_the_end_of_its_last_day(run, known):
    expire("2999-01-31")
    assert check(run).exit_code == 0
    expire("2020-01-31")
    result = check(run)
    assert result.exit_code == 1
    assert "old.jsonld: NM011 counts again, its entry in the baseline expired on 2020-01-31\n" in result.stderr


def test_update_adds_what_is_new_drops_what_is_gone_and_keeps_reasons(run, known):
    Path("old.jsonld").write_text(OLD.replace('"canal",', '"canal"'))
    Path("new.jsonld").write_text(OLD)
    result = run("baseline", "update", ".", *SELECT, "--reason", "copied", "--expires", "2999-12-31")
    assert result.stderr == f"{FILE}: 3 findings added, 1 dropped, 2 kept\n"
    assert [(each["file"], each["reason"], each.get("expires")) for each in entries()] == [
        *[("new.jsonld", "copied", "2999-12-31")] * 3,
        *[("old.jsonld", "before the new CMS", None)] * 2,
    ]
    assert check(run).exit_code == 0


def test_prune_drops_what_is_gone_and_adds_nothing(run, known):
    Path("old.jsonld").write_text(OLD.replace('"canal",', '"canal"'))
    Path("new.jsonld").write_text(OLD)
    assert run("baseline", "prune", ".", *SELECT).stderr == f"{FILE}: 0 findings added, 1 dropped, 2 kept\n"
    assert {each["file"] for each in entries()} == {"old.jsonld"}


def test_entries_of_a_deleted_file_are_gone(run, known):
    Path("old.jsonld").rename("new.jsonld")
    run("baseline", "prune", "new.jsonld", *SELECT)
    assert entries() == []


def test_entries_that_were_not_looked_for_stay(run, known):
    Path("other.jsonld").write_text(OLD)
    run("baseline", "prune", "other.jsonld", *SELECT)
    assert len(entries()) == 3
    run("baseline", "prune", "old.jsonld", "--select", "NM105")
    assert len(entries()) == 3


def test_files_are_named_from_the_folder_of_the_baseline(run, known, folder, monkeypatch):
    (folder / "deep").mkdir()
    monkeypatch.chdir(folder / "deep")
    assert run("check", "../old.jsonld", "--baseline", f"../{FILE}", *SELECT).exit_code == 0


def test_the_configuration_names_the_baseline_beside_it(run, known, folder, monkeypatch):
    Path("newsmeta.toml").write_text(f'check.baseline = "{FILE}"\n')
    (folder / "deep").mkdir()
    monkeypatch.chdir(folder / "deep")
    assert run("check", "../old.jsonld", *SELECT).exit_code == 0
    assert run("baseline", "prune", "../old.jsonld", *SELECT).exit_code == 0


def test_a_baseline_is_not_overwritten_by_a_new_one(run, known):
    result = run("baseline", "create", "old.jsonld")
    assert result.exit_code == 2
    assert result.stderr == f"newsmeta: error: {FILE}: there is a baseline already; `newsmeta baseline update` brings it up to date\n"  # fmt: skip


def test_nothing_is_written_when_a_file_cannot_be_checked(run, known):
    before = known.read_text()
    result = run("baseline", "update", "old.jsonld", "missing.html")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == f"{FILE}: nothing was written"
    assert known.read_text() == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "the baseline is not valid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[]", 'not a baseline; there must be an object with "version" and "entries"'),
        ('{"version": 1}', 'not a baseline; there must be an object with "version" and "entries"'),
        ('{"version": 2, "entries": []}', "a baseline of version 2; this newsmeta reads version 1"),
        ('{"entries": []}', "a baseline of version None; this newsmeta reads version 1"),
        ('{"version": 1, "entries": ["NM101"]}', "entry 1 must be an object"),
        ('{"version": 1, "entries": [{"file": "a", "code": "NM101"}]}', "entry 1: fingerprint is missing"),
        ('{"version": 1, "entries": [{"file": "a", "code": "NM101", "fingerprint": 7}]}', "entry 1: fingerprint must be a text"),
        ('{"version": 1, "entries": [{"file": "a", "code": "NM101", "fingerprint": "7", "expires": "soon"}]}', "entry 1: expires must be a day such as 2027-01-31, not 'soon'"),
        ('{"version": 1, "entries": [{"file": "a", "code": "NM101", "fingerprint": "7", "why": "x"}]}', "entry 1: unknown key 'why'; there are code, expires, file, fingerprint, message, reason"),
    ],
)  # fmt: skip
def test_a_baseline_of_the_wrong_shape_is_said_by_file_and_entry(run, folder, text, message):
    Path("old.jsonld").write_text(OLD)
    Path(FILE).write_text(text)
    result = check(run)
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {FILE}: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "old.jsonld", "--baseline", "none.json"], "none.json: there is no such baseline; `newsmeta baseline create` writes one"),
        (["baseline", "update", "old.jsonld"], f"{FILE}: there is no such baseline; `newsmeta baseline create` writes one"),
        (["baseline", "create", "old.jsonld", "--expires", "31.1.2027"], "--expires must be a day such as 2027-01-31, not '31.1.2027'"),
        (["baseline", "create", "old.jsonld", "--baseline", "no/x.json"], "--baseline no/x.json: it cannot be written: No such file or directory"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_with_a_baseline_is_one_line(run, folder, arguments, message):
    Path("old.jsonld").write_text(OLD)
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {message}\n")
