"""Hotmart's vocabulary, and what each word means for us."""

from __future__ import annotations

from typing import Final

from alegra_desktop.domain.sale import Stage
from alegra_desktop.stores.values import words

#: What each documented `transaction_status` means. The spelling ANALISYS is Hotmart's.
STAGES: Final[dict[str, Stage]] = {
    "APPROVED": Stage.APPROVED,
    "COMPLETE": Stage.COMPLETE,
    "REFUNDED": Stage.RETURNED,
    "CHARGEBACK": Stage.RETURNED,
    "CANCELLED": Stage.CANCELLED,
    "EXPIRED": Stage.CANCELLED,
    "PROTESTED": Stage.DISPUTED,
    "PARTIALLY_REFUNDED": Stage.DISPUTED,
    "STARTED": Stage.PENDING,
    "PRINTED_BILLET": Stage.PENDING,
    "WAITING_PAYMENT": Stage.PENDING,
    "OVERDUE": Stage.PENDING,
    "UNDER_ANALISYS": Stage.PENDING,
    "PROCESSING_TRANSACTION": Stage.PENDING,
    "PRE_ORDER": Stage.PENDING,
    "NO_FUNDS": Stage.PENDING,
    "BLOCKED": Stage.PENDING,
}

#: All seventeen words the sales lists accept as a filter. One word outside this list refuses the whole request.
STATUSES: Final = tuple(STAGES)

#: The shorter list that `sales/price/details` documents.
PRICE_STATUSES: Final = tuple(
    status for status in STATUSES if status not in {"NO_FUNDS", "PRE_ORDER", "PROCESSING_TRANSACTION"}
)

#: Stages in which a sale becomes a document or already is one: only there the parts of a price matter.
PAID: Final = frozenset({Stage.APPROVED, Stage.COMPLETE})

#: Those whose state nobody has explained yet may prove to be paid.
MAYBE_PAID: Final = PAID | {Stage.UNKNOWN}

#: A sale that came to nothing needs no buyer: its correction must not wait for one.
OVER: Final = frozenset({Stage.CANCELLED, Stage.RETURNED})

#: Names of the amounts beside the product, as they appear on the line that bills them.
VAT_CHARGE: Final = "VAT (IVA)"
FEE_CHARGE: Final = "Instalment interest (interés de cuotas)"

#: Status words of the exported report, Portuguese and Spanish, masculine and feminine, to the API's words.
_FILE_STATUSES: Final = {
    "APPROVED": "aprovado|aprovada|aprobado|aprobada|approved",
    "COMPLETE": "completo|completa|complete|completed|completado|completada|concluido|concluida",
    "CANCELLED": "cancelado|cancelada|cancelled|canceled|recusado|recusada|rechazado|rechazada",
    "REFUNDED": "reembolsado|reembolsada|refunded",
    "PARTIALLY_REFUNDED": "parcialmente reembolsado|parcialmente reembolsada|reembolso parcial|"
    "reembolsado parcialmente|reembolsada parcialmente|partially refunded",
    "CHARGEBACK": "chargeback|contracargo",
    "EXPIRED": "expirado|expirada|expired",
    "PROTESTED": "reclamado|reclamada|protested|em disputa|en disputa",
    "OVERDUE": "atrasado|atrasada|vencido|vencida|overdue",
    "WAITING_PAYMENT": "aguardando pagamento|esperando pago|esperando el pago|en espera de pago|waiting payment",
    "UNDER_ANALISYS": "em analise|en analisis|under analisys|under analysis",
    "STARTED": "iniciado|iniciada|started",
    "PRINTED_BILLET": "boleto|boleto impresso|boleto gerado|boleto generado|solicitud de pago generada|printed billet",
    "PROCESSING_TRANSACTION": "processing transaction|processando|procesando|processando transacao|"
    "procesando transaccion",
    "PRE_ORDER": "pre order|pre venda|preventa|pre venta",
    "NO_FUNDS": "no funds|sem saldo|sin fondos|saldo insuficiente",
    "BLOCKED": "blocked|bloqueado|bloqueada",
}
FILE_STATUSES: Final = {label: word for word, labels in _FILE_STATUSES.items() for label in labels.split("|")}

_FILE_PAYMENTS: Final = {
    "CREDIT_CARD": "cartao de credito|tarjeta de credito|credit card|cartao|tarjeta",
    "PIX": "pix",
    "BILLET": "boleto|boleto bancario|billet",
    "PAYPAL": "paypal",
    "GOOGLE_PAY": "google pay",
    "SAMSUNG_PAY": "samsung pay",
    "PICPAY": "picpay",
    "WALLET": "wallet|carteira digital|billetera|billetera digital",
    "DIRECT_BANK_TRANSFER": "transferencia bancaria|transferencia bancaria directa|transferencia bancaria direta|"
    "direct bank transfer|pse",
    "DIRECT_DEBIT": "debito automatico|debito directo|direct debit|debito bancario",
    "CASH_PAYMENT": "efectivo|dinheiro|pago en efectivo|pagamento em dinheiro|cash payment",
    "HYBRID": "hibrido|pagamento hibrido|pago hibrido|hybrid",
    "MANUAL_TRANSFER": "transferencia manual|manual transfer",
}
_PAYMENTS: Final = {label: word for word, labels in _FILE_PAYMENTS.items() for label in labels.split("|")}


def stage_of(status: str) -> Stage:
    """The stage of an API word; a word nobody has documented is `UNKNOWN`, never money and never nothing."""
    return STAGES.get(status.strip().upper(), Stage.UNKNOWN)


def payment_of(label: str) -> str:
    """A payment method of the exported report as the API's `payment.type`; an unknown one as it came."""
    return _PAYMENTS.get(words(label), label.strip())
