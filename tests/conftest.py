"""What all tests may use: a flag, and a browser.

``pytest tests/test_examples.py tests/pages --update -n 0`` writes the expected files anew.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write expected files anew; then read every difference")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic --remote-debugging-pipe".split()


class Browser:
    """One tab of a headless Chromium, spoken to over a pipe (https://chromedevtools.github.io/devtools-protocol/).

    `errors` are what its console and its security policy complain of, `requests` what it asked for.
    """

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from = to_browser, os.fdopen(from_browser, "rb", buffering=0)
        self._buffer, self._number, self._session = b"", 0, None
        self.errors: list[str] = []
        self.requests: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        answer = self._ask(method, **params)
        assert "error" not in answer, answer
        return answer["result"]

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self._heed(answer)
        return answer

    def open(self, path: Path, hash_: str = "") -> None:
        """Open a file and wait until it is loaded."""
        self.open_address(f"{path.as_uri()}{hash_}")

    def open_address(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        self.send("Page.navigate", url="about:blank")
        self.errors.clear()
        self.requests.clear()
        self.send("Page.navigate", url=address)
        self.wait_for("document.readyState === 'complete' && location.href !== 'about:blank'")

    def wait_for(self, condition: str, seconds: float = 20) -> None:
        """Wait until an expression is true in the page, whichever that is by then."""
        end = time.monotonic() + seconds
        # A page that is being left answers with an error.
        while self._ask("Runtime.evaluate", expression=condition).get("result", {}).get("result", {}).get("value") is not True:  # fmt: skip
            assert time.monotonic() < end, f"it never came true: {condition}"
            time.sleep(0.01)

    def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page, awaited."""
        found = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True, userGesture=True)  # fmt: skip
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            self._buffer += self._from.read(65536) or pytest.fail("the browser is gone")
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def _heed(self, event: dict[str, Any]) -> None:
        method, params = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.errors.append(params["exceptionDetails"]["text"])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            self.errors.append(params["entry"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.errors.append(json.dumps(params["args"]))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser for the tests of a module, which are skipped where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium")
    read_there, write_here = os.pipe()
    read_here, write_there = os.pipe()
    # The browser reads from its descriptor 3 and writes to 4.
    shell = f'exec "$0" "$@" 3<&{read_there} 4>&{write_there}'
    profile = tmp_path_factory.mktemp("profile")
    process = subprocess.Popen(
        ["bash", "-c", shell, program, *FLAGS, f"--user-data-dir={profile}"],
        pass_fds=(read_there, write_there),
        stderr=subprocess.DEVNULL,
    )
    os.close(read_there)
    os.close(write_there)
    try:
        yield Browser(write_here, read_here)
    finally:
        process.terminate()
        process.wait(20)
