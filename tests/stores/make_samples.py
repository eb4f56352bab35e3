"""Writes the sample spreadsheets of resources/samples. Every person, number and amount in them is invented.

Run it by hand after changing a sample: `python tests/stores/make_samples.py`.
"""

from __future__ import annotations

import csv
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def _split(text: str) -> list[str]:
    return text.split(";")


DETAILED_PT = _split(
    "Código da transação;Status da transação;Data da transação;Confirmação do pagamento;Produtor(a);"
    "Código do produto;Produto;Código do preço;Nome deste preço;Taxa de conversão (moeda de compra);"
    "Moeda de compra;Valor de compra com impostos;Impostos locais de compra + Taxa de parcelamento;"
    "Valor de compra sem impostos;Moeda de recebimento;Faturamento líquido;Venda feita como;Método de pagamento;"
    "Quantidade de itens;Comprador(a);Email do(a) Comprador(a);País;Telefone;Documento;Código postal;Cidade;"
    "Estado / Província;Bairro;Endereço;Número;Complemento;Ferramenta de venda;Transação do Produto Principal;"
    "Impostos locais;Taxa de parcelamento"
)
DETAILED_ES = _split(
    "Código de la transacción;Estatus de la transacción;Fecha de la transacción;Confirmación del pago;"
    "Código del producto;Producto;Moneda de compra;Valor de compra con impuestos;Valor de compra sin impuestos;"
    "Moneda en la que recibirás los valores;Facturación neta del Productor(a);Método de pago;Comprador(a);"
    "Email del Comprador(a);País;Teléfono;Documento;Código postal;Ciudad;Dirección;Herramienta de venta"
)
LEGACY_PT = _split(
    "Nome do Produto;Nome do Produtor;Documento do Produtor;Nome do Afiliado;Transação;Meio de Pagamento;Origem;"
    "Moeda;Preço do Produto;Moeda;Preço da Oferta;Taxa de Câmbio;Moeda;Preço Original;Número da Parcela;"
    "Recorrência;Data de Venda;Data de Confirmação;Status;Nome;Documento;Email;DDD;Telefone;CEP;Cidade;Estado;"
    "Bairro;País;Endereço;Número;Complemento;chave;Código do Produto;Venda feita como;Preço Total;"
    "Taxa de Câmbio Real;Preço Total Convertido;Quantidade de itens;Cupom;Moeda;Valor que você recebeu convertido"
)
REPORT = _split(
    "ID Pedido;N° de Guía;Fecha del Pedido;Fecha de Entrega;Cliente;Cédula;Correo electrónico;Teléfono;Dirección;"
    "Ciudad;Departamento;Transportadora;Nombre de la bodega;Valor del Envio;Presento Novedad (Si/No);"
    "Estado del Pedido;Estado en Transportadora;Última Actualización;Método de pago;Producto;Valor del pedido;"
    "Cantidad;Costo de productos;Notas;Razón de cancelación"
)

PT_ROWS = [
    {
        "Código da transação": "HP2890001234", "Status da transação": "Aprovado",
        "Data da transação": "08/09/2026 22:00:00", "Confirmação do pagamento": "08/09/2026 22:00:42",
        "Produtor(a)": "ESTUDIO ACUARELA", "Código do produto": "4812345", "Produto": "Curso de Acuarela Botánica",
        "Moeda de compra": "COP", "Valor de compra com impostos": "199000.00",
        "Impostos locais de compra + Taxa de parcelamento": "0.00", "Valor de compra sem impostos": "199000.00",
        "Moeda de recebimento": "USD", "Faturamento líquido": "43.65", "Venda feita como": "Produtor",
        "Método de pagamento": "Cartão de Crédito", "Quantidade de itens": "1", "Comprador(a)": "Lucía Prueba Ríos ",
        "Email do(a) Comprador(a)": "lucia.prueba@example.com", "País": "Colombia", "Telefone": "573110000000",
        "Documento": "1020000000", "Cidade": "Medellín", "Endereço": "Calle Falsa", "Número": "123",
        "Bairro": "Laureles", "Ferramenta de venda": "Produto principal",
    },
    {
        "Código da transação": "HP2890001300C2", "Status da transação": "Completo",
        "Data da transação": "01/08/2026 09:15:00", "Confirmação do pagamento": "01/08/2026 09:15:30",
        "Código do produto": "4812399", "Produto": "E-book; Aquarela", "Moeda de compra": "BRL",
        "Valor de compra com impostos": "249.90", "Impostos locais de compra + Taxa de parcelamento": "20.00",
        "Valor de compra sem impostos": "229.90", "Taxa de parcelamento": "20.00", "Impostos locais": "0.00",
        "Venda feita como": "Produtor", "Método de pagamento": "Pix", "Comprador(a)": "João Exemplo",
        "Email do(a) Comprador(a)": "joao@example.com", "País": "Brasil", "Documento": "00000000191",
    },
    {
        "Código da transação": "HP2890001555", "Status da transação": "Em órbita",
        "Data da transação": "02/08/2026 10:00:00", "Código do produto": "4812345",
        "Produto": "Curso de Acuarela Botánica", "Moeda de compra": "COP",
        "Valor de compra com impostos": "199000.00", "Valor de compra sem impostos": "199000.00",
        "Venda feita como": "Afiliado", "Método de pagamento": "Boleto Bancário", "Comprador(a)": "Ana Muestra",
    },
]  # fmt: skip
ES_ROWS = [
    {
        "Código de la transacción": "HP2890002001", "Estatus de la transacción": "Reembolsada",
        "Fecha de la transacción": "15/07/2026 13:30:10", "Confirmación del pago": "15/07/2026 13:31:00",
        "Código del producto": "4812345", "Producto": "Curso de Acuarela Botánica", "Moneda de compra": "COP",
        "Valor de compra con impuestos": "199.000,00", "Valor de compra sin impuestos": "199.000,00",
        "Método de pago": "Tarjeta de crédito", "Comprador(a)": "Carlos Ensayo", "País": "Colombia",
        "Email del Comprador(a)": "carlos@example.com", "Documento": "900000000-7", "Ciudad": "Bogotá",
    },
]  # fmt: skip
ORDERS: list[dict[str, Any]] = [
    {
        "ID Pedido": 500101, "N° de Guía": "58500101", "Fecha del Pedido": datetime(2026, 9, 10, 15, 4),
        "Fecha de Entrega": datetime(2026, 9, 14, 10, 0), "Cliente": "Marta Ejemplo Díaz", "Cédula": 52000000,
        "Correo electrónico": "marta@example.com", "Teléfono": "+57 3000000000", "Dirección": "Carrera 1 # 2-3",
        "Ciudad": "BOGOTA", "Departamento": "CUNDINAMARCA", "Nombre de la bodega": "Bodega Bogotá",
        "Estado del Pedido": "Entregada", "Método de pago": "cod", "Producto": "Camiseta algodón - M",
        "Valor del pedido": 119000, "Cantidad": 2, "Costo de productos": 60000,
    },
    {
        "ID Pedido": 500102, "Fecha del Pedido": datetime(2026, 9, 11, 8, 0), "Cliente": "Pedro Ficticio",
        "Cédula": "0", "Ciudad": "Cali", "Departamento": "Valle del Cauca", "Nombre de la bodega": "Bodega Bogotá",
        "Estado del Pedido": "En tránsito", "Método de pago": "transfer", "Producto": "Termo acero",
        "Valor del pedido": 80000, "Cantidad": 1,
    },
    {
        "ID Pedido": 500102, "Fecha del Pedido": datetime(2026, 9, 11, 8, 0), "Cliente": "Pedro Ficticio",
        "Cédula": "0", "Ciudad": "Cali", "Departamento": "Valle del Cauca", "Nombre de la bodega": "Bodega Bogotá",
        "Estado del Pedido": "En tránsito", "Método de pago": "transfer", "Producto": "Gorra azul",
        "Valor del pedido": Decimal("35000.5"), "Cantidad": 1,
    },
    {
        "ID Pedido": 500103, "Fecha del Pedido": "12/09/2026 09:30:00", "Cliente": "Rosa Inventada",
        "Cédula": "41000000", "Estado del Pedido": "En la luna", "Método de pago": "Contraentrega",
        "Producto": "Termo acero", "Valor del pedido": "80.000", "Cantidad": 1,
    },
]  # fmt: skip


def grid(headers: list[str], rows: list[dict[str, Any]], empty: Any = None) -> list[list[Any]]:
    """Header and rows as lists of cells."""
    return [list(headers), *([row.get(name, empty) for name in headers] for row in rows)]


def legacy() -> list[list[str]]:
    """The legacy model, whose column "Moeda" occurs four times, so its rows cannot be dictionaries."""
    values = _split(
        "Curso de Acuarela Botánica;ESTUDIO;;(none);HP1000000001;Cartão de Crédito;(none);USD;49.00;USD;49.00;3900;"
        "COP;191100.00;1;(none);03/02/2024 11:00:00;03/02/2024 11:00:05;Reembolsado;Lucía Prueba;1020000000;"
        "lucia.prueba@example.com;57;3110000000;050031;Medellín;Antioquia;Laureles;Colômbia;Calle Falsa;123;(none);"
        "abc;4812345;Produtor;191100.00;3900;49.00;1;(none);USD;43.65"
    )
    assert len(values) == len(LEGACY_PT)
    return [LEGACY_PT, values]


def write_csv(path: Path, cells: list[list[Any]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(cells)


def write_xlsx(path: Path, sheets: dict[str, list[list[Any]]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    book.save(path)


def main(folder: Path = SAMPLES) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "hotmart-detailed-pt.csv", grid(DETAILED_PT, PT_ROWS, "(none)"))
    write_csv(folder / "hotmart-detailed-es.csv", grid(DETAILED_ES, ES_ROWS, "(none)"))
    write_csv(folder / "hotmart-legacy-pt.csv", legacy())
    summary: list[list[Any]] = [["Resumo", ""], ["Vendas", 3]]
    detailed = grid(DETAILED_PT, PT_ROWS)
    write_xlsx(folder / "hotmart-detailed-pt.xlsx", {"Summary": summary, "Report": detailed})
    write_xlsx(folder / "reporte-historial-de-pedidos-muestra.xlsx", {"Pedidos": grid(REPORT, ORDERS)})


if __name__ == "__main__":
    main()
