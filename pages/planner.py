"""Planner: what a course will have cost in the end, beside laser and beside doing nothing."""

from catalog.answers import about_cost
from components import (
    planner_charts,
    planner_controls,
    planner_more,
    planner_parts,
    planner_tables,
    price_list,
    scenarios,
    shell,
    ways_to_pay,
    words_block,
)

view = shell.open("planner")
words = view.words
answer = about_cost(view.plan, view.library, view.today)
words_block.opening(words("planner.title"))
planner_controls.show(view, answer)
words_block.section(words("planner.beside"), words("planner.beside_intro"))
planner_tables.beside_money(view, answer)
words_block.section(words("planner.more"), words("planner.more_intro"))
planner_more.show(view, answer)
planner_charts.show(view, answer)
words_block.section(words("planner.even"))
planner_parts.break_even(view, answer)
planner_parts.laser_costs_less(view, answer)
words_block.section(words("pay.title"), words("pay.intro"))
ways_to_pay.show(view, answer)
words_block.section(words("planner.lines"))
planner_tables.lines(view, answer)
scenarios.show(view)
words_block.section(words("planner.sources"), words("planner.sources_intro"))
price_list.show(view, ("microneedling", view.plan.laser, "consultation", "pay_per_day"))
words_block.closing(words("planner.decide"))
shell.close(view)
