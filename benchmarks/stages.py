"""Where newsmeta's time goes, stage by stage, on pages in memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Any

import newsmeta
from newsmeta.config import Config
from newsmeta.document import read_document
from newsmeta.evidence import Evidence
from newsmeta.extraction import extract_document
from newsmeta.outputs.validated import validated

_STAGES = (
    "decode and parse",
    "tables of the tree",
    "sources",
    "fields and the visible page",
    "validation",
    "outputs",
    "rules",
)


def stage_table(pages: Sequence[tuple[bytes, str | None]], rounds: int) -> Iterator[str]:
    """A markdown table of milliseconds a page by stage, the median round of each after one that does not count."""
    taken = [_round(pages) for _ in range(rounds + 1)][1:]
    milliseconds = {stage: median(each[stage] for each in taken) / len(pages) * 1000 for stage in _STAGES}
    whole = sum(milliseconds.values())
    yield "| stage | ms a page | share |\n|---|---|---|"
    for stage, spent in milliseconds.items():
        yield f"| {stage} | {spent:.2f} | {spent / whole:.0%} |"


def _round(pages: Sequence[tuple[bytes, str | None]]) -> dict[str, float]:
    spent = dict.fromkeys(_STAGES, 0.0)
    for content, url in pages:
        try:
            for stage, seconds in _stages(content, url):
                spent[stage] += seconds
        except newsmeta.NewsmetaError:
            continue
    return spent


def _stages(content: bytes, url: str | None) -> Iterator[tuple[str, float]]:
    """The seconds of each stage; what an extraction does beside the stages that stand alone is reading fields."""
    config = Config()
    document, parsed = _timed(lambda: read_document(content, url=url))
    _, tables = _timed(lambda: document.outline)
    _, sources = _timed(lambda: Evidence(document, config))
    extraction, whole = _timed(lambda: extract_document(document, config))
    article = extraction.article
    _, validation = _timed(lambda: validated(article))
    outputs = (newsmeta.json_ld, newsmeta.open_graph, newsmeta.x_card, newsmeta.images)
    _, emitted = _timed(lambda: [output(article) for output in outputs])
    _, rules = _timed(lambda: newsmeta.check(extraction))
    yield from zip(
        _STAGES, (parsed, tables, sources, whole - sources - validation, validation, emitted, rules), strict=True
    )


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    started = time.process_time()
    result = work()
    return result, time.process_time() - started
