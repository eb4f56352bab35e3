"""Every text of the window exists in Spanish and Portuguese, whole, with the same placeholders, and is compiled."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.gui import languages, words
from tests.gui.looks import assert_nothing_cut, cut_texts, pseudo_language, pseudo_text
from tests.translations import Message, Text, all_texts, file_of, read, texts_of

TRANSLATED = pytest.mark.parametrize("language", ["es", "pt"])
_PLACES = re.compile(r"\{\w+\}|%n|%\d")
_MNEMONIC = re.compile(r"&(\w)")
#: Menus hold several menus, whose entries meet nobody of another; a test of the window looks at each by itself.
_SEPARATE = frozenset({"Menus"})


def finished(language: str) -> list[Message]:
    return [one for one in read(language) if one.finished]


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_installed", [])


@TRANSLATED
def test_every_text_of_the_code_is_translated(language: str) -> None:
    done = {Text(one.context, one.source, one.numerus) for one in read(language) if one.finished}
    assert sorted(set(all_texts()) - done) == [], "run python -m tests.translations and translate"


def test_english_has_its_plurals() -> None:
    done = {Text(one.context, one.source, one.numerus) for one in read("en") if one.finished}
    assert sorted({one for one in all_texts() if one.counted} - done) == []


@TRANSLATED
def test_no_translation_outlives_its_text(language: str) -> None:
    assert sorted({Text(one.context, one.source, one.numerus) for one in read(language)} - set(all_texts())) == []


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_placeholders_are_those_of_the_source(language: str) -> None:
    wrong = [one for one in finished(language) if not all(_same_places(one, form) for form in one.forms)]
    assert wrong == []


def _same_places(message: Message, form: str) -> bool:
    wanted, there = (Counter(_PLACES.findall(_one_number(text, message))) for text in (message.source, form))
    # "the new one" needs no number: a form for one may leave it out.
    singular = message.numerus and form == message.forms[0]
    return there == wanted or (singular and there + Counter(["%n"]) == wanted)


def _one_number(text: str, message: Message) -> str:
    """A counted text says the country's term in one or in several: it is the same term."""
    return text.replace("{credit_notes}", "{credit_note}") if message.numerus else text


@TRANSLATED
def test_endings_say_the_same(language: str) -> None:
    """An ellipsis promises another question, a colon a value, a full stop ends a sentence."""
    wrong = []
    for one in finished(language):
        for form in one.forms:
            if any(one.source.endswith(end) != form.endswith(end) for end in ("…", ":", ".")):
                wrong.append((one.source, form))
    assert wrong == []


@TRANSLATED
def test_mnemonics_stay_and_do_not_collide(language: str) -> None:
    found: dict[tuple[str, str], set[str]] = {}
    for one in finished(language):
        assert bool(_MNEMONIC.search(one.source)) == bool(_MNEMONIC.search(one.forms[0])), one
        letter = _MNEMONIC.search(one.forms[0])
        if letter and one.context not in _SEPARATE:
            found.setdefault((one.context, letter[1].lower()), set()).add(one.source)
    source_letters = {
        (one.context, one.source): letter[1].lower()
        for one in read(language)
        if (letter := _MNEMONIC.search(one.source))
    }
    collisions = {
        key: sources
        for key, sources in found.items()
        # Two that share a letter in English too are never on one page (a button that changes its word).
        if len({source_letters[key[0], source] for source in sources}) > 1
    }
    assert collisions == {}


def test_spanish_keeps_its_tone() -> None:
    """No blame and no machine's words; the merchant is addressed as tú."""
    forbidden = re.compile(
        r"\b(error|inválid\w*|fallo|falló|abortar|ups|por favor|usted|conectad[oa]s?)\b|!|\.\.\.", re.IGNORECASE
    )
    assert [one for one in finished("es") if any(forbidden.search(form) for form in one.forms)] == []


@TRANSLATED
def test_the_compiled_files_say_what_the_sources_say(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(file_of(language).with_suffix(".qm")))
    stale = []
    for one in finished(language):
        number = 1 if one.numerus else -1
        said = translator.translate(one.context, one.source, None, number)
        if said != one.forms[0]:
            stale.append(one.source)
    assert stale == [], "run python -m tests.translations"


def test_the_finder_sees_wrappers_plurals_and_tables() -> None:
    code = """
class Page:
    def show(self):
        self.tr("Plain"); self.tr("a" if x else "b"); self.tr("two " "parts"); self.tr("sale(s)", "", 2)
        QCoreApplication.translate("Other", "%n sale(s)", "", 3)
TABLE = {1: QT_TRANSLATE_NOOP("Table", "One")}
def _say(text, n=-1):
    return QCoreApplication.translate("Wrapped", text, "", n)
_say("Through", 2)
"""
    assert set(texts_of(ast.parse(code))) == {
        Text("Page", "Plain"), Text("Page", "a"), Text("Page", "b"), Text("Page", "two parts"),
        Text("Other", "%n sale(s)", True), Text("Page", "sale(s)", True), Text("Table", "One"),
        Text("Wrapped", "Through"),
    }  # fmt: skip


@pytest.mark.parametrize("code", ["class A:\n    def f(self):\n        self.tr(name)", "label.tr('x')"])
def test_a_text_nobody_could_translate_is_told(code: str) -> None:
    with pytest.raises(ValueError, match="line"):
        list(texts_of(ast.parse(code)))


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("es", ["en-US"], "es"),
        ("system", ["pt-BR", "en"], "pt"),
        ("system", ["de-DE", "en-US", "es"], "en"),
        ("system", ["fr-FR"], "es"),
        ("system", [], "es"),
        ("klingon", ["en"], "en"),
    ],
)
def test_the_language_is_the_setting_else_the_systems_else_spanish(
    setting: str, system: list[str], language: str
) -> None:
    assert languages.chosen(setting, system) == language


def test_installing_a_language_changes_what_is_said(qapp: QApplication) -> None:
    try:
        for language, held, sales in (
            ("es", "Retenida", ("1 venta", "2 ventas")),
            ("pt", "Retida", ("1 venda", "2 vendas")),
            ("en", "Held", ("1 sale", "2 sales")),
        ):
            assert languages.install(qapp, language) == language == languages.current()
            assert words.state_word(State.HELD) == held
            counted = [QCoreApplication.translate("Footer", "%n sale(s)", "", n) for n in (1, 2)]
            assert tuple(counted) == sales
        languages.install(qapp, "es")
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    finally:
        for translator in languages._installed:
            qapp.removeTranslator(translator)


def test_states_have_words_that_fit_kind_and_country() -> None:
    assert words.state_word(State.ISSUED) == "Issued"
    assert words.state_word(State.ISSUED, country="mexico") == "Stamped"
    assert words.state_word(State.ISSUED, DocumentKind.REMISSION.value, "mexico") == "Created"
    assert {words.state_word(state) for state in State} >= {"Held", "Being verified", "Found twice"}
    grouped = [state for _, states in words.GROUPS.values() for state in states]
    assert sorted(grouped) == sorted(State)
    assert words.group_word("attention") == "Needs attention"
    assert words.kind_word("remission") == "Remission"


def test_the_language_nobody_speaks_is_longer_and_keeps_placeholders() -> None:
    said = pseudo_text("&Skip {name} of %n sales")
    assert said.startswith("[&Skíp {name} óf %n sáléç") or said.startswith("[&Skíp {name} óf %n sálés")
    assert said.endswith("]")
    assert len(said) >= 1.4 * len("Skip of sales")
    with pseudo_language():
        assert QCoreApplication.translate("Any", "Hello").startswith("[Hélló")
    assert QCoreApplication.translate("Any", "Hello") == "Hello"


def test_cut_texts_are_found_and_whole_ones_are_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, button = (
        QLabel("A sentence that needs its room", window),
        QPushButton("Press here to send them all at once", window),
    )
    label.resize(label.sizeHint())
    button.resize(button.sizeHint())
    button.move(0, 60)
    window.resize(400, 200)
    window.show()
    assert_nothing_cut(window)
    label.resize(40, label.height())
    button.resize(100, button.height())
    assert cut_texts(window) == ["label: A sentence that needs its room", "button: Press here to send them all at once"]


def test_the_command_leaves_no_file_behind(tmp_path: Path) -> None:
    from tests import translations

    translations.gather(tmp_path)
    assert {path.name for path in tmp_path.glob("*.*")} == {f"alegra_desktop_{code}.ts" for code in ("es", "pt", "en")}
    assert {Text(one.context, one.source, one.numerus) for one in read("es", tmp_path)} == set(all_texts())
