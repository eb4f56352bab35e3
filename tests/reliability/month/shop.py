"""A month of selling, drawn with a seed: what is sold, how it moves on, what comes back, and what is new."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from alegra_desktop.practice.hotmart_state import HotmartBuyer, HotmartSale
from alegra_desktop.practice.mastershop_state import MasterShopOrder, OrderCustomer, OrderLine
from alegra_desktop.practice.samples_common import Person, people
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.samples_mastershop import API_KEY, WAREHOUSE
from alegra_desktop.practice.servers import PracticeServers

SECOND_KEY = "ms-practica-segunda-tienda-0a1b2c3d4e5f"

Happening = Callable[[PracticeServers], object]

_AMOUNTS = ("49900", "119000", "99999.99", "33333.33", "47911.07", "250000", "12345.67", "89900.5", "64.99", "1799000")
_PRICES = (45900, 39900, 12333, 9990, 32500, 54900, 88000)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much happens. `orders` of the sales are the warehouse store's, a third of them of its second shop."""

    days: int = 30
    sales: int = 300
    orders: int = 150
    refunds: int = 20
    partial: int = 3  # of the refunds
    returns: int = 15
    chargebacks: int = 5
    cancelled: int = 6
    new_products: int = 10
    last_number: int = 45  # invoices until the numbering is used up
    automatic: bool = False  # corrections are made by the program, as the merchant chose
    seed: int = 1


SHORT = Plan(8, 48, 26, refunds=6, partial=1, returns=4, chargebacks=2, cancelled=2, new_products=4, last_number=7)


@dataclass(frozen=True, slots=True)
class Product:
    """`rate`: of its IVA, as its merchant knows it; `since`: the day of the month on which it is first sold."""

    number: int
    name: str
    rate: Decimal
    since: int = 0

    @property
    def sku(self) -> str:
        return f"MES-{self.number}"


@dataclass
class Shop:
    """Everything that will happen, as moments with what to do then; `refunded`: what was given back of a sale that
    stands, by transaction."""

    plan: Plan
    first: datetime
    happenings: list[tuple[datetime, Happening]] = field(default_factory=list)
    courses: list[Product] = field(default_factory=list)
    articles: list[Product] = field(default_factory=list)
    refunded: dict[str, Decimal] = field(default_factory=dict)
    _sold: set[int] = field(default_factory=set)  # products that had their first sale

    def __post_init__(self) -> None:
        self._dice = random.Random(f"month:{self.plan.seed}")
        new = self.plan.new_products // 2
        self.courses = [*_products(610_001, ("19", "19", "5", "0", "12")), *self._newcomers(610_101, new)]
        self.articles = [*_products(710_001, ("19", "19", "5", "0")), *self._newcomers(710_101, new)]
        self._sell_courses()
        self._sell_articles()
        self.happenings.sort(key=lambda one: one[0])

    def rate_of(self, number: int) -> Decimal:
        return next(one.rate for one in self.products if one.number == number)

    @property
    def products(self) -> list[Product]:
        return [*self.courses, *self.articles]

    def due(self, since: datetime, until: datetime) -> list[Happening]:
        return [do for at, do in self.happenings if since < at <= until]

    def before(self) -> list[MasterShopOrder]:
        """An order of each shop from before the first day: it is not to be documented, but names the shop."""
        then = self.first - timedelta(days=12)
        person = people(1, self.plan.seed, "antes.example")[0]
        made = [self._order(870_000 + n, then, person, n) for n in (0, 2)]
        return [replace(order, id_status=8) for order in made]

    # --- drawing

    def _newcomers(self, first: int, count: int) -> list[Product]:
        """Products that appear during the month. Alegra does not know them: they are registered at the usual rate."""
        days = [2 + (n * self.plan.days) // (count + 1) for n in range(count)]
        return [Product(first + n, f"Novedad {first + n}", Decimal(19), day) for n, day in enumerate(days)]

    def _moments(self, count: int) -> list[datetime]:
        """Any time until the last evening; what comes back late does so in the days it takes to close the books."""
        last = self.plan.days * 24 * 60 - 6 * 60  # the month begins at five in the morning
        return sorted(self.first + timedelta(minutes=self._dice.randrange(30, last)) for _ in range(count))

    def _pick(self, products: list[Product], at: datetime) -> Product:
        """Each new one is surely sold once, the next time after its day."""
        day = max(0, (at - self.first).days)
        known = [one for one in products if one.since <= day]
        waiting = [one for one in known if one.since and one.number not in self._sold]
        chosen = waiting[0] if waiting else self._dice.choice(known)
        self._sold.add(chosen.number)
        return chosen

    def _at(self, moment: datetime, do: Happening) -> None:
        self.happenings.append((moment, do))

    def _later(self, at: datetime, least: int, most: int) -> datetime:
        """Some hours later; at the latest a day before the books are closed."""
        end = self.first + timedelta(days=self.plan.days + 1)
        return min(at + timedelta(hours=self._dice.randrange(least, most)), end)

    def _sell_courses(self) -> None:
        plan = self.plan
        crowd = people(60, plan.seed, "mes.example")
        moments = self._moments(plan.sales - plan.orders)
        undone = self._dice.sample(range(len(moments)), plan.refunds + plan.chargebacks)
        for n, at in enumerate(moments):
            person = crowd[n % len(crowd)]
            product = self._pick(self.courses, at)
            sale = HotmartSale(
                client_id=CLIENT_ID,
                transaction=f"HP77{n:06}",
                status="APPROVED",
                product_id=product.number,
                product_name=product.name,
                buyer=HotmartBuyer(person.name, person.email, (("DOCUMENT", person.number),)),
                ordered_at=at,
                approved_at=at + timedelta(seconds=40),
                value=Decimal(self._dice.choice(_AMOUNTS)) + n,
                currency="COP",
            )
            self._at(at + timedelta(minutes=1), _sold(sale))
            if n in undone:
                self._undo_course(sale, undone.index(n))
            else:
                self._at(at + timedelta(days=8), _status(sale.transaction, "COMPLETE"))

    def _undo_course(self, sale: HotmartSale, place: int) -> None:
        plan = self.plan
        if place < plan.partial:
            # told late, when the merchant has issued it: of a draft he would change the amount himself
            self.refunded[sale.transaction] = (sale.value / 4).quantize(Decimal("0.01"))
            self._at(self._later(sale.ordered_at, 80, 140), _status(sale.transaction, "PARTIALLY_REFUNDED"))
        else:
            word = "CHARGEBACK" if place >= plan.refunds else "REFUNDED"
            self._at(self._later(sale.ordered_at, 5, 150), _status(sale.transaction, word))

    def _sell_articles(self) -> None:
        plan = self.plan
        crowd = people(40, plan.seed + 1, "envios.example")
        moments = self._moments(plan.orders + plan.cancelled)
        chosen = self._dice.sample(range(len(moments)), plan.returns + plan.cancelled)
        returned, cancelled = set(chosen[: plan.returns]), set(chosen[plan.returns :])
        for n, at in enumerate(moments):
            order = self._order(880_000 + n, at, crowd[n % len(crowd)], n)
            number = str(order.id_order)
            self._at(at, _ordered(order))
            if n in cancelled:
                self._at(self._later(at, 2, 20), _moved(number, 9))
                continue
            sent = self._later(at, 12, 40)
            delivered = self._later(sent, 20, 60)
            self._at(sent, _moved(number, 6))
            self._at(delivered, _moved(number, 8))
            if n in returned:
                self._at(max(self._later(delivered, 2, 90), delivered + timedelta(hours=1)), _moved(number, 10))

    def _line(self, product: Product) -> OrderLine:
        quantity, price = self._dice.choice((1, 1, 2, 3)), Decimal(self._dice.choice(_PRICES))
        return OrderLine(product.number, product.name, quantity, price, product.sku)

    def _order(self, number: int, at: datetime, person: Person, n: int) -> MasterShopOrder:
        """Lines of one rate, so that a discount on the whole order has one too."""
        first = self._pick(self.articles, at)
        day = max(0, (at - self.first).days)
        alike = [one for one in self.articles if one.rate == first.rate and one.since <= day and one is not first]
        products = [first, *self._dice.sample(alike, min(len(alike), self._dice.choice((0, 0, 1, 2))))]
        lines = tuple(self._line(product) for product in products)
        charges = (("Envío", Decimal(8900)),) if first.rate == 19 and n % 4 == 0 else ()
        total = sum((line.price * line.quantity for line in lines), Decimal(0)) + sum(c[1] for c in charges)
        return MasterShopOrder(
            api_key=SECOND_KEY if n % 3 == 2 else API_KEY,
            id_order=number,
            id_status=3,
            payment_method="cod" if n % 2 else "transfer",
            customer=_customer(person),
            lines=lines,
            total=total - (1500 if n % 5 == 0 else 0),
            created_at=at,
            updated_at=at,
            charges=charges,
            warehouse=WAREHOUSE,
        )


def _products(first: int, rates: tuple[str, ...]) -> list[Product]:
    return [Product(first + n, f"Producto {first + n}", Decimal(rate)) for n, rate in enumerate(rates)]


def _customer(person: Person) -> OrderCustomer:
    return OrderCustomer(
        full_name=person.name,
        phone=person.phone,
        city="Medellín",
        state="ANTIOQUIA",
        address="Calle 10 # 20-30",
        email=person.email,
        document_type="CC",
        document_number=person.number,
    )


def _sold(sale: HotmartSale) -> Happening:
    return lambda servers: servers.hotmart.add_sale(sale)


def _ordered(order: MasterShopOrder) -> Happening:
    return lambda servers: servers.mastershop.add_sale(order)


def _status(transaction: str, word: str) -> Happening:
    return lambda servers: servers.hotmart.set_status(transaction, word)


def _moved(number: str, status: int) -> Happening:
    return lambda servers: servers.mastershop.set_status(number, status)
