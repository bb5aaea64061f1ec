"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.previews.open_graph_article import OPEN_GRAPH_ARTICLE
from newsmeta.rules.previews.open_graph_images import OPEN_GRAPH_IMAGES
from newsmeta.rules.previews.open_graph_kinds import OPEN_GRAPH_KINDS
from newsmeta.rules.previews.open_graph_names import OPEN_GRAPH_NAMES
from newsmeta.rules.previews.open_graph_tags import OPEN_GRAPH_TAGS
from newsmeta.rules.previews.open_graph_texts import OPEN_GRAPH_TEXTS
from newsmeta.rules.previews.open_graph_values import OPEN_GRAPH_VALUES
from newsmeta.rules.previews.values import VALUES
from newsmeta.rules.previews.x_card_values import X_CARD_VALUES
from newsmeta.rules.previews.x_cards import X_CARDS
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *OPEN_GRAPH_ARTICLE,
    *OPEN_GRAPH_IMAGES,
    *OPEN_GRAPH_KINDS,
    *OPEN_GRAPH_NAMES,
    *OPEN_GRAPH_TAGS,
    *OPEN_GRAPH_TEXTS,
    *OPEN_GRAPH_VALUES,
    *VALUES,
    *X_CARD_VALUES,
    *X_CARDS,
)
