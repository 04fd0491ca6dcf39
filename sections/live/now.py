"""What follows on the board from the plan on show: what is chosen, totals, dates, sheets."""

from __future__ import annotations

from answers.course import course_of
from answers.left_alone import mirror_anchor
from catalog.evidence.records import whole
from components.browser.board.payload import BoardNow, Chosen
from components.visit import session
from components.visit.answered import kept
from components.visit.view import View
from sections.live.money import axes, note, place, totals
from sections.live.quotes import refused
from sections.live.sheets import sheets


def _chosen(view: View) -> Chosen:
    plan = view.plan
    return {
        "concern": plan.concern,
        "laser": plan.laser,
        "sessions": plan.sessions,
        "interval": plan.interval,
        "laser_sessions": plan.laser_sessions,
        "price": plan.price,
        "laser_price": plan.laser_price,
        "horizon": plan.horizon,
        "week": plan.week,
        "tone": session.visit().tone,
    }


def _dates(view: View) -> list[str]:
    course, formats = course_of(view.plan, view.library, view.today), view.formats
    by_day, last = whole(mirror_anchor(view.library).week_late), view.library.parameters.responses.last_week
    # A day where studies looked, and later a month: a day would claim more than they know.
    return [
        formats.day_month(day) if week <= by_day else formats.short_month(day)
        for week, day in ((week, course.on(week)) for week in range(last + 1))
    ]


def board_now(view: View) -> BoardNow:
    """Return everything that follows from the plan on show."""
    shown, plan = totals(view), view.plan
    first = plan.start or view.today, plan.region, plan.locale
    now: BoardNow = {
        "chosen": _chosen(view),
        "totals": shown,
        "total_note": note(view),
        "axes": axes(view, shown),
        "place": place(view),
        "dates": kept("board_dates", first, lambda: _dates(view)),
        "sheets": sheets(view),
    }
    if found := refused(view):
        now["refused"] = found
    return now
