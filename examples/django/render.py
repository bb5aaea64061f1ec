"""A story's page, as this site answers with it: ``python examples/django/render.py > page.html``."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from stories.models import Author, Story, Tag  # noqa: E402


def main() -> None:
    call_command("migrate", run_syncdb=True, verbosity=0)
    story = Story.objects.create(
        slug="lower-lock",
        headline='Lower lock reopens "at last" & early',
        description="The lower lock reopened on Friday after eleven months of repairs.",
        body="The first barges passed at noon.",
        date_published=datetime(2026, 5, 4, 20, 10, tzinfo=UTC),
        image="pictures/lock.jpg",
    )
    story.author.set([Author.objects.create(name="Mara Vell", job_title="Reporter"), Author.objects.create(name="AFP")])
    story.keywords.set([Tag.objects.create(name="locks"), Tag.objects.create(name="canals")])
    sys.stdout.write(Client().get("/news/lower-lock/", headers={"host": "echo.example"}).content.decode())


if __name__ == "__main__":
    main()
