"""What a figure about money may rest on: an observed price, the page of a tax rule, or a study."""

from __future__ import annotations

from catalog.evidence.records import Study
from catalog.prices.observations import Observation, PriceSource
from catalog.words.text import Words
from model.money.prices import Basis

Cited = Observation | PriceSource | Study


def cited(basis: Basis) -> Cited:
    """Return the record of the data behind a figure, which the sums only carried along.

    Raises
    ------
    TypeError
        If it is no record of ours.
    """
    # The model knows only that a basis has an id, since it may not import the catalog.
    if isinstance(basis, Observation | PriceSource | Study):
        return basis
    raise TypeError(f"Nothing in the data is a {type(basis).__name__}, so '{basis.id}' cannot be shown.")


def study_label(words: Words, study: Study) -> str:
    """Return the name of a study with its publisher and year."""
    year = "" if study.year is None else str(study.year)
    # Many names of studies hold the publisher already, which would then stand there twice.
    if study.publisher in study.label or not study.publisher:
        return f"{study.label} {year}".strip()
    return words("source.label_year", label=study.label, publisher=study.publisher, year=year).strip()
