"""From a plan to what each way to pay comes to: a package, equal instalments, interest that waits."""

from __future__ import annotations

from dataclasses import dataclass

from answers.cost import CostAnswer
from answers.course import course_of
from catalog.library import Library
from catalog.plan.plan import Plan
from model.course import Course
from model.money.lines import session_price
from model.paying.loan import Borrowing, Instalments, instalments
from model.paying.package import Expiry, Package, expiry
from model.paying.waiting_interest import DeferredInterest, deferred_interest


@dataclass(frozen=True)
class PaymentAnswer:
    """What each way to pay for the needling course comes to, minor units.

    Parameters
    ----------
    package, expiry, instalments, deferred
        None until everything each of them needs is chosen and every price in it is known.
    single : int or None
        Price of a session: the reader's quote, or else the typical one.
    borrowed : int or None
        Sum borrowed: as typed, or else the typical total of the course.
    edge : DeferredInterest or None
        The same promotion paid off one minor unit a month short of its safe payment.
    """

    package: Package | None
    expiry: Expiry | None
    instalments: Instalments | None
    deferred: DeferredInterest | None
    single: int | None
    borrowed: int | None
    edge: DeferredInterest | None

    def sessions_worth(self, amount: int) -> int:
        """Whole sessions that a sum would pay for; 0 while the price of one is unknown."""
        return amount // self.single if self.single else 0


def is_package(plan: Plan) -> bool:
    """Whether both numbers of a package are chosen and it gives at least what it charges."""
    pay, get = plan.package_pay, plan.package_get
    return pay is not None and get is not None and get >= pay


def _package(plan: Plan, single: int | None) -> Package | None:
    if single is None or plan.package_pay is None or plan.package_get is None or not is_package(plan):
        return None
    return Package(single, plan.package_pay, plan.package_get)


def _expiry(plan: Plan, course: Course) -> Expiry | None:
    if plan.package_months is None or plan.package_get is None or not is_package(plan):
        return None
    # Sessions beyond the package are paid one by one, so it cannot be too late for them.
    covered = Course(min(course.sessions, plan.package_get), course.interval_weeks, course.start)
    return expiry(covered, plan.package_months)


def _instalments(plan: Plan, borrowed: int | None) -> Instalments | None:
    if borrowed is None or plan.apr is None or plan.months is None:
        return None
    return instalments(Borrowing(borrowed, plan.apr, plan.months))


def _promotion(plan: Plan, borrowed: int | None) -> tuple[DeferredInterest | None, DeferredInterest | None]:
    if borrowed is None or plan.promo_apr is None or plan.promo_months is None or plan.monthly is None:
        return None, None
    promotion = Borrowing(borrowed, plan.promo_apr, plan.promo_months)
    found = deferred_interest(promotion, plan.monthly)
    edge = deferred_interest(promotion, found.safe_monthly - 1) if found.safe_monthly else None
    return found, edge


def about_payment(plan: Plan, library: Library, cost_answer: CostAnswer) -> PaymentAnswer:
    """Package, expiry, instalments and deferred interest of the needling course.

    Notes
    -----
    One price of a session and one sum borrowed stand behind all of them, so that the ways to pay
    can be compared.
    """
    needles, book = cost_answer.needles, library.regions[plan.region].book
    single = session_price(needles.treatment, book).minor.typical
    borrowed = needles.total.minor.typical if plan.borrow is None else plan.borrow
    deferred, edge = _promotion(plan, borrowed)
    return PaymentAnswer(
        _package(plan, single),
        _expiry(plan, course_of(plan, cost_answer.terms.start)),
        _instalments(plan, borrowed),
        deferred,
        single,
        borrowed,
        edge,
    )
