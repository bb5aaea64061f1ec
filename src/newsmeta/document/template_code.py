"""Code of template languages in a page's source: what a program carries out before the page is HTML.

Jinja2, Liquid, Twig, Nunjucks, Django and Handlebars write ``{{ }}`` and ``{% %}``, Go ``{{ }}``, ERB, EJS and JSP
``<% %>``, PHP ``<?php ?>``. A tag in such code, in a string or a comment of it, is none of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENER = re.compile(r"\{[{%#]|<%|<\?(?=php|=|\s)")
_STRING = r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')"""
_BRACES = rf"""\{{(?:[^{{}}"'<]|{_STRING}|\{{[^{{}}<]*+\}})*+\}}"""


def _expression(opener: str, inside: str, closer: str) -> re.Pattern[str]:
    """An expression in which a tag stands only in a string, and no other begins: a script with two braces is none."""
    other = rf"""[^"'<{{}}%]|{_STRING}|{_BRACES}|<(?![a-z/!?%])|\{{(?![{{%])|{inside}"""
    return re.compile(rf"{opener}(?:{other})*+{closer}", re.IGNORECASE)


_EXPRESSIONS = {
    "{{": (_expression(r"\{\{\{?", r"\}(?!\})|%", r"\}\}\}?"), re.compile(r"\{\{\{?[^<>{}]*+\}\}\}?")),
    "{%": (_expression(r"\{%", r"%(?!\})|\}", r"%\}"), re.compile(r"\{%[^<>%{]*+%\}")),
}
_COMMENTS = (
    (re.compile(r"\{%-?\s*comment\b[^%<>]*%\}"), re.compile(r"\{%-?\s*endcomment\s*-?%\}")),
    (re.compile(r"\{\{~?!--"), re.compile(r"--~?\}\}")),
    (re.compile(r"\{\{-?\s*/\*"), re.compile(r"\*/\s*-?\}\}")),
    # Without a blank it may be a rule of a style sheet.
    (re.compile(r"\{#(?=[\s#-])"), re.compile(r"#\}")),
    (re.compile(r"<%--"), re.compile(r"--%>")),
)
_SHORT_COMMENT = re.compile(r"\{#[^\n<{}]*#\}")
_PHP_END = re.compile(
    r"""(\?>)|(?://|\#(?!\[))(?:(?!\?>)[^\n])*+|/\*(?:(?!\*/).)*+(?:\*/)?|"(?:[^"\\]|\\.)*+"?|'(?:[^'\\]|\\.)*+'?""",
    re.DOTALL,
)


def without_template_code(text: str) -> tuple[str, list[int]]:
    """The text with blanks in the place of template code, as long as before, and where code of it never ends."""
    if not _OPENER.search(text):
        return text, []
    pieces: list[str] = []
    unclosed: list[int] = []
    position = 0
    for start, end in _code(text):
        if end is None:
            unclosed.append(start)
            continue
        pieces += (text[position:start], " " * (end - start))
        position = end
    return "".join([*pieces, text[position:]]), unclosed


def _code(text: str) -> Iterator[tuple[int, int | None]]:
    position, hopeless = 0, set[str]()
    while found := _OPENER.search(text, position):
        start = found.start()
        end, missing = _code_end(text, found[0], start, hopeless)
        hopeless |= {missing} if missing else set()
        if missing:
            yield start, None
        if end is not None:
            yield start, end
        position = found.end() if end is None else end


def _code_end(text: str, opener: str, start: int, hopeless: set[str]) -> tuple[int | None, str]:
    """Where code ends, or None where it is none; and what was looked for in vain, which need not be done twice."""
    for begin, finish in _COMMENTS:
        if opened := begin.match(text, start):
            if finish.pattern in hopeless:
                return None, ""
            closed = finish.search(text, opened.end())
            return (closed.end(), "") if closed else (None, finish.pattern)
    if opener == "{#":
        return _end(_SHORT_COMMENT.match(text, start)), ""
    if opener == "<%":
        if "%>" in hopeless:
            return None, ""
        found = text.find("%>", start)
        return (found + 2, "") if found >= 0 else (None, "%>")
    if opener == "<?":
        end = next((each.end() for each in _PHP_END.finditer(text, start + 2) if each[1]), None)
        # What PHP does not close ends with the file.
        return (end, "") if end else (len(text), "?>")
    strict, plain = _EXPRESSIONS[opener]
    return _end(strict.match(text, start) or plain.match(text, start)), ""


def _end(found: re.Match[str] | None) -> int | None:
    return found.end() if found else None
