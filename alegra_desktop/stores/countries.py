"""Country names as Hotmart writes them (in Spanish, Portuguese or English) to ISO-3166 alpha-2.

The sales API gives a buyer's country only as a name in some language of Hotmart's; the table holds the countries
of the Americas and the main European ones. A name that is not here is kept as it came.
"""

from __future__ import annotations

from typing import Final

from alegra_desktop.stores.values import words

_NAMES: Final = {
    "AR": "Argentina",
    "BO": "Bolivia|Estado Plurinacional de Bolivia|Bolivia Plurinational State of",
    "BR": "Brasil|Brazil",
    "BZ": "Belice|Belize",
    "CA": "Canadá|Canada",
    "CL": "Chile",
    "CO": "Colombia|Colômbia",
    "CR": "Costa Rica",
    "CU": "Cuba",
    "DO": "República Dominicana|Dominican Republic",
    "EC": "Ecuador|Equador",
    "GT": "Guatemala",
    "GY": "Guyana|Guiana",
    "HN": "Honduras",
    "HT": "Haití|Haiti",
    "JM": "Jamaica",
    "MX": "México|Mexico",
    "NI": "Nicaragua|Nicarágua",
    "PA": "Panamá|Panama",
    "PE": "Perú|Peru",
    "PR": "Puerto Rico|Porto Rico",
    "PY": "Paraguay|Paraguai",
    "SR": "Surinam|Suriname",
    "SV": "El Salvador",
    "TT": "Trinidad y Tobago|Trinidad e Tobago|Trinidad and Tobago",
    "US": "Estados Unidos|United States|United States of America|Estados Unidos de América|"
    "Estados Unidos da América|EUA|EEUU|EE UU|USA",
    "UY": "Uruguay|Uruguai",
    "VE": "Venezuela|República Bolivariana de Venezuela|Venezuela Bolivarian Republic of",
    "AD": "Andorra",
    "AT": "Austria|Áustria",
    "BE": "Bélgica|Belgium",
    "BG": "Bulgaria|Bulgária",
    "CH": "Suiza|Suíça|Switzerland",
    "CZ": "República Checa|Chequia|Tchéquia|Czech Republic|Czechia",
    "DE": "Alemania|Alemanha|Germany",
    "DK": "Dinamarca|Denmark",
    "ES": "España|Espanha|Spain",
    "FI": "Finlandia|Finlândia|Finland",
    "FR": "Francia|França|France",
    "GB": "Reino Unido|United Kingdom|Gran Bretaña|Grã Bretanha|Great Britain|Inglaterra|England",
    "GR": "Grecia|Grécia|Greece",
    "HR": "Croacia|Croácia|Croatia",
    "HU": "Hungría|Hungria|Hungary",
    "IE": "Irlanda|Ireland",
    "IT": "Italia|Itália|Italy",
    "LU": "Luxemburgo|Luxembourg",
    "NL": "Países Bajos|Países Baixos|Netherlands|Holanda|Holland",
    "NO": "Noruega|Norway",
    "PL": "Polonia|Polônia|Polónia|Poland",
    "PT": "Portugal",
    "RO": "Rumania|Rumanía|Romênia|Roménia|Romania",
    "RU": "Rusia|Rússia|Russia",
    "SE": "Suecia|Suécia|Sweden",
    "SK": "Eslovaquia|Eslováquia|Slovakia",
    "UA": "Ucrania|Ucrânia|Ukraine",
}
_CODES: Final = {words(name): code for code, names in _NAMES.items() for name in names.split("|")}


def country_code(name: str) -> str:
    """ "Brasil" -> "BR"; an alpha-2 code passes in capitals; an unknown name comes back trimmed."""
    trimmed = name.strip()
    if len(trimmed) == 2 and trimmed.isascii() and trimmed.isalpha():
        return trimmed.upper()
    return _CODES.get(words(trimmed), trimmed)
