"""Sources by number: each has the number under which it was first named."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.cited import cited, study_label
from catalog.evidence.records import Finding, Study
from catalog.library import Library
from catalog.prices.observations import Observation
from catalog.prices.own import told_as_own
from catalog.words.formats import Formats
from model.money.prices import Basis


class Numbered:
    """The sources of one sheet. Naming one gives it the next number, or the one it has."""

    def __init__(self, library: Library, formats: Formats) -> None:
        self._library, self._formats = library, formats
        self._labels: dict[str, str] = {}

    def of(self, behind: Iterable[Basis]) -> str:
        """Return the numbers of some sources, as they stand beside what rests on them."""
        found = {one.id: one for one in behind}
        for name, one in found.items():
            self._labels.setdefault(name, self._label(one))
        order = list(self._labels)
        return ", ".join(str(number) for number in sorted(order.index(name) + 1 for name in found))

    def of_findings(self, findings: Iterable[Finding]) -> str:
        """Return the numbers of the studies behind some findings."""
        # What holds by definition rests on no study.
        return self.of(study for one in findings if not one.by_definition for study in one.studies)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every source named so far, in the order of its number."""
        return tuple(self._labels.values())

    def _label(self, basis: Basis) -> str:
        words, record = self._formats.words, cited(basis)
        if isinstance(record, Study):
            return study_label(words, record)
        if not isinstance(record, Observation):
            return words("sheet.page_read", label=record.label, checked=self._formats.month(record.checked))
        observed = self._formats.month(record.observed)
        if record.is_own:
            return told_as_own(record, self._library.clinic.name, observed, words)
        return words("sheet.price_read", label=record.source.label, observed=observed)
