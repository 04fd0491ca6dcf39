"""From a plan to what each way to pay comes to: a package, equal instalments, interest that waits.

Each way to pay is one of several records: what it comes to, or why it comes to nothing yet. So whoever
shows one has to say which, and none of its figures can be missing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from answers.cost import CostAnswer
from answers.course import course_of
from catalog.library import Library
from catalog.plan.plan import Plan
from model.course import Course
from model.money.course_price import course_itself
from model.money.lines import session_price
from model.paying.loan import Instalments, LoanTerms, instalments
from model.paying.package import Expiry, Package, expiry
from model.paying.rates import AprRule
from model.paying.waiting_interest import DeferredInterest, deferred_interest
from model.quantities import Range


@dataclass(frozen=True)
class NotChosen:
    """Something that this way to pay needs is not chosen yet."""


@dataclass(frozen=True)
class NoSum:
    """Everything is chosen, but nobody knows the sum to borrow."""


@dataclass(frozen=True)
class UnpricedPackage:
    """A package of sessions whose price nobody knows."""

    pay: int
    get: int


@dataclass(frozen=True)
class FaultyPackage:
    """A package that would give fewer sessions than it charges."""

    pay: int
    get: int


@dataclass(frozen=True)
class Loan:
    """A sum borrowed and paid back in equal parts, by the rule of the region for a yearly rate."""

    loan_terms: LoanTerms
    rule: AprRule
    instalments: Instalments


@dataclass(frozen=True)
class Promotion:
    """A sum borrowed whose interest waits until a promotion ends.

    Parameters
    ----------
    monthly : int
        Payment at the end of each month, minor units.
    edge : DeferredInterest or None
        The same promotion paid off one minor unit a month short of its safe payment; None where that
        payment is nothing.
    """

    loan_terms: LoanTerms
    monthly: int
    deferred: DeferredInterest
    edge: DeferredInterest | None


PackageAnswer = Package | NotChosen | UnpricedPackage | FaultyPackage
LoanAnswer = Loan | NotChosen | NoSum
PromotionAnswer = Promotion | NotChosen | NoSum


@dataclass(frozen=True)
class PayingAnswer:
    """What each way to pay for the needling course comes to.

    Parameters
    ----------
    expiry : Expiry or None
        Last day of the package; None while its sessions or its months are not chosen.
    single : int or None
        Price of a session, minor units: the reader's quote, or else the typical one.
    borrowed : int or None
        Sum borrowed, minor units: as typed, or else the typical price of the needling course itself.
    usual, usual_laser : int or None
        Typical price of each course itself, minor units; None where it is not known.
    """

    package: PackageAnswer
    expiry: Expiry | None
    loan: LoanAnswer
    promotion: PromotionAnswer
    single: int | None
    borrowed: int | None
    usual: int | None
    usual_laser: int | None

    def sessions_worth(self, amount: int) -> int:
        """Return the whole sessions that a sum in minor units would pay for; 0 while one has no price."""
        # Rounded down, because nobody can buy part of a session.
        return amount // self.single if self.single else 0


def _package(plan: Plan, single: int | None) -> PackageAnswer:
    pay, get = plan.package_pay, plan.package_get
    if pay is None or get is None:
        return NotChosen()
    # A reader who is still typing may pass through this; it is a thing to check, not an error.
    if get < pay:
        return FaultyPackage(pay, get)
    return UnpricedPackage(pay, get) if single is None else Package(single, pay, get)


def _expiry(plan: Plan, package: PackageAnswer, course: Course, counts: Range) -> Expiry | None:
    if plan.package_months is None or isinstance(package, NotChosen | FaultyPackage):
        return None
    # A course whose count is open may become as long as the longest published one. Sessions beyond the
    # package are paid one by one, so it cannot be too late for them.
    covered = min(counts.high or course.sessions, package.get)
    return expiry(replace(course, sessions=covered), plan.package_months)


def _loan(plan: Plan, borrowed: int | None, rule: AprRule) -> LoanAnswer:
    if plan.apr is None or plan.months is None:
        return NotChosen()
    if borrowed is None:
        return NoSum()
    loan_terms = LoanTerms(borrowed, plan.apr, plan.months)
    return Loan(loan_terms, rule, instalments(loan_terms, rule))


def _promotion(plan: Plan, borrowed: int | None) -> PromotionAnswer:
    if plan.promo_apr is None or plan.promo_months is None or plan.monthly is None:
        return NotChosen()
    if borrowed is None:
        return NoSum()
    loan_terms = LoanTerms(borrowed, plan.promo_apr, plan.promo_months)
    found = deferred_interest(loan_terms, plan.monthly)
    # One cent less than the safe payment shows how steep the fall is.
    edge = deferred_interest(loan_terms, found.safe_monthly - 1) if found.safe_monthly else None
    return Promotion(loan_terms, plan.monthly, deferred=found, edge=edge)


def about_paying(plan: Plan, library: Library, cost_answer: CostAnswer) -> PayingAnswer:
    """Return package, expiry, instalments and deferred interest of the needling course.

    Notes
    -----
    One price of a session and one sum borrowed stand behind all of them, so that the ways to pay
    can be compared.
    """
    region, terms = library.regions[plan.region], cost_answer.terms
    needles, laser, book = cost_answer.needles.course, cost_answer.laser.course, region.book
    # A package has one price, so the typical edge stands for the range; a quote has only one edge.
    single = session_price(needles, book).minor.typical
    # Nobody lends for upkeep years ahead or a bus ticket, so what the clinic charges for the course stands.
    usual, usual_laser = (course_itself(one, book, terms).minor.typical for one in (needles, laser))
    borrowed = usual if plan.borrow is None else plan.borrow
    package = _package(plan, single)
    return PayingAnswer(
        package=package,
        # The terms hold the first day with today filled in, so expiry and costs count from the same day.
        expiry=_expiry(plan, package, course_of(plan, library, cost_answer.terms.start), needles.sessions),
        loan=_loan(plan, borrowed, region.borrowing),
        promotion=_promotion(plan, borrowed),
        single=single,
        borrowed=borrowed,
        usual=usual,
        usual_laser=usual_laser,
    )
