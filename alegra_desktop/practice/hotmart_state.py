"""What the practice Hotmart knows: producers, their products, their sales, and the tokens it gave out."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

import msgspec

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.state import Login, SystemState
from alegra_desktop.practice.store_file import StoreFile

TOKEN_SECONDS = 172_799  # what Hotmart answers: two days less one second
CALLS_PER_MINUTE = 500

#: The seventeen words `transaction_status` accepts; one word outside it refuses the whole request.
STATUSES = (
    "APPROVED", "BLOCKED", "CANCELLED", "CHARGEBACK", "COMPLETE", "EXPIRED", "NO_FUNDS", "OVERDUE",
    "PARTIALLY_REFUNDED", "PRE_ORDER", "PRINTED_BILLET", "PROCESSING_TRANSACTION", "PROTESTED", "REFUNDED",
    "STARTED", "UNDER_ANALISYS", "WAITING_PAYMENT",
)  # fmt: skip
#: Price details document a shorter list.
PRICE_STATUSES = tuple(s for s in STATUSES if s not in {"NO_FUNDS", "PRE_ORDER", "PROCESSING_TRANSACTION"})
PAYMENT_TYPES = (
    "BILLET", "CASH_PAYMENT", "CREDIT_CARD", "DIRECT_BANK_TRANSFER", "DIRECT_DEBIT", "FINANCED_BILLET",
    "FINANCED_INSTALLMENT", "GOOGLE_PAY", "HOTCARD", "HYBRID", "MANUAL_TRANSFER", "PAYPAL", "PAYPAL_INTERNACIONAL",
    "PICPAY", "PIX", "SAMSUNG_PAY", "WALLET",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HotmartBuyer:
    """A buyer as `sales/users` shows it. `documents` are (type, value); `country` is a name in Hotmart's language."""

    name: str
    email: str
    documents: tuple[tuple[str, str], ...] = ()
    country: str = "Colombia"
    state: str = ""
    city: str = ""
    street: str = ""
    number: str = ""
    zip_code: str = ""
    phone: str = ""
    cellphone: str = ""
    locale: str = "ES"


@dataclass(frozen=True, slots=True)
class HotmartSale:
    """One transaction, as Hotmart keeps it. Times are aware UTC; `value` is all the buyer paid, in `currency`.

    `fee` (instalment interest) and `vat` are part of `value`. `found_as` is the status under which filters find the
    sale when its own word is one they do not know. `trap` is never shown by the API: the reason, told by whoever
    wrote the sample, why this sale cannot become a document although it was paid.
    """

    client_id: str
    transaction: str
    status: str
    product_id: int
    product_name: str
    buyer: HotmartBuyer
    ordered_at: datetime
    approved_at: datetime | None
    value: Decimal
    currency: str
    payment_type: str = "CREDIT_CARD"
    payment_method: str = "VISA_CREDIT_CARD"
    installments: int = 1
    commission_as: str = "PRODUCER"
    recurrency: int = 0
    offer: str = "dr8tteuo"
    payment_mode: str = "UNIQUE_PAYMENT"
    source: str = ""
    fee: Decimal = Decimal(0)
    vat: Decimal = Decimal(0)
    coupon: str = ""
    found_as: str = ""
    in_users: bool = True  # False: `sales/users` has no row for it (yet)
    trap: str = ""

    @property
    def filter_status(self) -> str:
        return self.found_as or self.status


@dataclass(frozen=True, slots=True)
class HotmartOffer:
    code: str
    name: str
    value: Decimal
    currency: str
    payment_mode: str = "UNIQUE_PAYMENT"
    main: bool = True
    periodicity: str = ""  # only plans: MONTHLY, YEARLY


@dataclass(frozen=True, slots=True)
class HotmartProduct:
    """`listed` False: sold (co-production) but not among the account's own products."""

    client_id: str
    id: int
    name: str
    ucode: str
    created_at: datetime
    status: str = "ACTIVE"
    format: str = "ONLINE_COURSE"
    is_subscription: bool = False
    warranty_days: int = 7
    listed: bool = True
    offers: tuple[HotmartOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class HotmartAccount:
    """A producer and the credential that opens the account."""

    client_id: str
    client_secret: str
    name: str
    trade_name: str
    email: str
    documents: tuple[tuple[str, str], ...]
    country: str
    ucode: str

    @property
    def basic(self) -> str:
        """The third value of the credential, without the word `Basic`."""
        return base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()


@dataclass(slots=True)
class Switches:
    """What nobody outside Hotmart knows for certain: each reading can be chosen by a test."""

    no_dates: Literal["last-30-days", "everything"] = "everything"
    comma_statuses: Literal["refuse", "union"] = "refuse"
    seconds_for_ms: Literal["nothing", "refuse"] = "nothing"
    commission_key: Literal["currency_code", "currency_value"] = "currency_code"
    zero_fee_shown: bool = False  # price details name `fee` even where there is none
    no_plans: Literal["refuse", "empty-object"] = "refuse"
    total_results: bool = True
    default_rows: int = 10
    token_blocked: bool = False  # a firewall answers the token request with 403 and a web page


@dataclass(slots=True)
class _Token:
    client_id: str
    ends: float  # monotonic seconds
    sandbox: bool


@dataclass(slots=True)
class _Window:
    ends: float = 0.0
    used: int = 0


@dataclass(slots=True)
class Calls:
    """Requests of one account in the present minute."""

    windows: dict[str, _Window] = field(default_factory=dict)

    def take(self, client_id: str, now: float, limit: int) -> tuple[bool, int, int]:
        """Counts one call: whether it is allowed, calls left, seconds to the end of the minute."""
        window = self.windows.setdefault(client_id, _Window())
        if now >= window.ends:
            window.ends, window.used = now + 60, 0
        window.used += 1
        return window.used <= limit, max(limit - window.used, 0), max(round(window.ends - now), 0)


class HotmartState(SystemState):
    """Everything behind the practice Hotmart. `add_sale`, `set_status`, `change_sale` may be called while it runs."""

    def __init__(self, file: StoreFile, clock: Clock, seed: int) -> None:
        super().__init__(file, clock, seed)
        self.switches = Switches()
        self.calls_per_minute = CALLS_PER_MINUTE
        self.calls = Calls()
        self.writes: list[tuple[str, str]] = []  # every PUT, POST, PATCH, DELETE on the API: nobody should
        self.accounts = self._load("hotmart-account", HotmartAccount)
        self.products = self._load("hotmart-product", HotmartProduct)
        self.sales = self._load("hotmart-sale", HotmartSale)
        self.samples: dict[str, str] = dict(file.load("samples"))  # what the sample data was made with
        self._tokens: dict[str, _Token] = {}
        self._given: Counter[str] = Counter()

    def logins(self) -> list[Login]:
        return [
            Login(
                "hotmart", a.trade_name, {"client_id": a.client_id, "client_secret": a.client_secret, "basic": a.basic}
            )
            for a in self.accounts.values()
        ]

    # -- what people and tests do ------------------------------------------------------------------------------

    def note_samples(self, **facts: str) -> None:
        """Remembers how the sample data was made, for those who must know what to expect of it."""
        for name, value in facts.items():
            self.samples[name] = value
            self.file.put("samples", name, value)

    def add_account(self, account: HotmartAccount) -> None:
        with self.lock:
            self.accounts[account.client_id] = account
            self._keep("hotmart-account", account.client_id, account)

    def add_product(self, product: HotmartProduct) -> None:
        with self.lock:
            key = f"{product.client_id}/{product.id}"
            self.products[key] = product
            self._keep("hotmart-product", key, product)

    def add_sale(self, sale: HotmartSale) -> HotmartSale:
        """Puts a sale in, or replaces the one with its transaction code."""
        with self.lock:
            self.sales[sale.transaction] = sale
            self._keep("hotmart-sale", sale.transaction, sale)
        return sale

    def add_sales(self, sales: Iterable[HotmartSale]) -> None:
        for sale in sales:
            self.add_sale(sale)

    def set_status(self, transaction: str, status: str, *, approved_at: datetime | None = None) -> HotmartSale:
        """Moves a sale; approving one that was never paid approves it now unless `approved_at` says when."""
        sale = self.sales[transaction]
        if status in {"APPROVED", "COMPLETE"} and sale.approved_at is None and approved_at is None:
            approved_at = self.clock.now()
        return self.change_sale(transaction, status=status, approved_at=approved_at or sale.approved_at, found_as="")

    def change_sale(self, transaction: str, **fields: Any) -> HotmartSale:
        """The sale with other fields; KeyError if there is none."""
        with self.lock:
            return self.add_sale(replace(self.sales[transaction], **fields))

    def surprise(self, client_id: str) -> HotmartSale | None:
        """A sale made this minute, like the account's latest approved one: what moves rows between two pages."""
        with self.lock:
            own = [s for s in self.sales_of(client_id) if s.status == "APPROVED" and not s.trap and not s.found_as]
            if not own:
                return None
            model = own[0]
            code = f"HP99{len(self.sales):08d}"
            moment = self.clock.now() - timedelta(seconds=30)
            return self.add_sale(replace(model, transaction=code, ordered_at=moment, approved_at=moment))

    # -- what the server asks ----------------------------------------------------------------------------------

    def sales_of(self, client_id: str) -> list[HotmartSale]:
        """The account's sales, the newest order first."""
        with self.lock:
            own = [s for s in self.sales.values() if s.client_id == client_id]
        return sorted(own, key=lambda s: (s.ordered_at, s.transaction), reverse=True)

    def products_of(self, client_id: str) -> list[HotmartProduct]:
        with self.lock:
            return [p for p in self.products.values() if p.client_id == client_id and p.listed]

    def new_token(self, client_id: str, *, sandbox: bool = False, seconds: float = TOKEN_SECONDS) -> str:
        """A token as Hotmart's look: a compressed web token, base64, with URL escapes left in; several hundred long."""
        with self.lock:
            n = self._count("token")
            seed = f"{client_id}/{n}/{sandbox}".encode()
            raw = b"".join(hashlib.sha512(seed + bytes([part])).digest() for part in range(6))
            token = "H4sIAAAAAAAAA" + base64.b64encode(raw).decode() + "=%2B"
            for plain, escaped in (("+", "%2B"), ("/", "%2F"), ("=", "%3D")):
                token = token.replace(plain, escaped)
            self._tokens[token] = _Token(client_id, self.clock.monotonic() + seconds, sandbox)
            return token

    def owner_of(self, token: str) -> str:
        """The account a token opens, or the error word: `invalid_token`, `token_expired`, after a `!`."""
        with self.lock:
            known = self._tokens.get(token)
            if known is None or known.sandbox:
                return "!invalid_token"
            return "!token_expired" if self.clock.monotonic() >= known.ends else known.client_id

    def expire_tokens(self) -> None:
        """Every token given so far is past its time."""
        with self.lock:
            for token in self._tokens.values():
                token.ends = self.clock.monotonic() - 1

    def note_write(self, method: str, path: str) -> None:
        with self.lock:
            self.writes.append((method, path))

    # -- keeping -----------------------------------------------------------------------------------------------

    def _count(self, what: str) -> int:
        self._given[what] += 1
        return self._given[what]

    def _keep(self, space: str, key: str, record: Any) -> None:
        self.file.put(space, key, msgspec.to_builtins(record))

    def _load(self, space: str, kind: Callable[..., Any]) -> dict[str, Any]:
        return {key: msgspec.convert(value, kind) for key, value in self.file.load(space)}
