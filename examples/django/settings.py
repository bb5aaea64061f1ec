"""The least that a Django site with newsmeta's tags needs."""

from pathlib import Path

BASE_DIR = Path(__file__).parent
SECRET_KEY = "an example has no secrets"
DEBUG = True
ALLOWED_HOSTS = ["echo.example", "localhost"]
INSTALLED_APPS = ["newsmeta.integrations.django", "stories"]
NEWSMETA_CONFIG = BASE_DIR / "newsmeta.toml"
ROOT_URLCONF = "urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
USE_TZ = True
TIME_ZONE = "Europe/London"
MEDIA_URL = "/media/"
