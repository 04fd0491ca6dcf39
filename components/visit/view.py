"""What every page and component is given: the data, the reader's plan, and how to write it down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import streamlit as st

from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.prices.regions import DateOrder
from catalog.words.formats import Formats
from catalog.words.text import Words
from components.palette import Theme


def theme() -> Theme:
    """Return the theme that the browser shows: figures are drawn with fixed colours."""
    return "dark" if st.context.theme.type == "dark" else "light"


@dataclass(frozen=True)
class View:
    """One run of one page.

    Parameters
    ----------
    page : str
        Id of the page.
    today : date
        Day from which dates count while the reader has chosen none.
    theme : {"light", "dark"}
        For figures; pictures follow the theme by themselves.
    """

    page: str
    library: Library
    plan: Plan
    today: date
    theme: Theme

    @cached_property
    def words(self) -> Words:
        """Every sentence of the language, with figures as the chosen region writes them."""
        words, (mark, _) = self.library.words, self.formats.marks
        return words if mark == words.mark else replace(words, mark=mark)

    @cached_property
    def formats(self) -> Formats:
        """How the chosen region writes numbers, money and dates."""
        return self.library.formats(self.plan.region, self.plan.locale)

    @property
    def date_order(self) -> DateOrder:
        """Order of day, month and year in a date field, as the region writes it."""
        return self.library.regions[self.plan.region].date_order
