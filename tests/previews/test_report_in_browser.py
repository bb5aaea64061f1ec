"""The report in a real browser: it loads without a complaint or a request, and does what its controls say."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from newsmeta.cli import main
from newsmeta.cli.previewing import pasted
from newsmeta.cli.serving import Served, report_server
from newsmeta.config import Config
from newsmeta.reports.previews import rendering

FIXTURES = Path(__file__).parents[1] / "image_files" / "fixtures"
GOOD = """<!doctype html><html lang="en"><head><title>Lower lock reopens after eleven months</title>
<link rel="canonical" href="https://quay.example/lock">
<meta property="og:image" content="https://quay.example/lock.jpg">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="800">
</head><body><h1>Lower lock reopens after eleven months</h1><p>The lower lock reopened on Friday.</p></body></html>"""
HOSTILE = """<!doctype html><html lang="en"><head>
<title>&lt;/title&gt;&lt;script&gt;window.ran = 1&lt;/script&gt; The title that wanted to run</title>
<meta property="og:title" content="&lt;img src=x onerror='window.ran = 2'&gt; A headline with markup in it">
<meta property="og:image" content="https://quay.example/a.jpg?<!--&quot; onerror=&quot;window.ran=3&quot;-->">
<meta property="og:site_name" content="'&quot;&gt;&lt;svg onload=window.ran=4&gt;">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline":
"\\u003c/script\\u003e\\u003cscript\\u003ewindow.ran = 5\\u003c/script\\u003e \\u202e\\ud800 hostile", "author": {"name": "admin"},}</script>
</head><body><h1>&lt;b onmouseover=alert(1)&gt; {{ 7 * 7 }} Hostile</h1></body></html>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    for name, page in (("news/good.html", GOOD), ("news/old/good.html", GOOD), ("a'b &amp; c/hostile.html", HOSTILE)):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(page, encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def report(site: Path) -> Path:
    return _written(site, site / "report")


def _written(site: Path, folder: Path, *flags: str) -> Path:
    result = CliRunner().invoke(main, ["preview", str(site), "--output", str(folder), *flags])
    assert result.exit_code == 0, result.output
    return folder


def _page(report: Path, name: str) -> Path:
    return next(page for page in (report / "pages").iterdir() if f"{name}.html" in page.read_text(encoding="utf-8"))


def _shown(browser) -> int:
    return browser.evaluate("document.querySelectorAll('.row:not([hidden])').length")


def _choose(browser, name: str, value: str) -> None:
    browser.evaluate(
        f"{{ const c = document.getElementById('{name}'); c.value = {value!r}; c.dispatchEvent(new Event('input', {{bubbles: true}})); }}"
    )


def test_no_page_complains_or_asks_for_anything(browser, report):
    for page in (report / "index.html", *(report / "pages").iterdir()):
        browser.open(page)
        assert browser.errors == []
        assert [url for url in browser.requests if not url.startswith("data:")] == [page.as_uri()]


def test_what_a_page_says_is_text_and_never_runs(browser, report):
    browser.open(_page(report, "hostile"))
    assert browser.evaluate(
        "window.ran === undefined && document.querySelectorAll('main script, main img').length === 0"
    )
    text = browser.evaluate("document.body.textContent")
    assert "<img src=x onerror='window.ran = 2'>" in text
    assert "</title><script>window.ran = 1</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert "\u202e" not in text


def test_pictures_are_loaded_only_where_they_were_asked_for(browser, site, tmp_path):
    page = _page(_written(site, tmp_path / "report", "--remote-images"), "hostile")
    browser.open(page)
    assert browser.evaluate("window.ran === undefined")
    assert browser.evaluate(
        "[...document.images].every((each) => each.referrerPolicy === 'no-referrer' && !each.onerror)"
    )
    assert browser.evaluate("document.images.length") > 5
    assert {url.partition("?")[0] for url in browser.requests} <= {page.as_uri(), "https://quay.example/a.jpg"}


def test_a_script_that_is_not_the_reports_own_is_refused(browser, report):
    browser.open(report / "index.html")
    browser.evaluate(
        "{ const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); }"
    )
    assert browser.evaluate("window.ran === undefined")


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("severity", "error", 1),
        ("severity", "warning", 3),
        ("rule", "NM011", 1),
        ("field", "author", 3),
        ("text", "LOWER LOCK", 2),
        ("text", "old/good", 1),
        ("text", "no such page", 0),
    ],
)
def test_each_filter_leaves_the_pages_it_names(browser, report, name, value, shown):
    browser.open(report / "index.html")
    assert _shown(browser) == 3
    _choose(browser, name, value)
    assert _shown(browser) == shown
    assert browser.evaluate("document.querySelector('.shown').textContent") == f"{shown} of 3 shown"
    assert browser.evaluate("document.querySelector('.nothing').hidden") is (shown > 0)
    browser.open(report / "index.html", browser.evaluate("location.hash"))
    assert _shown(browser) == shown, "the address says what was chosen"


def test_a_folder_leaves_the_pages_below_it(browser, report):
    browser.open(report / "index.html")
    folders = browser.evaluate(
        "[...document.getElementById('folder').options].map((each) => each.value).filter(Boolean)"
    )
    counts = {}
    for folder in folders:
        _choose(browser, "folder", folder)
        counts[folder.rpartition("site")[2].rpartition("/")[2]] = _shown(browser)
    assert counts["news"] == 2
    assert counts["old"] == 1
    assert counts["a'b &amp; c"] == 1


def test_clearing_shows_every_page_again(browser, report):
    browser.open(report / "index.html", "#severity=error&text=nothing+like+it")
    assert _shown(browser) == 0
    browser.evaluate("document.querySelector('.clear').click(); new Promise((done) => setTimeout(done, 50))")
    assert _shown(browser) == 3
    assert browser.evaluate("location.hash") in ("", "#")


def test_a_place_in_the_page_is_no_filter(browser, report):
    browser.open(report / "index.html", "#severity=error")
    browser.evaluate("location.hash = 'content'; new Promise((done) => setTimeout(done, 50))")
    assert _shown(browser) == 1


def test_the_copy_button_hands_the_snippet_over(browser, report):
    browser.open(_page(report, "hostile"))
    browser.send("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.evaluate("window.handed = null; navigator.clipboard.writeText = async (text) => { window.handed = text; }")
    browser.evaluate("document.querySelector('.copy').click(); new Promise((done) => setTimeout(done, 50))")
    assert browser.evaluate("window.handed") == browser.evaluate("document.getElementById('snippet-text').textContent")
    assert browser.evaluate("window.handed").startswith("<meta property=")
    assert browser.evaluate("document.getElementById('copied').textContent") == "Copied"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_that_are_chosen_are_kept(browser, report, theme):
    browser.open(report / "index.html")
    browser.evaluate(f"document.querySelector('input[value={theme}]').click()")
    browser.open(_page(report, "hostile"))
    assert browser.evaluate("getComputedStyle(document.documentElement).colorScheme") == theme


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(browser, report, width):
    browser.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    for page in (report / "index.html", *(report / "pages").iterdir()):
        browser.open(page)
        assert browser.evaluate("document.documentElement.scrollWidth") <= width
    browser.send("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", "good", "hostile"])
def test_nothing_stands_in_the_way_of_anybody(browser, report, theme, name):
    """What axe-core finds against WCAG 2.1 A and AA and its own best practices: https://dequeuniversity.com/rules/axe/."""
    browser.open(report / "index.html" if name == "index" else _page(report, name))
    assert _complaints(browser, theme) == []


def _complaints(browser, theme: str) -> list[object]:
    axe = Path(pytest.importorskip("axe_core_python").__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    browser.evaluate(f"document.querySelector('input[value={theme}]').click()")
    browser.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    browser.evaluate(f"{axe}; 0")
    return browser.evaluate(
        "axe.run().then(({violations}) => violations.map((each) => [each.id, each.nodes.map((node) => node.html.slice(0, 200))]))"
    )


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of an article whose picture lies in the folder of pictures, under a title other than its headline."""
    folder = tmp_path_factory.mktemp("pictured")
    shutil.copy(FIXTURES / "all.jpg", folder / "lock.jpg")
    shared = '<meta property="og:title" content="Lock open">'
    (folder / "lock.html").write_text(GOOD.replace("</head>", f"{shared}</head>"), encoding="utf-8")
    return _page(_written(folder, folder / "report", "--image-root", str(folder)), "lock")


def test_pictures_of_the_folder_are_drawn_inside_the_report_as_each_platform_crops_them(browser, pictured):
    browser.open(pictured)
    assert browser.errors == []
    assert [url for url in browser.requests if not url.startswith("data:")] == [pictured.as_uri()]
    boxes = browser.evaluate("""[...document.querySelectorAll('.before .card')].map((card) => {
        const [used, frame] = [card.querySelector('use'), card.querySelector('.picture')];
        if (!used) return null;
        const [drawn, shown] = [used.getBoundingClientRect(), frame.getBoundingClientRect()];
        return [drawn.width / drawn.height, shown.width / shown.height,
            drawn.width >= shown.width - 1 && drawn.height >= shown.height - 1];
    })""")
    drawn = [each for each in boxes if each]
    assert len(drawn) == len(boxes) - 1, "a result of Google has none"
    assert all(own == pytest.approx(1.5, abs=0.02) and covers for own, _, covers in drawn)
    shapes = sorted({round(shape, 1) for _, shape, _ in drawn})
    assert shapes == [1.0, 1.5, 1.8, 1.9, 2.0]


def _view(browser, name: str) -> list[bool]:
    """Whether the cards before and after are to be seen, once a view is chosen without a script."""
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    browser.evaluate(f"document.querySelector('.views input[value={name}]').click()")
    browser.send("Emulation.setScriptExecutionDisabled", value=False)
    return browser.evaluate("['.before', '.after'].map((each) => document.querySelector(each).checkVisibility())")


def test_the_cards_with_the_snippet_take_the_place_of_the_others_and_say_what_is_other(browser, pictured):
    browser.open(pictured)
    title = "document.querySelector('{} .facebook .title').textContent"
    assert _view(browser, "before") == [True, False]
    assert browser.evaluate(title.format(".before")) == "Lock open"
    assert _view(browser, "after") == [False, True]
    assert browser.evaluate(title.format(".after")) == "Lower lock reopens after eleven months"
    told = "document.querySelector('[aria-labelledby=after-{}] header').innerText.split('\\n').at(-1)"
    assert browser.evaluate(told.format("facebook")) == "other title"
    assert browser.evaluate(told.format("google-result")) == "as before"
    assert browser.evaluate(told.format("x-large")) == "other title, type of card"
    assert browser.errors == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_cards_with_the_snippet_stand_in_nobodys_way_either(browser, pictured, theme):
    browser.open(pictured)
    _view(browser, "after")
    assert _complaints(browser, theme) == []


@pytest.fixture
def served() -> Iterator[tuple[Served, str]]:
    served = Served()
    server = report_server(served, 0, 100_000, lambda html, url: pasted(html, url, Config(), False))
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield served, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_report_that_is_served_loads_again_when_it_changes(browser, served):
    report, address = served
    report.replace({"index.html": rendering.index([], [], live=1)})
    browser.open_address(address)
    browser.evaluate("window.before = true")
    report.replace({"index.html": rendering.index([], [], live=2)})
    browser.wait_for("window.before === undefined && document.documentElement?.dataset.version === '2'")
    assert browser.errors == []


def test_a_page_that_is_pasted_is_shown(browser, served):
    browser.open_address(f"{served[1]}paste")
    browser.evaluate(f"document.querySelector('textarea').value = {json.dumps(HOSTILE)}")
    browser.evaluate("document.querySelector('form.paste').requestSubmit()")
    browser.wait_for("document.querySelectorAll('.before .card').length === 9")
    assert browser.evaluate("window.ran === undefined")
    assert browser.errors == []
