"""Reading a set-up file by the options declared in `options.py`, and the addresses of the services.

A set-up file is TOML. It names an integration, the Alegra user, the store's keys and the rules by which sales become
documents. Secrets are never in it: it names the environment variables that hold them. Every mistake is a
`SettingsError` that names the line; nothing is guessed and nothing unknown is passed over.
"""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from alegra_desktop.domain.explain import stages_of, word_of
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.options import OPTIONS, PAYMENT_FORMS, SECRETS, TRIGGERS, Option, Type

__all__ = [
    "OPTIONS",
    "PAYMENT_FORMS",
    "SECRETS",
    "TRIGGERS",
    "Addresses",
    "Option",
    "SettingsError",
    "SetupFile",
    "Type",
    "addresses",
    "line_of",
    "read_setup",
]


_LONGEST_ID = 60
_LONGEST_TEXT = 200
_LONGEST_PATH = 1000
#: No store that this program knows is older, and counting days must not run out of the calendar.
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class SetupFile:
    """A set-up file, checked. `secrets` by name: token; client_secret, basic or api_key. Never printed."""

    name: str
    store: Store
    alegra_user: str
    secrets: dict[str, str] = field(repr=False)
    store_settings: dict[str, str]  # client_id; source = "file" where the store is not asked
    rules: Rules


class SettingsError(ProblemError):
    """A mistake in a set-up file, for the reason of that code. Its text names file, line and option, never the value
    of a secret."""

    def __init__(self, code: str, *, file: str = "", line: int = 0, option: str = "", **values: str) -> None:
        super().__init__(settings_wrong(code, option, line=str(line or ""), file=file, option=option, **values))
        self.args = (words(self.problem, "en").cause,)
        self.line = line


def read_setup(path: Path, environment: Mapping[str, str]) -> SetupFile:
    """Read and check a set-up file; secrets come from the variables of `environment` it names.

    Sections, options and triggers of the other store are passed over. Raises `SettingsError`.
    """
    return _Reader(path, environment).read()


class _Reader:
    def __init__(self, path: Path, environment: Mapping[str, str]) -> None:
        self.file = path.name
        self.environment = environment
        self.lines: list[str] = []
        try:
            text = path.read_text("utf-8-sig")
        except OSError as error:
            self.refuse("file_unreadable", words=error.strerror or str(error))
        except UnicodeDecodeError:
            self.refuse("file_not_text")
        self.lines = text.splitlines()
        try:
            self.data = tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+)", str(error))
            raise SettingsError(
                "file_not_toml", file=self.file, line=int(place[1]) if place else 0, words=str(error)
            ) from None
        except (ValueError, RecursionError):  # a number of thousands of digits, a list in a list in a list without end
            longest = max(range(len(self.lines)), key=lambda n: len(self.lines[n]), default=-1)
            raise SettingsError("value_too_long", file=self.file, line=longest + 1) from None

    def refuse(self, code: str, option: str = "", **values: object) -> NoReturn:
        line = line_of(self.lines, option) if option else 0
        shown = ".".join(map(_shown, option.split(".")))
        filled = {name: str(value) for name, value in values.items()}
        raise SettingsError(code, file=self.file, line=line, option=shown, **filled)

    def read(self) -> SetupFile:
        if "store" not in self.data:
            self.refuse("key_missing", "store", key="store", choices=", ".join(_option("store").choices))
        store = Store(self.value(_option("store"), self.data["store"]))
        options = [option for option in OPTIONS if option.store in (None, store)]
        self.check_names(store)
        by_file = self.data.get("source") == "file"
        if by_file:
            options = [option for option in options if not (option.store and option.required)]
        values = {option.name: self.read_option(option) for option in options}
        rules = {option.target: values[option.name] for option in options if option.target}
        rules["final"] = values["documents.state"] == "final"
        rules["kind"] = DocumentKind(values["documents.type"])
        settings = {"source": "file"} if by_file else {}
        if store is Store.HOTMART and not by_file:
            settings["client_id"] = values["hotmart.client_id"]
        return SetupFile(
            name=values["name"],
            store=store,
            alegra_user=values["alegra.user"],
            secrets={SECRETS[name]: values[name] for name in SECRETS if values.get(name)},
            store_settings=settings,
            rules=Rules(**rules),
        )

    def check_names(self, store: Store) -> None:
        """Refuse every section and key that no option declares; those of the other store are not looked into."""
        sections = {option.section for option in OPTIONS}
        groups = {section.split(".")[0] for section in sections if section}
        foreign = {other.value for other in Store} - {store.value}
        for key, value in self.data.items():
            if key in groups and isinstance(value, dict):
                if key not in foreign:
                    self.check_section(key, value, sections)
            elif key in groups:
                self.refuse("is_section", key, key=key, section=f"[{key}]")
            elif isinstance(value, dict):
                self.refuse("unknown_section", key, section=f"[{_shown(key)}]", hint=_hint(key, groups))
            else:
                self.check_key("", key)

    def check_section(self, section: str, table: dict[str, Any], sections: set[str]) -> None:
        for key, value in table.items():
            inner = f"{section}.{key}"
            if inner in sections:
                if not isinstance(value, dict):
                    self.refuse("is_section", inner, key=key, section=f"[{inner}]")
            elif isinstance(value, dict):
                known = {name for name in sections if name.startswith(section + ".")}
                shown = f"[{section}.{_shown(key)}]"
                self.refuse("unknown_section", inner, section=shown, hint=_hint(inner, known))
            else:
                self.check_key(section, key)

    def check_key(self, section: str, key: str) -> None:
        known = {option.key for option in OPTIONS if option.section == section and option.key}
        if key not in known:
            if section:
                self.unknown_key(section, key, known)
            self.refuse("unknown_key_on_top", key, key=_shown(key), hint=_hint(key, known))

    def unknown_key(self, section: str, key: str, known: set[str]) -> NoReturn:
        hint = _hint(key, known)
        self.refuse("unknown_key", f"{section}.{key}", key=_shown(key), section=f"[{section}]", hint=hint)

    def read_option(self, option: Option) -> Any:
        table: Any = self.data
        for part in option.section.split(".") if option.section else ():
            table = table.get(part, {})
        if option.type is Type.LINKS:
            return {key: self.identifier(f"{option.name}.{key}", value) for key, value in table.items()}
        if option.type is Type.METHODS:
            return {key: self.method(option, key, value) for key, value in table.items()}
        if option.type is Type.STATES:
            return {key: self.stage(option, key, value) for key, value in table.items()}
        if option.type is Type.TRIGGERS:
            return {**option.default, **{key: self.trigger(option, key, value) for key, value in table.items()}}
        if option.key not in table:
            if option.required:
                section = f"[{option.section}]" if option.section else ""
                self.refuse("key_missing", option.name, key=option.key, section=section)
            return "" if option.type is Type.VARIABLE else option.default
        return self.value(option, table[option.key])

    def value(self, option: Option, value: Any) -> Any:
        """The checked value of one option, as its type says."""
        name = option.name
        match option.type:
            case Type.TEXT:
                return self.text(name, value)
            case Type.FOLDER:
                return self.folder(name, value)
            case Type.ID:
                return self.identifier(name, value)
            case Type.FLAG:
                return value if isinstance(value, bool) else self.refuse("true_or_false", name, key=option.key)
            case Type.WHOLE | Type.NUMBER | Type.AMOUNT:
                return self.number(option, value)
            case Type.DAY:
                return self.day(name, value)
            case Type.COUNTRIES:
                return self.countries(name, value)
            case Type.VARIABLE:
                return self.secret(name, value)
            case _:
                if not isinstance(value, str) or value not in option.choices:
                    self.refuse("one_of", name, key=option.key, choices=", ".join(option.choices))
                return value

    def text(self, name: str, value: Any) -> str:
        if not isinstance(value, str) or not 0 < len(value.strip()) <= _LONGEST_TEXT or not value.strip().isprintable():
            self.refuse("a_text", name, key=name, most=_LONGEST_TEXT)
        return value.strip()

    def folder(self, name: str, value: Any) -> str:
        if not isinstance(value, str) or len(value) > _LONGEST_PATH or not value.strip().isprintable():
            self.refuse("a_path", name, key=name, most=_LONGEST_PATH)
        try:
            whole = not value.strip() or Path(value.strip()).expanduser().is_absolute()
        except RuntimeError:  # "~somebody" who has no folder here
            whole = False
        if not whole:
            self.refuse("whole_path", name, key=name)
        return value.strip()

    def identifier(self, name: str, value: Any) -> str:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**_LONGEST_ID:
            return str(value)
        if not isinstance(value, str) or not value.strip().isprintable() or len(value) > _LONGEST_ID:
            self.refuse("an_id", name, key=name)
        return value.strip()

    def number(self, option: Option, value: Any) -> int | float | Decimal:
        exact = option.type is Type.AMOUNT
        if isinstance(value, bool) or not isinstance(value, (int, Decimal, str) if exact else (int, Decimal)):
            self.refuse("a_number", option.name, key=option.key)
        try:
            number = Decimal(value)
        except InvalidOperation:
            self.refuse("a_number", option.name, key=option.key)
        if not number.is_finite() or number < option.minimum:
            self.refuse("at_least", option.name, key=option.key, least=option.minimum)
        if number > option.maximum:
            self.refuse("at_most", option.name, key=option.key, most=option.maximum)
        if option.type is Type.WHOLE:
            return int(number) if number == int(number) else self.refuse("whole", option.name, key=option.key)
        return number if exact else float(number)

    def day(self, name: str, value: Any) -> date:
        if isinstance(value, str):
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                value = None
        if not isinstance(value, date) or isinstance(value, datetime):
            self.refuse("a_day", name, key=name)
        if not _FIRST_DAY <= value <= _LAST_DAY:
            self.refuse("day_between", name, key=name, first=_FIRST_DAY, last=_LAST_DAY)
        return value

    def countries(self, name: str, value: Any) -> tuple[str, ...]:
        codes: list[object] = value if isinstance(value, list) else [None]
        good = [code.upper() for code in codes if isinstance(code, str) and re.fullmatch("[A-Za-z]{2}", code)]
        if len(good) != len(codes):
            self.refuse("country_codes", name, key=name)
        return tuple(good)

    def trigger(self, option: Option, form: str, value: Any) -> str:
        name = f"{option.section}.{form}"
        if form not in PAYMENT_FORMS:
            self.unknown_key(option.section, form, set(PAYMENT_FORMS))
        if not isinstance(value, str) or value not in option.choices:
            self.refuse("one_of", name, key=form, choices=", ".join(option.choices))
        return value

    def stage(self, option: Option, word: str, value: Any) -> str:
        name, stages = f"{option.section}.{word}", stages_of(Store(self.data["store"]))
        if not word_of(word):
            self.unknown_key(option.section, word, set())
        if not isinstance(value, str) or value not in stages:
            self.refuse("one_of", name, key=_shown(word), choices=", ".join(stages))
        return value

    def method(self, option: Option, word: str, value: Any) -> str:
        if not isinstance(value, str) or value not in option.choices:
            choices = ", ".join(option.choices)
            self.refuse("one_of", f"{option.section}.{word}", key=_shown(word), choices=choices)
        return value

    def secret(self, name: str, variable: Any) -> str:
        # Somebody may paste the secret itself here: what does not look like a variable's name is not repeated.
        pasted = not isinstance(variable, str) or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,63}", variable)
        if pasted or re.fullmatch(r"[0-9a-fA-F]{16,}", variable):
            self.refuse("variable_name", name, key=name)
        value = self.environment.get(variable, "").strip()
        if not value:
            self.refuse("variable_unset", name, variable=variable)
        if not value.isprintable():
            self.refuse("variable_lines", name, variable=variable)
        return value


def _shown(key: str) -> str:
    """A key that somebody made up, if it may be repeated: it could be a secret that was pasted in the wrong place."""
    return key if re.fullmatch("[A-Za-z_]{1,40}", key) else "…"


def _option(name: str) -> Option:
    return next(option for option in OPTIONS if option.name == name)


def _hint(word: str, known: set[str]) -> str:
    close = difflib.get_close_matches(word, sorted(known), 1)
    return close[0] if close else ""


_KEY_PART = r"""(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = re.compile(rf"\s*({_KEY_PART}(?:\s*\.\s*{_KEY_PART})*)\s*=")
_HEADER = re.compile(rf"\s*\[\[?\s*({_KEY_PART}(?:\s*\.\s*{_KEY_PART})*)\s*\]")


def line_of(lines: list[str], option: str) -> int:
    """The line (from 1) where an option or section is written, or else the nearest one that holds it; 0 if none."""
    best, best_line, header = "", 0, ""
    for number, line in enumerate(lines, 1):
        if found := _HEADER.match(line):
            path = header = _plain(found[1])
        elif found := _KEY.match(line):
            path = ".".join(part for part in (header, _plain(found[1])) if part)
        else:
            continue
        if path == option or path.startswith(option + "."):
            return number
        if option.startswith(path + ".") and len(path) > len(best):
            best, best_line = path, number
    return best_line


def _plain(dotted: str) -> str:
    return ".".join(part.strip("\"'") for part in re.findall(_KEY_PART, dotted))


@dataclass(frozen=True, slots=True)
class Addresses:
    """What stands before every resource of the four services, without a final slash."""

    alegra: str = "https://api.alegra.com/api/v1"
    hotmart: str = "https://developers.hotmart.com"
    hotmart_auth: str = "https://api-sec-vlc.hotmart.com"
    mastershop: str = "https://prod.api.mastershop.com/api"


ADDRESS_VARIABLES = {
    "alegra": "ALEGRA_DESKTOP_ALEGRA_URL",
    "hotmart": "ALEGRA_DESKTOP_HOTMART_URL",
    "hotmart_auth": "ALEGRA_DESKTOP_HOTMART_AUTH_URL",
    "mastershop": "ALEGRA_DESKTOP_MASTERSHOP_URL",
}


def addresses(environment: Mapping[str, str]) -> Addresses:
    """The real addresses, or those the variables give: https anywhere, http on this computer only.

    Raises `ProblemError`: insecure_connection for http to another computer, settings_wrong for anything else.
    """
    given = {
        name: _address(variable, environment[variable])
        for name, variable in ADDRESS_VARIABLES.items()
        if environment.get(variable, "").strip()
    }
    return Addresses(**given)


def _address(variable: str, text: str) -> str:
    address = text.strip().rstrip("/")
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port  # reading the port checks it
    except ValueError:
        raise SettingsError("not_an_address", option=variable, variable=variable) from None
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    # urlsplit takes "[::1].example" for the computer ::1.
    plain = plain and ("]" not in parts.netloc or parts.netloc.rpartition("]")[2].strip("0123456789") in ("", ":"))
    # The address itself is not repeated: somebody may have put a password into it.
    if parts.scheme not in ("http", "https") or not host or not plain or not address.isprintable() or " " in address:
        raise SettingsError("not_an_address", option=variable, variable=variable)
    if parts.scheme == "http" and not _is_loopback(host):
        raise ProblemError(Problem(Kind.INSECURE_CONNECTION, host, {"host": host, "variable": variable}))
    return address


def _is_loopback(host: str) -> bool:
    """127.0.0.0/8, ::1 and the name localhost; no name is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
