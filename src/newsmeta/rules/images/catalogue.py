"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.images.addresses import ADDRESSES
from newsmeta.rules.images.crawling import CRAWLING
from newsmeta.rules.images.file_rights import FILE_RIGHTS
from newsmeta.rules.images.file_size import FILE_SIZE, FILE_WIDTH
from newsmeta.rules.images.file_state import FILE_STATE
from newsmeta.rules.images.file_stated import FILE_STATED
from newsmeta.rules.images.machine_made import MACHINE_MADE
from newsmeta.rules.images.pictures import PICTURES
from newsmeta.rules.images.rights import RIGHTS
from newsmeta.rules.images.sizes import SIZES
from newsmeta.rules.images.uncredited import UNCREDITED
from newsmeta.rules.images.unshown_files import UNSHOWN_FILES
from newsmeta.rules.images.videos import VIDEOS
from newsmeta.rules.images.words import WORDS
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *ADDRESSES,
    *CRAWLING,
    *PICTURES,
    *RIGHTS,
    *SIZES,
    *UNCREDITED,
    *VIDEOS,
    *WORDS,
    *FILE_STATE,
    *FILE_STATED,
    *FILE_SIZE,
    *FILE_RIGHTS,
    *MACHINE_MADE,
    *FILE_WIDTH,
    *UNSHOWN_FILES,
)
