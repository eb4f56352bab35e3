"""Which use of an invoice a Mexican customer's tax regime allows. Origin: SAT, catalogues of CFDI 4.0, as data.

Stores ask neither for the regime nor for the use. The regime is what Alegra or the merchant knows of the customer; the
use is the merchant's choice. A combination that the catalogue forbids is never sent.
"""

from __future__ import annotations

from dataclasses import dataclass

AUTOMATIC = "auto"  # general expenses, or no tax effects where those are not allowed
GENERAL_EXPENSES = "G03"
WITHOUT_TAX_EFFECTS = "S01"
#: The regime of the generic numbers, "sin obligaciones fiscales", as Alegra calls it.
WITHOUT_TAX_OBLIGATIONS = "SIMPLIFIED_REGIME"

SINGLE_PAYMENT, DEFERRED_PAYMENT = "PUE", "PPD"


@dataclass(frozen=True, slots=True)
class Regime:
    """`code` is the tax authority's, `key` Alegra's; `person`, `company`: who can be in it."""

    code: str
    key: str
    name: str
    person: bool = True
    company: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    code: str
    name: str
    regimes: frozenset[str]  # the codes of those that allow it
    company: bool = True  # every use may be a person's


#: Those that Alegra has a key for. 607, 608, 610, 614 and 615 have none; a customer of theirs is "not known" here.
REGIMES: tuple[Regime, ...] = (
    Regime("601", "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW", "General de Ley Personas Morales", False, True),
    Regime("603", "REGIME_OF_MORAL_PEOPLE_NOT_PROFIT", "Personas Morales con Fines no Lucrativos", False, True),
    Regime("605", "SALARIED_REGIME", "Sueldos y Salarios e Ingresos Asimilados a Salarios"),
    Regime("606", "LEASEHOLD_REGIME", "Arrendamiento"),
    Regime("611", "DIVIDEND_INCOME", "Ingresos por Dividendos (socios y accionistas)"),
    Regime("612", "BUSINESS_ACTIVITIES_REGIME", "Personas Físicas con Actividades Empresariales y Profesionales"),
    Regime("616", WITHOUT_TAX_OBLIGATIONS, "Sin obligaciones fiscales"),
    Regime("620", "REGIME_OF_COOPERATIVE_PRODUCTION_SOCIETIES",
           "Sociedades Cooperativas de Producción que optan por diferir sus ingresos", False, True),
    Regime("621", "FISCAL_INCORPORATION_REGIME", "Incorporación Fiscal"),
    Regime("622", "PRIMARY_SECTOR_REGIME", "Actividades Agrícolas, Ganaderas, Silvícolas y Pesqueras", False, True),
    Regime("623", "SOCIETIES_OPTIONAL_REGIME", "Opcional para Grupos de Sociedades", False, True),
    Regime("624", "REGIME_OF_THE_COORDINATED", "Coordinados", False, True),
    Regime("625", "REGIME_OF_THE_TECHNOLOGICAL_PLATFORMS_INCOME_ACTIVITIES",
           "Actividades Empresariales con ingresos a través de Plataformas Tecnológicas"),
    Regime("626", "REGIME_OF_TRUST", "Régimen Simplificado de Confianza", True, True),
)  # fmt: skip

_BUSINESS = frozenset(["601", "603", "606", "612", "620", "621", "622", "623", "624", "625", "626"])
_DEDUCTIONS = frozenset(["605", "606", "607", "608", "611", "612", "614", "615", "625"])
_EVERY = _BUSINESS | _DEDUCTIONS | frozenset(("610", "616"))

#: Those a sale can have; returns (G02), payments (CP01) and payroll (CN01) are not sales.
USES: tuple[Use, ...] = (
    Use("G01", "Adquisición de mercancías", _BUSINESS),
    Use("G03", "Gastos en general", _BUSINESS),
    Use("I01", "Construcciones", _BUSINESS),
    Use("I02", "Mobiliario y equipo de oficina por inversiones", _BUSINESS),
    Use("I03", "Equipo de transporte", _BUSINESS),
    Use("I04", "Equipo de cómputo y accesorios", _BUSINESS),
    Use("I05", "Dados, troqueles, moldes, matrices y herramental", _BUSINESS),
    Use("I06", "Comunicaciones telefónicas", _BUSINESS),
    Use("I07", "Comunicaciones satelitales", _BUSINESS),
    Use("I08", "Otra maquinaria y equipo", _BUSINESS),
    Use("D01", "Honorarios médicos, dentales y gastos hospitalarios", _DEDUCTIONS, False),
    Use("D02", "Gastos médicos por incapacidad o discapacidad", _DEDUCTIONS, False),
    Use("D03", "Gastos funerales", _DEDUCTIONS, False),
    Use("D04", "Donativos", _DEDUCTIONS, False),
    Use("D05", "Intereses reales efectivamente pagados por créditos hipotecarios", _DEDUCTIONS, False),
    Use("D06", "Aportaciones voluntarias al SAR", _DEDUCTIONS, False),
    Use("D07", "Primas por seguros de gastos médicos", _DEDUCTIONS, False),
    Use("D08", "Gastos de transportación escolar obligatoria", _DEDUCTIONS, False),
    Use("D09", "Depósitos en cuentas para el ahorro y planes de pensiones", _DEDUCTIONS, False),
    Use("D10", "Pagos por servicios educativos (colegiaturas)", _DEDUCTIONS, False),
    Use(WITHOUT_TAX_EFFECTS, "Sin efectos fiscales", _EVERY),
)

_BY_KEY = {regime.key: regime for regime in REGIMES}
_BY_CODE = {use.code: use for use in USES}


def regime_of(text: str) -> Regime | None:
    """The regime that Alegra's key or the tax authority's code names; None for one nobody knows."""
    word = text.strip().upper()
    return _BY_KEY.get(word) or next((regime for regime in REGIMES if regime.code == word), None)


def use_of(code: str) -> Use | None:
    return _BY_CODE.get(code.strip().upper())


def allowed(code: str, regime: str, company: bool) -> bool:
    """May a customer have an invoice of this use? Of an unknown regime only what is known is asked: person or company.

    `regime`: Alegra's key, "" or another word if it is not known. A use that is not a sale's is not judged.
    """
    use, known = use_of(code), regime_of(regime)
    if use is None:
        return True
    return (use.company or not company) and (known is None or known.code in use.regimes)


def choose(wanted: str, regime: str, company: bool) -> str | None:
    """The use of an invoice: the merchant's choice, or None if the customer's regime forbids it.

    Of AUTOMATIC: general expenses where they are certainly allowed, which for a person needs the regime; else the use
    that every regime allows.
    """
    if wanted not in ("", AUTOMATIC):
        return wanted if allowed(wanted, regime, company) else None
    certain = company or regime_of(regime) is not None
    return GENERAL_EXPENSES if certain and allowed(GENERAL_EXPENSES, regime, company) else WITHOUT_TAX_EFFECTS


def regimes_for(company: bool) -> tuple[Regime, ...]:
    """Those a customer can be in."""
    return tuple(regime for regime in REGIMES if (regime.company if company else regime.person))
