from alegra_desktop.domain.reference import hotmart_product, hotmart_reference, mastershop_reference


def test_hotmart_reference_and_back() -> None:
    assert hotmart_reference("4081003") == "REF-4081003-HM"
    assert hotmart_product("REF-4081003-HM") == "4081003"
    assert hotmart_product(" ref - 4081003 - hm ") == "4081003"
    assert hotmart_reference(" ") == ""
    assert [hotmart_product(text) for text in ("SKU1", "REF-x-HM", "REF-1-MS", "")] == [""] * 4


def test_mastershop_prefers_the_sku_then_the_variation() -> None:
    assert mastershop_reference(" SKU1 ", "7", "3") == "SKU1"
    assert mastershop_reference("", "7", "3") == "REF-7-MS"
    assert mastershop_reference("", "", "3") == "REF-3-MS"
    assert mastershop_reference("", "", "") == ""
