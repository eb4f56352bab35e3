"""Sample sales of the Mexican producer on the practice Hotmart. All names, numbers and amounts are invented."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from alegra_desktop.practice.hotmart_state import HotmartAccount, HotmartBuyer, HotmartProduct, HotmartSale
from alegra_desktop.practice.samples_common import Calendar
from alegra_desktop.practice.samples_hotmart import Maker

CLIENT_ID = "7c2a4d5e-0c02-4f6b-8c1d-ba9876543210"
ACCOUNT = HotmartAccount(
    client_id=CLIENT_ID,
    client_secret="2d6a8b90-9e31-4d5f-9a77-5c4b3a291807",
    name="CURSOS HERRERA SA DE CV",
    trade_name="Cursos Herrera",
    email="hola@herrera.example",
    documents=(("DOCUMENT", "CHE200115AB1"),),
    country="México",
    ucode=str(uuid5(NAMESPACE_URL, "hotmart/herrera")),
)
#: The fourth is sold under the border's reduced tax, the fifth is registered with its first sale.
_PRODUCTS = (
    (6100001, "Curso de repostería", "ONLINE_COURSE"),
    (6100002, "Ebook Salsas del norte", "EBOOK"),
    (6100003, "Taller en vivo", "ONLINE_EVENT"),
    (6100004, "Curso de frontera", "ONLINE_COURSE"),
    (6100005, "Licencia de plantillas", "SOFTWARE"),
    (6100006, "Audioguía de mercados", "AUDIOS"),
    (6100007, "Plantillas de menú", "TEMPLATES"),
    (6100008, "Boleto a la feria", "ETICKET"),
    (6100009, "Paquete completo", "BUNDLE"),  # of any kind: its key is for a person to choose
)
_NAMES = {row[0]: row[1] for row in _PRODUCTS}
#: Register numbers whose check character is right: a person's, a company's.
RIGHT_PERSON, RIGHT_COMPANY = "GODE561231GR8", "MAL180222MS6"
GENERIC, FOREIGN = "XAXX010101000", "XEXX010101000"
WRONG = "GODE561231GR7"
#: Of somebody on a salary, whose regime does not allow the use "general expenses".
SALARIED = "LOAA850315AB0"


def products(calendar: Calendar) -> list[HotmartProduct]:
    """The Mexican producer's catalogue."""
    return [
        HotmartProduct(
            CLIENT_ID,
            number,
            name,
            str(uuid5(NAMESPACE_URL, f"hotmart/product/{number}")),
            calendar.at(300),
            format=kind,
        )
        for number, name, kind in _PRODUCTS
    ]


def _buyer(name: str, document: str = "", **over: Any) -> HotmartBuyer:
    slug = "".join(letter for letter in name.lower() if "a" <= letter <= "z")[:12]
    documents = (("DOCUMENT", document),) if document else ()
    known: dict[str, Any] = {
        "name": name,
        "email": f"{slug}@correo.example",
        "documents": documents,
        "country": "México",
    }
    return HotmartBuyer(**(known | over))


def sales(calendar: Calendar) -> list[HotmartSale]:
    """All sample sales in Mexican pesos."""
    return list(_sales(Maker(calendar, CLIENT_ID, 2_990_001_000, _NAMES, "MXN")))


def _sales(maker: Maker) -> Iterator[HotmartSale]:
    sale = maker.sale
    person = _buyer("Esteban Gómez Díaz", RIGHT_PERSON, zip_code="06700", city="Ciudad de México")
    company = _buyer("MATERIALES ALFA", RIGHT_COMPANY, zip_code="64000")
    yield sale(2, "09:00", 6100001, person, "1160")
    yield sale(3, "09:10", 6100002, company, "349.99")
    yield sale(4, "09:20", 6100003, person, "799.5", installments=6)
    yield sale(5, "09:30", 6100001, _buyer("Sin Registro"), "1160")
    yield sale(6, "09:40", 6100002, _buyer("Sin Registro Dos"), "349.99", payment_type="CASH_PAYMENT")
    yield sale(7, "09:50", 6100001, _buyer("Público General", GENERIC), "1160")
    yield sale(8, "10:00", 6100001, _buyer("Foreign Friend", FOREIGN, country="Canadá"), "1160")
    yield sale(9, "10:10", 6100004, person, "540")
    yield sale(10, "10:20", 6100004, company, "1079.99")
    yield sale(11, "10:30", 6100005, company, "2500.01")
    yield sale(12, "10:40", 6100005, _buyer("Minúscula López", RIGHT_PERSON.lower()), "33.33")
    yield sale(3, "23:30", 6100001, company, "1160")
    yield sale(13, "10:50", 6100001, _buyer("Registro Malo", WRONG), "1160", trap="customer_id_invalid")
    for n, product in enumerate((6100006, 6100007, 6100008)):
        yield sale(4 + n, "10:55", product, person, "232")
    abroad = _buyer("Jean Tremblay", "AB123456", country="Canadá", zip_code="H2X 1Y4")
    yield sale(6, "10:57", 6100001, abroad, "1160")
    yield sale(5, "10:58", 6100009, person, "580", trap="product_key_missing")
    yield sale(4, "10:59", 6100001, _buyer("Alma López Arce", SALARIED), "1160", trap="customer_use_regime")
    yield sale(14, "11:00", 6100001, person, "1201.37", fee=Decimal("41.37"), installments=12)
    yield sale(15, "11:10", 6100003, _buyer("Con Impuesto"), "928", vat=Decimal(128))
    yield sale(5, "11:20", 6100001, person, "1160", "WAITING_PAYMENT", payment_type="CASH_PAYMENT")
    yield sale(6, "11:30", 6100001, company, "1160", "REFUNDED")
    yield sale(40, "11:40", 6100001, company, "1160")
