"""Write the compact schema.org vocabulary table from the file that schema.org publishes.

    python schemas/make_vocabulary.py schemaorg-current-https.jsonld 30.0 > schemas/schemaorg-30.0.json

The table holds facts only: names, parents, domains, ranges, members, what is superseded and what is
pending. The descriptive texts of the origin are left out.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Node = dict[str, Any]

# The origin describes terms of other vocabularies too ("dct:publisher", "og:url"), so a prefix may
# be cut off only after it was seen to be schema.org's own.
PREFIX = "schema:"
PENDING = "https://pending.schema.org"


def names(node: Node, key: str) -> list[str]:
    """The schema.org names that a node refers to under a key, sorted."""
    found = node.get(key, [])
    ids = (entry["@id"] for entry in (found if isinstance(found, list) else [found]))
    return sorted(name.removeprefix(PREFIX) for name in ids if name.startswith(PREFIX))


def kinds(node: Node) -> list[str]:
    found = node["@type"]
    return found if isinstance(found, list) else [found]


def is_pending(node: Node) -> bool:
    part = node.get("schema:isPartOf", [])
    return any(entry["@id"] == PENDING for entry in (part if isinstance(part, list) else [part]))


def members(terms: dict[str, Node]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, node in sorted(terms.items()):
        for kind in kinds(node):
            if kind.startswith(PREFIX) and kind != "schema:DataType":
                found.setdefault(kind.removeprefix(PREFIX), []).append(name)
    return dict(sorted(found.items()))


def table(origin: bytes, version: str) -> Node:
    """The compact table: each entry is keyed by a schema.org name without prefix."""
    graph = json.loads(origin)["@graph"]
    terms = {node["@id"].removeprefix(PREFIX): node for node in graph if node["@id"].startswith(PREFIX)}
    terms = dict(sorted(terms.items()))
    return {
        "vocabulary": "https://schema.org",
        "version": version,
        "sha256": hashlib.sha256(origin).hexdigest(),
        "types": {name: names(node, "rdfs:subClassOf") for name, node in terms.items() if "rdfs:Class" in kinds(node)},
        "properties": {
            name: {"domain": names(node, "schema:domainIncludes"), "range": names(node, "schema:rangeIncludes")}
            for name, node in terms.items()
            if "rdf:Property" in kinds(node)
        },
        "members": members(terms),
        "superseded": {name: newer[0] for name, node in terms.items() if (newer := names(node, "schema:supersededBy"))},
        "pending": [name for name, node in terms.items() if is_pending(node)],
    }


def lines(facts: Node) -> Iterator[str]:
    """The table as JSON with one term a line, so that a new release shows as a readable difference."""
    for section, content in facts.items():
        end = "" if section == "pending" else ","
        if not isinstance(content, dict):
            yield f"{json.dumps(section)}: {json.dumps(content)}{end}"
            continue
        yield f"{json.dumps(section)}: {{"
        yield ",\n".join(f"{json.dumps(name)}: {json.dumps(fact)}" for name, fact in content.items())
        yield f"}}{end}"


def main(path: str, version: str) -> None:
    print("{", *lines(table(Path(path).read_bytes(), version)), "}", sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
