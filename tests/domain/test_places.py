import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.places import Place, find_department, find_place, is_place, table

EVERY = [Place(department, city) for department, cities in table().items() for city in cities]
_ACCENTS = str.maketrans("áéíóúüÁÉÍÓÚÜ", "aeiouuAEIOUU")


def test_the_table_is_whole() -> None:
    """As many as the statistics office counts, in all and in the largest departments."""
    assert (len(table()), len(EVERY), len(set(EVERY))) == (33, 1122, 1122)
    counts = {name: len(cities) for name, cities in table().items()}
    assert (counts["Antioquia"], counts["Boyacá"], counts["Cundinamarca"], counts["Bogotá D.C."]) == (125, 123, 116, 1)
    assert all(city == city.strip() and city for cities in table().values() for city in cities)


def test_every_place_is_found_by_its_own_names_and_taken_for_no_other() -> None:
    for place in EVERY:
        plain = place.city.translate(_ACCENTS).upper()
        for city in (place.city, plain, f"  {place.city.lower()} "):
            for state in (place.department, place.department.upper(), place.department.translate(_ACCENTS).lower()):
                assert find_place(city, state) == place
            assert find_place(city, "") in (None, place)
        assert find_place(f"{place.city}, {place.department}", "") == place
        assert is_place(place.department, place.city)


@pytest.mark.parametrize(
    ("city", "state", "department", "found"),
    [
        ("BOGOTA", "", "Bogotá D.C.", "Bogotá, D.C."),
        ("Bogotá, D.C.", "Bogotá D.C.", "Bogotá D.C.", "Bogotá, D.C."),
        ("bogota d.c", "DC", "Bogotá D.C.", "Bogotá, D.C."),
        ("BOGOTA", "CUNDINAMARCA", "Bogotá D.C.", "Bogotá, D.C."),
        ("Santafé de Bogotá", "", "Bogotá D.C.", "Bogotá, D.C."),
        ("Suba", "Bogotá", "Bogotá D.C.", "Bogotá, D.C."),
        ("", "Bogotá D.C.", "Bogotá D.C.", "Bogotá, D.C."),
        ("CALI", "VALLE", "Valle del Cauca", "Cali"),
        ("Santiago de Cali", "Valle", "Valle del Cauca", "Cali"),
        ("Cúcuta", "N. de Santander", "Norte de Santander", "Cúcuta"),
        ("San Jose de Cucuta", "Norte Santander", "Norte de Santander", "Cúcuta"),
        ("San Andrés Isla", "San Andrés y Providencia", "Archipiélago de San Andrés, Providencia y Santa Catalina",
         "San Andrés"),
        ("Cartagena", "BOLIVAR", "Bolívar", "Cartagena de Indias"),
        ("Tumaco", "Nariño", "Nariño", "San Andrés de Tumaco"),
        ("Rio Negro", "Antioquia", "Antioquia", "Rionegro"),
        ("Itagui", "CO-ANT", "Antioquia", "Itagüí"),
        ("Carmen de Viboral", "Antioquia", "Antioquia", "El Carmen de Viboral"),
        ("El Espinal", "Tolima", "Tolima", "Espinal"),
        ("Sta. Marta", "Magdalena", "Magdalena", "Santa Marta"),
        ("Medellín - Antioquia", "", "Antioquia", "Medellín"),
        ("Medellín, Antioquia, Colombia", "Antioquia", "Antioquia", "Medellín"),
        ("Buga (Valle)", "", "Valle del Cauca", "Guadalajara de Buga"),
        ("Medelin", "Antioquia", "Antioquia", "Medellín"),
        ("Villavisencio", "Meta", "Meta", "Villavicencio"),
        ("Pereira", "Eje Cafetero", "Risaralda", "Pereira"),
        ("Villanueva", "Casanare", "Casanare", "Villanueva"),
    ],
)  # fmt: skip
def test_places_as_people_write_them(city: str, state: str, department: str, found: str) -> None:
    assert find_place(city, state) == Place(department, found)


@pytest.mark.parametrize(
    ("city", "state"),
    [
        ("Villanueva", ""),  # in five departments
        ("El Peñol", ""),  # people call Peñol in Antioquia so
        ("Medellín", "Cundinamarca"),
        ("Medellín, Antioquia", "Cundinamarca"),
        ("Chita", "Cundinamarca"),  # one letter from Chía, but a town of Boyacá
        ("Soacha", "Bogotá"),
        ("Macondo", "Magdalena"),
        ("Macondo", ""),
        ("Medelin", ""),  # a slip is only understood inside a department
        ("", "Antioquia"),
        ("", ""),
        ("..", "?"),
        ("x" * 5000, "Antioquia"),
    ],
)
def test_no_place_is_guessed(city: str, state: str) -> None:
    assert find_place(city, state) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_place_of_the_table_or_none(city: str, state: str) -> None:
    found = find_place(city, state)
    assert found is None or found in EVERY


@given(st.sampled_from(EVERY), st.sampled_from(EVERY))
def test_a_city_of_one_department_is_never_taken_for_one_of_another(one: Place, other: Place) -> None:
    found = find_place(one.city, other.department)
    assert found is None or found.department in (other.department, "Bogotá D.C.")
    if found is not None and found.department == other.department:
        names = [place for place in EVERY if place.city == one.city and place.department == other.department]
        assert names in ([], [found])


@pytest.mark.parametrize(
    ("text", "found"),
    [("valle", "Valle del Cauca"), ("GUAJIRA", "La Guajira"), ("nsa", "Norte de Santander"), ("Texas", ""), ("", "")],
)
def test_departments(text: str, found: str) -> None:
    assert find_department(text) == found
