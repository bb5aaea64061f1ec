"""The least that a Pelican site with newsmeta's metadata needs: ``pelican examples/pelican/content -s ...``."""

PLUGINS = ["newsmeta.integrations.pelican"]

SITENAME = "Eastmere Echo"
SITEURL = "https://echo.example"
TIMEZONE = "Europe/London"
THEME = "theme"
PATH = "content"
ARTICLE_URL = "news/{slug}/"
ARTICLE_SAVE_AS = "news/{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = None
