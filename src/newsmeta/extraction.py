"""The heart: a page's bytes -> the choice for every field -> a validated article, with all evidence kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.choice import Candidate, Choice, State
from newsmeta.config import Config
from newsmeta.document import Document, read_document
from newsmeta.evidence import Evidence
from newsmeta.fields import FIELDS
from newsmeta.fields.confidence import with_confidence
from newsmeta.fields.field import Context, Field, Reading, chosen, readings
from newsmeta.location import Location, Syntax
from newsmeta.outputs.validated import Omission, validated
from newsmeta.statement import Flaw, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from one page: the article, the choice behind each field, and all evidence.

    `flaws` are defects met while reading; `omissions` are chosen values that were left out of the article because
    what would be emitted of them is not valid.
    """

    document: Document
    evidence: Evidence
    choices: Mapping[str, Choice]
    article: NewsArticle
    omissions: tuple[Omission, ...]

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        return self.evidence.flaws

    @property
    def config(self) -> Config:
        return self.evidence.config


def extract(
    html: bytes | str,
    *,
    url: str | None = None,
    config: Config | None = None,
    name: str = "<string>",
    charset: str | None = None,
) -> Extraction:
    """Read an article page.

    `url` is the page's address, `name` what messages call the page, `charset` an encoding known from outside.
    Raises SourceError when the page cannot be read at all; whatever else is wrong with it becomes a finding.
    """
    config = config or Config()
    return extract_document(
        read_document(html, url=url, charset=charset, name=name, max_bytes=config.max_bytes), config
    )


def extract_json_ld(
    text: bytes | str,
    *,
    url: str | None = None,
    config: Config | None = None,
    name: str = "<string>",
    charset: str | None = None,
) -> Extraction:
    """Read JSON-LD with no page around it, such as a ``*.jsonld`` file; the arguments are those of `extract`."""
    from newsmeta.document.bare_json_ld import read_bare_json_ld

    config = config or Config()
    return extract_document(
        read_bare_json_ld(text, url=url, charset=charset, name=name, max_bytes=config.max_bytes), config
    )


def extract_document(document: Document, config: Config) -> Extraction:
    """Choose a value for each field from what a document says."""
    evidence = Evidence(document, config)
    choices: dict[str, Choice] = {}
    context = Context(evidence, choices)
    for field in FIELDS:
        choices[field.name] = _choose(field, context)
    article, omissions = validated(NewsArticle(**{field: choice.value for field, choice in choices.items()}))
    return Extraction(document, evidence, choices, article, omissions)


def _choose(field: Field, context: Context) -> Choice:
    found = readings(field, context)
    config = context.evidence.config
    if field.name in config.overrides:
        return _configured(field, config.overrides[field.name], f"set {field.name}", found)
    choice = with_confidence(field.choose(field, found, context), config.min_confidence)
    unstated = choice.state in (State.ABSENT, State.DERIVED)
    if unstated and field.name == "inLanguage" and config.language:
        return _configured(field, config.language, "language", found)
    return choice


def _configured(field: Field, value: Any, key: str, found: list[Reading]) -> Choice:
    statement = Statement(field.name, value, Location(Syntax.CONFIG, key))
    taken = Reading(-1, Candidate(value, statement))
    return chosen(field, value, [taken], [taken, *found])
