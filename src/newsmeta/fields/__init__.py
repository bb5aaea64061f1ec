"""The fields of an article, in the order they are chosen: a field may look at those before it."""

from __future__ import annotations

from newsmeta.fields.access import HAS_PART, IS_ACCESSIBLE_FOR_FREE
from newsmeta.fields.additional import ADDITIONAL
from newsmeta.fields.article_type import TYPE
from newsmeta.fields.author import AUTHOR
from newsmeta.fields.counts import COMMENT_COUNT, INTERACTION_STATISTIC, WORD_COUNT
from newsmeta.fields.dates import DATE_MODIFIED, DATE_PUBLISHED
from newsmeta.fields.description import ALTERNATIVE_HEADLINE, DESCRIPTION
from newsmeta.fields.field import Field
from newsmeta.fields.headline import HEADLINE
from newsmeta.fields.image import IMAGE
from newsmeta.fields.in_language import IN_LANGUAGE
from newsmeta.fields.origin import SOURCE_ORGANIZATION, TRANSLATION_NOTICE
from newsmeta.fields.publisher import PUBLISHER
from newsmeta.fields.subject_terms import ARTICLE_SECTION, KEYWORDS
from newsmeta.fields.url import MAIN_ENTITY_OF_PAGE, URL
from newsmeta.fields.video import VIDEO

FIELDS: tuple[Field, ...] = (
    TYPE,
    URL,
    MAIN_ENTITY_OF_PAGE,
    IN_LANGUAGE,
    PUBLISHER,
    HEADLINE,
    ALTERNATIVE_HEADLINE,
    DESCRIPTION,
    AUTHOR,
    SOURCE_ORGANIZATION,
    DATE_PUBLISHED,
    DATE_MODIFIED,
    IMAGE,
    VIDEO,
    ARTICLE_SECTION,
    KEYWORDS,
    IS_ACCESSIBLE_FOR_FREE,
    HAS_PART,
    COMMENT_COUNT,
    INTERACTION_STATISTIC,
    WORD_COUNT,
    TRANSLATION_NOTICE,
    ADDITIONAL,
)
