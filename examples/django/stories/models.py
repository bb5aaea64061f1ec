"""Stories as a newsroom keeps them. newsmeta reads the attributes that have schema.org's names."""

from django.db import models
from django.urls import reverse


class Author(models.Model):
    name = models.CharField(max_length=100)
    job_title = models.CharField(max_length=100, blank=True)
    email = models.EmailField(blank=True)


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Story(models.Model):
    slug = models.SlugField(unique=True)
    headline = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    body = models.TextField()
    author = models.ManyToManyField(Author)
    keywords = models.ManyToManyField(Tag)
    date_published = models.DateTimeField()
    date_modified = models.DateTimeField(null=True)
    image = models.FileField(upload_to="pictures", blank=True)
    is_draft = models.BooleanField(default=True)

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.slug])

    @property
    def url(self) -> str:
        return self.get_absolute_url()
