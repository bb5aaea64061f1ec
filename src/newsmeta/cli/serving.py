"""``newsmeta preview --serve``: the report on 127.0.0.1, made anew when files change, and a form for other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import NoReturn
from urllib.parse import parse_qs, urlsplit

import click

from newsmeta.cli.checking import Checking, settled
from newsmeta.cli.previewing import pasted, report
from newsmeta.cli.report_folder import INDEX
from newsmeta.cli.settings import roster_path
from newsmeta.cli.verdict import failures
from newsmeta.cli.watch import pictures, watch
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError, OptionError
from newsmeta.inputs import STDIN, find_inputs
from newsmeta.rules.check import described

_HOST = "127.0.0.1"
# A request for the next version is answered after so many seconds at the latest, and asked again.
_PATIENCE = 20
# What a form's escapes make of a page at most.
_ESCAPED = 3

_Paste = Callable[[str, str | None], str]


@dataclass(slots=True)
class Served:
    """The files of the report as they are now, and the number of times they were made."""

    files: dict[str, str] = field(default_factory=dict)
    version: int = 0
    changed: Condition = field(default_factory=Condition)

    def replace(self, files: dict[str, str]) -> None:
        """Take the next version."""
        with self.changed:
            self.files, self.version = files, self.version + 1
            self.changed.notify_all()

    def version_after(self, seen: str, patience: float) -> int:
        """The version as soon as it is not the one that was seen, or the same after so many seconds."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != seen, patience)
            return self.version


def serve(checking: Checking, port: int, remote_images: bool) -> NoReturn:
    """Serve the report until interrupted. Raises OptionError when the port cannot be had."""
    if STDIN in checking.sources:
        raise OptionError("--serve is for files; standard input is read once")
    settings, served = [settled(checking)], Served()
    try:
        server = report_server(
            served, port, settings[0].max_bytes, lambda text, url: pasted(text, url, settings[0], remote_images)
        )
    except OSError as error:
        raise OptionError(f"--port {port}: it cannot be had: {error.strerror or error}") from error
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"serving http://{_HOST}:{server.server_port}/; interrupt to stop", err=True)
        watch(partial(_watched, checking), partial(_make, checking, served, settings, remote_images))


def _make(checking: Checking, served: Served, settings: list[Config], remote_images: bool) -> None:
    """Make the report anew; while the configuration is broken the last one stays."""
    files: dict[str, str] = {}
    try:
        settings[0] = settled(checking)
        found = report(checking, settings[0], files.__setitem__, remote_images, live=served.version + 1)
    except NewsmetaError as error:
        click.echo(f"newsmeta: error: {error}", err=True)
        return
    served.replace(files)
    for line in failures(found):
        click.echo(line, err=True)


def _watched(checking: Checking) -> list[str]:
    """The files that the report depends on; with a broken configuration the sources alone."""
    try:
        config = settled(checking)
    except NewsmetaError:
        config = Config()
    pages = (each.path for each in find_inputs(checking.sources, config.max_bytes))
    own = (config.source, checking.config, roster_path(config), checking.robots)
    return [*(path for path in (*own, *pages) if path), *pictures(config)]


def report_server(served: Served, port: int, max_bytes: int, paste: _Paste) -> ThreadingHTTPServer:
    """A server of the report on 127.0.0.1; `paste` makes a page of HTML and an address. Raises OSError."""

    class Handler(_Handler):
        pass

    Handler.served, Handler.max_bytes, Handler.paste = served, max_bytes, staticmethod(paste)
    server = ThreadingHTTPServer((_HOST, port), Handler)
    server.daemon_threads = True
    Handler.names = frozenset(f"{name}:{server.server_port}" for name in (_HOST, "localhost"))
    return server


class _Handler(BaseHTTPRequestHandler):
    served: Served
    names: frozenset[str]
    max_bytes: int
    paste: _Paste

    def do_GET(self) -> None:
        """A file of the report, the form, or the next version's number."""
        if not self._is_from_here():
            return
        # Who comes before the report is made waits for it.
        self.served.version_after("0", _PATIENCE)
        address = urlsplit(self.path)
        name = address.path.lstrip("/") or INDEX
        if name == "version":
            seen = parse_qs(address.query).get("seen", [""])[0]
            self._answer(str(self.served.version_after(seen, _PATIENCE)), "text/plain")
        elif name == "paste":
            from newsmeta.reports.previews.rendering import paste

            self._answer(paste())
        elif name in self.served.files:
            self._answer(self.served.files[name])
        else:
            self._answer("There is no such page.", "text/plain", HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """The page of what was pasted."""
        if not self._is_from_here():
            return
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > _ESCAPED * self.max_bytes:
            self._answer("This is more than is read.", "text/plain", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        given = parse_qs(self.rfile.read(int(length)).decode("utf-8", "replace"))
        html, url = (given.get(name, [""])[0] for name in ("html", "url"))
        try:
            self._answer(type(self).paste(html, url or None))
        except NewsmetaError as error:
            self._answer(f"This cannot be shown: {error}", "text/plain", HTTPStatus.BAD_REQUEST)
        except Exception as error:
            told = f"newsmeta failed on this page, please report it: {described(error)}"
            self._answer(told, "text/plain", HTTPStatus.INTERNAL_SERVER_ERROR)

    def _is_from_here(self) -> bool:
        """Whether the request names this server, so that no other site's name leads to it, and comes from its pages."""
        if self.headers.get("Host") in self.names and self.headers.get("Sec-Fetch-Site") not in (
            "cross-site",
            "same-site",
        ):
            return True
        self._answer("This server is for its own pages alone.", "text/plain", HTTPStatus.FORBIDDEN)
        return False

    def _answer(self, text: str, kind: str = "text/html", status: HTTPStatus = HTTPStatus.OK) -> None:
        content = text.encode("utf-8", "backslashreplace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told; what goes wrong is."""
