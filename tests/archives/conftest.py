"""The modules beside the tests of this folder can be imported by them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

for _needed in ("daft", "fastwarc", "pyarrow"):
    pytest.importorskip(_needed, reason="needs newsmeta[archive]")
