"""A page with its metadata from a Jinja2 template: ``python examples/jinja/render.py > page.html``."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

import newsmeta
from newsmeta.integrations.jinja import NewsmetaExtension

HERE = Path(__file__).parent


@dataclass
class Story:
    """What the newsroom's own program holds: schema.org's names, or their spelling in Python."""

    headline: str
    description: str
    author: list[str]
    date_published: datetime
    url: str
    image: str | None = None
    keywords: list[str] = field(default_factory=list)


STORY = Story(
    headline='Fire brigade rescues a piano & "a cat"',
    description="It took nine people and the town's only harness.",
    author=["Nadia Okafor", "Tom Reyes"],
    date_published=datetime(2026, 5, 4, 21, 10),
    url="/piano",
    image="/img/piano.jpg",
    keywords=["fire brigade", "pianos"],
)


def main() -> None:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, extensions=[NewsmetaExtension]
    )
    environment.newsmeta_config = newsmeta.load_config(HERE / "newsmeta.toml")
    sys.stdout.write(environment.get_template("article.html").render(article=STORY))


if __name__ == "__main__":
    main()
