"""What each line of the check-up says, and where in Alegra it is put right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import Formats
from alegra_desktop.sync.answers import Check, CheckState, Numbering


@dataclass(frozen=True, slots=True)
class Said:
    """`place`: the path through Alegra's menus, as Alegra calls them; `page`: what to open for it."""

    title: str
    place: str = ""
    page: str = ""


_FOR_EVER = 3650  # days: who sells so little need not count them

_PLACES: dict[str, tuple[str, str]] = {
    "company": ("Configuración › Empresa", "company"),
    "electronic": ("Configuración › Facturación › Facturación electrónica", "electronic"),
    "numbering": ("Configuración › Facturación › Numeraciones", "numbering"),
    "final_consumer": ("Contactos › Clientes", "contacts"),
}


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Checkup", text, "", count)


def said(check: Check, formats: Formats) -> Said:
    """A line of the check-up in words."""
    place, page = _PLACES.get(check.key, ("", ""))
    if check.state is CheckState.UNKNOWN:
        words = _tr("{name}: it could not be checked ({cause})")
        return Said(words.format(name=_name(check.key), cause=one_line(check.details.get("words", ""))), place, page)
    speak = {
        "account": _account,
        "company": _company,
        "electronic": _electronic,
        "numbering": _numbering_check,
        "final_consumer": _final_consumer,
    }.get(check.key)
    return Said(speak(check, formats) if speak is not None else check.key, place, page)


def comes_by_itself(check: Check) -> bool:
    """The customer for sales without ID is made with the first sale that needs it: nobody has to do anything."""
    return check.key == "final_consumer" and check.state is CheckState.WARNING


def _name(key: str) -> str:
    return {
        "account": _tr("User and token"),
        "company": _tr("Company data"),
        "electronic": _tr("Electronic invoicing"),
        "numbering": _tr("Numbering"),
        "final_consumer": _tr("Customer without ID"),
    }.get(key, key)


def _account(check: Check, formats: Formats) -> str:
    return _tr("User and token accepted: {user}").format(user=one_line(check.details.get("user", "")))


def _company(check: Check, formats: Formats) -> str:
    if check.state is CheckState.OK:
        return _tr("Company: data complete ({company})").format(company=one_line(check.details.get("company", "")))
    words = {
        "identification": _tr("identification"),
        "address": _tr("address"),
        "email": _tr("e-mail"),
    }
    missing = [words.get(one, one) for one in check.details.get("missing", "").split(",") if one]
    return _tr("Company: data missing: {missing}").format(missing=", ".join(missing))


def _electronic(check: Check, formats: Formats) -> str:
    if check.state is CheckState.OK:
        return _tr("Electronic invoicing active")
    return formats.say(_tr("Electronic invoicing: no numbering with which {the_tax_office} takes invoices yet"))


def _numbering_check(check: Check, formats: Formats) -> str:
    details = check.details
    if "prefix" not in details:
        return _tr("Numbering: none is chosen, and Alegra has no default")
    prefix = one_line(details["prefix"])
    if check.state is CheckState.BAD:
        return _tr("Numbering {prefix} is used up or expired").format(prefix=prefix)
    if "internal" in details:
        return _tr("Numbering {prefix} has no resolution: it is internal, without legal backing").format(prefix=prefix)
    if check.state is CheckState.WARNING:
        return _tr("Numbering {prefix} ends soon").format(prefix=prefix)
    if "coming" in details:
        return _tr("Numbering {prefix} is valid; its end is in sight: plan the next one").format(prefix=prefix)
    return _tr("Numbering {prefix} is valid").format(prefix=prefix)


def _final_consumer(check: Check, formats: Formats) -> str:
    number = check.details.get("number", "")
    if not number:
        return _tr("Sales without ID are held; no number is set to invoice them as")
    name = one_line(check.details.get("name", ""))
    if check.state is CheckState.OK:
        return _tr("Contact “{name}” ({number})").format(name=name, number=number)
    if check.state is CheckState.BAD:
        return _tr("Contact “{name}” ({number}) is inactive or no client").format(name=name, number=number)
    return _tr("Contact “{name}” ({number}): made with the first sale that needs it").format(name=name, number=number)


def numbering(one: Numbering, formats: Formats) -> list[str]:
    """Name, range, what is left and until when."""
    template = one.template
    name = one_line(template.prefix or template.name)
    lines = [name]
    if template.resolution:
        lines = [_tr("{name} · resolution {number}").format(name=name, number=one_line(template.resolution))]
    if template.max_number is not None and template.next_number is not None:
        words = _tr("Next {next}, up to {last}")
        lines.append(words.format(next=template.next_number, last=template.max_number))
    if one.left is not None:
        lines.append(_tr("Numbers left: {count}").format(count=formats.number(one.left)))
    if one.lasts is not None and one.lasts < _FOR_EVER:
        lines.append(_tr("At your pace they last %n day(s)", one.lasts))
    if template.end is not None:
        gone = one.days is not None and one.days < 0
        words = _tr("Expired on {date}") if gone else _tr("Expires on {date}")
        lines.append(words.format(date=formats.day(template.end)))
    return lines
