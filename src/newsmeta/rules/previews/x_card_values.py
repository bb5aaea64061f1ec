"""NM546-NM551: pictures, accounts and players of X cards, and the account of the author in the fediverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.tags import and_others, at_name, filled
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address, value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_SVG = re.compile(r"\.svgz?(?:[?#].*)?$", re.IGNORECASE)
# https://help.x.com/en/managing-your-account/x-username-rules: letters, digits and underscores; 15 of them today.
_HANDLE = re.compile(r"@\w{1,20}", re.ASCII)
_BARE_HANDLE = re.compile(r"\w{1,15}", re.ASCII)
_PROFILE = re.compile(
    r"@?(?:https?:)?(?://)?(?:www\.|mobile\.)?(?:twitter|x)\.com/(?:#!/)?@?(\w{1,15})/?(?:\?.*)?", re.ASCII
)
# What is longer is no address of an account, and would take its time.
_LONGEST = 300
_PLAYER = ("twitter:player", "twitter:player:width", "twitter:player:height")
_APPS = ("twitter:app:id:iphone", "twitter:app:id:ipad", "twitter:app:id:googleplay")
_FEDIVERSE = re.compile(r"@?[\w.-]+@[\w-]+(?:\.[\w-]+)+(?::\d+)?")
_FEDIVERSE_PROFILE = re.compile(r"https?://([\w.-]+\.[\w-]+)/(?:web/)?@([\w.-]+)/?")


@rule("NM546", Severity.WARNING, "image", fix=absolute_address)
def x_image_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """twitter:image is relative, or in a format that X does not show.

    X takes whole addresses of JPG, PNG, WEBP and GIF, and no SVG: https://developer.x.com/cards/markup (read
    2026-10-01).

    Bad::

        <meta name="twitter:card" content="summary"><meta name="twitter:image" content="/rome.jpg">

    Good::

        <meta name="twitter:card" content="summary">
        <meta name="twitter:image" content="https://bugle.example/rome.jpg">
    """
    tags = {tag.value.strip(): tag for tag in filled(extraction, "twitter:image:src", "twitter:image")}
    for address, tag in tags.items():
        if is_residue(address) or any(map(str.isspace, address)):
            continue
        if not _SCHEME.match(address):
            what = "lacks its https:" if address.startswith("//") else "is relative"
            yield Problem(f"{tag.name} {quoted(address)} {what}; write it whole, with https://", tag.location)
        elif _SVG.search(address):
            yield Problem(f"{tag.name} {quoted(address)} is an SVG; use JPEG, PNG or WebP", tag.location)


def _handle(text: str) -> str | None:
    """The @username that a text names without doubt."""
    plain = text.strip()
    plain = plain.lstrip("@") if plain.startswith("@@") else plain
    if found := _PROFILE.fullmatch(plain):
        return f"@{found[1]}"
    return f"@{plain}" if _BARE_HANDLE.fullmatch(plain) and not plain.isdecimal() else None


def _as_handle(extraction: Extraction, problem: Problem) -> Fix | None:
    return value_fix(extraction, problem, _handle, "the account is written as @username", safe=True)


@rule("NM547", Severity.WARNING, fix=_as_handle)
def x_account_ill_formed(extraction: Extraction) -> Iterator[Problem]:
    """twitter:site or twitter:creator is no @username.

    X links the card to the account by it: https://developer.x.com/cards/markup (read 2026-10-01). A number belongs into
    twitter:site:id or twitter:creator:id.

    Bad::

        <meta name="twitter:card" content="summary"><meta name="twitter:site" content="https://x.com/thebugle">

    Good::

        <meta name="twitter:card" content="summary"><meta name="twitter:site" content="@thebugle">
    """
    tags: dict[str, list[Statement]] = {}
    for tag in filled(extraction, "twitter:site", "twitter:creator"):
        tags.setdefault(tag.value.strip(), []).append(tag)
    for text, (tag, *others) in tags.items():
        if _HANDLE.fullmatch(text) or is_residue(text):
            continue
        if text.isdecimal():
            advice = f"name it {tag.name}:id"
        elif right := _handle(text):
            advice = f"write {right}"
        else:
            advice = "write @ and the name of the account, or leave it out"
        related = and_others((other.name, other.location) for other in others)
        yield Problem(f"{tag.name} {quoted(text)} is no @username; {advice}", tag.location, related=related)


@rule("NM548", Severity.WARNING)
def x_player_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """A player or app card lacks what X needs to show it.

    A player has twitter:player, an https address, with its width and height, an app card the ids of the app in the
    shops: https://developer.x.com/cards/markup (read 2026-10-01).

    Bad::

        <meta name="twitter:card" content="player"><meta name="twitter:player" content="https://bugle.example/player">

    Good::

        <meta name="twitter:card" content="player"><meta name="twitter:player" content="https://bugle.example/player">
        <meta name="twitter:player:width" content="1280"><meta name="twitter:player:height" content="720">
    """
    cards = filled(extraction, "twitter:card")
    kind = cards[0].value.strip() if cards else ""
    if kind == "player":
        lacking = [name for name in _PLAYER if not filled(extraction, name)]
        if lacking:
            yield Problem(f"the player card has no {' and no '.join(lacking)}; add it", cards[0].location)
        for tag in filled(extraction, "twitter:player")[:1]:
            if not tag.value.strip().lower().startswith("https:"):
                yield Problem(f"twitter:player {quoted(tag.value)} is no https address; write https", tag.location)
    elif kind == "app" and not filled(extraction, *_APPS):
        yield Problem(f"the app card names no app; add {', '.join(_APPS)}", cards[0].location)


def _as_fediverse(extraction: Extraction, problem: Problem) -> Fix | None:
    def account(text: str) -> str | None:
        found = _FEDIVERSE_PROFILE.fullmatch(text.strip()) if len(text) < _LONGEST else None
        return f"@{found[2]}@{found[1]}" if found else None

    return value_fix(extraction, problem, account, "the account is written as @user@server", safe=False)


@rule("NM551", Severity.WARNING, fix=_as_fediverse)
def fediverse_creator_ill_formed(extraction: Extraction) -> Iterator[Problem]:
    """fediverse:creator is no @user@server, or stands there twice.

    Mastodon shows the first one beside the preview, when it is such a name:
    https://joinmastodon.notion.site/New-fediverse-creator-tag-075af42913394754b515ebcaa3c56371 (read 2026-10-01).

    Bad::

        <meta name="fediverse:creator" content="https://press.example/@jane">

    Good::

        <meta name="fediverse:creator" content="@jane@press.example">
    """
    tags = filled(extraction, "fediverse:creator")
    for tag in tags:
        text = tag.value.strip()
        if not _FEDIVERSE.fullmatch(text) and not is_residue(text):
            yield Problem(f"fediverse:creator {quoted(text)} is no @user@server; write both", tag.location)
    others = [tag for tag in tags[1:] if tag.value.strip().lstrip("@") != tags[0].value.strip().lstrip("@")]
    if others:
        first = (Related(message="this one is shown", location=tags[0].location),)
        yield Problem("Mastodon shows one fediverse:creator; leave the others out", at_name(others[0]), related=first)


X_CARD_VALUES = (
    x_image_not_shown,
    x_account_ill_formed,
    x_player_incomplete,
    fediverse_creator_ill_formed,
)
