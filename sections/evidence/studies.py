"""The list of studies: what each found, how sure that is and why, and what we use it for."""

from __future__ import annotations

import streamlit as st

from answers.uses import StudyUse, uses
from catalog.evidence.people import others_of
from catalog.evidence.records import ANY, CERTAINTIES, DESIGNS, Finding, Study
from components.browser import source_list
from components.browser.source_list import Choice, Entry, Group, Item, Part, Texts
from components.frame import folds
from components.visit.view import View
from sections.wording.findings import STUDY_LIST, level, name, sentence, sure, why
from sections.wording.looks import look


def texts(view: View, search: str) -> Texts:
    """Return the words of a list; what the browser counts stays open.

    Parameters
    ----------
    search : str
        Key of the words beside the search field.
    """
    words = view.words
    return {
        "search": words(search),
        "hint": words("evidence.hint"),
        "any": words("evidence.any"),
        "clear": words("evidence.clear"),
        "matching": words("evidence.matching", shown="{shown}", count="{count}"),
        "all_shown": words("evidence.all_shown", count="{count}"),
        "none": words("evidence.none"),
        "more": words("evidence.more", count="{count}"),
        "link": words("evidence.link"),
    }


def group(view: View, name: str, labels: dict[str, str], entries: list[Entry]) -> Group:
    """Return the filters of one kind: only those that something in the list answers to."""
    met = {one for entry in entries for one in entry["facets"][name]}
    choices: list[Choice] = [{"id": one, "label": label} for one, label in labels.items() if one in met]
    return {"id": name, "label": view.words(f"evidence.by_{name}"), "choices": choices}


def _concern(view: View, concern: str) -> str:
    return view.words("evidence.any_concern" if concern == ANY else f"concern.{concern}")


def _finding(view: View, finding: Finding) -> Item:
    # A finding that holds for every concern names none.
    tags = [name(view, finding.option)]
    if finding.concern != ANY:
        tags.append(_concern(view, finding.concern))
    return {
        "text": sentence(view, finding),
        "tag": ", ".join(tags),
        "look": look(view, finding.option),
        "level": level(finding),
        "sure": sure(view, finding),
        "why": why(view, finding),
    }


def _read_as(view: View, study: Study) -> list[Item]:
    words = view.words
    sentences = [
        f"{study.title}. {study.publisher}." if study.publisher else f"{study.title}.",
        words("source.design", design=words(f"design.{study.design}")),
    ]
    if study.population:
        sentences.append(words("source.who", population=study.population))
    others = others_of(study, view.library.evidence.studies.values())
    if others:
        sentences.append(words("evidence.same_people", studies=", ".join(one.label for one in others)))
    sentences.append(words("evidence.checked", day=view.formats.day(study.checked)))
    if not study.link:
        sentences.append(words("evidence.no_link"))
    return [{"text": text} for text in sentences]


def _parts(view: View, study: Study, use: StudyUse) -> list[Part]:
    # A study that no page uses is listed all the same, and says so.
    words, places = view.words, use.places or ("here",)
    found: list[Part] = [{"title": words("evidence.used_for"), "items": [
        {"text": words(f"evidence_used.{place}")} for place in places
    ]}]  # fmt: skip
    if use.findings:
        items = [_finding(view, one) for one in use.findings]
        found.insert(0, {"title": words("evidence.found"), "items": items})
    return [*found, {"title": words("evidence.read_as"), "items": _read_as(view, study)}]


def _entry(view: View, study: Study, use: StudyUse) -> Entry:
    words = view.words
    people = "evidence.people_unknown" if study.n is None else "evidence.people"
    year = words("evidence.no_year") if study.year is None else str(study.year)
    entry: Entry = {
        "id": study.id,
        "title": study.label,
        "about": study.population,
        "facts": [
            words(f"evidence_design.{study.design}"),
            words(people) if study.n is None else words(people, n=study.n),
            year,
        ],
        "facets": {
            "option": sorted({one.option for one in use.findings}),
            "concern": sorted({one.concern for one in use.findings}),
            "design": [study.design],
            "certainty": sorted({one.certainty for one in use.findings}),
        },
        "parts": _parts(view, study, use),
    }
    if study.link:
        entry["link"] = study.link
    return entry


def treatments(view: View) -> None:
    """Show what the treatments are, ahead of the filters that name them; closed until it is asked for."""
    folds.alone(view, view.words("evidence.treatments"), "treatments", lambda: _treatments(view))


def _treatments(view: View) -> None:
    st.markdown(view.words("evidence.needles"))
    st.markdown(view.words("evidence.lasers"))


def show(view: View) -> None:
    """Show every study, to search and to filter."""
    library, words = view.library, view.words
    used = uses(library)
    entries = [_entry(view, study, used[study.id]) for study in library.evidence.studies.values()]
    labels = {
        "option": {one: name(view, one) for one in library.options},
        "concern": {one: _concern(view, one) for one in (*library.concerns, ANY)},
        "design": {one: words(f"evidence_design.{one}") for one in DESIGNS},
        # From most to least sure; the data list them the other way round.
        "certainty": {one: words(f"certainty.{one}") for one in reversed(CERTAINTIES)},
    }
    groups = [group(view, kind, known, entries) for kind, known in labels.items()]
    source_list.show(
        {"texts": texts(view, "evidence.search_studies"), "groups": groups, "entries": entries},
        key=STUDY_LIST,
    )
