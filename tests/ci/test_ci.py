"""What newsrooms put into their repositories: each command is run on a page broken on purpose, and on the repaired one."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CI = ROOT / "examples" / "ci"
pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="git or bash is missing")

GOOD = """<!doctype html>
<html lang="en"><head><title>Ferry timetable</title>
<link rel="canonical" href="https://quay.example/ferry">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry timetable"}
</script></head><body><h1>Ferry timetable</h1>
<p>The last ferry to the islands leaves at a quarter past ten from next Monday on.</p></body></html>
"""
BROKEN = GOOD.replace('timetable"}', 'timetable",}')
LINE, COLUMN = 5, BROKEN.splitlines()[4].index(",}") + 1

Run = Callable[[str, Mapping[str, str]], subprocess.CompletedProcess[str]]


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose main branch holds a good page, checked out on a branch that breaks it, the breach staged."""
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, GOOD)
    git(tmp_path, "commit", "-q", "-m", "A page")
    git(tmp_path, "checkout", "-q", "-b", "change")
    write(tmp_path, BROKEN)
    return tmp_path


@pytest.fixture
def run(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command in the repository, with newsmeta installed, as a CI system runs it."""
    programs = tmp_path_factory.mktemp("bin")
    program = programs / "newsmeta"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newsmeta "$@"\n')
    program.chmod(0o755)
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("CI_", "GITHUB_"))}
    path = {"PATH": f"{programs}{os.pathsep}{inherited['PATH']}"}

    def invoke(command: str, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
        environment = {**inherited, **path, **variables}
        return subprocess.run(shell, cwd=repository, env=environment, capture_output=True, text=True, check=False)

    return invoke


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@quay.example")
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def write(repository: Path, text: str) -> None:
    (repository / "site").mkdir(exist_ok=True)
    (repository / "site" / "page.html").write_text(text, encoding="utf-8")
    git(repository, "add", ".")


def action_step(options: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The command of the action's step that checks, and its variables, with inputs in the place of expressions."""
    action = load(ROOT / "action.yml")
    inputs = {name: each.get("default", "") for name, each in action["inputs"].items()} | dict(options)
    (step,) = (each for each in action["runs"]["steps"] if each.get("name") == "Check")
    filled = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
        for name, value in step["env"].items()
    }
    assert "${{" not in step["run"], "an expression in a command is run as one"
    return step["run"], filled


def test_the_action_annotates_the_line_and_fails_until_the_page_is_repaired(repository: Path, run: Run) -> None:
    workflow = load(CI / "github-workflow.yml")
    (step,) = (each for each in workflow["jobs"]["newsmeta"]["steps"] if "newsmeta@" in each["uses"])
    given = {name: value.replace("origin/${{ github.base_ref }}", "main") for name, value in step["with"].items()}
    command, variables = action_step(given)
    variables |= {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(repository)}
    broken = run(command, variables)
    place = f"file=site/page.html,line={LINE},col={COLUMN}"
    assert f"::error {place},title=NM011 json-ld-trailing-comma::a comma before }} [RFC 8259]\n" in broken.stdout
    assert broken.returncode == 1, broken.stderr
    (sarif,) = json.loads((repository / "newsmeta.sarif").read_text())["runs"]
    regions = [
        each["locations"][0]["physicalLocation"]["region"] for each in sarif["results"] if each["ruleId"] == "NM011"
    ]
    assert regions == [{"startLine": LINE, "startColumn": COLUMN}]
    write(repository, GOOD.replace("quarter", "Quarter"))
    repaired = run(command, variables)
    assert repaired.returncode == 0, repaired.stdout + repaired.stderr
    assert "::error" not in repaired.stdout


def test_the_actions_inputs_are_never_run_as_commands(repository: Path, run: Run) -> None:
    command, variables = action_step(
        {"sources": "site\n$(touch hacked) `touch hacked`; touch hacked", "options": "--quiet\n"}
    )
    assert run(command, variables).returncode == 2
    assert not (repository / "hacked").exists()


def test_the_action_installs_itself_and_uploads_what_it_wrote() -> None:
    action = load(ROOT / "action.yml")
    steps = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    assert any('pip install --quiet "$GITHUB_ACTION_PATH"' in step.get("run", "") for step in steps)
    assert all("shell" in step for step in steps if "run" in step)
    (upload,) = (step for step in steps if "upload-sarif" in step.get("uses", ""))
    assert upload["with"]["sarif_file"] == "${{ inputs.sarif-file }}"
    assert "!cancelled()" in upload["if"]


def test_gitlab_gets_its_reports_and_the_job_fails_until_the_page_is_repaired(repository: Path, run: Run) -> None:
    job = load(CI / "gitlab-ci.yml")["newsmeta"]
    base = git(repository, "rev-parse", "main").strip()
    variables = {"CI_PROJECT_DIR": str(repository), "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    command = "\n".join(job["script"])
    broken = run(command, variables)
    assert broken.returncode == 1, broken.stderr
    reports = job["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_text())
    assert [each["location"] for each in issues if each["check_name"].startswith("NM011")] == [
        {"path": "site/page.html", "lines": {"begin": LINE, "end": LINE}}
    ]
    cases = ElementTree.parse(repository / reports["junit"]).iter("testcase")
    assert any("NM011" in str(each.attrib) for each in cases if each.find("failure") is not None)
    write(repository, GOOD)
    assert run(command, variables).returncode == 0


def hook_command(repository: Path, hook: Mapping[str, Any]) -> str | None:
    """What pre-commit runs: the entry with the staged files that the hook is for; None when there are none."""
    staged = git(repository, "diff", "--cached", "--name-only", "--diff-filter=d").splitlines()
    files = [name for name in staged if re.search(hook["files"], name)]
    return shlex.join([*shlex.split(hook["entry"]), *hook.get("args", ()), *files]) if files else None


def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in load(ROOT / ".pre-commit-hooks.yaml")}


def test_the_hook_stops_a_broken_page_and_passes_the_repaired_one(repository: Path, run: Run) -> None:
    (source,) = load(CI / "pre-commit-config.yaml")["repos"]
    (chosen,) = source["hooks"]
    hook = hooks()[chosen["id"]] | chosen
    (repository / "site" / "notes.json").write_text("{}")
    git(repository, "add", ".")
    command = hook_command(repository, hook)
    assert command == "newsmeta check --quiet site/page.html"
    broken = run(command, {})
    assert broken.returncode == 1, broken.stderr
    assert f"site/page.html:{LINE}:{COLUMN}: error NM011 a comma before }} [RFC 8259]\n" in broken.stdout
    write(repository, GOOD.replace("quarter", "Quarter"))
    assert run(command, {}).returncode == 0
    git(repository, "rm", "-q", "-f", "site/page.html")
    assert hook_command(repository, hook) is None


def test_the_fixing_hook_mends_the_page_so_that_the_next_commit_passes(repository: Path, run: Run) -> None:
    command = hook_command(repository, hooks()["newsmeta-fix"])
    assert command is not None
    run(command, {})
    # pre-commit fails a hook that changed a file, so the change is seen before it is committed.
    assert git(repository, "diff", "--name-only") == "site/page.html\n"
    assert (repository / "site" / "page.html").read_text() == GOOD
    git(repository, "add", ".")
    assert run(command, {}).returncode == 0
    assert git(repository, "diff", "--name-only") == ""


def test_the_pytest_of_the_librarys_page_fails_until_the_page_is_repaired(repository: Path, run: Run) -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^## In pytest\n.*?^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (repository / "test_metadata.py").write_text(code)
    command = f"{shlex.quote(sys.executable)} -m pytest -q -p no:cacheprovider test_metadata.py"
    broken = run(command, {})
    assert broken.returncode == 1
    assert f"NM011 Position(line={LINE}, column={COLUMN}, " in broken.stdout
    write(repository, GOOD)
    assert run(command, {}).returncode == 0


@pytest.mark.parametrize("hook", hooks().values(), ids=lambda hook: hook["id"])
def test_a_hook_says_all_that_pre_commit_asks_for(hook: Mapping[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert re.search(hook["files"], "site/a.HTM".lower())
    assert not re.search(hook["files"], "site/a.json")
