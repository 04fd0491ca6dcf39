"""Planner: what a course will have cost in the end, beside laser and beside doing nothing."""

from answers.cost import about_cost
from components.frame import blocks, navigation, parts, shell
from components.visit.answered import about
from sections.planner import (
    beside_money,
    break_even,
    charts,
    controls,
    kept_plans,
    lines,
    more,
    price_list,
    reads,
)
from sections.planner.paying import folds

view = shell.open("planner", quick=reads.QUICK)
words = view.words
blocks.opening(words("planner.title"))
controls.show(view)
blocks.section(words("planner.beside"), words("planner.beside_intro"))
beside_money.show(view)
navigation.to_tone(view)
blocks.section(words("planner.more"), words("planner.more_intro"))
more.show(view)
parts.show(view, "charts", about(about_cost, charts.show), reads=reads.COSTS)
blocks.section(words("planner.even"))
parts.show(view, "even", about(about_cost, break_even.show), reads=reads.COSTS)
blocks.section(words("paying.title"), words("paying.intro"))
parts.show(view, "paying", about(about_cost, folds.show), reads=reads.WAYS_TO_PAY)
blocks.section(words("planner.lines"))
lines.show(view)
kept_plans.show(view)
blocks.section(words("planner.sources"), words("planner.sources_intro"))
price_list.show(view, ("microneedling", view.plan.laser, "consultation", "pay_per_day"))
blocks.closing(words("planner.decide"))
shell.close(view)
