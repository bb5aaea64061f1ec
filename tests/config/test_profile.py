"""``[profile]``: what a site asks of its own pages, and what is wrong with what it asks."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path

import pytest

from newsmeta.config import config_from_mapping, load_config
from newsmeta.errors import ConfigError
from newsmeta.profile import Expected, Profile

COMPLETE = """
[profile]
required = ["author.url", "image.creditText", "@id", "publisher.@type", "author.url"]
hosts = ["Echo.example", "*.echo-cdn.example."]
sections = ["World", "Culture"]

[profile.values]
"publisher.name" = "Eastmere Echo"
publisher.logo.width = 600
inLanguage = ["en-GB", "en-IE"]
isAccessibleForFree = true
url = {pattern = 'https://echo\\.example/.+'}

[profile.authors]
"Nadia Okafor" = "https://echo.example/nadia"
"Tom Reyes" = []
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def profile(text: str, source: str = "newsmeta.toml") -> Profile:
    return config_from_mapping(tomllib.loads(text), source).profile


def test_every_key_is_read_into_its_type() -> None:
    read = profile(COMPLETE)
    assert read == Profile(
        required=(("author", "url"), ("image", "creditText"), ("@id",), ("publisher", "@type")),
        hosts=("echo.example", "*.echo-cdn.example"),
        sections=("World", "Culture"),
        values={
            ("publisher", "name"): Expected(("Eastmere Echo",)),
            ("publisher", "logo", "width"): Expected(("600",)),
            ("inLanguage",): Expected(("en-GB", "en-IE")),
            ("isAccessibleForFree",): Expected(("true",)),
            ("url",): Expected(pattern=r"https://echo\.example/.+"),
        },
        authors={"Nadia Okafor": ("https://echo.example/nadia",), "Tom Reyes": ()},
    )
    assert pickle.loads(pickle.dumps(read)) == read


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("echo.example", True),
        ("img.echo-cdn.example", True),
        ("a.b.echo-cdn.example", True),
        ("echo-cdn.example", False),
        ("evilecho-cdn.example", False),
        ("www.echo.example", False),
        ("echo.example.evil.example", False),
    ],
)
def test_a_star_stands_for_every_host_below_and_for_nothing_else(host: str, allowed: bool) -> None:
    assert profile(COMPLETE).allows_host(host) is allowed


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("authors.csv", "name,url\nNadia Okafor,https://echo.example/nadia\nTom Reyes,\n"),
        ("authors.csv", "\ufeffurl,name\r\nhttps://echo.example/nadia,Nadia Okafor\r\n,Tom Reyes\r\n"),
        ("authors.csv", 'name,url\n"Nadia Okafor",https://echo.example/nadia\nTom Reyes\n'),
        ("authors.json", '[{"name": "Nadia Okafor", "url": "https://echo.example/nadia"}, {"name": "Tom Reyes"}]'),
        ("authors.json", '{"Nadia Okafor": ["https://echo.example/nadia"], "Tom Reyes": null}'),
    ],
)
def test_a_roster_is_read_from_beside_the_configuration(name: str, content: str) -> None:
    Path("site").mkdir()
    Path("site", name).write_text(content, encoding="utf-8")
    Path("site/newsmeta.toml").write_text(f'[profile]\nroster = "{name}"\n')
    read = load_config(Path("site/newsmeta.toml")).profile
    assert read.authors == {"Nadia Okafor": ("https://echo.example/nadia",), "Tom Reyes": ()}


def test_a_roster_adds_to_the_authors_of_the_configuration() -> None:
    Path("a.csv").write_text("name,url\nNadia Okafor,https://social.example/nadia\nLena Osei,\n")
    read = profile('[profile]\nroster = "a.csv"\n[profile.authors]\n"Nadia Okafor" = "https://echo.example/nadia"')
    assert read.authors == {
        "Nadia Okafor": ("https://echo.example/nadia", "https://social.example/nadia"),
        "Lena Osei": (),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('requierd = ["author"]', "unknown key 'profile.requierd'; did you mean 'profile.required'?"),
        ('required = "author"', "profile.required must be a list of texts, not 'author'"),
        ('required = ["autor"]', "profile.required: autor: schema.org has no property 'autor'; did you mean 'author'?"),
        ('required = ["author.nmae"]', "profile.required: author.nmae: schema.org has no property 'nmae'; did you mean 'name'?"),
        ('required = ["author.@idd"]', "profile.required: author.@idd: schema.org has no property '@idd'"),
        ('required = ["@id.name"]', "profile.required: @id.name: schema.org has no property '@id'"),
        ('required = ["author..url"]', "profile.required: author..url: schema.org has no property ''"),
        ('required = ["masthead"]', "profile.required: masthead: schema.org has no 'masthead' for articles; say whose it is, such as 'publisher.masthead'"),
        ('values = {headlin = "x"}', "profile.values.headlin: schema.org has no property 'headlin'; did you mean 'headline'?"),
        ("values = {inLanguage = []}", "profile.values.inLanguage must be a text, a list of texts or a table with a pattern, not an empty list"),
        ('values = {inLanguage = ""}', "profile.values.inLanguage must be a text, not an empty one"),
        ('values = {inLanguage = {pattern = "("}}', "profile.values.inLanguage.pattern is no regular expression: missing ), unterminated subpattern at position 0"),
        ('values = {inLanguage = {pattern = "x", flags = "i"}}', "unknown key 'profile.values.inLanguage.flags'; there are pattern"),
        ('hosts = ["https://echo.example"]', "profile.hosts: 'https://echo.example' is no host; write it without scheme, port and path: 'echo.example'"),
        ('hosts = ["echo.example:8080"]', "profile.hosts: 'echo.example:8080' is no host; write it without scheme, port and path: 'echo.example'"),
        ('authors = {"Nadia Okafor" = "/nadia"}', "profile.authors.Nadia Okafor must be an address that begins with http:// or https://, not '/nadia'"),
        ('roster = "none.csv"', "none.csv: the roster cannot be read: No such file or directory"),
        ('roster = "bad.csv"', "bad.csv: unknown key 'nom'; there are name, url"),
        ('roster = "empty.csv"', "empty.csv: there is no column 'name'; the columns are name and url"),
        ('roster = "url.csv"', "url.csv: author 2: url must be an address that begins with http:// or https://, not 'nadia'"),
        ('roster = "latin.csv"', "latin.csv: the roster is not UTF-8: 'utf-8' codec can't decode byte 0xe9 in position 6: invalid continuation byte"),
        ('roster = "bad.json"', "bad.json: not valid JSON: Expecting value: line 1 column 2 (char 1)"),
        ('roster = "list.json"', "list.json: must be a list of objects with name and url, or an object of addresses by name"),
        ('roster = "number.json"', "number.json: author 1: name must be a text, not 7"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_by_file_and_key(text: str, message: str) -> None:
    Path("bad.csv").write_text("nom,url\n")
    Path("empty.csv").write_text("")
    Path("url.csv").write_text("name,url\nTom Reyes,\nNadia Okafor,nadia\n")
    Path("latin.csv").write_bytes(b"name\nR\xe9mi\n")
    Path("bad.json").write_text("[")
    Path("list.json").write_text('["Nadia Okafor"]')
    Path("number.json").write_text('[{"name": 7}]')
    with pytest.raises(ConfigError) as caught:
        profile(f"[profile]\n{text}\n")
    assert str(caught.value) == f"newsmeta.toml: {message}"
