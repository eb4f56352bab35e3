"""Exported files: the samples, the variants, and everything that must be refused with row and column."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.sale import PaymentForm, Sale, Stage, Store
from alegra_desktop.stores.files import FileSales, read_file

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
BOGOTA = "America/Bogota"


def read(path: Path, store: Store = Store.HOTMART, **options: Any) -> FileSales:
    return read_file(path, store, "acc", BOGOTA, **options)


def by_id(found: FileSales) -> dict[str, Sale]:
    return {sale.sale_id: sale for sale in found.sales}


def refused(path: Path, store: Store = Store.HOTMART) -> dict[str, str]:
    with pytest.raises(ProblemError) as caught:
        read(path, store)
    problem: Problem = caught.value.problem
    assert problem.kind is Kind.FILE_NOT_UNDERSTOOD
    assert problem.details["file"] == path.name
    return problem.details


@pytest.mark.parametrize("name", ["hotmart-detailed-pt.csv", "hotmart-detailed-pt.xlsx"])
def test_hotmart_detailed_portuguese(name: str) -> None:
    found = read(SAMPLES / name)
    assert (found.rows, found.api_ids, found.unreadable) == (3, True, ())
    sales = by_id(found)
    course = sales["HP2890001234"]
    assert (course.stage, course.currency, course.total) == (Stage.APPROVED, "COP", Decimal(199000))
    assert course.ordered_at == datetime(2026, 9, 9, 3, 0, tzinfo=UTC)
    assert (course.buyer.name, course.buyer.number) == ("Lucía Prueba Ríos", "1020000000")
    assert course.buyer.address.street == "Calle Falsa 123, Laureles"
    assert (course.payment_word, course.buyer.address.country) == ("CREDIT_CARD", "CO")
    book = sales["HP2890001300C2"]
    assert (book.stage, book.total, book.lines[0].unit_price) == (Stage.COMPLETE, Decimal("249.90"), Decimal("229.90"))
    assert [charge.amount for charge in book.charges] == [Decimal(20)]
    assert book.lines[0].name == "E-book; Aquarela"
    assert book.buyer.number == "00000000191"
    odd = sales["HP2890001555"]
    assert (odd.stage, odd.status, odd.own) == (Stage.UNKNOWN, "Em órbita", False)


def test_hotmart_detailed_spanish() -> None:
    (sale,) = read(SAMPLES / "hotmart-detailed-es.csv").sales
    assert (sale.stage, sale.status, sale.total) == (Stage.RETURNED, "REFUNDED", Decimal(199000))
    assert sale.buyer.number == "900000000-7"


def test_hotmart_legacy_takes_the_currency_before_its_amount() -> None:
    (sale,) = read(SAMPLES / "hotmart-legacy-pt.csv").sales
    assert (sale.currency, sale.total, sale.stage) == ("COP", Decimal(191100), Stage.RETURNED)
    assert (sale.buyer.phone, sale.buyer.address.state) == ("573110000000", "Antioquia")


def test_mastershop_report() -> None:
    found = read(SAMPLES / "reporte-historial-de-pedidos-muestra.xlsx", Store.MASTERSHOP)
    assert (found.rows, found.api_ids) == (4, True)
    sales = by_id(found)
    shirts = sales["500101"]
    assert (shirts.stage, shirts.payment_form, shirts.total) == (Stage.DELIVERED, PaymentForm.COD, Decimal(119000))
    assert (shirts.lines[0].quantity, shirts.lines[0].unit_price) == (Decimal(2), Decimal(59500))
    assert (shirts.lines[0].product_id, shirts.warehouse) == ("camiseta algodon m", "Bodega Bogotá")
    assert shirts.ordered_at == datetime(2026, 9, 10, 20, 4, tzinfo=UTC)
    assert shirts.delivered_at == datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
    two = sales["500102"]
    assert [line.name for line in two.lines] == ["Termo acero", "Gorra azul"]
    assert (two.total, two.payment_form, two.buyer.number) == (Decimal("115000.5"), PaymentForm.PREPAID, "0")
    moon = sales["500103"]
    assert (moon.stage, moon.status, moon.total) == (Stage.UNKNOWN, "En la luna", Decimal(80000))


@pytest.fixture
def hotmart_file(tmp_path: Path, samples_script: ModuleType) -> Any:
    def make(*changes: dict[str, Any], headers: Any = None, name: str = "ventas.csv") -> Path:
        rows = [{**samples_script.PT_ROWS[0], **change} for change in changes]
        path = tmp_path / name
        samples_script.write_csv(path, samples_script.grid(headers or samples_script.DETAILED_PT, rows, "(none)"))
        return path

    return make


@pytest.fixture
def order_file(tmp_path: Path, samples_script: ModuleType) -> Any:
    def make(*changes: dict[str, Any]) -> Path:
        rows = [{**samples_script.ORDERS[0], **change} for change in changes]
        path = tmp_path / "reporte.xlsx"
        samples_script.write_xlsx(path, {"Hoja1": samples_script.grid(samples_script.REPORT, rows)})
        return path

    return make


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("Valor de compra com impostos", "(none)"),
        ("Valor de compra com impostos", "mucho"),
        ("Valor de compra sem impostos", "1,2,3"),
        ("Data da transação", "ayer"),
        ("Data da transação", "31/02/2026 10:00:00"),
        ("Confirmação do pagamento", "?"),
        ("Moeda de compra", "pesos"),
        ("Código do produto", ""),
        ("Código da transação", ""),
        ("Código da transação", "HP 1"),
    ],
)
def test_a_needed_cell_that_cannot_be_read(hotmart_file: Any, column: str, value: str) -> None:
    details = refused(hotmart_file({"Código da transação": "HP2890000001"}, {column: value}))
    assert (details["row"], details["column"]) == ("3", column)
    assert details["detail"]


def test_only_the_readable_rows_if_asked(hotmart_file: Any) -> None:
    path = hotmart_file({"Código da transação": "HP2890000001"}, {"Data da transação": "ayer"})
    found = read(path, readable_only=True)
    assert [sale.sale_id for sale in found.sales] == ["HP2890000001"]
    assert [problem.details["row"] for problem in found.unreadable] == ["3"]


def test_a_missing_column_is_named(hotmart_file: Any, samples_script: ModuleType) -> None:
    for lost in ("Documento", "Status da transação", "Moeda de compra", "Valor de compra com impostos"):
        headers = [header for header in samples_script.DETAILED_PT if header != lost]
        assert refused(hotmart_file({}, headers=headers))["column"] == lost


def test_amounts_that_can_be_read_in_two_ways(hotmart_file: Any) -> None:
    total, base = "Valor de compra com impostos", "Valor de compra sem impostos"
    details = refused(hotmart_file({total: "199.000", base: "199.000"}))
    assert details["column"] == total
    other = {"Código da transação": "HP2890000001", total: "1.500,50", base: "1.500,50"}
    sales = by_id(read(hotmart_file(other, {total: "199.000", base: "199.000"})))
    assert sales["HP2890001234"].total == Decimal(199000)


def test_taxes_that_do_not_add_up_are_one_charge(hotmart_file: Any) -> None:
    row = {"Valor de compra com impostos": "110.00", "Valor de compra sem impostos": "100.00",
           "Impostos locais": "3.00", "Taxa de parcelamento": "4.00"}  # fmt: skip
    (sale,) = read(hotmart_file(row)).sales
    assert ([charge.amount for charge in sale.charges], sale.lines[0].unit_price) == ([Decimal(10)], Decimal(100))


def test_the_same_transaction_in_several_rows(hotmart_file: Any) -> None:
    (once,) = read(hotmart_file({}, {})).sales
    assert once.total == Decimal(199000)
    (cart,) = read(hotmart_file({}, {"Código do produto": "2", "Produto": "Otro"})).sales
    assert (len(cart.lines), cart.total) == (2, Decimal(398000))
    assert refused(hotmart_file({}, {"Valor de compra com impostos": "1.00"}))["row"] == "3"
    assert refused(hotmart_file({}, {"Status da transação": "Cancelado"}))["column"] == "Status da transação"


def test_ids_unlike_the_apis_are_told(hotmart_file: Any) -> None:
    assert not read(hotmart_file({"Código da transação": "venta-1"})).api_ids


def test_other_encodings_and_separators(hotmart_file: Any, tmp_path: Path) -> None:
    text = hotmart_file({}).read_text("utf-8-sig")
    for name, data in {
        "comma.csv": text.replace(";", ",").encode(),
        "tab.csv": ("sep=\t\r\n" + text.replace(";", "\t")).encode(),
        "windows.csv": text.encode("cp1252"),
        "utf16.csv": text.encode("utf-16"),
        "title.csv": ("Reporte de ventas\r\n\r\n" + text).encode(),
    }.items():
        path = tmp_path / name
        path.write_bytes(data)
        (sale,) = read(path).sales
        assert (sale.buyer.name, sale.total) == ("Lucía Prueba Ríos", Decimal(199000))


def test_a_sheet_that_lies_about_its_size(tmp_path: Path) -> None:
    source = SAMPLES / "hotmart-detailed-pt.xlsx"
    path = tmp_path / "dimension.xlsx"
    changed = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            if item.startswith("xl/worksheets/"):
                data, count = re.subn(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', data)
                changed += count
            new.writestr(item, data)
    assert changed == 2
    assert len(read(path).sales) == 3


@pytest.mark.parametrize(
    ("pattern", "change"),
    [
        (rb"</sheetData>", b'<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'),
        (rb"</sheetData>", b'<row r="4000000000"><c><v>1</v></c></row></sheetData>'),
        (rb'<c r="B1"', b"<c r = 'ZZZZZ1'"),
        (rb"</sheetData>", b'<row r="9"><c r="a1048577"><v>1</v></c></row></sheetData>'),
    ],
)
def test_a_cell_far_outside_does_not_take_all_memory(tmp_path: Path, pattern: bytes, change: bytes) -> None:
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(SAMPLES / "hotmart-detailed-pt.xlsx") as old, zipfile.ZipFile(path, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            new.writestr(item, re.sub(pattern, change, data) if item.endswith("sheet2.xml") else data)
    assert "far outside" in refused(path)["detail"]


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alegra_desktop.stores.spreadsheet.MAX_UNPACKED", 10_000)
    path = tmp_path / "bomb.xlsx"
    path.write_bytes((SAMPLES / "hotmart-detailed-pt.xlsx").read_bytes())
    assert "too large" in refused(path)["detail"]


@pytest.mark.parametrize(
    "data",
    [b"", b"   \n", b"hello", b"PK\x03\x04 not a zip", b"\xd0\xcf\x11\xe0 not a workbook", b"%PDF-1.7", b"a;b;c\n1;2;3",
     b'"never closed', b"\xff\xfe\x00", b"Producto;Cliente\n\x00;\x00"],
)  # fmt: skip
def test_files_that_are_no_export(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(data)
    for store in Store:
        refused(path, store)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refused(tmp_path / "gone.csv")
    refused(tmp_path)


def test_a_file_of_the_other_store() -> None:
    refused(SAMPLES / "hotmart-detailed-pt.csv", Store.MASTERSHOP)
    refused(SAMPLES / "reporte-historial-de-pedidos-muestra.xlsx", Store.HOTMART)


def test_a_value_that_does_not_divide(order_file: Any) -> None:
    (sale,) = read(order_file({"Valor del pedido": 100000, "Cantidad": 3}), Store.MASTERSHOP).sales
    (line,) = sale.lines
    assert line.unit_price * line.quantity - line.discount == Decimal(100000)
    assert (sale.total, line.quantity) == (Decimal(100000), Decimal(3))


def test_one_value_repeated_on_every_row_is_held(order_file: Any) -> None:
    (sale,) = read(order_file({}, {"Producto": "Gorra", "Cantidad": 1}), Store.MASTERSHOP).sales
    assert (sale.total, sale.stage) == (Decimal(119000), Stage.UNKNOWN)
    assert sum(line.unit_price * line.quantity - line.discount for line in sale.lines) == sale.total
    assert "2 products" in sale.status


@pytest.mark.parametrize(
    ("column", "value"),
    [("Valor del pedido", None), ("Valor del pedido", -5), ("Cantidad", 0), ("Cantidad", "dos"),
     ("Fecha del Pedido", "pronto"), ("Producto", None), ("ID Pedido", None)],
)  # fmt: skip
def test_an_order_that_cannot_be_read(order_file: Any, column: str, value: Any) -> None:
    details = refused(order_file({"ID Pedido": 1}, {column: value}), Store.MASTERSHOP)
    assert (details["row"], details["column"]) == ("3", column)


def test_a_cancelled_order_needs_no_value(order_file: Any) -> None:
    empty = {"Estado del Pedido": "Cancelada", "Valor del pedido": None, "Cantidad": None, "Producto": None}
    (sale,) = read(order_file(empty), Store.MASTERSHOP).sales
    assert sale.stage is Stage.CANCELLED


@pytest.mark.parametrize(
    ("text", "stage"),
    [("ENTREGADA", Stage.DELIVERED), ("Guía generada", Stage.TO_PREPARE), ("En reparto", Stage.IN_TRANSIT),
     ("Devuelta", Stage.RETURNED), ("En devolución", Stage.DISPUTED), ("Entregada?", Stage.DELIVERED),
     ("Entregada parcialmente", Stage.UNKNOWN), ("Novedad", Stage.IN_TRANSIT), ("Por Confirmar", Stage.PENDING)],
)  # fmt: skip
def test_state_texts(order_file: Any, text: str, stage: Stage) -> None:
    (sale,) = read(order_file({"Estado del Pedido": text}), Store.MASTERSHOP).sales
    assert sale.stage is stage


def test_an_unknown_payment_method_is_held(order_file: Any) -> None:
    (sale,) = read(order_file({"Método de pago": "trueque"}), Store.MASTERSHOP).sales
    assert (sale.stage, sale.payment_word) == (Stage.UNKNOWN, "trueque")


def outcome(path: Path, store: Store) -> tuple[Kind | None, tuple[Sale, ...]]:
    try:
        return None, read(path, store).sales
    except ProblemError as error:
        return error.problem.kind, ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.data())
def test_damaged_files_are_a_named_problem_or_sales(tmp_path: Path, data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(sorted(SAMPLES.iterdir())))
    body = bytearray(source.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(body)))
    path = tmp_path / "damaged"
    path.write_bytes(bytes(body[:cut] if data.draw(st.booleans()) else body))
    for store in Store:
        kind, sales = outcome(path, store)
        assert kind in (None, Kind.FILE_NOT_UNDERSTOOD)
        assert all(sale.total.is_finite() for sale in sales)


def test_the_samples_are_what_the_script_writes(tmp_path: Path, samples_script: ModuleType) -> None:
    written = tmp_path / "samples"
    samples_script.main(written)
    assert {path.name for path in written.iterdir()} == {path.name for path in SAMPLES.iterdir()}
    for path in written.glob("*.csv"):
        assert path.read_bytes() == (SAMPLES / path.name).read_bytes()
    for path in written.glob("*.xlsx"):
        old, new = (zipfile.ZipFile(io.BytesIO(p.read_bytes())) for p in (SAMPLES / path.name, path))
        sheets = [name for name in new.namelist() if name.startswith("xl/worksheets")]
        assert all(old.read(name) == new.read(name) for name in sheets)
