"""People, organisations, pictures and what else an article refers to, as they are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import TypeVar

from newsmeta.article import (
    ImageObject,
    InteractionCounter,
    Organization,
    Person,
    TranslationNotice,
    VideoObject,
    WebPageElement,
)
from newsmeta.building.given import Given, Reader, has_parts, is_text, several, single
from newsmeta.building.values import address, count, flag, is_address, moment, shown, text, verbatim
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.text import fold
from newsmeta.vocabulary import digital_source, load

Thing = TypeVar("Thing")
Agent = Person | Organization

# HTML's and newsmeta's own words, which schema.org does not have.
_OWN_WORDS = ("alt", "role", "text", "machine", "type")


def author(given: Given) -> Agent:
    """A name, a mapping or an object; who does not say what it is, is a person, save for news agencies."""
    return _agent(given, "Person")


def publisher(given: Given) -> Agent:
    """As an author, but who does not say what it is, is an organisation."""
    return _agent(given, "Organization")


def organization(given: Given) -> Organization:
    made = _agent(given, "Organization")
    if not isinstance(made, Organization):
        raise given.refused("it must be an organization, not a person")
    return made


def image(given: Given) -> ImageObject:
    """An address, a mapping or an object with a url, as an uploaded picture has."""
    if is_address(given.value):
        return ImageObject(url=address(given))
    return _thing(given, ImageObject, _IMAGE, {"url": ("url", "contentUrl", "@id")})


def video(given: Given) -> VideoObject:
    return _thing(given, VideoObject, _VIDEO, {"thumbnailUrl": ("thumbnailUrl", "thumbnail")})


def counter(given: Given) -> InteractionCounter:
    return _thing(given, InteractionCounter, _COUNTER)


def element(given: Given) -> WebPageElement:
    return _thing(given, WebPageElement, _ELEMENT)


def translation_notice(given: Given) -> TranslationNotice:
    return _thing(given, TranslationNotice, _NOTICE)


def _agent(given: Given, default: str) -> Agent:
    value = given.value
    if isinstance(value, Person | Organization):
        return _known(value, given)
    name = value if is_text(value) else part.value if (part := given.part("name")) else None
    likely = "Organization" if is_text(name) and agency(str(name)) else default
    if is_text(value):
        written = text(given) or ""
        return _known(Person(name=written) if likely == "Person" else Organization(name=written), given)
    kind = _agent_type(given) or likely
    if load().is_subtype(kind, "Person"):
        return _known(_thing(given, Person, _PERSON), given)
    return _known(replace(_thing(given, Organization, _ORGANIZATION), type=kind), given)


def _agent_type(given: Given) -> str | None:
    """The kind of person or organisation that a mapping or an object says it is, an object also by its class."""
    stated = given.types()
    classes = () if isinstance(given.value, Mapping) else tuple(each.__name__ for each in type(given.value).__mro__)
    for name in (*stated, *classes):
        if load().is_subtype(name, "Person") or load().is_subtype(name, "Organization"):
            return name
    if stated:
        raise given.refused(f"{' and '.join(stated)} is no kind of Person or Organization")
    return None


def _known(made: Agent, given: Given) -> Agent:
    """The agent with what the configuration says of this name, where nothing else was given."""
    if isinstance(made, Organization):
        own = given.config.publisher
        return own if own and own.name == made.name and made == Organization(name=made.name) else made
    name = fold(made.name)
    profile = next((each for known, each in given.config.authors.items() if fold(known) == name), made)
    return replace(
        made,
        url=made.url or profile.url,
        sameAs=made.sameAs or profile.sameAs,
        jobTitle=made.jobTitle or profile.jobTitle,
    )


def _thing(
    given: Given, made_of: type[Thing], readers: Mapping[str, Reader], spellings: Mapping[str, tuple[str, ...]] = {}
) -> Thing:
    """A thing from the parts of a mapping or an object; raises ArticleError when a part that it needs is missing."""
    if isinstance(given.value, made_of):
        return given.value
    if not has_parts(given.value):
        raise given.refused(f"it must be a {made_of.__name__}: a mapping or an object, not {shown(given.value)}")
    stated = given.types()
    if stated and not any(load().is_subtype(name, made_of.__name__) for name in stated):
        raise given.refused(f"{' and '.join(stated)} is no kind of {made_of.__name__}")
    given.refuse_unknown(stated or (made_of.__name__,), {*readers, *_OWN_WORDS})
    parts = {name: given.part(*spellings.get(name, (name,))) for name in readers}
    values = {name: readers[name](part) for name, part in parts.items() if part}
    values = {name: value for name, value in values.items() if value not in (None, ())}
    if made_of is Person and "name" not in values and (whole := _full_name(given)):
        values["name"] = whole
    for field in fields(made_of):  # type: ignore[arg-type]  # every thing is a dataclass
        if field.default is MISSING and field.default_factory is MISSING and field.name not in values:
            raise given.refused(f"this {given.kind} has no {field.name}; give it one")
    return made_of(**values)


def _full_name(given: Given) -> str:
    parts = [part for name in ("givenName", "familyName") if (part := given.part(name))]
    return " ".join(found for part in parts if (found := text(part)))


def _action(given: Given) -> str:
    """LikeAction of "LikeAction", of its address, and of JSON-LD's ``{"@type": "LikeAction"}``."""
    names = (str(given.value),) if is_text(given.value) else given.types()
    name = names[0].rpartition("/")[2] if names else ""
    if not load().is_subtype(name, "Action"):
        raise given.refused(f"{name!r} is no Action of schema.org, such as LikeAction")
    return name


def _source(given: Given) -> str:
    """The address of a member of https://schema.org/IPTCDigitalSourceEnumeration, of its name or IPTC's."""
    named = given if is_text(given.value) else given.part("@id", "url") or given
    member = digital_source(verbatim(named))
    if member is None:
        raise given.refused(f"{named.value!r} is none of https://schema.org/IPTCDigitalSourceEnumeration")
    return f"https://schema.org/{member}"


_PERSON = single(name=text, url=address, jobTitle=text) | several(sameAs=address)
_ORGANIZATION = single(name=text, url=address, logo=image) | several(sameAs=address)
_IMAGE = single(
    url=address,
    width=count,
    height=count,
    alt=text,
    caption=text,
    creditText=text,
    creator=author,
    copyrightNotice=text,
    license=address,
    acquireLicensePage=address,
    encodingFormat=verbatim,
    contentSize=verbatim,
    digitalSourceType=_source,
    role=verbatim,
)
_VIDEO = single(
    name=text, uploadDate=moment, description=text, contentUrl=address, embedUrl=address, duration=verbatim
) | several(thumbnailUrl=address)
_COUNTER = single(interactionType=_action, userInteractionCount=count)
_ELEMENT = single(isAccessibleForFree=flag, cssSelector=verbatim)
_NOTICE = single(text=text, machine=flag)
