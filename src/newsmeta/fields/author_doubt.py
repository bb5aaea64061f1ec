"""What makes a candidate for the author doubtful: the rest of the page does not bear it out."""

from __future__ import annotations

from collections.abc import Sequence

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate
from newsmeta.fields.field import Context, Reading
from newsmeta.location import Syntax
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold
from newsmeta.statement import Item

_ACCOUNT_ID = LatePattern(r"/#/?schema/person/|#author$")
_ACCOUNT_NAME = LatePattern(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
_GIVEN_NAME = LatePattern(r"[A-Z][a-z]+")


def weighed(found: Sequence[Reading], context: Context) -> list[Reading]:
    """The readings, with a reason on those that the rest of the page makes doubtful.

    A plain meta tag often names the site's owner: it is no author when it names an organisation, and a single word
    there or in microdata is an account's name unless a byline shows it too.
    """
    shown = {
        fold(reading.candidate.value.name)
        for reading in found
        if reading.candidate.value is not None and reading.candidate.location.syntax is Syntax.HTML
    }
    return [
        Reading(reading.rank, Candidate(None, reading.candidate.statement, reason))
        if (reason := _doubt(reading.candidate, shown, context))
        else reading
        for reading in found
    ]


def _doubt(candidate: Candidate, shown: set[str], context: Context) -> str | None:
    author, syntax = candidate.value, candidate.location.syntax
    if author is None or fold(author.name) in shown:
        return None
    if syntax in (Syntax.META, Syntax.X_CARD) and isinstance(author, Organization) and agency(author.name) is None:
        return "it names an organisation, the site's owner rather than the author"
    if syntax is Syntax.JSON_LD and isinstance(author, Person) and _ACCOUNT_NAME.fullmatch(author.name):
        return "a lower-case word that no byline shows, the name of an account"
    if _is_account_of_system(candidate) and not context.evidence.page.layout.shows(author.name):
        return "the account that posted the page, which readers are not shown"
    doubtful = syntax in (Syntax.META, Syntax.X_CARD, Syntax.MICRODATA, Syntax.OPEN_GRAPH)
    if doubtful and author.name.isascii() and " " not in author.name and not _GIVEN_NAME.fullmatch(author.name):
        return "a single word that no byline shows, the name of an account"
    return None


def _is_account_of_system(candidate: Candidate) -> bool:
    """Whether an item is the user record that a content system adds to every page, told by the form of its @id."""
    item = candidate.statement.value
    return isinstance(item, Item) and _ACCOUNT_ID.search(item.id or "") is not None
