from dataclasses import replace

import pytest

from alegra_desktop.domain.payment import bank_account, payment_method, payment_vocabulary, payment_word
from alegra_desktop.domain.sale import PaymentForm
from tests.domain.samples import RULES, hotmart, mastershop


@pytest.mark.parametrize(
    ("word", "code", "lower"),
    [
        ("CREDIT_CARD", "CREDIT_CARD", "credit-card"),
        ("DIRECT_BANK_TRANSFER", "CREDIT_TRANSFER_BANK", "transfer"),
        ("MANUAL_TRANSFER", "CREDIT_TRANSFER_BANK", "transfer"),
        ("BILLET", "CASH", "cash"),
        ("CASH_PAYMENT", "CASH", "cash"),
        ("PIX", "INSTRUMENT_NOT_DEFINED", "transfer"),
        ("PAYPAL", "INSTRUMENT_NOT_DEFINED", "transfer"),
        ("A_NEW_WORD", "INSTRUMENT_NOT_DEFINED", "transfer"),
    ],
)
def test_hotmart_payment_types(word: str, code: str, lower: str) -> None:
    sale = hotmart(payment_word=word)
    assert payment_method(sale, "colombia") == code
    assert payment_word(sale) == payment_vocabulary(code) == lower


def test_mastershop_cash_on_delivery_and_prepaid() -> None:
    sale = mastershop(total="10")
    assert payment_method(sale, "colombia") == "CASH"
    assert payment_method(replace(sale, payment_form=PaymentForm.PREPAID), "colombia") == "CREDIT_TRANSFER_BANK"
    assert payment_method(sale, "peru") == ""


def test_the_store_s_own_word_wins_over_the_payment_form() -> None:
    rules = replace(RULES, bank_accounts={"prepaid": "1", "pix": "3", "cod": "2"})
    assert bank_account(hotmart(payment_word="PIX"), rules) == "3"
    assert bank_account(hotmart(payment_word="PAYPAL"), rules) == "1"
    assert bank_account(mastershop(total="10"), rules) == "2"
    assert bank_account(hotmart(), RULES) is None
