"""The set-up's draft, without a window: what it keeps, what it asks for, what it becomes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alegra_desktop.domain.catalog import AlegraUser, Company, Item, Named, NumberTemplate
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import PaymentForm, Store
from alegra_desktop.gui.wizard.checks import Fault, every_problem, failing, is_complete, problems
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.sync.answers import Account, Catalogue, Check, CheckState, Numbering, StoreCheck

TODAY = date(2026, 10, 8)
COMPANY = Company("900123456", "Tienda Demo SAS", "colombia")
MEXICO = Company("CHE200115AB1", "Cursos SA", "mexico", "MXN")
NUMBERING = (
    Numbering(NumberTemplate("16", "Electrónica", "SETP", "invoice", electronic=True, default=True), 702, 41),
    Numbering(NumberTemplate("15", "Vencida", "FEV", "invoice", electronic=True), 10, -3),
)
INTEGRATION = Integration(1, "Mi tienda", Store.HOTMART, "acc", "900123456", "Tienda Demo SAS", "ana@tienda.co",
                          Rules(since=TODAY, bank_accounts={"prepaid": "2"}), {"client_id": "id-1"})  # fmt: skip


def account(company: Company = COMPANY, *bad: str) -> Account:
    checks = [Check("account", CheckState.OK)]
    checks += [Check(key, CheckState.BAD) for key in bad]
    return Account(company, AlegraUser("1", "ana@tienda.co", "Ana"), tuple(checks), NUMBERING)


def catalogue(company: Company = COMPANY, banks: tuple[Named, ...] = (Named("2", "Banco"),)) -> Catalogue:
    items = (Item("7", "Camiseta", type="variantParent"), Item("8", "Curso"), Item("9", "Flete"))
    return Catalogue(company, (), items, (), (), (), banks, (), (), (), (), ("service",))


def checked(store: Store = Store.HOTMART) -> SetupDraft:
    """A draft that was validated on both sides, complete but for nothing."""
    draft = SetupDraft(name="Mi tienda", user="ana@tienda.co", store=store, client_id="id-1")
    draft.secrets = {"token": "t" * 20, "client_secret": "s", "basic": "", "api_key": "k"}
    draft.take_account(draft.account_inputs, account(), catalogue(), TODAY)
    draft.take_store(draft.store_inputs, StoreCheck("acc", "Tienda", (), (), 62))
    draft.change(bank_accounts={"prepaid": "2", "cod": "2"})
    return draft


def faults(draft: SetupDraft, step: Step) -> list[tuple[str, Fault]]:
    return [(one.place, one.fault) for one in problems(draft, step)]


def test_a_draft_that_was_gone_through_is_complete() -> None:
    assert every_problem(checked()) == ()
    assert is_complete(checked(Store.MASTERSHOP))
    assert not is_complete(SetupDraft())


def test_an_empty_account_names_every_field() -> None:
    assert faults(SetupDraft(), Step.ACCOUNT) == [
        ("name", Fault.NAME_MISSING),
        ("user", Fault.EMAIL_SHAPE),
        ("token", Fault.TOKEN_MISSING),
        ("", Fault.NOT_CHECKED),
    ]


def test_another_token_voids_what_was_checked() -> None:
    draft = checked()
    assert draft.account_checked
    draft.secrets["token"] = "another"
    assert faults(draft, Step.ACCOUNT) == [("", Fault.NOT_CHECKED)]
    draft.secrets["token"] = " " + "t" * 20 + " "  # only blanks: the same
    assert draft.account_checked


def test_a_name_that_is_taken() -> None:
    draft = checked()
    draft.facts.integrations = (INTEGRATION,)
    draft.name = "MI TIENDA "
    assert ("name", Fault.NAME_TAKEN) in faults(draft, Step.ACCOUNT)
    draft.editing = "Mi tienda"
    assert faults(draft, Step.ACCOUNT) == []


def test_the_same_store_and_company_are_joined_once() -> None:
    draft = checked()
    draft.facts.integrations = (replace(INTEGRATION, name="Otra"),)
    assert faults(draft, Step.STORE) == [("", Fault.ALREADY_USED)]
    assert problems(draft, Step.STORE)[0].details == {"other": "Otra"}
    draft.facts.integrations = (replace(INTEGRATION, name="Otra", company="800999888"),)
    assert faults(draft, Step.STORE) == []


@pytest.mark.parametrize(
    ("store", "wanted"),
    [(Store.HOTMART, ["client_id", "client_secret", ""]), (Store.MASTERSHOP, ["api_key", ""])],
)
def test_each_store_wants_its_own_keys(store: Store, wanted: list[str]) -> None:
    assert [place for place, _ in faults(SetupDraft(store=store), Step.STORE)] == wanted


def test_basic_alone_is_enough() -> None:
    draft = SetupDraft()
    draft.secrets["basic"] = "aWQ6c2VjcmV0"
    assert faults(draft, Step.STORE) == [("", Fault.NOT_CHECKED)]


def test_documents() -> None:
    draft = checked()
    draft.change(number_template="15")
    assert faults(draft, Step.DOCUMENTS) == [("number_template", Fault.NUMBERING)]
    draft.change(number_template="16", unidentified_customer="2222")
    draft.with_charges = True
    assert faults(draft, Step.DOCUMENTS) == [
        ("charges_item", Fault.CHARGES_ITEM),
        ("unidentified_customer", Fault.NUMBER_SHAPE),
    ]
    draft.change(charges_item="9", unidentified_customer="")  # nobody to bill them to: they are held
    assert faults(draft, Step.DOCUMENTS) == []


def test_final_documents_wait_for_alegras_own_requirements() -> None:
    draft = checked()
    draft.facts.account = account(COMPANY, "numbering")
    assert failing(draft) == ()
    draft.change(final=True)
    assert faults(draft, Step.DOCUMENTS) == [("final", Fault.NOT_READY)]
    assert [one.step for one in every_problem(draft)] == [Step.DOCUMENTS, Step.REVIEW]
    draft.change(kind=DocumentKind.REMISSION)  # a remission knows no draft and no stamp
    assert faults(draft, Step.DOCUMENTS) == []


def test_links() -> None:
    draft = checked()
    draft.link(product_links={"a": "8", "b": "8", "c": "7"})
    assert faults(draft, Step.PRODUCTS) == [("b", Fault.SAME_ITEM), ("c", Fault.PARENT_ITEM)]
    draft.same_item_meant = True
    draft.link(product_links={"c": ""})
    assert faults(draft, Step.PRODUCTS) == []
    assert draft.rules.product_links == {"a": "8", "b": "8"}


def test_when() -> None:
    draft = checked(Store.MASTERSHOP)
    assert draft.forms == (PaymentForm.COD, PaymentForm.PREPAID)
    draft.change(since=date(2026, 10, 9), bank_accounts={"prepaid": "2"})
    assert faults(draft, Step.WHEN) == [("since", Fault.LATER_DAY), ("account.cod", Fault.ACCOUNT_MISSING)]
    draft.unpaid = ("cod",)
    draft.change(since=TODAY)
    assert faults(draft, Step.WHEN) == []
    assert draft.effective_rules().bank_accounts == {"prepaid": "2"}


def test_without_any_account_none_is_asked_for() -> None:
    draft = checked()
    draft.change(bank_accounts={})
    assert faults(draft, Step.WHEN) == [("account.prepaid", Fault.ACCOUNT_MISSING)]
    draft.facts.catalogue = catalogue(banks=())
    assert faults(draft, Step.WHEN) == []


def test_hotmart_and_files_have_no_warehouses() -> None:
    assert Step.WAREHOUSES not in SetupDraft().steps
    assert Step.WAREHOUSES in SetupDraft(store=Store.MASTERSHOP).steps
    assert Step.WAREHOUSES not in SetupDraft(store=Store.MASTERSHOP, by_file=True, file="x.csv").steps


def test_another_company_takes_its_ids_away() -> None:
    draft = checked()
    draft.link(product_links={"a": "8"})
    draft.change(seller="1", interval_minutes=30)
    other = draft.take_account(draft.account_inputs, account(MEXICO), catalogue(MEXICO), TODAY)
    assert other
    assert (draft.rules.seller, draft.rules.product_links, draft.rules.bank_accounts) == ("", {}, {})
    assert (draft.rules.interval_minutes, draft.rules.unidentified_customer) == (30, "XAXX010101000")
    assert faults(draft, Step.DOCUMENTS) == []


def test_the_same_company_again_changes_nothing() -> None:
    draft = checked()
    before = draft.rules
    assert not draft.take_account(draft.account_inputs, account(), catalogue(), date(2026, 10, 9))
    assert draft.rules == before
    assert before.since == TODAY
    assert before.unidentified_customer == "222222222222"


def test_the_request() -> None:
    draft = checked()
    draft.name = " Mi tienda "
    draft.change(charges_item="9", final=True)
    request = draft.request()
    assert (request.name, request.store, request.alegra_user) == ("Mi tienda", Store.HOTMART, "ana@tienda.co")
    assert request.store_settings == {"client_id": "id-1"}
    assert request.secrets == {"token": "t" * 20, "client_secret": "s"}
    assert (request.rules.charges_item, request.rules.final) == ("", True)  # its tick is off
    assert "t" * 20 not in repr(draft)
    assert "t" * 20 not in repr(request)


def test_a_file_needs_no_keys() -> None:
    draft = checked()
    draft.by_file, draft.file = True, "/home/ana/ventas.csv"
    assert draft.request().secrets == {"token": "t" * 20}
    assert draft.request().store_settings == {"source": "file"}


def test_json_keeps_everything_but_secrets() -> None:
    draft = checked(Store.MASTERSHOP)
    draft.step, draft.unpaid = Step.PRODUCTS, ("cod",)
    draft.link(product_links={"a": "8"}, warehouse_links={"Bodega «ñ»": "3"})
    draft.planned = {"z": ItemPlan("REF-1-HM", "Curso", Decimal("100000.123456"), "4", True, "service", "", "z")}
    text = draft.to_json()
    assert "t" * 20 not in text
    assert not json.loads(text).keys() & {"secrets", "facts"}
    again = SetupDraft.from_json(text)
    assert again == draft
    assert (again.secrets, again.facts.account) == ({}, None)
    assert faults(again, Step.ACCOUNT) == [("token", Fault.TOKEN_MISSING), ("", Fault.NOT_CHECKED)]


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", "7", '{"version": 99}', '{"version": 1, "step": "nowhere"}', "\x00"],
)
def test_what_is_no_draft_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        SetupDraft.from_json(text)


@pytest.mark.parametrize("change", [{"step": 5}, {"rules": {}}, {"planned": {"a": {}}}, {"unknown": 1}, {"unpaid": 3}])
def test_a_damaged_draft_is_refused(change: dict[str, object]) -> None:
    data = json.loads(checked().to_json()) | change
    with pytest.raises(ValueError, match=r".*"):
        SetupDraft.from_json(json.dumps(data))


def test_an_integration_gone_through_again_keeps_its_choices() -> None:
    draft = SetupDraft.of(INTEGRATION)
    draft.facts.integrations = (INTEGRATION,)
    assert (draft.name, draft.client_id, draft.rules) == ("Mi tienda", "id-1", INTEGRATION.rules)
    assert faults(draft, Step.ACCOUNT) == [("", Fault.NOT_CHECKED)]  # the stored token is asked, not the merchant
    draft.take_account(draft.account_inputs, account(MEXICO), catalogue(MEXICO), TODAY)
    assert faults(draft, Step.ACCOUNT) == [("token", Fault.OTHER_COMPANY)]
