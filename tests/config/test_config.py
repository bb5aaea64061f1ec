"""Configuration files: found, read, and what is wrong with them said by file and key."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.config import Config, config_from_mapping, find_config, load_config
from newsmeta.errors import ConfigError

COMPLETE = """
base_url = "https://quay.example/"
timezone = "Europe/Berlin"
language = "de_at"
max_bytes = 1000
date_from_url = true

[publisher]
name = "The Quay"
url = "https://quay.example/"
type = "NewsMediaOrganization"
sameAs = ["https://social.example/@quay"]
logo = {url = "https://quay.example/logo.png", width = 600, height = 60}

[authors."Mara Vell"]
url = "https://quay.example/mara"
sameAs = "https://social.example/@mara"
jobTitle = "Reporter"

[severity]
NM101 = "error"
missing-image = "off"
"""
EXPECTED = Config(
    publisher=Organization(
        name="The Quay",
        url="https://quay.example/",
        type="NewsMediaOrganization",
        sameAs=("https://social.example/@quay",),
        logo=ImageObject(url="https://quay.example/logo.png", width=600, height=60),
    ),
    base_url="https://quay.example/",
    timezone="Europe/Berlin",
    language="de-AT",
    authors={
        "Mara Vell": Person(
            name="Mara Vell",
            url="https://quay.example/mara",
            sameAs=("https://social.example/@mara",),
            jobTitle="Reporter",
        )
    },
    severities={"NM101": "error", "missing-image": "off"},
    max_bytes=1000,
    date_from_url=True,
    source="newsmeta.toml",
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read_into_its_type():
    assert load_config(write("newsmeta.toml", COMPLETE)) == EXPECTED


def test_the_same_keys_stand_below_tool_newsmeta_in_a_pyproject():
    path = write("pyproject.toml", '[project]\nname = "site"\n[tool.newsmeta]\nlanguage = "en"\n')
    assert load_config(path).language == "en"


def test_a_configuration_goes_to_other_processes_whole():
    assert pickle.loads(pickle.dumps(EXPECTED)) == EXPECTED


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"newsmeta.toml": ""}, "newsmeta.toml"),
        ({"newsmeta.toml": "", "a/newsmeta.toml": ""}, "a/newsmeta.toml"),
        ({"newsmeta.toml": "", "a/b/pyproject.toml": "[tool.newsmeta]\nlanguage='en'\n"}, "a/b/pyproject.toml"),
        ({"newsmeta.toml": "", "a/b/pyproject.toml": "[project]\nname='newsmeta-site'\n"}, "newsmeta.toml"),
        ({"a/newsmeta.toml": "", "a/pyproject.toml": "[tool.newsmeta]\nlanguage='en'\n"}, "a/newsmeta.toml"),
        ({"newsmeta.toml": "", "a/pyproject.toml": "[tool.newsmeta\n"}, "a/pyproject.toml"),
    ],
)
def test_the_nearest_configuration_upwards_is_found(files, found):
    for name, text in files.items():
        write(name, text)
    Path("a/b").mkdir(parents=True, exist_ok=True)
    assert find_config(Path("a/b")) == Path(found).absolute()


def test_a_folder_is_no_configuration():
    Path("a/newsmeta.toml").mkdir(parents=True)
    assert find_config(Path("a")) is None


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"publsher": {}}, "unknown key 'publsher'; did you mean 'publisher'?"),
        ({"severities": {}}, "unknown key 'severities'; did you mean 'severity'?"),
        ({"zzz": 1}, "unknown key 'zzz'; there are publisher, base_url, timezone, language, authors, severity, max_bytes, date_from_url, min_confidence, robots, profile, check, images"),
        ({"publisher": {"name": "Q", "logo": {"widht": 1}}}, "unknown key 'publisher.logo.widht'; did you mean 'publisher.logo.width'?"),
        ({"authors": {"M": {"sameas": "x"}}}, "unknown key 'authors.M.sameas'; did you mean 'authors.M.sameAs'?"),
        ({"publisher": "The Quay"}, "publisher must be a table, not 'The Quay'"),
        ({"publisher": {"url": "https://quay.example/"}}, "publisher.name is missing"),
        ({"publisher": {"name": ""}}, "publisher.name must be a text, not an empty one"),
        ({"publisher": {"name": "Q", "logo": {"width": 600}}}, "publisher.logo.url is missing"),
        ({"publisher": {"name": "Q", "logo": "logo.png"}}, "publisher.logo must be an address that begins with http:// or https://, not 'logo.png'"),
        ({"publisher": {"name": "Q", "type": "Recipe"}}, "publisher.type: 'Recipe' is no kind of schema.org Organization, such as 'NewsMediaOrganization'"),
        ({"base_url": 7}, "base_url must be a text, not 7"),
        ({"timezone": "CEST/Berlin"}, "timezone: there is no time zone 'CEST/Berlin'; use a name such as 'Europe/Berlin'"),
        ({"timezone": "../etc/passwd"}, "timezone: there is no time zone '../etc/passwd'; use a name such as 'Europe/Berlin'"),
        ({"language": "German, mostly"}, "language: 'German, mostly' is no language; use a tag such as 'en' or 'pt-BR'"),
        ({"max_bytes": True}, "max_bytes must be a whole number above zero, not true"),
        ({"max_bytes": 0}, "max_bytes must be a whole number above zero, not 0"),
        ({"date_from_url": "yes"}, "date_from_url must be true or false, not 'yes'"),
        ({"severity": {"NM101": "fatal"}}, "severity.NM101 must be one of error, warning, note, off, not 'fatal'"),
        ({"severity": {"NM101": ["off"]}}, "severity.NM101 must be one of error, warning, note, off, not a list"),
        ({"authors": ["Mara"]}, "authors must be a table, not a list"),
        ({"check": {"selct": []}}, "unknown key 'check.selct'; did you mean 'check.select'?"),
        ({"check": {"select": "NM1"}}, "check.select must be a list of texts, not 'NM1'"),
        ({"check": {"ignore": ["NM1", 2]}}, "check.ignore[1] must be a text, not 2"),
        ({"check": {"fail_on": "fatal"}}, "check.fail_on must be one of error, warning, note, never, not 'fatal'"),
        ({"check": {"max_warnings": -1}}, "check.max_warnings must be a whole number, zero or more, not -1"),
        ({"check": {"per_path_ignores": ["old/"]}}, "check.per_path_ignores must be a table, not a list"),
        ({"check": {"per_path_ignores": {"old/": "NM1"}}}, "check.per_path_ignores.'old/' must be a list of texts, not 'NM1'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_by_file_and_key(table, message):
    with pytest.raises(ConfigError) as caught:
        config_from_mapping(table, "site.toml")
    assert str(caught.value) == f"site.toml: {message}"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("newsmeta.toml", b"a = \n", "newsmeta.toml: not valid TOML: "),
        ("newsmeta.toml", b"a = '\xff'\n", "newsmeta.toml: not valid TOML: "),
        ("pyproject.toml", b"[tool]\nnewsmeta = 1\n", "pyproject.toml: tool.newsmeta must be a table"),
    ],
)
def test_a_file_that_is_no_configuration_is_named(name, content, message):
    Path(name).write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_config(Path(name))
    assert str(caught.value).startswith(message)


def test_a_missing_file_is_named():
    with pytest.raises(ConfigError, match=r"^none\.toml: cannot be read: No such file or directory$"):
        load_config(Path("none.toml"))
