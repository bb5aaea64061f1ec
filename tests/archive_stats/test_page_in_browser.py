"""The page of statistics in a real browser: it loads without a complaint or a request, for everybody, at every width."""

from __future__ import annotations

from pathlib import Path

import pytest

HOSTILE = "</title><script>window.ran = 1</script>\"><img src=x onerror='window.ran = 2'> {{ 7 * 7 }} \u202e"


@pytest.fixture
def report(run, write, rows, tmp_path) -> Path:
    hostile = rows[0] | {"article": rows[0]["article"] | {"articleSection": [HOSTILE]}}
    unlikely = rows[4] | {"error": "<b onmouseover=alert(1)>"}
    folder = write([[*rows, hostile], [unlikely], rows[:1]], microseconds=[9_000] * 8, name="crawl <i>2026")
    next((folder / "pages").glob("crawl-02*")).unlink()
    page = tmp_path / "stats.html"
    assert run(folder, "-f", "html", "--by", "section,year", "--top", "3", "-o", page).exit_code == 2
    return page


@pytest.fixture
def plain(run, write, rows, tmp_path) -> Path:
    """Without groups, times, or pages that are lost."""
    page = tmp_path / "plain.html"
    assert run(write([rows[:2]]), "-f", "html", "-o", page).exit_code == 0
    return page


def test_no_page_complains_or_asks_for_anything(browser, report, plain):
    for page in (report, plain):
        browser.open(page)
        assert browser.errors == []
        assert [url for url in browser.requests if not url.startswith("data:")] == [page.as_uri()]
        assert browser.evaluate("document.styleSheets.length") == 1


def test_what_pages_say_is_text_and_never_runs(browser, report):
    browser.open(report)
    assert browser.evaluate(
        "window.ran === undefined && document.querySelectorAll('script, img, main b[onmouseover]').length === 0"
    )
    text = browser.evaluate("document.body.textContent")
    assert "<img src=x onerror='window.ran = 2'> {{ 7 * 7 }}" in text
    assert "<b onmouseover=alert(1)>" in text
    assert "crawl <i>2026" in text
    assert "\u202e" not in text


def test_a_script_is_refused(browser, report):
    browser.open(report)
    browser.evaluate(
        "{ const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); }"
    )
    assert browser.evaluate("window.ran === undefined")


def test_the_page_says_what_was_not_counted(browser, report):
    browser.open(report)
    assert "Not counted: " in browser.evaluate("document.querySelector('.failure').textContent")


def test_a_bar_is_as_wide_as_the_number_beside_it_says(browser, report):
    browser.open(report)
    told = browser.evaluate("""[...document.querySelectorAll('.fields tbody tr')].map((row) => {
        const wide = row.querySelector('.strip').getBoundingClientRect().width;
        const bars = [...row.querySelectorAll('rect')].map((each) => [each.getAttribute('class'), each.getBoundingClientRect().width / wide]);
        const cells = [...row.querySelectorAll('td.number')].filter((each) => each.textContent !== '–');
        return [bars, cells.map((each) => [each.dataset.state, parseFloat(each.textContent) / 100])];
    })""")
    assert len(told) == 23
    for bars, cells in told:
        assert [state for state, _ in bars] == [state for state, _ in cells]
        assert [width for _, width in bars] == pytest.approx([number for _, number in cells], abs=0.01)
        assert sum(width for _, width in bars) == pytest.approx(1, abs=0.01)


def test_the_groups_beyond_the_top_are_the_last_row(browser, report):
    browser.open(report)
    rows = browser.evaluate(
        "[...document.querySelectorAll('.groups tbody tr')].map((row) => [row.className, row.cells[0].textContent])"
    )
    assert [name for name, _ in rows] == ["", "", "", "rest"]
    assert rows[-1][1].startswith("other (")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(browser, report, width):
    browser.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    browser.open(report)
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    browser.send("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["report", "plain"])
def test_nothing_stands_in_the_way_of_anybody(browser, request, theme, width, name):
    """What axe-core finds against WCAG 2.1 A and AA and its own best practices: https://dequeuniversity.com/rules/axe/."""
    axe = Path(pytest.importorskip("axe_core_python").__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    browser.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    browser.open(request.getfixturevalue(name))
    browser.evaluate(f"document.querySelector('input[value={theme}]').click()")
    assert browser.evaluate("getComputedStyle(document.documentElement).colorScheme") == theme
    browser.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    browser.evaluate(f"{axe}; 0")
    found = browser.evaluate(
        "axe.run().then(({violations}) => violations.map((each) => [each.id, each.nodes.map((node) => node.html.slice(0, 200))]))"
    )
    browser.send("Emulation.clearDeviceMetricsOverride")
    assert found == []
