"""One cell of the option grid: what a finding says of an option, how sure it is, why, and who was studied."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.evidence.certainty import reason
from catalog.evidence.chances import glance
from catalog.evidence.records import CERTAINTIES, Finding, plain
from components.browser import Source, option_grid
from components.visit.view import View
from sections.wording.findings import level, name, range_words, sentence, study_source, sure
from sections.wording.looks import look

COUNTED_ROWS = ("benefit", "harms", "darker_skin")  # where a reader may look for a number of people

PLACES = ("grid.place_1", "grid.place_2", "grid.place_3")


def state(finding: Finding) -> option_grid.State:
    """Return which of the ways to look a finding has; "not studied" must never look like "nobody"."""
    if finding.certainty == "none":
        return "not_studied"
    if finding.in_100 is None:
        return "words"
    return "number" if finding.in_100 else "none_seen"


def _point(view: View, finding: Finding) -> option_grid.Point:
    how = state(finding)
    point: option_grid.Point = {"state": how, "text": glance(view.words, finding)}
    if how == "none_seen":
        point["badge"] = view.words("grid.none_seen", of=finding.of)
    if how == "not_studied":
        point["badge"] = view.words("grid.not_studied")
    ranged = range_words(view, finding)
    if ranged and finding.low is None:  # a sentence that tells its own range needs no second
        point["range"] = ranged
    return point


def _certainty(view: View, finding: Finding) -> option_grid.Certainty:
    if finding.by_definition:
        return {"level": len(CERTAINTIES) - 1, "label": view.words("grid.by_definition")}
    return {"level": level(finding), "label": sure(view, finding)}


def told_in_full(view: View, finding: Finding) -> option_grid.CertaintyReason:
    """Return a finding in whole sentences: what was found, how sure and why, and where to read it."""
    return {
        "text": sentence(view, finding),
        "certainty": _certainty(view, finding),
        "why": " ".join(view.words(one.key, **one.values) for one in reason(finding)),
        "sources": _read_in(view, finding),
    }


def _read_in(view: View, finding: Finding) -> list[Source]:
    # The people and weeks told are those of the main study; of the others, name and address are enough here.
    if not finding.studies:
        return []
    main, *others = finding.studies
    return [study_source(view, main, finding), *(_named(study_source(view, one)) for one in others)]


def _named(source: Source) -> Source:
    named: Source = {"label": source["label"], "summary_text": source["summary_text"]}
    if "link" in source and "link_text" in source:
        named["link"], named["link_text"] = source["link"], source["link_text"]
    return named


def _basis(findings: Sequence[Finding]) -> option_grid.Basis | None:
    first = next((one for one in findings if one.in_100 is not None), None)
    # An unknown span stays empty, and the browser takes it for one that differs.
    return None if first is None else {"unit": first.unit, "span": plain(first.weeks) or ""}


def cell(view: View, findings: Sequence[Finding], row: str) -> option_grid.Cell:
    """Return what one option has to say in one row, each finding at first glance and in full."""
    main = findings[0]
    shown: option_grid.Cell = {"points": [_point(view, one) for one in findings]}
    if main.by_definition:
        shown["certainty"] = _certainty(view, main)
        return shown
    shown["fold"] = {
        "certainty": _certainty(view, main),
        "label": view.words("grid.why"),
        "reasons": [told_in_full(view, one) for one in findings],
    }
    states = {state(one) for one in findings}
    # Said once for the cell, where a reader looks for a count and no finding has one.
    if row in COUNTED_ROWS and "words" in states and states <= {"words", "not_studied"}:
        shown["no_count"] = view.words("grid.no_count")
    basis = _basis(findings) if row in COUNTED_ROWS else None
    if basis:
        shown["basis"] = basis
    return shown


def offered(view: View) -> list[option_grid.OptionColumn]:
    """Return every option with what stands above its column."""
    words, shown = view.words, list[option_grid.OptionColumn]()
    for option in view.library.options.values():
        entry: option_grid.OptionColumn = {
            "id": option.id,
            "name": name(view, option),
            "look": look(view, option.id),
            "tagline": words(f"option.{option.id}.tagline"),
        }
        if f"option.{option.id}.warning" in words:
            # The warning rests on the first finding on what can go wrong.
            warned = view.library.evidence.cell(view.plan.concern, option.id, "harms")[0]
            entry["warning"] = words(f"option.{option.id}.warning")
            entry["warning_source"] = study_source(view, warned.studies[0])
        shown.append(entry)
    return shown


def texts(view: View) -> option_grid.GridTexts:
    """Return the words of the frame."""
    words, choose = view.words, view.words("grid.choose")
    return {
        "columns": [words("grid.column", choose=choose, place=words(place)) for place in PLACES],
        "comparing": words("grid.comparing", options="{options}"),
        "question": words("grid.question"),
        "other_span": words("grid.other_span"),
        "other_unit": words("grid.other_unit"),
    }
