"""Sample sales of the Colombian producer on the practice Hotmart: every state, payment type and oddity there is.

All names, numbers and amounts are invented. `trap` says, where a paid sale cannot become a document, why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from alegra_desktop.practice.hotmart_state import (
    PAYMENT_TYPES,
    HotmartAccount,
    HotmartBuyer,
    HotmartOffer,
    HotmartProduct,
    HotmartSale,
)
from alegra_desktop.practice.samples_common import Calendar, card_that_looks_like_a_tax_number, check_digit, people

CLIENT_ID = "5b1f2c3d-0c01-4a6b-9c1d-0123456789ab"
ACCOUNT = HotmartAccount(
    client_id=CLIENT_ID,
    client_secret="0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10",
    name="ACADEMIA RUEDA SAS",
    trade_name="Academia Rueda",
    email="hola@academia.example",
    documents=(("DOCUMENT", "9011234561"), ("DOCUMENT", "52000111")),
    country="Colombia",
    ucode=str(uuid5(NAMESPACE_URL, "hotmart/academia")),
)

#: (id, name, format, status, is_subscription)
_PRODUCTS = (
    (4081003, "Curso Excel para tenderos", "ONLINE_COURSE", "ACTIVE", False),
    (4812345, "Ebook Recetas de la Sabana", "EBOOK", "ACTIVE", False),
    (4713431, "Plantillas de presupuesto ", "TEMPLATES", "ACTIVE", False),  # with its trailing space
    (5120044, "Membresía Círculo Lector", "ONLINE_SERVICE", "ACTIVE", True),
    (5200777, "Audiolibro <b>Cuentos</b> & mitos", "AUDIOS", "ACTIVE", False),
    (698441, "Clase de fotografía", "VIDEOS", "PAUSED", False),
    (5300004, "Taller de cuatro por ciento", "ONLINE_EVENT", "ACTIVE", False),
    (5300012, "Taller de doce por ciento", "ONLINE_EVENT", "ACTIVE", False),
    (5400001, "Curso retirado", "ONLINE_COURSE", "DELETED", False),
    (5400002, "Curso de acuarela", "ONLINE_COURSE", "ACTIVE", False),
    (5400003, "Guía sin impuesto", "EBOOK", "ACTIVE", False),
    (5400004, "Borrador de curso", "ONLINE_COURSE", "DRAFT", False),
)
MISSING_PRODUCT = (5999901, "Curso de un socio")
INACTIVE_PRODUCT = 5400001
#: Ordinary products, in the order sales take turns; the third and the fifth are registered with their first sale.
_ORDINARY = (4081003, 4812345, 4713431, 5120044, 5200777, 698441)
_NAMES = {row[0]: row[1] for row in _PRODUCTS} | dict([MISSING_PRODUCT])

#: Prices as merchants and currency conversions leave them.
_AMOUNTS = tuple(
    Decimal(text)
    for text in (
        "49900", "119000", "99999.99", "33333.33", "47911.07", "250000", "12345.67", "89900.5", "199000", "1000.01",
        "64.99", "1799000", "27777.77",
    )
)  # fmt: skip

#: Buyers whose number a contact in Alegra already has, see samples_alegra.
PROVIDER_NUMBER = "79555111"
OTHER_NAME_NUMBER = "43222333"
_PAID = frozenset({"APPROVED", "COMPLETE", "REFUNDED", "PARTIALLY_REFUNDED", "CHARGEBACK", "PROTESTED", "OVERDUE"})


def account() -> HotmartAccount:
    return ACCOUNT


def products(calendar: Calendar) -> list[HotmartProduct]:
    """The producer's catalogue; a product that only sales name is not in it."""
    found = []
    for number, name, kind, status, subscription in _PRODUCTS:
        offer = HotmartOffer("dr8tteuo", "Precio normal", Decimal(119000), "COP")
        plan = HotmartOffer("plan0001", "Mensual", Decimal(35000), "COP", "SUBSCRIPTION", True, "MONTHLY")
        found.append(
            HotmartProduct(
                client_id=CLIENT_ID,
                id=number,
                name=name,
                ucode=str(uuid5(NAMESPACE_URL, f"hotmart/product/{number}")),
                created_at=calendar.at(400),
                status=status,
                format=kind,
                is_subscription=subscription,
                offers=() if status == "DRAFT" else (offer, plan) if subscription else (offer,),
            )
        )
    return found


class Maker:
    """Writes sales one after another, each with its own transaction code."""

    def __init__(
        self, calendar: Calendar, client_id: str, first_code: int, names: dict[int, str], currency: str
    ) -> None:
        self.calendar = calendar
        self.client_id = client_id
        self.code = first_code
        self.names = names
        self.currency = currency

    def sale(
        self,
        days_ago: int,
        clock: str,
        product: int,
        buyer: HotmartBuyer,
        value: str | Decimal,
        status: str = "",
        **over: Any,
    ) -> HotmartSale:
        """One sale; without a status APPROVED, or COMPLETE once the week of warranty is over."""
        self.code += 1
        ordered = self.calendar.at(days_ago, clock)
        status = status or ("APPROVED" if days_ago <= 8 else "COMPLETE")
        paid = ordered + timedelta(seconds=42) if over.get("found_as") or status in _PAID else None
        fields: dict[str, Any] = {
            "client_id": self.client_id,
            "transaction": f"HP{self.code}",
            "status": status,
            "product_id": product,
            "product_name": self.names[product],
            "buyer": buyer,
            "ordered_at": ordered,
            "approved_at": paid,
            "value": Decimal(value),
            "currency": self.currency,
        }
        return HotmartSale(**(fields | over))


def buyers(seed: int) -> list[HotmartBuyer]:
    """Ordinary buyers: a citizen's card, a telephone, the country, some with an address."""
    found = []
    for n, person in enumerate(people(36, seed, "correo.example")):
        buyer = HotmartBuyer(
            name=person.name,
            email=person.email,
            documents=(("DOCUMENT", person.number),),
            phone=f"57{person.phone}" if n % 2 else "",
            cellphone="" if n % 2 else f"57{person.phone}",
        )
        if n % 5 == 0:
            buyer = replace(buyer, state="Antioquia", city="Medellín", street="Calle Falsa", number="123")
        found.append(buyer)
    return found


def _buyer(name: str, document: str, kind: str = "DOCUMENT", **over: Any) -> HotmartBuyer:
    documents = ((kind, document),) if document else ()
    slug = "".join(letter for letter in name.lower() if "a" <= letter <= "z")[:12]
    known: dict[str, Any] = {"name": name, "email": f"{slug}@correo.example", "documents": documents}
    return HotmartBuyer(**(known | over))


def sales(calendar: Calendar, seed: int) -> list[HotmartSale]:
    """All sample sales, in no particular order."""
    maker = Maker(calendar, CLIENT_ID, 2_890_001_000, _NAMES, "COP")
    crowd = buyers(seed)
    return [
        *_ordinary(maker, crowd),
        *_people(maker),
        *_money(maker, crowd),
        *_ways_of_selling(maker, crowd),
        *_states(maker, crowd),
        *_traps(maker, crowd),
    ]


def lookalike_sales(calendar: Calendar, seed: int) -> list[HotmartSale]:
    """Sales, sound in themselves, of which Hotmart's own link may have made an invoice already: the first of them."""
    maker = Maker(calendar, CLIENT_ID, 2_890_008_000, _NAMES, "COP")
    crowd = buyers(seed)[30:]
    return [maker.sale(7 + n, "11:20", 4081003, buyer, Decimal(119000 + n * 1500)) for n, buyer in enumerate(crowd)]


def _ordinary(maker: Maker, crowd: list[HotmartBuyer]) -> Iterator[HotmartSale]:
    """Thirty-four plain sales: all payment types twice, buyers that come back, awkward amounts."""
    for n in range(34):
        yield maker.sale(
            1 + (n * 5) % 23,
            f"{7 + n % 14:02d}:{(n * 7) % 60:02d}",
            _ORDINARY[n % len(_ORDINARY)],
            crowd[n % 26],
            _AMOUNTS[n % len(_AMOUNTS)],
            payment_type=PAYMENT_TYPES[n % len(PAYMENT_TYPES)],
            # What Hotmart calls the method contradicts the type often enough; nobody may rely on it.
            payment_method=("VISA_CREDIT_CARD", "FINANCED_INSTALLMENT_ADYEN_ONEY_12X", "UNKNOWN")[n % 3],
            source="instagram" if n % 4 == 0 else "",
        )


def _people(maker: Maker) -> Iterator[HotmartSale]:
    """Buyers with every kind of identification, and odd names."""
    sale = maker.sale
    yield sale(3, "09:00", 4081003, _buyer("Rosa Sin Documento", ""), "119000")
    yield sale(4, "09:10", 4812345, _buyer("Pedro Sin Documento", "", phone="573001112233"), "59900")
    yield sale(5, "09:20", 4081003, _buyer("Ana Cero", "0"), "119000")
    yield sale(6, "09:30", 4081003, _buyer("Julio Ceros", "0000000000"), "119000")
    yield sale(2, "12:00", 4081003, _buyer("Teresa Cédula Rara", card_that_looks_like_a_tax_number()), "119000")
    company = "900.123.456-" + check_digit("900123456")
    yield sale(9, "12:10", 4081003, _buyer("DISTRIBUIDORA EL SOL S.A.S.", company), "238000")
    yield sale(9, "12:20", 4812345, _buyer("Distribuidora El Sol", "900123456"), "59900")
    yield sale(10, "12:30", 4081003, _buyer("Inversiones La Palma", "901754982" + check_digit("901754982")), "357000.7")
    yield sale(10, "12:40", 4081003, _buyer("Editorial Andina Ltda", "860002964"), "119000")
    yield sale(11, "12:50", 4812345, _buyer("John Traveller", "AX 123456", country="Estados Unidos"), "88888.88")
    yield sale(11, "13:00", 4812345, _buyer("João da Silva", "529.982.247-25", "CPF", country="Brasil"), "61000")
    yield sale(12, "13:10", 4812345, _buyer("Carmen Ruiz", "X1234567L", "DNI", country="España"), "61000.01")
    yield sale(13, "13:20", 5200777, _buyer("  María   José  <b>Peña</b>\t", "1032456789"), "45000")
    yield sale(13, "13:30", 5200777, _buyer("Shakira", "32700111"), "45000")
    yield sale(14, "13:40", 5200777, _buyer("D'Arcy O'Connor & Hijos \"El Ñato\"", "1.020.304.051"), "45000")
    yield sale(2, "23:30", 4081003, _buyer("Nocturna Vargas", "52888999"), "119000")
    yield sale(15, "14:00", 4081003, _buyer("Gloria Otro Nombre", OTHER_NAME_NUMBER), "119000")


def _money(maker: Maker, crowd: list[HotmartBuyer]) -> Iterator[HotmartSale]:
    """Other currencies, instalment interest, small taxes."""
    sale = maker.sale
    abroad = _buyer("Mary Smith", "P4567890", country="Estados Unidos", locale="EN")
    yield sale(6, "15:00", 4081003, abroad, "49.99", currency="USD")
    yield sale(7, "15:10", 5300012, _buyer("Luis Exterior", "1098765432"), "19.97", currency="USD")
    interest: dict[str, Any] = {"payment_type": "CREDIT_CARD", "installments": 12, "fee": Decimal("12345.67")}
    yield sale(8, "15:20", 4081003, crowd[26], "212345.67", **interest)
    yield sale(16, "15:30", 4812345, crowd[27], "64000", fee=Decimal(4100), installments=3)
    yield sale(9, "15:40", 5300004, crowd[2], "104000")
    yield sale(17, "15:50", 5300004, crowd[3], "99999.99")
    yield sale(18, "16:00", 5300012, crowd[4], "112000")
    yield sale(19, "16:10", 5300012, crowd[5], "33333.31")
    yield sale(20, "16:20", 4081003, crowd[6], "0.07")
    yield sale(12, "16:30", 4081003, crowd[7], "107100", coupon="AMIGOS")


def _ways_of_selling(maker: Maker, crowd: list[HotmartBuyer]) -> Iterator[HotmartSale]:
    """Order bump, cart, renewals, approvals that come late, products nobody lists."""
    sale, calendar = maker.sale, maker.calendar
    yield sale(5, "17:00", 4081003, crowd[28], "119000")
    yield sale(5, "17:00", 4812345, crowd[28], "19900", offer="bump0001")
    for n, product in enumerate((4081003, 4812345, 4713431), start=1):
        yield sale(6, "17:10", product, crowd[29], str(50000 + n), transaction=f"HP2890009000C{n}")
    for count, days_ago in ((2, 44), (3, 14)):
        yield sale(days_ago, "06:00", 5120044, crowd[8], "35000", recurrency=count, payment_mode="SUBSCRIPTION")
    yield sale(6, "06:05", 5120044, crowd[9], "35000", recurrency=1, payment_mode="SUBSCRIPTION")
    slip: dict[str, Any] = {"payment_type": "BILLET", "payment_method": "BALOTO"}
    yield sale(12, "18:00", 4081003, crowd[10], "119000", "APPROVED", approved_at=calendar.at(5, "08:00"), **slip)
    yield sale(27, "18:10", 4081003, crowd[11], "119000", "COMPLETE", approved_at=calendar.at(20, "08:00"), **slip)
    yield sale(25, "00:00", 4081003, crowd[12], "119000")  # the first moment of the first day
    yield sale(26, "23:59", 4081003, crowd[13], "119000")  # one minute too early
    yield sale(8, "18:20", MISSING_PRODUCT[0], crowd[14], "80000")
    yield sale(8, "18:30", 5400002, crowd[15], "150000")
    yield sale(9, "18:40", 5400003, crowd[16], "25000")


def _states(maker: Maker, crowd: list[HotmartBuyer]) -> Iterator[HotmartSale]:
    """Every state that is not money, or no longer."""
    sale = maker.sale
    unpaid = (
        "CANCELLED", "EXPIRED", "PRINTED_BILLET", "WAITING_PAYMENT", "OVERDUE", "UNDER_ANALISYS", "STARTED",
        "PROCESSING_TRANSACTION", "PRE_ORDER", "NO_FUNDS", "BLOCKED",
    )  # fmt: skip
    for n, status in enumerate(unpaid):
        yield sale(1 + n, "19:00", 4081003, crowd[n], "119000", status)
    yield sale(9, "19:10", 4081003, crowd[11], "119000", "REFUNDED")
    yield sale(70, "19:10", 4081003, crowd[12], "119000", "REFUNDED")
    yield sale(11, "19:20", 4081003, crowd[13], "119000", "CHARGEBACK")
    yield sale(8, "19:30", 4081003, crowd[14], "119000", "PARTIALLY_REFUNDED")
    yield sale(4, "19:40", 4081003, crowd[15], "119000", "PROTESTED")
    yield sale(3, "19:50", 4081003, crowd[16], "119000", "PARTNER_REVIEW", found_as="APPROVED")


def _traps(maker: Maker, crowd: list[HotmartBuyer]) -> Iterator[HotmartSale]:
    """Paid sales that cannot, or must not, become a document by themselves."""
    sale = maker.sale
    wrong = "900123456-" + str((int(check_digit("900123456")) + 9) % 10)
    yield sale(4, "20:00", 4081003, _buyer("Comercial Dígito Malo", wrong), "119000", trap="customer_id_invalid")
    yield sale(5, "20:10", INACTIVE_PRODUCT, crowd[17], "70000", trap="product_inactive")
    provider = _buyer("Proveedor de Siempre", PROVIDER_NUMBER)
    yield sale(6, "20:20", 4081003, provider, "119000", trap="customer_not_client")
    brazil = _buyer("Beatriz Souza", "11144477735", "CPF", country="Brasil", locale="PT_BR")
    yield sale(7, "20:30", 4081003, brazil, "197", currency="BRL", payment_type="PIX", trap="currency_not_enabled")
    europe: dict[str, Any] = {"currency": "EUR", "vat": Decimal("5.25"), "trap": "currency_not_enabled"}
    yield sale(8, "20:40", 4081003, _buyer("Greta Weiß", "C01X00T47", country="Alemania"), "30.25", **europe)
    yield sale(9, "20:50", 4081003, crowd[18], "119000", in_users=False, trap="no_buyer_row")
    yield sale(10, "21:00", 4081003, crowd[19], "119000", commission_as="AFFILIATE")
    yield sale(11, "21:10", 4081003, crowd[20], "119000", commission_as="COPRODUCER")
    yield sale(12, "21:20", 4081003, crowd[21], "0", payment_type="HYBRID")
