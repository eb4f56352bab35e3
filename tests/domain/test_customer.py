from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.customer import clean_number, customer_of, same_number
from alegra_desktop.domain.customer_mexico import is_rfc
from alegra_desktop.domain.documents import CustomerPlan
from alegra_desktop.domain.identity import check_digit
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Address, Sale
from tests.domain.samples import ANA, COLOMBIA, MEXICO, RULES, hotmart

STRICT = replace(RULES, unidentified_customer="")


def buyer(number: str, kind: str = "", country: str = "CO", **changes: str) -> Sale:
    return hotmart(
        buyer=replace(
            ANA, number=number, number_type=kind, address=Address("Calle 1", "Cali", "Valle", "", country), **changes
        )
    )


def plan(sale: Sale, rules: Rules = RULES, company: Company = COLOMBIA) -> CustomerPlan:
    result = customer_of(sale, rules, company)
    assert isinstance(result, CustomerPlan), result
    return result


def problem(sale: Sale, rules: Rules = RULES, company: Company = COLOMBIA) -> Problem:
    result = customer_of(sale, rules, company)
    assert isinstance(result, Problem), result
    return result


# Check digits published by their owners (DIAN itself, two banks, a pension fund).
@pytest.mark.parametrize(
    ("number", "digit"),
    [("800197268", "4"), ("890903938", "8"), ("899999068", "1"), ("860002964", "4"), ("900123456", "8")],
)
def test_check_digits_of_known_companies(number: str, digit: str) -> None:
    assert check_digit(number) == digit
    dotted = f" {number[:3]}.{number[3:6]}.{number[6:]}-{digit}"
    for text in (number, f"{number}-{digit}", f"{number}{digit}", dotted):
        found = plan(buyer(text))
        assert (found.number, found.number_type, found.check_digit, found.company) == (number, "NIT", digit, True)


@pytest.mark.parametrize(
    ("text", "stated", "number", "kind"),
    [
        ("1.020.304.050", "", "1020304050", "CC"),
        ("1020304050", "DOCUMENT", "1020304050", "CC"),
        ("52123456", "", "52123456", "CC"),
        ("9001234560", "", "9001234560", "CC"),  # ten digits, the last is not the check digit
        ("900.123.456 - 8", "", "900123456", "NIT"),
        ("900123456", "CC", "900123456", "CC"),  # a stated type is kept
        ("900123456-8", "CC", "900123456", "NIT"),  # only a NIT has a check digit
        ("1020304050-" + check_digit("1020304050"), "", "1020304050", "NIT"),
        ("1020304050", "NIT", "1020304050", "NIT"),
        ("AB123456", "", "AB123456", "PP"),
        ("ab 123456", "CC", "AB123456", "PP"),
        ("AB123456", "NIT", "AB123456", "PP"),
        ("J-00023-1", "", "J000231", "PP"),  # a Venezuelan's: the letter is part of it, whatever the last digit
        ("V-12345678-9", "NIT", "V123456789", "PP"),
        ("NIT. No. 900.123.456-8", "", "900123456", "NIT"),
        ("1234567", "Cédula de Extranjería", "1234567", "CE"),
        ("1234567", "cédula", "1234567", "CC"),
        ("1234567", "Pasaporte", "1234567", "PP"),
        ("39053344705", "CPF", "39053344705", "DIE"),
        ("12345678Z", "DNI", "12345678Z", "DIE"),
        ("B12345678", "CIF", "B12345678", "DIE"),
        ("123456789", "RG", "123456789", "DIE"),
        ("1234567890123456", "PPT", "1234567890123456", "DIE"),
        ("123456789012345", "PEP", "123456789012345", "PEP"),
    ],
)
def test_colombian_types(text: str, stated: str, number: str, kind: str) -> None:
    found = plan(buyer(text, stated))
    assert (found.number, found.number_type) == (number, kind)
    assert found.check_digit == (check_digit(number) if kind == "NIT" else "")


def test_a_person_with_a_nit_is_no_company() -> None:
    found = plan(buyer("1020304050", "NIT"))
    assert (found.company, found.first_name, found.last_name) == (False, "Ana María", "López")
    assert not plan(buyer("80123456", "NIT")).company  # a cédula of eight digits


@pytest.mark.parametrize(
    ("text", "stated", "dv"),
    [
        ("900123456-7", "", "8"),
        ("900123456-7", "CC", "8"),
        ("900.123.456-7", "NIT", "8"),
        ("9001234560", "NIT", "8"),
        ("573001234567", "", ""),  # a telephone number
        ("123456789012", "NIT", ""),
    ],
)
def test_a_number_that_is_there_but_wrong_is_held(text: str, stated: str, dv: str) -> None:
    found = problem(buyer(text, stated))
    assert found.kind is Kind.CUSTOMER_ID_INVALID
    assert found.details["dv"] == dv
    assert found.details["number"]


def test_eleven_digits_of_a_foreigner_are_a_foreign_document() -> None:
    assert plan(buyer("39053344705", "DOCUMENT", "BR")).number_type == "DIE"


@pytest.mark.parametrize("text", ["", "0", "0000000000", "000-000", " . ", "1234", "N/A"])
def test_no_identification_is_the_unidentified_customer_or_held(text: str) -> None:
    found = plan(buyer(text))
    assert found == CustomerPlan(
        "222222222222", "CC", name="Consumidor Final", first_name="Consumidor", last_name="Final", unidentified=True
    )
    assert problem(buyer(text), STRICT) == Problem(Kind.CUSTOMER_DATA_INCOMPLETE, "", {"fields": "number"})


def test_the_merchant_may_bill_any_sale_as_unidentified() -> None:
    found = customer_of(buyer("900123456-7"), STRICT, COLOMBIA, as_unidentified=True)
    assert isinstance(found, CustomerPlan)
    assert (found.number, found.unidentified) == ("222222222222", True)
    other = replace(RULES, unidentified_customer="222.222.222-0")
    chosen = customer_of(buyer("1020304050"), other, COLOMBIA, as_unidentified=True)
    assert isinstance(chosen, CustomerPlan)
    assert chosen.number == "2222222220"
    peru = customer_of(buyer("1"), STRICT, replace(COLOMBIA, country="peru"), as_unidentified=True)
    assert isinstance(peru, Problem)


def test_a_buyer_who_typed_the_final_consumer_s_number_is_the_final_consumer() -> None:
    assert plan(buyer("222222222222"), STRICT).unidentified
    assert plan(buyer("2222222222"), replace(RULES, unidentified_customer="2222222222")).unidentified


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Ana López", "Ana", "López"),
        ("  Ana  María   López ", "Ana María", "López"),
        ("Ana", "Ana", "-"),
        ("<b>Ana</b> & Cía", "<b>Ana</b> &", "Cía"),
        ("Ana\x00\x1b\tLópez\n", "Ana", "López"),
        ("", "ana", "-"),
        ("\x00 ", "ana", "-"),
    ],
)
def test_names(name: str, first: str, last: str) -> None:
    found = plan(buyer("1020304050", name=name))
    assert (found.first_name, found.last_name) == (first, last)


def test_no_name_and_no_e_mail() -> None:
    found = plan(buyer("1020304050", name=" ", email="not an address"))
    assert (found.name, found.email) == ("not an address", "")
    assert plan(buyer("1020304050", name=" ", email="")).name == "Cliente"


def test_long_names_are_cut() -> None:
    assert len(plan(buyer("1020304050", name="á" * 500)).name) == 200


def test_a_company_keeps_its_name_whole_and_the_address_goes_along() -> None:
    found = plan(buyer("900123456", name="Comercial  Los Andes SAS"))
    assert (found.name, found.first_name, found.last_name) == ("Comercial  Los Andes SAS", "", "")
    assert (found.street, found.city, found.state, found.country) == ("Calle 1", "Cali", "Valle", "CO")


@pytest.mark.parametrize(
    ("text", "number", "company"),
    [
        ("GODE561231GR8", "GODE561231GR8", False),
        ("gode-561231-gr8", "GODE561231GR8", False),
        ("MAL180222MS6", "MAL180222MS6", True),
    ],
)
def test_mexican_rfc(text: str, number: str, company: bool) -> None:
    found = plan(buyer(text, country="MX"), company=MEXICO)
    assert (found.number, found.number_type, found.company) == (number, "RFC", company)


@pytest.mark.parametrize(
    "text", ["GODE561231GR7", "GODE561331GR8", "GODE560231GR8", "GODE561231", "1234567890", "BADD110313HCMLNS09"]
)
def test_a_wrong_rfc_is_held(text: str) -> None:
    assert problem(buyer(text, country="MX"), company=MEXICO).kind is Kind.CUSTOMER_ID_INVALID
    assert not is_rfc(text)


def test_generic_rfc_and_foreign_buyers() -> None:
    rules = replace(RULES, unidentified_customer="XAXX010101000")
    for text, country, number in (
        ("XAXX010101000", "MX", "XAXX010101000"),
        ("XEXX010101000", "MX", "XEXX010101000"),
        ("", "MX", "XAXX010101000"),
        ("", "CO", "XEXX010101000"),
        ("1020304050", "Colombia", "XEXX010101000"),
    ):
        found = plan(buyer(text, country=country), rules, MEXICO)
        assert (found.number, found.unidentified) == (number, True)
    assert plan(buyer("", country="MX"), rules, MEXICO).name == "PUBLICO EN GENERAL"
    for country in ("MX", "CO", ""):
        assert problem(buyer("", country=country), STRICT, MEXICO).kind is Kind.CUSTOMER_DATA_INCOMPLETE


def test_elsewhere_the_number_goes_as_it_is() -> None:
    found = plan(buyer("20-12345678-9", "cuit", "AR"), company=replace(COLOMBIA, country="argentina"))
    assert (found.number, found.number_type, found.check_digit) == ("20123456789", "CUIT", "")


def test_same_number() -> None:
    assert same_number("900.123.456-8", "900123456")
    assert same_number("9001234568", "900123456")
    assert same_number("ab-123 456", "AB123456")
    assert not same_number("J-00023-1", "00023")
    assert not same_number("900123456-7", "900123456")
    assert not same_number("1020304050", "102030405")
    assert not same_number("", "")
    assert not same_number("-", "")


@given(st.text())
def test_cleaning_keeps_letters_and_digits_and_settles(text: str) -> None:
    cleaned = clean_number(text)
    assert cleaned == "" or cleaned.isalnum()
    assert not any(c in cleaned for c in "-. ")
    assert clean_number(cleaned) == cleaned
    assert clean_number("ᄀ-ᅡ") == "가"


@given(
    st.text(max_size=30),
    st.sampled_from(["", "CC", "NIT", "DOCUMENT", "PP"]),
    st.text(max_size=300),
    st.sampled_from(["CO", "MX", "", "Brasil"]),
)
def test_whatever_a_buyer_types_gives_a_customer_or_a_problem(number: str, kind: str, name: str, country: str) -> None:
    for company in (COLOMBIA, MEXICO, replace(COLOMBIA, country="peru")):
        sale = buyer(number, kind, country, name=name)
        found = customer_of(sale, RULES, company)
        if isinstance(found, Problem):
            assert found.kind in (Kind.CUSTOMER_ID_INVALID, Kind.CUSTOMER_DATA_INCOMPLETE)
            continue
        assert found.number
        assert found.name
        assert len(found.name) <= 200
        assert found.company or (found.first_name and found.last_name)
        found.name.encode()  # no half characters


@pytest.mark.parametrize("company", [COLOMBIA, MEXICO, replace(COLOMBIA, country="peru")])
@pytest.mark.parametrize("number", ["x" * 1_000_000, "9" * 31])
def test_what_is_longer_than_any_document_is_held(company: Company, number: str) -> None:
    found = problem(buyer(number), company=company)
    assert found.kind is Kind.CUSTOMER_ID_INVALID
    assert len(found.details["number"]) < 40
