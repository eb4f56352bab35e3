"""A set-up before it is one: what the merchant has chosen so far. Knows no window.

What is chosen may be put aside as JSON, never with a secret in it. What was read from Alegra and the store meanwhile
(`Facts`) and the secrets live only in memory: after a break both are asked for again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from alegra_desktop.domain.customer_colombia import FINAL_CONSUMER
from alegra_desktop.domain.customer_mexico import PUBLIC_RFC
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import PaymentForm, Store
from alegra_desktop.storage.coding import from_rules, to_rules
from alegra_desktop.sync.answers import Account, Catalogue, StoreCheck
from alegra_desktop.sync.engine import ALEGRA_TOKEN, STORE_SECRETS
from alegra_desktop.sync.setup import SetupRequest

_VERSION = 1


class Step(StrEnum):
    """The pages, in their order."""

    START = "start"
    ACCOUNT = "account"
    STORE = "store"
    DOCUMENTS = "documents"
    TAXES = "taxes"
    PRODUCTS = "products"
    WAREHOUSES = "warehouses"
    WHEN = "when"
    REVIEW = "review"


@dataclass
class Facts:
    """What was read for exactly these inputs; other inputs make it void."""

    integrations: tuple[Integration, ...] = ()
    today: date | None = None  # the company's local day
    account: Account | None = None
    catalogue: Catalogue | None = None
    account_inputs: tuple[str, ...] = ()
    store: StoreCheck | None = None
    store_inputs: tuple[str, ...] = ()


@dataclass
class SetupDraft:
    """`editing`: the integration whose set-up is changed, "" for a new one. `unpaid`: payment forms whose payment
    the merchant wants recorded nowhere. `planned`: items that Finish creates, by store product."""

    step: Step = Step.START
    editing: str = ""
    begun: bool = False  # saved, so that one draft could be sent, but not yet active
    name: str = ""
    user: str = ""
    company: str = ""  # whose ids the rules hold
    company_name: str = ""
    store: Store = Store.HOTMART
    by_file: bool = False
    file: str = ""  # a first file to import
    client_id: str = ""
    with_charges: bool = False
    same_item_meant: bool = False  # several products sold as one item, on purpose
    unpaid: tuple[str, ...] = ()
    rules: Rules = field(default_factory=lambda: Rules(since=date.max))
    planned: dict[str, ItemPlan] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    facts: Facts = field(default_factory=Facts, repr=False, compare=False)

    # --- the way through

    @property
    def steps(self) -> tuple[Step, ...]:
        """Hotmart sells digital goods and a file names no warehouses: there is nothing to link."""
        without = {Step.WAREHOUSES} if self.store is Store.HOTMART or self.by_file else set()
        return tuple(step for step in Step if step not in without)

    def change(self, **what: Any) -> None:
        """Change fields of the rules."""
        self.rules = replace(self.rules, **what)

    def link(self, **links: Mapping[str, str]) -> None:
        """Change links of the rules (`product_links={"4081003": "12"}`); an empty id takes one away."""
        for name, changed in links.items():
            joined = {**getattr(self.rules, name), **changed}
            self.change(**{name: {key: value for key, value in joined.items() if value}})

    @property
    def country(self) -> str:
        return self.facts.account.company.country if self.facts.account else "colombia"

    @property
    def forms(self) -> tuple[PaymentForm, ...]:
        """The ways of paying this store knows and the merchant takes."""
        cod = self.store is Store.MASTERSHOP and self.rules.cod_enabled
        return (PaymentForm.COD, PaymentForm.PREPAID) if cod else (PaymentForm.PREPAID,)

    # --- what was typed, as the checks are bound to it

    @property
    def account_inputs(self) -> tuple[str, ...]:
        return self.user.strip().lower(), self.secrets.get(ALEGRA_TOKEN, "").strip()

    @property
    def store_inputs(self) -> tuple[str, ...]:
        if self.by_file:
            return self.store.value, "file", self.file
        own = (self.client_id,) if self.store is Store.HOTMART else ()
        return self.store.value, *own, *(self.secrets.get(name, "") for name in STORE_SECRETS[self.store])

    @property
    def account_checked(self) -> bool:
        return self.facts.account is not None and self.facts.account_inputs == self.account_inputs

    @property
    def store_checked(self) -> bool:
        return self.facts.store is not None and self.facts.store_inputs == self.store_inputs

    def take_account(self, inputs: tuple[str, ...], account: Account, catalogue: Catalogue, today: date) -> bool:
        """Note what Alegra said. True if it is another company than before: its links and ids are gone then."""
        self.facts.account, self.facts.catalogue = account, catalogue
        self.facts.account_inputs, self.facts.today = inputs, today
        company = account.company
        other = self.company not in ("", company.identification)
        if self.company != company.identification:
            self._begin_with(company.identification, today)
        self.company_name = company.name
        return other

    def take_store(self, inputs: tuple[str, ...], store: StoreCheck) -> None:
        self.facts.store, self.facts.store_inputs = store, inputs

    def _begin_with(self, company: str, today: date) -> None:
        """The safe choices for this company; nothing of another company's ids stays."""
        kept = {name: getattr(self.rules, name) for name in _NOT_OF_A_COMPANY}
        consumer = PUBLIC_RFC if self.country == "mexico" else FINAL_CONSUMER if self.country == "colombia" else ""
        since = today if self.rules.since == date.max else self.rules.since
        self.company = company
        self.planned = {}
        self.with_charges = False
        self.rules = Rules(since=since, unidentified_customer=consumer, **kept)

    # --- what it becomes

    @property
    def first_file(self) -> Path | None:
        """The file whose sales are imported at the end."""
        return Path(self.file) if self.by_file and self.file else None

    def request(self) -> SetupRequest:
        """Everything the engine needs; a secret that was not typed stays as it is stored."""
        names = (ALEGRA_TOKEN, *(() if self.by_file else STORE_SECRETS[self.store]))
        settings = {"source": "file"} if self.by_file else {}
        if self.store is Store.HOTMART and not self.by_file:
            settings["client_id"] = self.client_id
        return SetupRequest(
            name=self.name.strip(),
            store=self.store,
            alegra_user=self.user.strip(),
            rules=self.effective_rules(),
            store_settings=settings,
            secrets={name: self.secrets[name] for name in names if self.secrets.get(name)},
        )

    @property
    def items(self) -> tuple[ItemPlan, ...]:
        """What is registered at the end, and counts as if it were there when looking ahead."""
        return tuple(self.planned.values())

    def effective_rules(self) -> Rules:
        """Without what belongs to a choice that is off."""
        accounts = {form: bank for form, bank in self.rules.bank_accounts.items() if form not in self.unpaid and bank}
        final = self.rules.final and self.rules.kind is DocumentKind.INVOICE
        numbering = self.rules.number_template if self.rules.kind is DocumentKind.INVOICE else ""
        charges = self.rules.charges_item if self.with_charges else ""
        return replace(
            self.rules,
            bank_accounts=accounts,
            final=final,
            number_template=numbering,
            charges_item=charges,
            fallback_warehouse=self.rules.fallback_warehouse if Step.WAREHOUSES in self.steps else "",
        )

    @classmethod
    def of(cls, integration: Integration) -> SetupDraft:
        """The set-up of an integration, to be gone through again."""
        rules = integration.rules
        forms = ["prepaid", *(["cod"] if integration.store is Store.MASTERSHOP else [])]
        return cls(
            editing=integration.name,
            name=integration.name,
            user=integration.alegra_user,
            company=integration.company,
            company_name=integration.company_name,
            store=integration.store,
            by_file=integration.store_settings.get("source") == "file",
            client_id=integration.store_settings.get("client_id", ""),
            with_charges=bool(rules.charges_item),
            unpaid=tuple(form for form in forms if not rules.bank_accounts.get(form)),
            rules=rules,
        )

    # --- put aside

    def to_json(self) -> str:
        """Everything but secrets and what was read."""
        kept = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in _IN_MEMORY}
        planned = {key: _plain(item) for key, item in self.planned.items()}
        data = kept | {"version": _VERSION, "rules": json.loads(from_rules(self.rules)), "planned": planned}
        return json.dumps(data, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> SetupDraft:
        """Raises `ValueError` for a text that is no draft, or one of another age."""
        try:
            data = dict(json.loads(text))
            if data.pop("version") != _VERSION:
                raise ValueError("a draft of another age")
            data |= {
                "step": Step(data["step"]),
                "store": Store(data["store"]),
                "unpaid": tuple(map(str, data["unpaid"])),
                "rules": to_rules(json.dumps(data["rules"])),
                "planned": {key: ItemPlan(**_exact(item)) for key, item in data["planned"].items()},
            }
            return cls(**{name: value for name, value in data.items() if name not in _IN_MEMORY})
        except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
            raise ValueError("no draft of a set-up") from error


_IN_MEMORY = frozenset({"secrets", "facts"})
_NOT_OF_A_COMPANY = ("kind", "final", "prices_include_tax", "cod_enabled", "triggers", "hotmart_trigger",
                     "delivered_wait_days", "countries", "create_missing", "interval_minutes", "in_flight",
                     "unknown_wait_seconds", "after_restore", "already_invoiced", "pay_when_issued_by_hand",
                     "tolerance", "stock_mover", "stock_adjust")  # fmt: skip


def _plain(item: ItemPlan) -> dict[str, Any]:
    return {one.name: str(v) if isinstance(v := getattr(item, one.name), Decimal) else v for one in fields(item)}


def _exact(item: Mapping[str, Any]) -> dict[str, Any]:
    return {**item, "price": Decimal(item["price"])}
