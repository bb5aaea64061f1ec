"""``newsmeta preview --serve``: the report on this computer alone, its form, and its versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest
from PIL import Image

from newsmeta.cli import serving
from newsmeta.cli.previewing import pasted
from newsmeta.cli.serving import Served, report_server
from newsmeta.config import Config

from .conftest import PAGE

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def served() -> Served:
    served = Served()
    served.replace({"index.html": "<p>The index</p>", "pages/lock.html": "<p>The lock</p>"})
    return served


@pytest.fixture
def port(served: Served) -> Iterator[int]:
    server = report_server(served, 0, 10_000, lambda html, url: pasted(html, url, Config(), False))
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(port: int, path: str, method: str = "GET", body: str | None = None, **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {key.replace("_", "-"): value for key, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/", 200, "The index"),
        ("/index.html", 200, "The index"),
        ("/index.html?a=b", 200, "The index"),
        ("/pages/lock.html", 200, "The lock"),
        ("/paste", 200, "Paste a page"),
        ("/pages/", 404, "no such page"),
        ("/../../etc/passwd", 404, "no such page"),
        ("/pages/%2e%2e/lock.html", 404, "no such page"),
        ("/version?seen=0", 200, "1"),
    ],
)
def test_what_is_in_the_report_is_served_and_nothing_else(port, path, status, text):
    found = ask(port, path)
    assert found[0] == status
    assert text in found[1]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Host": "127.0.0.1.rebound.example:{port}"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_request_by_another_name_or_of_another_site_is_refused(port, method, headers):
    headers = {name: value.format(port=port) for name, value in headers.items()}
    assert ask(port, "/", method, "html=x", **headers)[0] == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_its_own_names_are_answered(port, name):
    assert ask(port, "/", Host=f"{name}:{port}", Sec_Fetch_Site="same-origin")[0] == 200


def test_the_version_is_told_as_soon_as_it_is_another(port, served):
    Thread(target=lambda: served.replace({})).start()
    assert ask(port, "/version?seen=1") == (200, "2")


def test_who_comes_before_the_report_is_made_waits_for_it(port, served):
    served.version = 0
    Thread(target=lambda: served.replace({"index.html": "made at last"})).start()
    assert ask(port, "/") == (200, "made at last")


def test_nothing_new_is_told_after_a_while(served):
    assert served.version_after("1", 0.01) == 1


def test_a_pasted_page_is_shown(port):
    draft = PAGE.replace('<link rel="canonical" href="https://quay.example/lock">', "")
    status, text = ask(port, "/paste", "POST", urlencode({"html": draft, "url": "https://quay.example/draft"}), **FORM)
    assert status == 200
    assert "Lower lock reopens" in text
    assert "https://quay.example/draft" in text
    assert "data-version" not in text


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        (urlencode({"html": "no markup"}), 400, "there is no HTML in it"),
        (urlencode({"html": PAGE, "url": "draft"}), 400, "must be an address that begins with http"),
        ("", 400, "This cannot be shown"),
        ("html=" + "x" * 30_000, 413, "more than is read"),
    ],
)
def test_what_cannot_be_shown_is_told(port, body, status, told):
    found = ask(port, "/paste", "POST", body, **FORM)
    assert found[0] == status
    assert told in found[1]


def test_the_report_is_made_at_the_start_and_again_when_a_file_changes(run, page, folder, monkeypatch):
    versions = []

    def watch(paths, act):
        assert [Path(path).name for path in paths()] == ["page.html"]
        for title in ("Lower lock reopens", "Upper mill to close"):
            page.write_text(PAGE.replace("Lower lock reopens", title), encoding="utf-8")
            act()
            versions.append((made[0].version, title in made[0].files["index.html"]))
        raise KeyboardInterrupt

    made = []
    monkeypatch.setattr(serving, "watch", watch)
    monkeypatch.setattr(serving, "Served", lambda: made.append(Served()) or made[0])
    result = run("preview", ".", "--serve")
    assert result.exit_code == 130
    assert result.stderr.startswith("serving http://127.0.0.1:")
    assert versions == [(1, True), (2, True)]
    assert 'data-version="2"' in made[0].files["index.html"]
    assert "connect-src &#39;self&#39;" in made[0].files["index.html"]


def test_a_picture_that_changes_is_drawn_anew(run, page, folder, monkeypatch):
    image, drawn = folder / "lock.png", []
    shared = '<meta property="og:image" content="https://quay.example/lock.png">'
    address = '<link rel="canonical" href="https://quay.example/lock">'
    page.write_text(f"<!doctype html><html lang=en>{address}{shared}<title>Lock</title><h1>Lock</h1>", encoding="utf-8")

    def watch(paths, act):
        for size in ((30, 20), (20, 40)):
            Image.new("RGB", size).save(image)
            assert sorted(Path(path).name for path in paths()) == ["lock.png", "page.html"]
            act()
            drawn.extend(
                re.findall(r'<image id="picture-1" width="(\d+)" height="(\d+)"', "".join(made[0].files.values()))
            )
        raise KeyboardInterrupt

    made = []
    monkeypatch.setattr(serving, "watch", watch)
    monkeypatch.setattr(serving, "Served", lambda: made.append(Served()) or made[0])
    assert run("preview", ".", "--serve", "--image-root", ".").exit_code == 130
    assert drawn == [("30", "20"), ("20", "40")]


def test_a_configuration_that_breaks_leaves_the_report_as_it_was(run, page, folder, monkeypatch):
    def watch(paths, act):
        act()
        (folder / "newsmeta.toml").write_text("= broken", encoding="utf-8")
        act()
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "watch", watch)
    result = run("preview", "page.html", "--serve")
    assert result.exit_code == 130
    assert "newsmeta: error: newsmeta.toml" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["page.html"], "name the folder for the report with --output, or give --serve"),
        (["page.html", "--serve", "--output", "report"], "--serve keeps the report in memory; leave --output out"),
        (["-", "--serve"], "--serve is for files; standard input is read once"),
    ],
)
def test_options_that_contradict_each_other_are_refused(run, page, arguments, told):
    result = run("preview", *arguments, stdin=b"<p>x")
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_port_that_is_taken_is_told(run, page, port):
    result = run("preview", "page.html", "--serve", "--port", str(port))
    assert result.exit_code == 2
    assert f"--port {port}: it cannot be had" in result.stderr
