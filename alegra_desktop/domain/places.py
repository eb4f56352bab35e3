"""Colombian departments and cities as people write them, found in the tax authority's own table.

A name is taken only if it can be one place: exact first, then the other names people use, then one slip of the pen
inside a department that is known. What contradicts itself ("Medellín, Cundinamarca") or is in several departments is
no place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from alegra_desktop.domain.municipalities import DIVIPOLA
from alegra_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality in the table's spelling, which is the one Alegra and DIAN compare with."""

    department: str
    city: str


BOGOTA = Place("Bogotá D.C.", "Bogotá, D.C.")
_ISLANDS = "Archipiélago de San Andrés, Providencia y Santa Catalina"

#: Codes of ISO 3166-2:CO and other names of departments.
_DEPARTMENT_WORDS: dict[str, tuple[str, ...]] = {
    "Amazonas": ("AMA",),
    "Antioquia": ("ANT",),
    "Arauca": ("ARA",),
    "Atlántico": ("ATL",),
    "Bogotá D.C.": ("DC", "Bogotá", "Santafé de Bogotá", "Santafé de Bogotá D.C.", "Distrito Capital",
                    "Bogotá Distrito Capital", "Distrito Capital de Bogotá", "Bogotá Cundinamarca"),
    "Bolívar": ("BOL",),
    "Boyacá": ("BOY",),
    "Caldas": ("CAL",),
    "Caquetá": ("CAQ",),
    "Casanare": ("CAS",),
    "Cauca": ("CAU",),
    "Cesar": ("CES",),
    "Chocó": ("CHO",),
    "Córdoba": ("COR",),
    "Cundinamarca": ("CUN",),
    "Guainía": ("GUA",),
    "Guaviare": ("GUV",),
    "Huila": ("HUI",),
    "La Guajira": ("LAG", "Guajira"),
    "Magdalena": ("MAG",),
    "Meta": ("MET",),
    "Nariño": ("NAR",),
    "Norte de Santander": ("NSA", "N. de Santander", "Nte. de Santander", "Norte Santander", "N. Santander",
                           "Nte. Santander", "Santander del Norte"),
    "Putumayo": ("PUT",),
    "Quindío": ("QUI",),
    "Risaralda": ("RIS",),
    "Santander": ("SAN", "Santander del Sur"),
    "Sucre": ("SUC",),
    "Tolima": ("TOL",),
    "Valle del Cauca": ("VAC", "Valle"),
    "Vaupés": ("VAU",),
    "Vichada": ("VID",),
    _ISLANDS: ("SAP", "San Andrés", "San Andrés Islas", "San Andrés y Providencia", "San Andrés, Providencia y "
               "Santa Catalina", "Archipiélago de San Andrés", "Archipiélago de San Andrés y Providencia"),
}  # fmt: skip

#: Names people use for a city, beside the table's.
_CITY_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("Bogotá D.C.", "Bogotá, D.C."): _DEPARTMENT_WORDS["Bogotá D.C."][1:],
    ("Bolívar", "Cartagena de Indias"): ("Cartagena", "Cartagena D.T. y C."),
    ("Bolívar", "Mompós"): ("Mompox", "Santa Cruz de Mompox"),
    ("Boyacá", "Güicán"): ("Güicán de la Sierra",),
    ("Cauca", "Sotará"): ("Sotará Paispamba",),
    ("Cauca", "Piendamó"): ("Piendamó Tunía",),
    ("Cesar", "Agustín Codazzi"): ("Codazzi",),
    ("Cesar", "Manaure Balcón del Cesar"): ("Manaure",),
    ("Córdoba", "Lorica"): ("Santa Cruz de Lorica",),
    ("Córdoba", "Purísima"): ("Purísima de la Concepción",),
    ("Cundinamarca", "Villa de San Diego de Ubaté"): ("Ubaté",),
    ("Cundinamarca", "San Juan de Rioseco"): ("San Juan de Río Seco",),
    ("Guainía", "Inírida"): ("Puerto Inírida",),
    ("Magdalena", "Santa Marta"): ("Santa Marta D.T.C.H.",),
    ("Nariño", "Cuaspud"): ("Cuaspud Carlosama", "Carlosama"),
    ("Nariño", "Pasto"): ("San Juan de Pasto",),
    ("Nariño", "San Andrés de Tumaco"): ("Tumaco",),
    ("Norte de Santander", "Cúcuta"): ("San José de Cúcuta",),
    ("Sucre", "Santiago de Tolú"): ("Tolú",),
    ("Sucre", "Sincé"): ("San Luis de Sincé",),
    ("Tolima", "Armero Guayabal"): ("Armero",),
    ("Tolima", "Mariquita"): ("San Sebastián de Mariquita",),
    ("Valle del Cauca", "Cali"): ("Santiago de Cali",),
    ("Valle del Cauca", "Calima"): ("Calima El Darién", "El Darién", "Darién"),
    ("Valle del Cauca", "Guadalajara de Buga"): ("Buga",),
    (_ISLANDS, "San Andrés"): ("San Andrés Isla", "San Andrés Islas"),
    (_ISLANDS, "Providencia"): ("Providencia y Santa Catalina",),
}
#: Parts of the capital; they say the city only together with its department.
_LOCALITIES = (
    "Usaquén", "Chapinero", "Santa Fe", "San Cristóbal", "Usme", "Tunjuelito", "Bosa", "Kennedy", "Fontibón",
    "Engativá", "Suba", "Barrios Unidos", "Teusaquillo", "Los Mártires", "Antonio Nariño", "Puente Aranda",
    "La Candelaria", "Rafael Uribe Uribe", "Ciudad Bolívar", "Sumapaz",
)  # fmt: skip

_SHORT = {"STA": "SANTA", "STO": "SANTO", "SN": "SAN", "PTO": "PUERTO", "VLLA": "VILLA", "GRAL": "GENERAL"}
_ARTICLES = ("EL", "LA", "LOS", "LAS")
_NO_STATE = frozenset({"", "CO", "COL", "COLOMBIA", "NA", "NINGUNO", "OTRO", "NOAPLICA"})
_WORDS = re.compile(r"[^\W_]+")
_BREAKS = re.compile(r"[,;/()]|\s[-–—]\s")
_SHORTEST_SLIP = 5  # letters: in shorter names one letter more or less is another name
_LONG = 9  # letters from which two slips are still the same name


@lru_cache(maxsize=1)
def table() -> Mapping[str, tuple[str, ...]]:
    """Department -> its municipalities, both in the order of a list a person chooses from."""
    lines: dict[str, str] = {}
    department = ""
    for line in DIVIPOLA.strip().splitlines():
        if line.startswith("= "):
            department = line[2:]
            lines[department] = ""
        else:
            lines[department] += line
    return {name: tuple(sorted(cities.split("|"), key=fold)) for name, cities in sorted(lines.items(), key=_by_fold)}


def _by_fold(entry: tuple[str, str]) -> str:
    return fold(entry[0])


def is_place(department: str, city: str) -> bool:
    """Does the table hold exactly this city in exactly this department?"""
    return city in table().get(department, ())


def find_department(text: str) -> str:
    """The department a text names, "" if none."""
    key = _key(text)
    return _departments().get(key, "") or _departments().get(key.removeprefix("CO"), "")


def find_place(city: str, state: str) -> Place | None:
    """The municipality that a city and a state name together; either may hold both ("Medellín, Antioquia")."""
    return _find(city[:_LONGEST], state[:_LONGEST])


_LONGEST = 120  # characters: no name of a place is so long


@lru_cache(maxsize=4096)
def _find(city: str, state: str) -> Place | None:
    known = find_department(state)
    # a state nobody knows is "", which neither helps nor contradicts
    return _in(city, known) or _in_parts(city, known)


def _in_parts(city: str, department: str) -> Place | None:
    """`Medellín, Antioquia` and `Cali (Valle)`: the rest may be the department, and must not contradict it."""
    parts = [part.strip() for part in _BREAKS.split(city) if part.strip()]
    while len(parts) > 1 and _key(parts[-1]) in _NO_STATE:
        parts.pop()
    if len(parts) < 2:
        return _in(parts[0], department) if parts else None
    splits = ((" ".join(parts[:n]), find_department(" ".join(parts[n:]))) for n in range(1, len(parts)))
    name, named = next(((name, named) for name, named in splits if named), ("", ""))
    contradicted = department not in ("", named) and (named, department) != (BOGOTA.department, "Cundinamarca")
    return _in(name, named) if named and not contradicted else None


def _in(city: str, department: str) -> Place | None:
    key = _key(city)
    if not key:
        return BOGOTA if department == BOGOTA.department else None
    if key in _capital() and department in ("", "Cundinamarca", BOGOTA.department):
        return BOGOTA
    if not department:
        return _anywhere(key)
    here = _cities(department)
    found = here.exact.get(key) or here.loose.get(_loose(key, city))
    if found:
        return Place(department, found)
    if department == BOGOTA.department:
        return BOGOTA if key in _localities() else None
    # the name of another place is no slip of the pen
    return None if key in _everywhere() else _slip(key, department)


def _anywhere(key: str) -> Place | None:
    found = _everywhere().get(key, frozenset())
    return next(iter(found)) if len(found) == 1 else None


def _slip(key: str, department: str) -> Place | None:
    if len(key) < _SHORTEST_SLIP:
        return None
    allowed = 2 if len(key) >= _LONG else 1
    near = {city for name, city in _cities(department).exact.items() if _distance(key, name, allowed) <= allowed}
    return Place(department, near.pop()) if len(near) == 1 else None


def _distance(one: str, other: str, most: int) -> int:
    """How many letters were changed, left out, added or swapped with their neighbour; more than `most` is not told
    exactly."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


# --- how names are compared


def _key(text: str) -> str:
    """Letters and digits without accents; usual abbreviations written out, the capital's "D.C." left away."""
    words = [fold(word) for word in _WORDS.findall(text.replace("'", ""))]
    if words[-2:] == ["D", "C"]:
        words = words[:-2]
    elif len(words) > 1 and words[-1] == "DC":
        words = words[:-1]
    return "".join(_SHORT.get(word, word) for word in words)


def _loose(key: str, text: str) -> str:
    """Without the article in front, which people put and leave out as they like."""
    first = next(iter(_WORDS.findall(text)), "")
    article = fold(first)
    return key[len(article) :] if article in _ARTICLES and len(key) > len(article) else key


@dataclass(frozen=True, slots=True)
class _Cities:
    """The cities of a department by their names: as the table and people call them, and without article."""

    exact: Mapping[str, str]
    loose: Mapping[str, str]


@lru_cache(maxsize=64)
def _cities(department: str) -> _Cities:
    exact: dict[str, str] = {}
    loose: dict[str, set[str]] = defaultdict(set)
    for city in table()[department]:
        names = (city, *_CITY_WORDS.get((department, city), ()))
        for name in names:
            exact[_key(name)] = city
            loose[_loose(_key(name), name)].add(city)
    return _Cities(exact, {key: next(iter(found)) for key, found in loose.items() if len(found) == 1})


@lru_cache(maxsize=1)
def _everywhere() -> Mapping[str, frozenset[Place]]:
    """Every name, with and without article, and the places it may be."""
    found: dict[str, set[Place]] = defaultdict(set)
    for department in table():
        for names in (_cities(department).exact, _cities(department).loose):
            for key, city in names.items():
                found[key].add(Place(department, city))
    # "El Peñol" is one place and "Peñol" another, but people do not keep them apart
    for department in table():
        for city in table()[department]:
            key = _key(city)
            found[key] |= found.get(_loose(key, city), set())
    return {key: frozenset(places) for key, places in found.items()}


@lru_cache(maxsize=1)
def _departments() -> Mapping[str, str]:
    words: dict[str, str] = {}
    for department in table():
        for name in (department, *_DEPARTMENT_WORDS[department]):
            words[_key(name)] = department
    return words


@lru_cache(maxsize=1)
def _capital() -> frozenset[str]:
    return frozenset(_cities(BOGOTA.department).exact)


@lru_cache(maxsize=1)
def _localities() -> frozenset[str]:
    return frozenset(map(_key, _LOCALITIES))
