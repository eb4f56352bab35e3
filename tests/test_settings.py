"""Set-up files: everything declared is read, everything else is refused by its line, and secrets stay secret."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.options import OPTIONS, Type
from alegra_desktop.settings import Addresses, SettingsError, SetupFile, addresses, read_setup

ENVIRONMENT = {"TOKEN": " t0k3n ", "SECRET": "s3cr3t", "BASIC": "b4s1c", "KEY": "m4st3r"}
EXAMPLE = Path(__file__).parents[1] / "resources" / "setup-example.toml"

HOTMART = """\
name = "Mi tienda"
store = "hotmart"
since = 2026-10-01
[alegra]
user = "ana@tienda.co"
token_env = "TOKEN"
[hotmart]
client_id = "abc"
client_secret_env = "SECRET"
"""
MASTERSHOP = HOTMART.replace('store = "hotmart"', 'store = "mastershop"') + '[mastershop]\napi_key_env = "KEY"\n'


def read(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> SetupFile:
    path = tmp_path / "tienda.toml"
    path.write_text(text, "utf-8")
    return read_setup(path, ENVIRONMENT if environment is None else environment)


def refusal(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text, environment)
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
    assert words(caught.value.problem, "en").cause == str(caught.value)
    return caught.value


def test_a_short_file_gets_every_default(tmp_path: Path) -> None:
    setup = read(tmp_path, HOTMART)
    assert (setup.name, setup.store, setup.alegra_user) == ("Mi tienda", Store.HOTMART, "ana@tienda.co")
    assert setup.rules == Rules(since=date(2026, 10, 1))
    assert setup.secrets == {"token": "t0k3n", "client_secret": "s3cr3t"}
    assert setup.store_settings == {"client_id": "abc"}


def test_everything_can_be_set(tmp_path: Path) -> None:
    setup = read(
        tmp_path,
        MASTERSHOP
        + """
[documents]
type = "remission"
state = "final"
number_template = 16
seller = "2"
cost_center = "3"
prices_include_tax = false
tolerance = "0.01"
unidentified_customer = "222222222222"
charges_item = "9"
cod_enabled = false
pay_when_issued_by_hand = false
delivered_wait_days = 2
[documents.triggers]
cod = "to_collect"
[documents.bank_accounts]
prepaid = "1"
PIX = 3
[taxes]
default = "4"
[taxes.links]
"4081003" = "5"
[products]
create_missing = true
[products.links]
"4081003" = "12"
[warehouses]
fallback = 7
[warehouses.links]
"Bodega Bogotá" = "019e8675-7063-73bd-8c98-7e69cea7dab8"
[sync]
interval_minutes = 30
in_flight = 2
unknown_wait_seconds = 7.5
after_restore = "create"
already_invoiced = "adopt"
""",
    )
    assert setup.secrets == {"token": "t0k3n", "api_key": "m4st3r"}
    assert setup.store_settings == {}
    assert setup.rules == Rules(
        since=date(2026, 10, 1),
        kind=DocumentKind.REMISSION,
        final=True,
        number_template="16",
        seller="2",
        cost_center="3",
        prices_include_tax=False,
        tolerance=Decimal("0.01"),
        unidentified_customer="222222222222",
        charges_item="9",
        cod_enabled=False,
        pay_when_issued_by_hand=False,
        triggers={"prepaid": "in_transit", "cod": "to_collect"},
        delivered_wait_days=2,
        bank_accounts={"prepaid": "1", "PIX": "3"},
        default_tax="4",
        tax_links={"4081003": "5"},
        create_missing=True,
        product_links={"4081003": "12"},
        warehouse_links={"Bodega Bogotá": "019e8675-7063-73bd-8c98-7e69cea7dab8"},
        fallback_warehouse="7",
        interval_minutes=30,
        in_flight=2,
        unknown_wait_seconds=7.5,
        after_restore="create",
        already_invoiced="adopt",
    )


def test_hotmarts_own_options(tmp_path: Path) -> None:
    text = HOTMART + 'basic_env = "BASIC"\ncountries = ["co", "MX"]\n[documents]\nhotmart_trigger = "complete"\n'
    setup = read(tmp_path, text)
    assert setup.secrets["basic"] == "b4s1c"
    assert setup.rules.countries == ("CO", "MX")
    assert setup.rules.hotmart_trigger == "complete"


def test_what_belongs_to_the_other_store_is_passed_over(tmp_path: Path) -> None:
    foreign = (
        '[mastershop]\napi_key_env = "NOT_SET"\nwhatever = 1\n'
        '[documents]\ndelivered_wait_days = -3\n[documents.triggers]\ncod = "never"\n'
    )
    assert read(tmp_path, HOTMART + foreign).rules == Rules(since=date(2026, 10, 1))
    without_secret = MASTERSHOP.replace('"SECRET"', '"NOT_SET"') + '[documents]\nhotmart_trigger = "soon"\n'
    assert read(tmp_path, without_secret).rules == Rules(since=date(2026, 10, 1))


@pytest.mark.parametrize(
    ("extra", "line", "says"),
    [
        ('[documents]\ntyp = "invoice"\n', 11, 'unknown key "typ" in [documents]; did you mean "type"?'),
        ("[document]\nx = 1\n", 10, 'unknown section [document]; did you mean "documents"?'),
        ('[documents]\n[documents.trigers]\ncod = "x"\n', 11, "unknown section [documents.trigers]"),
        ('[alegra.extra]\ntoken = "x"\n', 10, "unknown section [alegra.extra]"),
        ('[documents]\ntype = "bill"\n', 11, '"type" is one of: invoice, remission'),
        ('[documents]\nstate = "open"\n', 11, '"state" is one of: draft, final'),
        ("[documents]\nprices_include_tax = 1\n", 11, "true or false"),
        ('[documents]\ntolerance = "-1"\n', 11, "0 or more"),
        ('[documents]\ntolerance = "a lot"\n', 11, "is a number"),
        ("[documents]\ntolerance = nan\n", 11, "0 or more"),
        ("[sync]\n\nin_flight = 0\n", 12, "1 or more"),
        ("[sync]\ninterval_minutes = 1.5\n", 11, "is whole"),
        ("[sync]\nunknown_wait_seconds = true\n", 11, "is a number"),
        ('[sync]\nafter_restore = "never"\n', 11, "ask, create"),
        ('[products.links]\n"40" = ["12"]\n', 11, "is an id in quotes"),
        ('[hotmart.countries]\nCO = "x"\n', 10, "unknown section [hotmart.countries]"),
        ('[documents]\nbank_accounts = "1"\n', 11, "is a section"),
        ('products.links."40" = true\n', 10, "unknown section [hotmart.products]"),
        ("[documents]\ntype = invoice\n", 11, "TOML"),
        ("[alegra]\n", 10, "TOML"),
    ],
)
def test_mistakes_are_named_by_their_line(tmp_path: Path, extra: str, line: int, says: str) -> None:
    error = refusal(tmp_path, HOTMART + extra)
    assert says in str(error)
    assert error.line == line
    assert str(error).startswith(f"tienda.toml, line {line}: ")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('name = "Mi tienda"\n', "", '"name" is missing'),
        ('name = "Mi tienda"', 'name = " "', '"name" is a text'),
        ('store = "hotmart"\n', "", '"store" is missing'),
        ('store = "hotmart"', 'store = "shopify"', "one of: hotmart, mastershop"),
        ("since = 2026-10-01\n", "", '"since" is missing'),
        ("since = 2026-10-01", 'since = "ayer"', "is a day"),
        ("since = 2026-10-01", "since = 2026-10-01T10:00:00", "is a day"),
        ('user = "ana@tienda.co"\n', "", '"user" is missing in [alegra]'),
        ('client_id = "abc"\n', "", '"client_id" is missing in [hotmart]'),
        ('client_secret_env = "SECRET"\n', "", '"client_secret_env" is missing in [hotmart]'),
        ('token_env = "TOKEN"', 'token = "abc"', 'unknown key "token" in [alegra]'),
        ('name = "Mi tienda"', 'name = "Mi tienda"\ncolour = "red"', 'unknown key "colour" at the top'),
        ('name = "Mi tienda"', 'name = "Mi tienda"\ndocuments = 3', '"documents" is a section'),
    ],
)
def test_what_must_be_there(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert says in str(refusal(tmp_path, HOTMART.replace(old, new)))


def test_triggers_are_checked_for_the_store_that_has_them(tmp_path: Path) -> None:
    assert "one of: to_prepare" in str(refusal(tmp_path, MASTERSHOP + '[documents.triggers]\ncod = "paid"\n'))
    error = refusal(tmp_path, MASTERSHOP + '[documents.triggers]\ncash = "delivered"\n')
    assert 'unknown key "cash" in [documents.triggers]' in str(error)
    assert error.line == 13


def test_a_quoted_day_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "tienda.toml"
    path.write_text(HOTMART.replace("2026-10-01", '"2026-10-02"'), "utf-8-sig")
    assert read_setup(path, ENVIRONMENT).rules.since == date(2026, 10, 2)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_setup(tmp_path / "none.toml", ENVIRONMENT)
    path = tmp_path / "latin.toml"
    path.write_bytes('name = "Bogotá"'.encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        read_setup(path, ENVIRONMENT)


def test_a_missing_variable_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path, HOTMART, {"SECRET": "s3cr3t"})
    assert "TOKEN is not set" in str(error)
    assert error.line == 6
    assert "SECRET is not set" in str(refusal(tmp_path, HOTMART, {"TOKEN": "t0k3n", "SECRET": "  "}))


@pytest.mark.parametrize("pasted", ["0123456789abcdef0123", "a1b2-c3d4", "Basic dG9rZW4=", "x" * 80])
def test_a_secret_pasted_instead_of_a_name_is_not_repeated(tmp_path: Path, pasted: str) -> None:
    error = refusal(tmp_path, HOTMART.replace('"TOKEN"', f'"{pasted}"'))
    assert "name of an environment variable" in str(error)
    assert pasted not in repr(error) + str(error.problem)


def test_secrets_are_not_shown(tmp_path: Path) -> None:
    shown = repr(read(tmp_path, HOTMART + 'basic_env = "BASIC"\n'))
    assert not any(secret.strip() in shown for secret in ENVIRONMENT.values())


def test_the_example_is_right_and_complete(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8")
    environment = {"ALEGRA_TOKEN": "t", "HOTMART_SECRET": "s", "HOTMART_BASIC": "b", "MASTERSHOP_KEY": "k"}
    assert read_setup(EXAMPLE, environment).rules == Rules(since=date(2026, 10, 1))
    everything = re.sub(r'^# (?=[\w"]+(?: \w+")? = )', "", text, flags=re.MULTILINE)
    for store in Store:
        setup = read(tmp_path, everything.replace('store = "hotmart"', f'store = "{store}"', 1), environment)
        assert setup.rules.product_links == {"4081003": "12"}
    for option in OPTIONS:
        written = (
            f"[{option.section}]" if option.type in (Type.LINKS, Type.TRIGGERS, Type.STATES) else f"{option.key} ="
        )
        assert written in everything, option.name


def test_every_rule_has_its_option() -> None:
    fields = {field.name: field for field in dataclasses.fields(Rules)}
    targets = [option.target for option in OPTIONS if option.target]
    assert sorted(targets) == sorted(fields)
    assert all(option.label and option.help.endswith(".") for option in OPTIONS)
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)


def test_addresses_default_to_the_real_services() -> None:
    assert addresses({}) == Addresses()
    assert addresses({"ALEGRA_DESKTOP_ALEGRA_URL": ""}) == Addresses()
    assert addresses({}).alegra == "https://api.alegra.com/api/v1"


@pytest.mark.parametrize(
    "address",
    [
        "https://proxy.example/alegra/",
        "http://127.0.0.1:8080",
        "http://127.9.9.9/x",
        "http://[::1]:9",
        "http://localhost:1",
    ],
)
def test_addresses_that_are_allowed(address: str) -> None:
    given = addresses({"ALEGRA_DESKTOP_HOTMART_AUTH_URL": address})
    assert given.hotmart_auth == address.rstrip("/")
    assert given.alegra == Addresses().alegra


@pytest.mark.parametrize(
    "address", ["http://api.alegra.com", "http://10.0.0.1", "http://localhost.evil.example", "http://128.0.0.1"]
)
def test_plain_http_leaves_this_computer_never(address: str) -> None:
    with pytest.raises(ProblemError) as caught:
        addresses({"ALEGRA_DESKTOP_ALEGRA_URL": address})
    assert caught.value.problem.kind is Kind.INSECURE_CONNECTION


@pytest.mark.parametrize(
    "address",
    ["ftp://x.example", "x.example", "https://", "https://u:pw9@x.example", "https://x.example/?k=1", "https://x:99999",
     "https://x.example/#a", "https://a b", "javascript:alert(1)", "https://[::1", "http://[::1].x.example"],
)  # fmt: skip
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(ProblemError) as caught:
        addresses({"ALEGRA_DESKTOP_MASTERSHOP_URL": address})
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
    assert "ALEGRA_DESKTOP_MASTERSHOP_URL" in str(caught.value)
    assert "pw9" not in str(caught.value)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (3, HOTMART.replace("2026-10-01", "9" * 5000)),
        (3, HOTMART.replace("2026-10-01", "[" * 5000 + "]" * 5000)),
        (11, HOTMART + "[documents]\ncharges_item = 0x" + "f" * 5000),
        (11, HOTMART + "[sync]\nunknown_wait_seconds = 1e308"),
        (11, HOTMART + "[sync]\nin_flight = 99999999999"),
        (3, HOTMART.replace("2026-10-01", "0001-01-01")),
        (3, HOTMART.replace("2026-10-01", "9999-12-31")),
        (1, HOTMART.replace("Mi tienda", "x" * 5000)),
    ],
)
def test_what_nobody_can_mean_is_refused_by_its_line(tmp_path: Path, line: int, text: str) -> None:
    error = refusal(tmp_path, text)
    assert error.line == line
    assert len(str(error)) < 500


@pytest.mark.parametrize("place", ["", "[alegra]\n", "[products]\n"])
def test_a_secret_in_the_place_of_a_key_is_not_repeated(tmp_path: Path, place: str) -> None:
    secret = "0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10"
    text = (
        HOTMART.replace(place, f"{place}{secret} = 1\n", 1) if place in HOTMART else f"{HOTMART}{place}{secret} = 1\n"
    )
    error = refusal(tmp_path, text)
    assert error.line > 0
    assert secret not in f"{error}{error.problem.details}"
