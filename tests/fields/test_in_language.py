"""The language of an article: declared, unless its text plainly is in another one."""

import pytest

from newsmeta import State, extract
from newsmeta.normalize.text_language import language_of_text

GERMAN = (
    "Der Rat hat am Dienstag beschlossen, dass die alte Brücke noch ein Jahr für den Verkehr offen bleibt. Das sagte die "
    "Sprecherin nach der Sitzung, und sie fügte hinzu, dass die Stadt das Geld für eine neue Brücke nicht hat. Auch im "
    "nächsten Jahr wird es mit dem Neubau nichts, weil das Land den Antrag noch nicht geprüft hat. Wer mit dem Rad über "
    "den Fluss will, kann wie bisher die Fähre nehmen, die bei gutem Wetter von früh bis spät fährt und nur wenig kostet. "
)
ENGLISH = (
    "The council decided on Tuesday that the old bridge will stay open for another year. That is what its speaker said "
    "after the meeting, and she added that the city does not have the money for a new one. It will not be built in the "
    "next year either, because the state has not looked at the plans so far. Those who want to cross the river by bike can "
    "take the ferry as before, which runs from early in the morning to late at night when the weather is good and fair. "
)
SWAHILI = (
    "Watu kumi na wawili wamekamatwa na polisi kwa makosa mbalimbali katika mkoa huo, alisema kamanda wa polisi. Watu hao "
    "walikamatwa kwa kosa la wizi wa mali ya umma na wengine kwa kosa la kuwa na silaha bila kibali, pia polisi wanaendelea "
    "na uchunguzi wa tukio hilo ambalo lilitokea wiki hii katika mji wa Kahama, na baada ya uchunguzi watu hao watafikishwa "
    "mahakamani kwa ajili ya kusikiliza kesi yao kama alivyosema kamanda huyo kwa waandishi wa habari ofisini kwake leo. "
)


def choice(text: str, attributes: str = "", head: str = ""):
    page = (
        f"<html {attributes}><head><title>Bridge</title>{head}</head><body><h1>Bridge</h1><p>{text}</p></body></html>"
    )
    return extract(page).choices["inLanguage"]


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (ENGLISH, "en"), (SWAHILI, "sw")])
def test_an_undeclared_language_is_told_by_the_text(text, language):
    found = choice(text)
    assert (found.value, found.state) == (language, State.DERIVED)
    assert found.at.path == "language of the text"


def test_a_declared_language_that_the_text_is_plainly_not_in_is_passed_over():
    found = choice(SWAHILI * 2, 'lang="en-US"')
    assert found.value == "sw"
    assert found.passed_over[0].reason == "the article's text is in another language"


def test_of_two_declared_languages_the_texts_own_is_taken_with_its_region():
    found = choice(GERMAN, 'lang="en"', '<meta property="og:locale" content="de_AT">')
    assert (found.value, found.state) == ("de-AT", State.DECLARED)


@pytest.mark.parametrize("declared", ["de", "de-CH", "xx", "gsw"])
def test_what_does_not_contradict_the_text_stays(declared):
    assert choice(GERMAN, f'lang="{declared}"').value in (declared, None, "de")
    assert choice(GERMAN, 'lang="de-CH"').value == "de-CH"


@pytest.mark.parametrize(
    "text", ["Kurz und gut.", "Lorem ipsum dolor sit amet consectetur " * 20, ENGLISH[:150], "12 34 " * 90]
)
def test_a_short_or_an_unclear_text_tells_no_language(text):
    assert language_of_text(text).clear is None
