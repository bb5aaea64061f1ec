"""``--changed-since``: only what git says changed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from .test_check import NODE

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@quay.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    """Three committed files in ``site``, of which ``a`` and ``ł`` have no author, on the branch ``main``."""
    git("init", "-b", "main")
    (folder / "site").mkdir()
    for name, text in (("a", NODE.replace("author", "editor")), ("ł", NODE.replace("author", "editor")), ("good", NODE)):  # fmt: skip
        (folder / "site" / f"{name}.jsonld").write_text(text)
    git("add", ".")
    git("commit", "-m", "pages")
    return folder


def named(result) -> list[str]:
    return [line.split(":")[0] for line in result.stdout.splitlines()]


def changed(run, *arguments: str):
    return run("check", "--select", "NM101", "--changed-since", *(arguments or ("HEAD", "site")))


def test_nothing_changed_is_nothing_to_check(run, repository):
    result = changed(run)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no file to check\n")


def test_changed_staged_and_new_files_are_checked(run, repository):
    Path("site/ł.jsonld").write_text(NODE.replace("author", "editor") + "\n")
    Path("site/new.jsonld").write_text(NODE.replace("author", "editor"))
    Path("site/staged.jsonld").write_text(NODE.replace("author", "editor"))
    git("add", "site/staged.jsonld")
    assert named(changed(run)) == ["site/new.jsonld", "site/staged.jsonld", "site/ł.jsonld"]


def test_what_git_ignores_is_not_new(run, repository):
    Path(".gitignore").write_text("build\n")
    Path("site/build").mkdir()
    Path("site/build/x.jsonld").write_text(NODE.replace("author", "editor"))
    assert named(changed(run)) == []


def test_a_branch_is_compared_where_it_parted(run, repository):
    git("checkout", "-b", "fix")
    Path("site/good.jsonld").write_text(NODE.replace("author", "editor"))
    git("commit", "-am", "ours")
    git("checkout", "main")
    Path("site/a.jsonld").write_text(NODE.replace("author", "editor") + " ")
    git("commit", "-am", "theirs")
    git("checkout", "fix")
    assert named(changed(run, "main", "site")) == ["site/good.jsonld"]


def test_a_deleted_file_is_no_file_to_check(run, repository):
    Path("site/a.jsonld").unlink()
    assert changed(run).stderr == "no file to check\n"


def test_the_command_may_run_below_the_top_of_the_repository(run, repository, monkeypatch):
    Path("site/a.jsonld").write_text(NODE.replace("author", "editor") + " ")
    monkeypatch.chdir("site")
    assert named(changed(run, "HEAD", ".")) == ["./a.jsonld"]


def test_standard_input_and_missing_files_are_not_gits(run, repository):
    result = run("check", "-", "none.html", "--select", "NM101", "--changed-since", "HEAD", stdin=b"<h1>Lock</h1>")
    assert named(result) == ["<stdin>"]
    assert result.exit_code == 2


@pytest.mark.parametrize("revision", ["none", "--output=x", "HEAD~9"])
def test_a_revision_that_does_not_exist_is_said(run, repository, revision):
    result = changed(run, revision, "site")
    assert result.exit_code == 2
    assert result.stderr == f"newsmeta: error: --changed-since {revision}: there is no such revision\n"
    assert not Path("x").exists()


def test_a_folder_without_a_repository_is_said(run, folder):
    Path("a.jsonld").write_text(NODE)
    result = changed(run, "HEAD", "a.jsonld")
    assert result.exit_code == 2
    assert "newsmeta: error: --changed-since HEAD: not a git repository" in result.stderr


def test_a_machine_without_git_is_said(run, repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    result = changed(run)
    assert (result.exit_code, result.stderr) == (
        2,
        "newsmeta: error: --changed-since needs git, which is not installed\n",
    )
