"""Changes of one cause are one group, told with the folder or template that they have in common."""

from __future__ import annotations

import pytest

from newsmeta.comparing.grouping import ChangedPage, Group, census, grouped
from newsmeta.comparing.kind import Change, Fate
from newsmeta.finding import Severity

ARTICLES = [f"articles/2026/{number % 3 + 1:02}/{number}.html" for number in range(30)]
BLOG = [f"blog/{number}.html" for number in range(10)]
INDEXES = ["index.html", "about/index.html", "articles/index.html"]
SITE = [*ARTICLES, *BLOG, *INDEXES]


def lost(page: str, field: str = "author.url", trait: str = "", code: str = "NM955", template: str = "") -> ChangedPage:
    change = Change(code=code, name="field-lost", severity=Severity.ERROR, subject=field, predicate="lost", field=field, trait=trait, detail=f"was {page}")  # fmt: skip
    return ChangedPage(page=page, file=page, change=change, template=template)


def messages(changes: list[ChangedPage], by: str = "folder", templates: dict[str, str] | None = None) -> list[str]:
    pages = census((page, Fate.KEPT, (templates or {}).get(page, "")) for page in SITE)
    return [group.message for group in grouped(changes, pages, by)]


CASES = [
    ("all of a folder", [lost(page) for page in ARTICLES], ["author.url lost on 30 of 30 pages under articles/2026/"]),
    ("one page", [lost(ARTICLES[3])], [f"author.url lost: was {ARTICLES[3]}"]),
    ("two folders", [lost(page) for page in (*ARTICLES, *BLOG)], ["author.url lost on 40 of 43 pages"]),
    ("part of a folder", [lost(page) for page in ARTICLES[::2]], ["author.url lost on 15 of 30 pages under articles/2026/"]),
    ("a folder and a page elsewhere", [lost(page) for page in (*BLOG, ARTICLES[0])], ["author.url lost on 10 of 10 pages under blog/", f"author.url lost: was {ARTICLES[0]}"]),
    ("pages here and there", [lost(ARTICLES[0]), lost(BLOG[0])], ["author.url lost on 2 of 43 pages"]),
    ("a month", [lost(page) for page in ARTICLES if "/02/" in page], ["author.url lost on 10 of 10 pages under articles/2026/02/"]),
    ("two fields", [lost(page, field) for page in BLOG for field in ("author", "image")], ["author lost on 10 of 10 pages under blog/", "image lost on 10 of 10 pages under blog/"]),
    ("two parts of one field", [lost(page, field) for page in BLOG for field in ("author.url", "author.jobTitle")], ["author.url and author.jobTitle lost on 10 of 10 pages under blog/"]),
    ("two parts of one field on other pages", [lost(BLOG[0]), lost(BLOG[1], "author.jobTitle")], [f"author.url lost: was {BLOG[0]}", f"author.jobTitle lost: was {BLOG[1]}"]),
    ("a trait of all", [lost(page, trait="at once") for page in BLOG], ["author.url lost on 10 of 10 pages under blog/: at once"]),
    ("a trait of each", [lost(page, trait=page) for page in BLOG], ["author.url lost on 10 of 10 pages under blog/"]),
    ("a trait of most", [lost(page, trait="at once") for page in BLOG[:9]] + [lost(BLOG[9], trait="by hand")], ["author.url lost on 9 of 10 pages under blog/: at once", f"author.url lost: by hand, was {BLOG[9]}"]),
    ("two fields with the traits of each page", [lost(page, field, trait=page) for page in BLOG for field in ("url", "mainEntityOfPage")], ["url and mainEntityOfPage lost on 10 of 10 pages under blog/"]),
    ("two rules", [lost(page, field, code="NM975") for page in BLOG for field in ("NM101 a", "NM102 b")], ["NM101 a lost on 10 of 10 pages under blog/", "NM102 b lost on 10 of 10 pages under blog/"]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_pages_that_changed_alike_are_told_by_their_folder(changes: list[ChangedPage], expected: list[str]) -> None:
    assert messages(changes) == expected


def test_pages_that_changed_alike_are_told_by_their_template() -> None:
    templates = {page: "body > h1.story" if number % 2 else "body > h1.brief" for number, page in enumerate(SITE)}
    changes = [lost(page, template=templates[page]) for page in SITE if templates[page].endswith("story")]
    assert messages(changes, "template", templates) == ["author.url lost on 21 of 21 pages like body > h1.story"]


def test_every_change_is_told_alone_when_nothing_is_grouped() -> None:
    assert messages([lost(page) for page in BLOG], "none") == [f"author.url lost: was {page}" for page in BLOG]


def test_a_removed_page_is_one_of_those_there_were() -> None:
    change = Change(code="NM950", name="page-removed", severity=Severity.WARNING, subject="page", predicate="removed")
    changes = [ChangedPage(page=page, file=page, change=change, fate=Fate.REMOVED) for page in BLOG[:4]]
    fates = [(page, Fate.REMOVED if page in BLOG[:4] else Fate.KEPT, "") for page in BLOG]
    assert [g.message for g in grouped(changes, census(fates), "folder")] == [
        "page removed on 4 of 10 pages under blog/"
    ]


def test_the_gravest_comes_first_and_then_the_largest() -> None:
    def weighed(page: str, severity: Severity) -> ChangedPage:
        change = Change(
            code="NM957", name="value-changed", severity=severity, subject=str(severity), predicate="changed"
        )
        return ChangedPage(page=page, file=page, change=change)

    changes = [weighed(BLOG[0], Severity.NOTE), *(weighed(page, Severity.WARNING) for page in BLOG[:2]), weighed(BLOG[5], Severity.ERROR), lost(BLOG[1]), lost(BLOG[2])]  # fmt: skip
    groups: list[Group] = grouped(changes, census((page, Fate.KEPT, "") for page in BLOG), "folder")
    assert [(g.first.severity, len(g.pages)) for g in groups] == [(Severity.ERROR, 2), (Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.NOTE, 1)]  # fmt: skip
