"""One address for each story."""

from django.urls import path
from stories.views import story

urlpatterns = [path("news/<slug:slug>/", story, name="story")]
