"""A name for each finding of a file that stays the same while the file changes around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from newsmeta.finding import Finding

# Where something else stands on the page changes without the finding; what is quoted or holds a digit is a value.
_LINE = re.compile(r"\bline \d+")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'|\S*\d\S*")


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """For each finding 20 hexadecimal digits, unique within the file.

    They are made of the rule, the symbolic place without line and column, the values in the message, and a number for
    the like of it in one file; so neither edits elsewhere in the file nor another wording of the rule change them.
    """
    told: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        traits = _traits(finding)
        told[traits] += 1
        found.append(sha256("\0".join((*traits, str(told[traits]))).encode("utf-8", "surrogatepass")).hexdigest()[:20])
    return found


def _traits(finding: Finding) -> tuple[str, ...]:
    if finding.location is None:
        # What is missing has no value; the message tells of candidates that come and go, such as readers' comments.
        return (finding.code, finding.field or "")
    return (finding.code, str(finding.location), *_VALUE.findall(_LINE.sub("", finding.message)))
