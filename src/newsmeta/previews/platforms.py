"""What each platform does with a link to an article, as far as it says so or is seen to: data, nothing else.

A platform may change any of it at any time, and shows other people other things. Lengths are about where a text is cut,
in characters; platforms cut by width, so letters, fonts and screens move the place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """How the parts of a card stand to each other."""

    RESULT = "result"
    STORY = "story"
    PICTURE_ABOVE = "above"
    PICTURE_BESIDE = "beside"
    PICTURE_COVERED = "covered"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Ratio:
    """What a picture is cropped to, width to height; `name` as the field writes it."""

    name: str
    width: float
    height: float = 1

    @property
    def value(self) -> float:
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a card: its sources, the first that speaks is taken, and about how many characters are shown."""

    sources: tuple[str, ...]
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A card of a platform.

    `description` and `image` are empty where the card shows none; `ratio` is None where a picture keeps its own.
    `x_card` is the value of twitter:card that asks for this card. `source` is where the platform describes it, and
    `note` says what no table can.
    """

    slug: str
    name: str
    layout: Layout
    title: Part
    description: Part | None = None
    site: tuple[str, ...] = ("host",)
    image: tuple[str, ...] = ("og:image",)
    ratio: Ratio | None = None
    x_card: str | None = None
    source: str
    note: str


SQUARE = Ratio("1:1", 1)
WIDE = Ratio("1.91:1", 1.91)
TWO_TO_ONE = Ratio("2:1", 2)
SIXTEEN_TO_NINE = Ratio("16:9", 16, 9)

_OG_TITLE = ("og:title", "title")
_OG_DESCRIPTION = ("og:description", "description")
_X_TITLE = ("twitter:title", "og:title", "title")
_X_DESCRIPTION = ("twitter:description", "og:description")
_X_IMAGE = ("twitter:image", "twitter:image:src", "og:image")
_X_SOURCE = "https://developer.x.com/en/docs/x-for-websites/cards/overview/markup"

PLATFORMS = (
    Platform(
        slug="google-result",
        name="Google result",
        layout=Layout.RESULT,
        title=Part(("title", "h1", "og:title", "json-ld headline"), 60),
        description=Part(("description", "og:description"), 155),
        site=("json-ld WebSite name", "og:site_name", "host"),
        image=(),
        source="https://developers.google.com/search/docs/appearance/title-link",
        note="Google may take another title, and mostly writes the lines below from the text of the page.",
    ),
    Platform(
        slug="google-top-stories",
        name="Google Top stories",
        layout=Layout.STORY,
        title=Part(("json-ld headline", "title", "h1", "og:title"), 90),
        site=("json-ld publisher", "json-ld WebSite name", "og:site_name", "host"),
        image=("json-ld image", "og:image"),
        ratio=SIXTEEN_TO_NINE,
        source="https://developers.google.com/search/docs/appearance/structured-data/article",
        note="Google asks for pictures of 16:9, 4:3 and 1:1 and takes the one that fits the place.",
    ),
    Platform(
        slug="facebook",
        name="Facebook",
        layout=Layout.PICTURE_ABOVE,
        title=Part(_OG_TITLE, 88),
        description=Part(_OG_DESCRIPTION, 110),
        ratio=WIDE,
        source="https://developers.facebook.com/docs/sharing/webmasters/images/",
        note="Below 600 × 315 pixels Facebook shows a small square beside the text; on phones often no description.",
    ),
    Platform(
        slug="x-large",
        name="X, large picture",
        layout=Layout.PICTURE_COVERED,
        title=Part(_X_TITLE, 70),
        image=_X_IMAGE,
        ratio=TWO_TO_ONE,
        x_card="summary_large_image",
        source=_X_SOURCE,
        note="The picture fills the card; only the title and the host are shown, upon it and below.",
    ),
    Platform(
        slug="x-summary",
        name="X, summary",
        layout=Layout.PICTURE_BESIDE,
        title=Part(_X_TITLE, 70),
        description=Part(_X_DESCRIPTION, 200),
        image=_X_IMAGE,
        ratio=SQUARE,
        x_card="summary",
        source=_X_SOURCE,
        note="The square is cut from the middle of the picture.",
    ),
    Platform(
        slug="linkedin",
        name="LinkedIn",
        layout=Layout.PICTURE_ABOVE,
        title=Part(_OG_TITLE, 119),
        ratio=WIDE,
        source="https://www.linkedin.com/help/linkedin/answer/a521928",
        note="A picture narrower than about 400 pixels becomes a small one beside the title. Tags of X are not read.",
    ),
    Platform(
        slug="slack",
        name="Slack",
        layout=Layout.QUOTED,
        title=Part(("og:title", "twitter:title", "title"), 150),
        description=Part(("og:description", "twitter:description", "description"), 300),
        site=("og:site_name", "host"),
        image=("og:image", "twitter:image"),
        source="https://docs.slack.dev/messaging/unfurling-links-in-messages",
        note="The picture keeps its ratio, and can be folded away.",
    ),
    Platform(
        slug="whatsapp",
        name="WhatsApp",
        layout=Layout.PICTURE_ABOVE,
        title=Part(_OG_TITLE, 80),
        description=Part(_OG_DESCRIPTION, 80),
        ratio=WIDE,
        source="https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/",
        note="The tags must stand in the head, in the first 300 kB. A heavy or narrow picture becomes a small square.",
    ),
    Platform(
        slug="mastodon",
        name="Mastodon",
        layout=Layout.PICTURE_ABOVE,
        title=Part(("json-ld headline", "og:title", "title"), 150),
        description=Part(("json-ld description", "og:description", "description"), 200),
        site=("json-ld publisher", "og:site_name", "host"),
        ratio=WIDE,
        source="https://github.com/mastodon/mastodon/blob/main/app/lib/link_details_extractor.rb",
        note="Every server and every app draws it in its own way; an author may be named below.",
    ),
)
