"""NM411 and NM412: videos, announced or described."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item


@rule("NM411", Severity.WARNING, "video")
def announced_video_missing(extraction: Extraction) -> Iterator[Problem]:
    """The text announces a video, and none follows.

    newsmeta's news policy: an embed was lost on the way, often in a translated or syndicated copy.

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p><p>Bonus video:</p>

    Good::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p><p>Bonus video:</p>
        <video src="https://bugle.example/rome.mp4"></video>
    """
    for sighting in extraction.evidence.page.videos:
        if sighting.statement.name == "announcement":
            message = (
                f"{quoted(sighting.statement.value)} announces a video, but none follows; embed it or drop the line"
            )
            yield Problem(message, sighting.statement.location)


@rule("NM412", Severity.WARNING, "video")
def incomplete_video(extraction: Extraction) -> Iterator[Problem]:
    """A VideoObject lacks what makes it a video result.

    Google requires name, thumbnailUrl and uploadDate for video results:
    https://developers.google.com/search/docs/appearance/structured-data/video (read 2026-09-24).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "video": {"@type": "VideoObject", "name": "Flames"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "video": {"@type": "VideoObject", "name": "Flames",
        "thumbnailUrl": "https://bugle.example/v.jpg", "uploadDate": "2026-05-04T21:10:00+02:00"}}</script>
    """
    for candidate in extraction.choices["video"].passed_over:
        if candidate.reason and candidate.reason.startswith("it lacks "):
            item = candidate.statement.value
            # A property in the wrong case is told of as that.
            there = {name.lower() for name in item.properties} if isinstance(item, Item) else set()
            named = candidate.reason.removeprefix("it lacks ").split(", ")
            missing = [name for name in named if name.lower() not in there or name in item.properties]
            if missing:
                told = f"this VideoObject lacks {', '.join(missing)}; Google requires it for video results"
                yield Problem(told, candidate.location)


VIDEOS = (announced_video_missing, incomplete_video)
