"""What readers do with the list of studies, by touch."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.axe import violations
from tests.browser.tablet import resize, sideways_overflow, targets, visit


def test_a_reader_searches_filters_and_opens_a_study(page: Page, app_url: str) -> None:
    """1. Types a name in small letters, without its hyphen. 2. Clears, asks for hair loss and trials by tap.
    3. Opens one and reads how sure it is. 4. Types nonsense. Nothing typed reaches the address."""
    visit(page, f"{app_url}/evidence")
    studies = page.locator(".st-key-studies")
    field, told, entries = (studies.locator(one) for one in ("#typed", "[role=status]", ".entry"))
    expect(told).to_have_text(f"{len(library().evidence.studies)} in all.")
    expect(entries).to_have_count(5)
    studies.get_by_role("button", name="Show 20 more").tap()
    expect(entries).to_have_count(25)

    field.tap()
    field.fill("el domyati")
    expect(told).to_have_text(f"1 of {len(library().evidence.studies)} match.")
    expect(entries.first).to_contain_text("El-Domyati 2015")
    studies.get_by_role("button", name="Clear").tap()
    expect(field).to_have_value("")

    studies.get_by_role("button", name="Concern").tap()
    studies.get_by_role("button", name="Hair loss", exact=True).tap()
    studies.get_by_role("button", name="Kind of study").tap()
    chance = studies.get_by_role("button", name="Picked by chance", exact=True)
    chance.tap()
    expect(chance).to_have_attribute("aria-pressed", "true")
    dhurat = entries.filter(has_text="Dhurat 2013")
    dhurat.locator("summary").tap()
    expect(dhurat).to_contain_text("It is the only source we read for this.")
    expect(dhurat.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    for width, height in ((390, 844), (744, 1133), (1180, 820)):
        resize(page, width, height)
        expect(dhurat).to_be_visible()
        assert sideways_overflow(page) <= 0, f"at {width} px"
        assert [one for one in targets(page) if one.smallest_side < 44 and one.kind == "button"] == []

    assert [one["id"] for one in violations(page)] == []

    field.fill("zzzz")
    expect(told).to_contain_text("Nothing matches.")
    assert "zzzz" not in page.url and "hair" not in page.url
