"""Planner: what a course will have cost in the end, beside laser and beside doing nothing."""

from answers.cost import about_cost
from components.frame import blocks, navigation, shell
from sections.planner import beside_money, break_even, charts, controls, kept_plans, lines, more, price_list
from sections.planner.paying import folds

view = shell.open("planner")
words = view.words
answer = about_cost(view.plan, view.library, view.today)
blocks.opening(words("planner.title"))
controls.show(view, answer)
blocks.section(words("planner.beside"), words("planner.beside_intro"))
beside_money.beside_money(view, answer)
navigation.to_tone(view)
blocks.section(words("planner.more"), words("planner.more_intro"))
more.show(view, answer)
charts.show(view, answer)
blocks.section(words("planner.even"))
break_even.break_even(view, answer)
break_even.laser_costs_less(view, answer)
blocks.section(words("paying.title"), words("paying.intro"))
folds.show(view, answer)
blocks.section(words("planner.lines"))
lines.lines(view, answer)
kept_plans.show(view)
blocks.section(words("planner.sources"), words("planner.sources_intro"))
price_list.show(view, ("microneedling", view.plan.laser, "consultation", "pay_per_day"))
blocks.closing(words("planner.decide"))
shell.close(view)
