"""Build a small site twice and ask `newsmeta diff` what changed: nothing where nothing did, and every planted change.

    python benchmarks/builds.py [--changes 200] [--pages 60] [--seed 1]

The site has five templates (JSON-LD, a graph, two scripts, JSON-LD alone, microdata) with so many pages each. First it
is built again in other styles that say the same, and so are the pages in ``clean_pages/``; no change may be told. Then
changes are planted, some on one page and some on all pages of a template, ten to a build, and each must be told as one
group with the right code, fields and pages, and nothing else. Exits 1 when one is not.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from build_changes import KINDS, Kind
from build_rebuilds import REBUILDS, clean_pages
from build_site import STYLES, Story, stories
from build_templates import TEMPLATES, rendered
from newsmeta.cli import main as newsmeta

Groups = frozenset[tuple[str, frozenset[str], frozenset[str]]]
_TOGETHER = 10


@dataclass(frozen=True, slots=True)
class Planted:
    """A change of a kind on pages, by their paths."""

    kind: Kind
    paths: tuple[str, ...]

    @property
    def groups(self) -> Groups:
        """What must be told of it."""
        return frozenset((code, fields, frozenset(self.paths)) for code, fields in self.kind.told)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was planted in a build, and the groups that were told of it."""

    planted: tuple[Planted, ...]
    told: Groups

    @property
    def missed(self) -> list[Planted]:
        return [each for each in self.planted if not each.groups <= self.told]

    @property
    def beside(self) -> Groups:
        """What was told and not planted."""
        return self.told - {group for each in self.planted for group in each.groups}


def site(pages: int) -> dict[str, Story]:
    """So many stories for each template, by path."""
    return {story.path: story for folder in TEMPLATES for story in stories(folder, pages)}


def planted(stories: Mapping[str, Story], seed: int, count: int) -> tuple[Planted, ...]:
    """Changes that cannot be taken for one another: of different codes and fields, and on different pages."""
    chance = random.Random(seed)
    found: list[Planted] = []
    free, told, whole = set(stories), set[tuple[str, str]](), 0
    for kind in chance.sample(KINDS, len(KINDS)):
        folders = sorted(kind.folders & {path.partition("/")[0] for path in free})
        if len(found) == count or told & kind.causes or not folders:
            continue
        folder = chance.choice(folders)
        pages = sorted(path for path in free if path.startswith(f"{folder}/"))
        # A template that changes as a whole must not have a page that changed otherwise; one is kept for single pages.
        is_whole = whole < len(TEMPLATES) - 2 and len(pages) == _all_in(stories, folder) and chance.random() < 0.6
        paths = tuple(pages) if is_whole else (chance.choice(pages),)
        whole += is_whole
        free -= set(paths)
        told |= kind.causes
        found.append(Planted(kind, paths))
    return tuple(found)


def _all_in(stories: Mapping[str, Story], folder: str) -> int:
    return sum(path.startswith(f"{folder}/") for path in stories)


def outcome(before: Path, after: Path, stories: Mapping[str, Story], changes: tuple[Planted, ...]) -> Outcome:
    """Plant changes in the later build, ask what changed, and put the build back."""
    pages: dict[str, bytes | None] = {}
    for each in changes:
        for path in each.paths:
            story = each.kind.change(stories[path])
            pages[path] = rendered(story) if story else None
    with _changed(after, pages):
        return Outcome(changes, told_groups(before, after))


@contextmanager
def _changed(build: Path, pages: Mapping[str, bytes | None]) -> Iterator[None]:
    kept = {path: (build / path).read_bytes() for path in pages}
    write(build, pages)
    try:
        yield
    finally:
        write(build, kept)


def write(build: Path, pages: Mapping[str, bytes | None]) -> None:
    """Write pages into a build; None takes one out."""
    for path, content in pages.items():
        file = build / path
        if content is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def told_groups(before: Path, after: Path) -> Groups:
    """The groups that `newsmeta diff` tells: code, fields, and pages; of a finding no field."""
    result = CliRunner().invoke(newsmeta, ["diff", str(before), str(after), "--format", "json"])
    if result.exit_code > 1:
        raise RuntimeError(result.stderr or repr(result.exception))
    groups = json.loads(result.stdout)["groups"]
    return frozenset(
        (group["code"], frozenset(group["fields"]), frozenset(change["page"] for change in group["changes"]))
        for group in groups
    )


def printed(before: Path, after: Path) -> str:
    """What `newsmeta diff` prints for people."""
    return CliRunner().invoke(newsmeta, ["diff", str(before), str(after), "--format", "text"]).stdout


def rebuilds(pages: int) -> Iterator[tuple[str, str]]:
    """Each way to build the same again, and what is printed of it: nothing, if all is well."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        all_stories = site(pages)
        write(before, {path: rendered(story) for path, story in all_stories.items()})
        for name, style in STYLES.items():
            write(after, {path: rendered(story, style) for path, story in all_stories.items()})
            yield f"the site with {name}", printed(before, after)
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        write(before, clean_pages())
        for name, rebuild in REBUILDS.items():
            write(after, {path: rebuild(content) for path, content in clean_pages().items()})
            yield f"clean pages with {name}", printed(before, after)


def outcomes(pages: int, changes: int, seed: int) -> Iterator[Outcome]:
    """Builds with planted changes, ten to a build, until there are so many."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        all_stories = site(pages)
        for build in (before, after):
            write(build, {path: rendered(story) for path, story in all_stories.items()})
        done = 0
        while done < changes:
            found = planted(all_stories, seed, min(_TOGETHER, changes - done))
            done, seed = done + len(found), seed + 1
            yield outcome(before, after, all_stories, found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--pages", type=int, default=60, help="pages of each template")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    loud = [(name, told) for name, told in rebuilds(options.pages) if told]
    for name, told in loud:
        print(f"{name}: nothing changed, and this is told:\n{told}")
    found = list(outcomes(options.pages, options.changes, options.seed))
    for build in found:
        for each in build.missed:
            print(f"missed: {each.kind.name} on {len(each.paths)} pages, first {each.paths[0]}")
        for code, fields, paths in sorted(build.beside, key=str):
            print(f"not planted: {code} {' '.join(sorted(fields))} on {len(paths)} pages, first {min(paths)}")
    all_planted = [each for build in found for each in build.planted]
    missed = sum(len(build.missed) for build in found)
    beside = sum(len(build.beside) for build in found)
    wide = sum(len(each.paths) > 1 for each in all_planted)
    print(f"{len(STYLES) + len(REBUILDS)} rebuilds that change nothing, {len(loud)} told as changes")
    print(
        f"{len(all_planted)} changes planted, {wide} of them on a whole template: {len(all_planted) - missed} told as "
        f"one group with the right pages, {beside} groups beside them"
    )
    return 1 if loud or missed or beside else 0


if __name__ == "__main__":
    sys.exit(main())
