"""Template tags for Django (https://docs.djangoproject.com/en/stable/howto/custom-template-tags/).

Put ``newsmeta.integrations.django`` into INSTALLED_APPS; the setting NEWSMETA_CONFIG may name a newsmeta.toml.
"""
