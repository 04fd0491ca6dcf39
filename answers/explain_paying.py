"""What ``explain`` prints of the ways to pay."""

from __future__ import annotations

from typing import Any

from answers.paying import Loan, PayingAnswer, Promotion
from model.paying.package import Expiry, Package


def _package(package: Package, until: Expiry | None) -> dict[str, Any]:
    return {
        "price": package.price,
        "per_session": package.per_session,
        "expires": until.day.isoformat() if until else None,
        "left_after": list(package.left_after),
    }


def _loan(loan: Loan) -> dict[str, Any]:
    found = loan.instalments
    return {
        "borrowed": loan.loan_terms.principal,
        "rule": loan.rule,
        "monthly": found.monthly,
        "months": found.months,
        "last": found.last,
        "interest": found.interest,
        "paid": found.paid,
    }


def _promotion(promotion: Promotion) -> dict[str, Any]:
    found = promotion.deferred
    return {
        "borrowed": promotion.loan_terms.principal,
        "unpaid": found.unpaid,
        "interest": found.interest,
        "safe_monthly": found.safe_monthly,
        "waiting": [row.waiting for row in found.schedule],
    }


def paying_as_json(answer: PayingAnswer) -> dict[str, Any]:
    """Return the ways to pay as `explain` prints them; None where one comes to nothing yet.

    Notes
    -----
    Money is in whole minor units, rounded half up.
    """
    package, loan, promotion = answer.package, answer.loan, answer.promotion
    return {
        "package": _package(package, answer.expiry) if isinstance(package, Package) else None,
        "instalments": _loan(loan) if isinstance(loan, Loan) else None,
        "deferred_interest": _promotion(promotion) if isinstance(promotion, Promotion) else None,
    }
