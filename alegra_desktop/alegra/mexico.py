"""Mexico's words in Alegra's API, as data.

Which values Alegra accepts as `paymentMethod` of a Mexican invoice is not published. These are the words its payments
use, one for each of the tax authority's forms of payment that a sale of ours can have; a refused one shows up as a
draft that Alegra rejects with its own words, and is corrected here.
"""

from __future__ import annotations

PAYMENT_METHODS = {
    "CASH": "cash",  # 01 efectivo
    "CHECK": "check",  # 02 cheque nominativo
    "CREDIT_TRANSFER_BANK": "transfer",  # 03 transferencia electrónica de fondos
    "CREDIT_CARD": "credit-card",  # 04 tarjeta de crédito
    "DEBIT_CARD": "debit-card",  # 28 tarjeta de débito
}
OTHER_PAYMENT_METHOD = "transfer"  # wallets and gateways pay the seller by transfer

TO_BE_DEFINED = "other"  # 99 por definir, which goes with deferred payment

FOREIGN_RFC = "XEXX010101000"  # the tax authority's number for all buyers abroad

#: The tax authority's unit keys for the units an item plan may name.
UNITS = {"service": "E48", "unit": "H87", "piece": "H87"}
