"""What a check found in the files of a run, with what shows only when they are seen together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from newsmeta.finding import Finding
from newsmeta.location import Excerpt, Position
from newsmeta.reports.checked import CheckedFile
from newsmeta.rules.check import order
from newsmeta.rules.rule import Rule
from newsmeta.rules.run.check_run import check_run
from newsmeta.rules.run.page_summary import PageSummary, Stated


def checked_together(
    files: Sequence[CheckedFile], rules: Collection[Rule], severities: Mapping[str, str]
) -> list[CheckedFile]:
    """The files, each with what the rules that look at a whole run find in it; a rule that fails fails in the first."""
    found, crashes = check_run((file.summary for file in files if file.summary), rules, severities)
    by_page: dict[int, list[Finding]] = {}
    for page, finding in found:
        by_page.setdefault(id(page), []).append(finding)
    together = [_with(file, by_page.get(id(file.summary), [])) for file in files]
    if crashes:
        together[0] = replace(together[0], crashes=(*together[0].crashes, *crashes))
    return together


def _with(file: CheckedFile, findings: Sequence[Finding]) -> CheckedFile:
    if not findings or file.summary is None:
        return file
    excerpts = {**file.excerpts, **_excerpts(file.summary)}
    return replace(file, findings=tuple(sorted((*file.findings, *findings), key=order)), excerpts=excerpts)


def _excerpts(page: PageSummary) -> dict[Position, Excerpt]:
    stated: tuple[Stated | None, ...] = (
        *page.addresses,
        page.headline,
        page.description,
        page.modified,
        page.image,
    )
    return {each.position: each.excerpt for each in stated if each and each.position and each.excerpt}
