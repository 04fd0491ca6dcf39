"""Who was studied: several studies of one cohort are of the same people, who are counted once."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.evidence.records import Study


def groups(studies: Iterable[Study]) -> tuple[tuple[Study, ...], ...]:
    """Return studies put together by whom they studied, each study once, in the order they come in."""
    found: dict[tuple[str, str], dict[str, Study]] = {}
    for study in studies:
        # A study without a cohort is a group of its own; no cohort can be mistaken for the id of a study.
        key = ("cohort", study.cohort) if study.cohort else ("study", study.id)
        found.setdefault(key, {})[study.id] = study
    return tuple(tuple(one.values()) for one in found.values())


def same_people(studies: Iterable[Study]) -> tuple[tuple[Study, ...], ...]:
    """Return the groups in which several studies are of the same people."""
    return tuple(group for group in groups(studies) if len(group) > 1)


def others_of(study: Study, studies: Iterable[Study]) -> tuple[Study, ...]:
    """Return the other studies of the same people; empty where there are none."""
    if not study.cohort:
        return ()
    return tuple(one for one in studies if one.cohort == study.cohort and one.id != study.id)
