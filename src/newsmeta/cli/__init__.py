"""The command line: options -> one call -> echo -> exit code."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Any

import click

from newsmeta import __version__
from newsmeta.cli.archive import archive
from newsmeta.cli.baseline import baseline
from newsmeta.cli.check import check
from newsmeta.cli.diff import diff
from newsmeta.cli.extract import extract
from newsmeta.cli.images import images
from newsmeta.cli.inject import inject
from newsmeta.cli.preview import preview
from newsmeta.cli.rules import rules
from newsmeta.cli.schema import schema
from newsmeta.cli.stats import stats
from newsmeta.errors import NewsmetaError

# What a shell reports of a program that SIGINT or SIGPIPE ended.
_INTERRUPTED, _PIPE_CLOSED = 130, 141


class _Failure(click.ClickException):
    """What stops a run, said in one line."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"newsmeta: error: {self.message}", err=True)


class _Commands(click.Group):
    """Commands whose errors are one line, whose output is UTF-8, and which end quietly when they are cut short."""

    def invoke(self, ctx: click.Context) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # A lone surrogate, which JSON can spell and UTF-8 cannot, is written as JSON's escape.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except NewsmetaError as error:
            raise _Failure(str(error)) from error
        except BrokenPipeError:
            _drop_output()
            ctx.exit(_PIPE_CLOSED)
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
        except OSError as error:
            _drop_output()
            raise _Failure(f"the output cannot be written: {error.strerror or error}") from error


def _drop_output() -> None:
    """Let what is still buffered go nowhere, since Python would complain of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsmeta", message="%(prog)s %(version)s")
def main() -> None:
    """Make publishable metadata of news articles' HTML, and flag what is missing or wrong."""


for _command in (archive, check, baseline, diff, extract, images, inject, preview, rules, schema, stats):
    main.add_command(_command)
