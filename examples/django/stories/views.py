"""The page of a story."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories.models import Story


def story(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "story.html", {"story": get_object_or_404(Story, slug=slug)})
