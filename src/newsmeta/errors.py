"""What stops a run. Anything a page does wrong is a finding instead."""


class NewsmetaError(Exception):
    """Base of all errors that newsmeta raises on purpose; the message is fit to print."""


class SourceError(NewsmetaError):
    """A source that cannot be read as a page: missing, too large, not HTML."""


class ConfigError(NewsmetaError):
    """A configuration that cannot be used: unknown key, wrong type, unreadable file."""


class OptionError(NewsmetaError):
    """An argument that makes no sense, such as an unknown field in an override."""


class ArticleError(NewsmetaError):
    """A mapping or an object that no article can be made of; the message begins with the attribute's path."""
