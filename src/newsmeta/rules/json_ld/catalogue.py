"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.json_ld.blocks import BLOCKS
from newsmeta.rules.json_ld.ends import ENDS
from newsmeta.rules.json_ld.meaning import MEANING
from newsmeta.rules.json_ld.residue import RESIDUE
from newsmeta.rules.json_ld.script_blocks import SCRIPT_BLOCKS
from newsmeta.rules.json_ld.script_ends import SCRIPT_ENDS
from newsmeta.rules.json_ld.shape import SHAPE
from newsmeta.rules.json_ld.text import TEXT
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *BLOCKS,
    *ENDS,
    *MEANING,
    *RESIDUE,
    *SCRIPT_BLOCKS,
    *SCRIPT_ENDS,
    *SHAPE,
    *TEXT,
)
