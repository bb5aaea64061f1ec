"""The command line: options -> one call -> echo -> exit code. One module a command, loaded when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from newsmeta import __version__

_COMMANDS = {
    "extract": "Turn article pages into metadata; findings go to standard error.",
    "rules": "List the rules, or explain one.",
    "schema": "List the JSON Schemas of what newsmeta emits, or print one.",
}


class _Commands(click.Group):
    """Commands by name; a command's module is loaded when it is called, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"newsmeta.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsmeta")
def _newsmeta() -> None:
    """Validated NewsArticle JSON-LD, OpenGraph, X card and image metadata from article HTML.

    newsmeta never makes a value up: what a page does not state is absent, and flagged.
    """


def main() -> None:
    """Run the command line; a closed pipe and Ctrl-C end it quietly."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        _newsmeta()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
