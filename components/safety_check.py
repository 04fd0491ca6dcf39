"""Ticks by list, what each of them comes to right below, and one summary; all of it in this tab only."""

from __future__ import annotations

import streamlit as st

from catalog.cautions import how
from components import session, verdict_cards, words_block
from components.safety_signs import sources
from components.view import View
from model.cautions import GROUPS, VERDICTS, Question, Result, Rule, weigh

KEY = "safety:"  # of the widgets; what they say is kept in the visit
NONE, GROUP, PRINTED = "none:", f"{KEY}group", f"{KEY}printed"


def show(view: View) -> None:
    """Show the lists, one at a time, and the summary of them all."""
    with st.container(key="safety_check"):
        with st.container(key="safety_private"):
            st.markdown(view.words("safety.private"))
            group = _group(view)
            _ticks(view, group)
            _answers(view, group)
            _next(view, group)
            _done(view)
        _summary(view, weigh(view.library.cautions.questions, session.visit().safety))


# ---- the lists -------------------------------------------------------------------------------


def _is_done(view: View, group: str) -> bool:
    answers = session.visit().safety
    return group in answers.none_in or any(
        one.id in answers.ticked for one in view.library.cautions.of_group(group)
    )


def _group(view: View) -> str:
    now = session.visit()
    picked = st.segmented_control(
        view.words("safety.groups"),
        GROUPS,
        default=now.safety_group,
        format_func=lambda one: view.words(
            f"safety_group.{one}"
        ),  # a label that changed would lose the choice
        required=True,
        key=GROUP,
        on_change=_take_group,
    )
    if now.fresh and picked:  # as with the ticks: the browser may still show the list of a lost visit
        now.safety_group = picked
    return now.safety_group


def _done(view: View) -> None:
    names = [view.words(f"safety_group.{one}") for one in GROUPS if _is_done(view, one)]
    if names:
        st.caption(view.words("safety.done", lists=", ".join(names)))


def _take_group() -> None:
    session.visit().safety_group = st.session_state[GROUP]


def _go_to(group: str) -> None:
    session.visit().safety_group = st.session_state[GROUP] = group


def _ticks(view: View, group: str) -> None:
    now, ids = session.visit(), [one.id for one in view.library.cautions.of_group(group)]
    with st.container(key="safety_ticks"):
        st.markdown(f"**{view.words('safety.tick')}**")
        none = NONE + group
        held = [name for name in ids if _tick(view, name, name in now.safety.ticked, [none])]
        chosen = _tick(view, none, group in now.safety.none_in, ids)
    # What the browser shows decides: after a server was replaced it may hold more than a fresh visit knows.
    now.safety = now.safety.with_group(ids, held).with_none(group, chosen=chosen and not held)
    now.safety_lost |= now.fresh and bool(held or chosen)
    if now.safety_lost:
        st.warning(view.words("safety.lost"), icon=":material/sync_problem:")


def _tick(view: View, name: str, on: bool, against: list[str]) -> bool:
    label = view.words("safety.none" if name.startswith(NONE) else f"caution.{name}.tick")
    return st.checkbox(label, value=on, key=KEY + name, on_change=_put_out, args=(name, against))


def _put_out(pressed: str, against: list[str]) -> None:
    """Untick what cannot be true beside the tick just pressed: "none of these", or all the others."""
    if st.session_state[KEY + pressed]:
        for name in against:
            st.session_state[KEY + name] = False


def _next(view: View, group: str) -> None:
    later = GROUPS[GROUPS.index(group) + 1 :]
    if later:
        label = view.words("safety.next_group", group=view.words(f"safety_group.{later[0]}"))
        st.button(
            label, key="safety_next", on_click=_go_to, args=(later[0],), icon=":material/arrow_forward:"
        )


# ---- what one list comes to ------------------------------------------------------------------


def _answers(view: View, group: str) -> None:
    """Show a card for each tick of the list, or one line when none is true."""
    answers = session.visit().safety
    raised = [one for one in view.library.cautions.of_group(group) if one.id in answers.ticked]
    cards = [_card(view, one) for one in raised]
    if group in answers.none_in:
        cards = [_clear(view)]
    # Another list is drawn above the button that asked for it, so the reader is taken there.
    follow: verdict_cards.Follow = {"value": group, "part": "safety_check"}
    verdict_cards.show({"cards": cards, "follow": follow}, key="safety_cards")


def _clear(view: View) -> verdict_cards.Card:
    return {"id": "clear", "tone": "clear", "label": view.words("safety_card.group_clear")}


def _line(view: View, rule: Rule) -> verdict_cards.Line:
    studies = view.library.evidence.studies
    return {
        "who": view.words(f"safety_card.{rule.treatment}"),
        "text": view.words(how(rule), low=rule.low, high=rule.high),
        "tone": rule.verdict,
        "source": "; ".join(studies[name].label for name in rule.sources),
    }


def _card(view: View, asked: Question) -> verdict_cards.Card:
    words, studies = view.words, view.library.evidence.studies
    unread = [kind for kind in ("needles", "laser") if not asked.covers(kind)]
    named = dict.fromkeys(name for rule in asked.rules for name in rule.sources)
    card: verdict_cards.Card = {
        "id": asked.id,
        "tone": asked.verdict,
        "label": words(f"safety_verdict.{asked.verdict}"),
        "title": words(f"caution.{asked.id}.tick"),
        "lines": [_line(view, rule) for rule in asked.rules],
        "missing": [words(f"safety_card.no_{kind}") for kind in unread],
        "notes": [
            {"head": words("safety_card.why"), "text": words(f"caution.{asked.id}.why")},
            {"head": words("safety_card.say"), "text": words(f"caution.{asked.id}.say")},
        ],
        "sources": sources(view, (studies[name] for name in named)),
    }
    if asked.differs:
        card["differs"] = words("safety_card.differs")
    return card


# ---- the summary -----------------------------------------------------------------------------


def _summary(view: View, result: Result) -> None:
    now, words = session.visit(), view.words
    with st.container(key="safety_shared" if now.safety_printed else "safety_unshared"):
        st.subheader(words("safety.result"), anchor=False)
        words_block.live(words(f"safety_live.{result.overall or 'none_yet'}"), key="live_safety")
        if result.raised:
            st.markdown(words("safety.result_intro"))
        verdict_cards.show({"cards": _brief(view, result), "brief": True}, key="safety_brief")
    if now.safety_printed:
        with st.container(key="safety_paper"):  # paper shows every card whole, as nobody can tap it open
            verdict_cards.show({"cards": [_card(view, one) for one in result.raised]}, key="safety_whole")
    if result.overall:
        _choices(view)


def _brief(view: View, result: Result) -> list[verdict_cards.Card]:
    """Answer one card for each verdict: what was ticked, and what to ask about it."""
    made: list[verdict_cards.Card] = []
    for verdict in reversed(VERDICTS):
        ticks = [one for one in result.raised if one.verdict == verdict]
        notes: list[verdict_cards.Note] = [
            {
                "head": view.words(f"caution.{one.id}.tick"),
                "text": view.words(f"caution.{one.id}.say"),
            }
            for one in ticks
        ]
        if notes:
            label = view.words(f"safety_verdict.{verdict}")
            made.append({"id": verdict, "tone": verdict, "label": label, "notes": notes})
    return made


def _choices(view: View) -> None:
    now, words = session.visit(), view.words
    with st.container(key="safety_choices"):
        st.checkbox(words("safety.print"), value=now.safety_printed, key=PRINTED, on_change=_take_printed)
        st.caption(words("safety.print_on" if now.safety_printed else "safety.print_off"))
        st.button(words("safety.clear"), key="safety_clear", on_click=_clear_all, icon=":material/delete:")


def _take_printed() -> None:
    session.visit().safety_printed = st.session_state[PRINTED]


def _clear_all() -> None:
    now = session.visit()
    now.safety, now.safety_printed, now.safety_lost = type(now.safety)(), False, False
    for key in st.session_state:
        if str(key).startswith(KEY) and isinstance(st.session_state[key], bool):
            st.session_state[key] = False
