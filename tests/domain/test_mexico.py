"""Mexico's rules of an invoice: the use and the regime, the generic numbers, who pays how."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alegra_desktop.domain import cfdi
from alegra_desktop.domain.cfdi import allowed, choose, regime_of
from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.documents import DocumentPlan
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Address, Sale
from tests.domain.samples import ANA, COURSE, MEXICO, RULES, catalog, hotmart

PERSON, COMPANY = "GODE561231GR8", "MAL180222MS6"
SALARIED, BUSINESS, PUBLIC = "SALARIED_REGIME", "BUSINESS_ACTIVITIES_REGIME", "SIMPLIFIED_REGIME"
MX_RULES = replace(RULES, unidentified_customer="XAXX010101000")
KNOWN = catalog(replace(COURSE, product_key="86111500"), company=replace(MEXICO, zip_code="06700"))


def sale(number: str, country: str = "MX") -> Sale:
    buyer = replace(ANA, number=number, number_type="", address=Address(zip_code="01000", country=country))
    return hotmart(currency="MXN", buyer=buyer)


def plan(number: str, rules: Rules = MX_RULES, country: str = "MX", **options: object) -> DocumentPlan:
    found = plan_document(sale(number, country), rules, KNOWN, **options)  # type: ignore[arg-type]
    assert isinstance(found, DocumentPlan), found
    return found


@pytest.mark.parametrize(
    ("use", "regime", "company", "may"),
    [
        ("G03", "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW", True, True),
        ("G03", SALARIED, False, False),
        ("G03", PUBLIC, False, False),
        ("G03", "626", False, True),  # the authority's own code is understood too
        ("D10", SALARIED, False, True),
        ("D10", "", True, False),  # deductions are a person's
        ("D10", "REGIME_OF_TRUST", False, False),
        ("S01", SALARIED, False, True),
        ("S01", PUBLIC, False, True),
        ("G03", "", False, True),  # of an unknown regime nothing is forbidden
        ("G03", "A_NEW_REGIME", True, True),
    ],
)
def test_the_catalogue_of_uses(use: str, regime: str, company: bool, may: bool) -> None:
    assert allowed(use, regime, company) is may


def test_what_is_chosen_is_always_allowed() -> None:
    for company in (True, False):
        for regime in ("", "NO_REGIME", *(one.key for one in cfdi.regimes_for(company))):
            automatic = choose(cfdi.AUTOMATIC, regime, company)
            assert automatic in ("G03", "S01")
            assert allowed(str(automatic), regime, company)
            for use in cfdi.USES:
                assert choose(use.code, regime, company) in (use.code, None)
            assert choose("S01", regime, company) == "S01"  # the way out of every one
    assert choose(cfdi.AUTOMATIC, "", company=True) == "G03"
    assert choose(cfdi.AUTOMATIC, "", company=False) == "S01"  # a salary's regime would forbid G03
    assert choose(cfdi.AUTOMATIC, BUSINESS, company=False) == "G03"


def test_regimes_are_known_by_both_names() -> None:
    for one in cfdi.REGIMES:
        assert regime_of(one.key) is regime_of(one.code) is one
    assert regime_of("") is None


def test_the_public_is_billed_without_tax_effects_at_the_place_of_issue() -> None:
    for number, country, name in (
        ("", "MX", "PUBLICO EN GENERAL"),
        ("XAXX010101000", "MX", "PUBLICO EN GENERAL"),
        ("AB123456", "CA", "CLIENTE EXTRANJERO"),
        ("", "CA", "CLIENTE EXTRANJERO"),
    ):
        found = plan(number, country=country)
        assert (found.customer.name, found.customer.regime, found.customer.zip_code) == (name, PUBLIC, "06700")
        assert (found.cfdi_use, found.payment_type, found.customer.unidentified) == ("S01", "PUE", True)


def test_a_customer_with_rfc() -> None:
    assert plan(COMPANY).cfdi_use == "G03"
    assert plan(PERSON).cfdi_use == "S01"
    assert plan(PERSON, regimes={PERSON: BUSINESS}).cfdi_use == "G03"
    assert plan(PERSON, replace(MX_RULES, cfdi_use="D10")).cfdi_use == "D10"
    found = plan(PERSON, fix=BuyerFix(regime=SALARIED, cfdi_use="D10"))
    assert (found.cfdi_use, found.customer.regime) == ("D10", SALARIED)
    remission = plan(PERSON, replace(MX_RULES, kind=DocumentKind.REMISSION))
    assert (remission.cfdi_use, remission.customer.zip_code) == ("", "01000")


def test_a_use_that_the_regime_forbids_is_held_with_both() -> None:
    rules = replace(MX_RULES, cfdi_use="G03")
    found = plan_document(sale(PERSON), rules, KNOWN, regimes={PERSON: SALARIED})
    assert isinstance(found, tuple)
    [problem] = found
    assert problem == Problem(
        Kind.CUSTOMER_USE_REGIME,
        PERSON,
        {"use": "G03", "regime": "605 Sueldos y Salarios e Ingresos Asimilados a Salarios"},
    )
    assert plan(PERSON, rules, regimes={PERSON: SALARIED}, fix=BuyerFix(cfdi_use="S01")).cfdi_use == "S01"
    assert isinstance(plan_document(sale(COMPANY), replace(rules, cfdi_use="D10"), KNOWN), tuple)


def test_the_merchants_word_about_a_buyer() -> None:
    wrong = sale("GODE561231GR7")
    assert isinstance(plan_document(wrong, MX_RULES, KNOWN), tuple)
    found = plan_document(wrong, MX_RULES, KNOWN, fix=BuyerFix(number=PERSON, name="Eva Gómez"))
    assert isinstance(found, DocumentPlan)
    assert (found.customer.number, found.customer.name) == (PERSON, "Eva Gómez")
    fix = BuyerFix(number="1", name="Eva", cfdi_use="S01")
    assert BuyerFix.read(fix.written()) == fix
    assert BuyerFix.read({"number": 7, "else": "x"}) == BuyerFix.read("no") == BuyerFix()


def test_what_is_stamped_at_once_needs_the_key_of_every_product() -> None:
    keyless = catalog(replace(COURSE, key_missing=True), company=MEXICO)
    final = replace(MX_RULES, final=True)
    found = plan_document(sale(COMPANY), final, keyless)
    assert found == (Problem(Kind.PRODUCT_KEY_MISSING, "12", {"item": "Curso de Excel", "key": ""}),)
    suggested = plan_document(sale(COMPANY), final, keyless, formats={"4081003": "EBOOK"})
    assert isinstance(suggested, tuple)
    assert suggested[0].details["key"] == "60102300"
    assert isinstance(plan_document(sale(COMPANY), MX_RULES, keyless), DocumentPlan)  # a draft can be given it later


def test_payment_deferred_and_means_of_the_merchants_choice() -> None:
    chosen = replace(MX_RULES, payment_type="PPD", payment_methods={"credit_card": "DEBIT_CARD", "prepaid": "CASH"})
    assert (plan(COMPANY, chosen).payment_type, plan(COMPANY, chosen).payment_method) == ("PPD", "DEBIT_CARD")
    other = replace(MX_RULES, payment_methods={"prepaid": "CHECK", "PIX": "NOT_ONE"})
    assert plan(COMPANY, other).payment_method == "CHECK"
    pix = replace(sale(COMPANY), payment_word="PIX")
    found = plan_document(pix, replace(MX_RULES, payment_methods={"PIX": "NOT_ONE"}), KNOWN)
    assert isinstance(found, DocumentPlan)
    assert found.payment_method == "INSTRUMENT_NOT_DEFINED"  # what is no means of Alegra's is not sent
