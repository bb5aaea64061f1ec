"""As much of Amazon's S3 as reading needs, on this machine: listing, sizes, ranges.

https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape


@contextmanager
def served(objects: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a store that holds these objects, by their keys, in whatever bucket."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(objects))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


def _handler(objects: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing of each request."""

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            _, _, key = address.path.strip("/").partition("/")
            if "list-type=2" in address.query:
                prefix = parse_qs(address.query).get("prefix", [""])[0]
                self._answer(200, _listing({name: each for name, each in objects.items() if name.startswith(prefix)}))
            elif (content := objects.get(unquote(key))) is None:
                self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
            elif wanted := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "")):
                start, end = int(wanted[1]), min(int(wanted[2] or len(content)), len(content) - 1)
                self._answer(206, content[start : end + 1], {"Content-Range": f"bytes {start}-{end}/{len(content)}"})
            else:
                self._answer(200, content)

        def _answer(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
            self.send_response(status)
            told = {"Content-Length": str(len(body)), "ETag": '"1"', "Last-Modified": "Mon, 06 May 2024 07:08:09 GMT"}
            for name, value in {**told, **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

    return Handler


def _listing(objects: Mapping[str, bytes]) -> bytes:
    entries = "".join(
        f"<Contents><Key>{escape(key)}</Key><Size>{len(content)}</Size><ETag>&quot;1&quot;</ETag>"
        f"<LastModified>2024-05-06T07:08:09.000Z</LastModified></Contents>"
        for key, content in objects.items()
    )
    told = f"<KeyCount>{len(objects)}</KeyCount><IsTruncated>false</IsTruncated>{entries}"
    return f"<ListBucketResult>{told}</ListBucketResult>".encode()
