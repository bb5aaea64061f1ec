"""NM621: the codes of the languages that the page is linked in.

https://developers.google.com/search/docs/specialty/international/localized-versions (read 2026-11-26)
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.normalize.languages import primary, read_language
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.addresses.language_links import X_DEFAULT, alternates_in_order, at_code
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.tag_fixes import attribute_edit, one_edit
from newsmeta.rules.wording import quoted

_SHAPE = LatePattern(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?", 2)
# Codes that people write for countries, and that ISO 3166-1 gives to none.
_NO_COUNTRY = frozenset("aa ap da el en eu he hi ja ko sp sw uk ww xx zh zz".split())


def _right_code(code: str) -> tuple[str, str | None] | None:
    """What is wrong with a code, and the right one if that is known; None when nothing is."""
    found = _SHAPE.fullmatch(code)
    right = read_language(code)
    if code.lower() == X_DEFAULT or (found is None and isinstance(right, str) and "_" not in code):
        return None
    if not isinstance(right, str):
        return "is no language", None
    region = found[3].lower() if found and found[3] else ""
    if region in _NO_COUNTRY and region != "uk":
        return f"ends in {region.upper()}, which is no country", None
    if region == "uk":
        return "ends in UK, which is written GB", right
    if "_" in code:
        return "has an underscore", right
    if found and len(found[1]) == 3 and len(primary(right)) == 2:
        return "has three letters for the language, not two", right
    return None


def _code_fix(extraction: Extraction, problem: Problem) -> Fix | None:
    """The code as Google reads it."""
    element = problem.location.element if problem.location else None
    wrong = _right_code((element.get("hreflang") or "").strip()) if element is not None else None
    if wrong is None or wrong[1] is None:
        return None
    edit = attribute_edit(extraction, problem.location, "hreflang", wrong[1])
    return one_edit(f"the language is written {wrong[1]}", edit, safe=True)


@rule("NM621", Severity.ERROR, fix=_code_fix)
def hreflang_no_language(extraction: Extraction) -> Iterator[Problem]:
    """hreflang is no code of a language, with or without a country.

    Google takes a language of two letters, and a country of two after a hyphen, and passes over others:
    https://developers.google.com/search/docs/specialty/international/localized-versions (read 2026-11-26).

    Bad::

        <link rel="alternate" hreflang="en-UK" href="https://bugle.example/rome">

    Good::

        <link rel="alternate" hreflang="en-GB" href="https://bugle.example/rome">
    """
    for code, statement in alternates_in_order(extraction):
        if (wrong := _right_code(code)) and not is_residue(code):
            what, right = wrong
            advice = f"write {right}" if right else "write a code such as en or en-GB"
            yield Problem(f"hreflang {quoted(code)} {what}; {advice}", at_code(statement))


LANGUAGE_CODES = (hreflang_no_language,)
