"""Every problem has words in every language, in the house's tone, and they fill whatever the problem carries."""

from __future__ import annotations

import ast
import re
import string
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alegra_desktop
from alegra_desktop.domain import problem_words_en, problem_words_es, problem_words_pt
from alegra_desktop.domain.problem import Kind, Problem, settings_wrong
from alegra_desktop.domain.problems import FACTS, LANGUAGES, Retry, Who, words

TABLES = {"es": problem_words_es, "en": problem_words_en, "pt": problem_words_pt}
TERMS = frozenset(problem_words_es.TERMS["colombia"])
COUNTRIES = ("colombia", "mexico", "peru", "")

# Words that blame or frighten, and politeness that says nothing. Titles state what is the case.
FORBIDDEN = re.compile(
    r"\b(error|errores|inválid\w*|fallo|fall[oó]|fallid\w*|abort\w*|ups|por favor"
    r"|errors|invalid|fail\w*|oops|please"
    r"|erro|erros|falh\w*|ops)\b|!|¡|\b\d{3}\b",
    re.IGNORECASE,
)


def placeholders(text: str) -> set[str]:
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return {name[:1].lower() + name[1:] for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_words(language: str) -> None:
    assert set(TABLES[language].WORDS) == set(Kind)
    for kind, sentences in TABLES[language].WORDS.items():
        assert all(sentence.strip() == sentence and sentence for sentence in sentences), kind
        assert all(1 <= len(each.split(" · ")) <= 2 for each in sentences[3].split(" ‖ ")), kind


def test_every_kind_has_facts() -> None:
    assert set(FACTS) == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_languages_ask_for_the_same_values(kind: Kind) -> None:
    asked = {name: [placeholders(sentence) - TERMS for sentence in table.WORDS[kind]] for name, table in TABLES.items()}
    assert asked["es"] == asked["en"] == asked["pt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_keep_the_tone(language: str) -> None:
    for kind, (title, cause, remedy, buttons) in TABLES[language].WORDS.items():
        assert not FORBIDDEN.search(title), (kind, title)
        assert not title.endswith("."), kind
        assert "!" not in cause + remedy + buttons, kind
        assert len(title) <= 90, kind


def test_the_languages_agree_on_terms_and_stand_ins() -> None:
    for table in TABLES.values():
        assert set(table.TERMS) == {"colombia", "mexico", ""}
        assert all(set(terms) == TERMS for terms in table.TERMS.values())
        assert set(table.FALLBACK) == set(problem_words_es.FALLBACK)
        assert set(table.ID_REASONS) == set(problem_words_es.ID_REASONS)
        assert list(table.REASONS) == list(problem_words_es.REASONS)
        assert {name: set(codes) for name, codes in table.VALUES.items()} == {
            name: set(codes) for name, codes in problem_words_es.VALUES.items()
        }


@pytest.mark.parametrize(("kind", "language", "country"), list(product(Kind, LANGUAGES, COUNTRIES)))
def test_nothing_is_left_unfilled_without_details(kind: Kind, language: str, country: str) -> None:
    said = words(Problem(kind), language, country)
    for text in (said.title, said.cause, said.remedy, *said.actions):
        assert text
        assert "{" not in text
        assert "}" not in text
        assert "[" not in text
        assert "  " not in text
        assert not re.match("[a-z]", text) or text.startswith("alegra_desktop"), text


def test_details_fill_the_sentences() -> None:
    problem = Problem(Kind.PRODUCT_NOT_LINKED, "4081003", {"product": "Curso Excel"})
    assert words(problem, "es").title == "«Curso Excel» no está vinculado a un ítem de Alegra"
    assert words(problem, "en").title == "“Curso Excel” is not linked to an Alegra item"
    assert words(problem, "pt_BR").title == "“Curso Excel” não está vinculado a um item do Alegra"
    assert words(problem, "fr").title == words(problem, "en").title


def test_a_piece_without_its_value_is_left_out() -> None:
    bare, timed = Problem(Kind.ALEGRA_DOWN), Problem(Kind.ALEGRA_DOWN, details={"time": "15:04"})
    assert words(bare, "es").cause == "Su servicio falla o tarda demasiado."
    assert words(timed, "es").cause == "Su servicio falla o tarda demasiado desde las 15:04."
    assert words(Problem(Kind.STORE_DOWN), "es").title == "La tienda no está respondiendo"
    row = Problem(Kind.FILE_NOT_UNDERSTOOD, details={"row": "7", "column": "-", "detail": "Not a date [x]."})
    assert words(row, "en").cause == "Row 7: Not a date [x]."


def test_country_terms() -> None:
    problem = Problem(Kind.REJECTED_AT_STAMPING, details={"number": "SETP990", "words": "Regla FAJ44"})
    colombia, mexico = words(problem, "es", "colombia"), words(problem, "es", "MX")
    assert colombia.title == "La DIAN rechazó la factura SETP990"
    assert mexico.title == "El SAT rechazó la factura SETP990"
    assert colombia.actions == ("Emitir de nuevo…",)
    assert mexico.remedy == "Corrige el dato y vuelve a timbrar esa misma; no se crea otra."
    assert "«Regla FAJ44»" in mexico.cause


def test_plural_forms_agree() -> None:
    assert words(Problem(Kind.OVERDUE, details={"days": "1"})).title == "Sin sincronizar desde hace 1 día"
    assert words(Problem(Kind.OVERDUE, details={"days": "3"})).title == "Sin sincronizar desde hace 3 días"


def test_a_wrong_identification_says_its_reason() -> None:
    problem = Problem(Kind.CUSTOMER_ID_INVALID, details={"number": "900123456", "dv": "8"})
    assert words(problem, "es", "colombia").cause == "El dígito de verificación debería ser 8."
    long = Problem(Kind.CUSTOMER_ID_INVALID, details={"number": "9" * 20, "why": "length", "dv": ""})
    assert words(long, "pt", "colombia").cause == "O número é longo ou curto demais para ser real."
    bare = Problem(Kind.CUSTOMER_ID_INVALID, details={"number": "X"})
    assert words(bare, "en", "mexico").cause == "The RFC's form or check digit is not right."
    given_reason = Problem(Kind.CUSTOMER_ID_INVALID, details={"reason": "No es un NIT."})
    assert words(given_reason, "es").cause == "No es un NIT."


@pytest.mark.parametrize("code", list(problem_words_en.REASONS))
def test_every_reason_asks_for_the_same_values(code: str) -> None:
    asked = [placeholders(table.REASONS[code].replace("[", "").replace("]", "")) for table in TABLES.values()]
    assert asked[0] == asked[1] == asked[2]
    said = {words(settings_wrong(code), language).cause for language in LANGUAGES}
    assert len(said) >= (1 if code in _ALIKE else 3)
    assert not any(mark in text for text in said for mark in "{}")


#: Where the value says nearly everything, two languages may say the rest alike.
_ALIKE = frozenset({"true_or_false", "at_least", "key_missing"})


def _of(tree: ast.AST, called: str) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node.func) == called]


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def test_no_refusal_without_a_reason_that_has_words() -> None:
    """Every refusal of the settings is made by the one that asks for a code, and every code has words and is used."""
    package = Path(alegra_desktop.__file__).parent
    given: list[ast.expr] = []
    for file in package.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        if file.name != "problem.py":
            made = [call for call in _of(tree, "Problem") if call.args and _name(call.args[0]) == "SETTINGS_WRONG"]
            assert not made, file
        calls = [*_of(tree, "settings_wrong"), *_of(tree, "SettingsError")]
        if file == package / "settings.py":
            calls += _of(tree, "refuse")
        given += [call.args[0] for call in calls if call.args]
        given += [word.value for call in _of(tree, "problem") for word in call.keywords if word.arg == "code"]
    codes = {str(one.value) for one in given if isinstance(one, ast.Constant)}
    codes |= {f"mail_{field}" for field in ("host", "port", "security", "sender", "recipients")}
    codes.add("file_refused")  # what the ledger's file says by itself
    assert codes == set(problem_words_en.REASONS)
    assert {_shape(one) for one in given if not isinstance(one, ast.Constant)} == {"mail_", "code"}


def _shape(code: ast.expr) -> str:
    """A code that is handed on, or put together."""
    first = code.values[0] if isinstance(code, ast.JoinedStr) else code
    return str(first.value) if isinstance(first, ast.Constant) else _name(first)


def test_a_set_up_file_says_its_place_in_every_language() -> None:
    values = {"line": "7", "file": "tienda.toml", "option": "alegra.user", "key": "user", "section": "[alegra]"}
    problem = settings_wrong("key_missing", "alegra.user", **values)
    assert words(problem, "en").cause == 'tienda.toml, line 7: "user" is missing in [alegra]'
    assert words(problem, "es").cause == 'tienda.toml, línea 7: falta "user" en [alegra]'
    assert words(problem, "pt").cause == 'tienda.toml, linha 7: falta "user" em [alegra]'


def test_a_reason_kept_by_an_earlier_version_is_still_said() -> None:
    assert words(Problem(Kind.SETTINGS_WRONG, details={"reason": "It was so."}), "es").cause == "It was so."


def test_codes_become_words() -> None:
    problem = Problem(Kind.CUSTOMER_DATA_INCOMPLETE, details={"fields": "email, city", "store": "mastershop"})
    said = words(problem, "es")
    assert said.title == "Faltan datos del cliente: correo, ciudad"
    assert "activa en MasterShop" in said.remedy


def test_two_answers_are_two_buttons() -> None:
    assert words(Problem(Kind.ALREADY_INVOICED), "es").actions == ("Sí, es esa", "No, es otra")


def test_who_acts_and_what_stops() -> None:
    assert FACTS[Kind.ALEGRA_CREDENTIALS].stops
    assert FACTS[Kind.ALEGRA_CREDENTIALS].who is Who.MERCHANT
    assert FACTS[Kind.OUTCOME_UNKNOWN].who is Who.NOBODY
    assert FACTS[Kind.STORE_REFUSES].escalates
    assert FACTS[Kind.INTERNAL].who is Who.SUPPORT
    for kind, known in FACTS.items():
        # What needs nobody must retry by itself, else it would rest for ever.
        assert known.who is not Who.NOBODY or known.retry is Retry.AUTOMATIC, kind


@given(
    kind=st.sampled_from(Kind),
    details=st.dictionaries(st.sampled_from(["product", "words", "n", "store", "reason", "days", "x"]), st.text()),
    language=st.text(max_size=5),
    country=st.text(max_size=8),
)
def test_no_details_can_break_the_words(kind: Kind, details: dict[str, str], language: str, country: str) -> None:
    said = words(Problem(kind, details=details), language, country)
    assert said.title
    assert said.remedy
