"""What is counted of pages: how each field is known, what is found, why there is no article, how long it took."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum
from functools import reduce
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsmeta.archive_stats.tally import Numbers, counted
from newsmeta.archives.row import CONFLICTING

# What is counted, with what tells it apart: (FIELD, "headline", "declared"), (FINDING, "NM102", "warning").
Label = tuple[str, ...]

COLUMNS = ("error", "states", "findings")


class Measure(StrEnum):
    """What a label counts pages of."""

    PAGE = "page"
    ERROR = "error"
    FIELD = "field"
    CONFLICT = "conflict"
    SEVERITY = "severity"
    FINDING = "finding"
    TIME = "time"


# Times are counted in steps of a hundredth, so that as many as there are take the memory of a few.
_STEP = math.log(1.01)


def counts_of_pages(batch: Any, groups: Any, labels: Numbers[Label]) -> Iterator[Any]:
    """Tables of groups, labels and counts for a batch of pages; `groups` has the number of each page's group."""
    every_page = pa.repeat(labels.of([(Measure.PAGE,)])[0], len(batch))
    yield counted(groups, every_page)
    yield counted(groups, _numbered(batch.column("error"), labels, Measure.ERROR))
    yield from _fields(batch.column("states"), groups, labels)
    yield from _findings(batch.column("findings"), groups, labels)


def counts_of_times(microseconds: Any, groups: Any, labels: Numbers[Label]) -> Any:
    """A table of groups, labels and counts for the times of pages."""
    positive = pc.max_element_wise(microseconds, 1, skip_nulls=False)
    steps = pc.floor(pc.divide(pc.ln(positive), _STEP)).cast(pa.int32()).cast(pa.string())
    return counted(groups, _numbered(steps, labels, Measure.TIME))


def time_of(label: Label) -> float:
    """The microseconds that a label of times stands for, within half a hundredth."""
    return math.exp((int(label[1]) + 0.5) * _STEP)


def _fields(states: Any, groups: Any, labels: Numbers[Label]) -> Iterator[Any]:
    disputed = []
    for field in states.type:
        known = pc.struct_field(states, field.name)
        disputed.append(pc.equal(known, CONFLICTING))
        yield counted(groups, _numbered(known, labels, Measure.FIELD, field.name))
    conflict = labels.of([(Measure.CONFLICT,)])[0]
    any_ = reduce(pc.or_kleene, disputed)
    yield counted(groups, pc.if_else(any_, conflict, pa.scalar(None, pa.int64())))


def _findings(findings: Any, groups: Any, labels: Numbers[Label]) -> Iterator[Any]:
    """A page counts once for each rule that found something, and once for each severity."""
    pages, found = pc.list_parent_indices(findings), pc.list_flatten(findings)
    code, severity = pc.struct_field(found, "code"), pc.struct_field(found, "severity")
    told = _numbered(pc.binary_join_element_wise(code, severity, " "), labels, Measure.FINDING, split=True)
    for label in (told, _numbered(severity, labels, Measure.SEVERITY)):
        once = counted(pages.cast(pa.int64()), label)["pair"].combine_chunks()
        page, kept = pc.shift_right(once, 32), pc.bit_wise_and(once, (1 << 32) - 1)
        yield counted(groups.take(page), kept)


def _numbered(texts: Any, labels: Numbers[Label], *before: str, split: bool = False) -> Any:
    """The number of the label that each text makes with what stands before it, null for null."""
    encoded = pc.dictionary_encode(texts)
    names = encoded.dictionary.to_pylist()
    return labels.of((*before, *(name.rsplit(" ", 1) if split else (name,))) for name in names).take(encoded.indices)
