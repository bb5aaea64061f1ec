"""Defects of known kinds, each planted at a known place on a clean page."""

from mutation_kinds.article import AUTHORS, DATES, MISSING, WORDS
from mutation_kinds.further import FURTHER
from mutation_kinds.image_files import IMAGE_FILES
from mutation_kinds.json_ld import JSON_LD
from mutation_kinds.json_syntax import JSON_SYNTAX
from mutation_kinds.kind import MARK, Kind
from mutation_kinds.page import CONFLICTS, MEDIA, NOTICES
from mutation_kinds.previews import OPEN_GRAPH, X_CARDS
from mutation_kinds.profile import PROFILE
from mutation_kinds.publishing import ADDRESSES, PAYWALLS, PUBLISHING
from mutation_kinds.texts import CLAIMS, LANGUAGES, TEXTS

KINDS: tuple[Kind, ...] = (
    *JSON_SYNTAX,
    *JSON_LD,
    *MISSING,
    *AUTHORS,
    *DATES,
    *WORDS,
    *CONFLICTS,
    *MEDIA,
    *IMAGE_FILES,
    *PUBLISHING,
    *ADDRESSES,
    *PAYWALLS,
    *OPEN_GRAPH,
    *X_CARDS,
    *NOTICES,
    *TEXTS,
    *CLAIMS,
    *LANGUAGES,
    *FURTHER,
    *PROFILE,
)

__all__ = ["KINDS", "MARK", "Kind"]
