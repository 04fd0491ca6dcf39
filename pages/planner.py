"""Planner: what a course will have cost in the end, beside laser and beside doing nothing."""

import streamlit as st

from catalog.answers import about_cost
from components import planner_controls, planner_parts, planner_tables, price_list, shell, words_block
from components.scenarios import show as show_kept_plans
from components.ways_to_pay import show as show_ways_to_pay

view = shell.open("planner")
words = view.words
answer = about_cost(view.plan, view.library, view.today)

words_block.opening(words("planner.title"))
words_block.in_short(view, planner_parts.headline(view, answer), announce=True)
st.caption(f"{planner_parts.fairness(view, answer)} {planner_parts.left_out(view, answer)}")
planner_controls.show(view, answer)

words_block.section(words("planner.totals"))
planner_parts.totals_chart(view, answer)
words_block.section(words("planner.beside"), words("planner.beside_intro"))
planner_tables.beside_money(view, answer)
words_block.section(words("planner.spending"))
planner_parts.spending_chart(view, answer)
words_block.section(words("planner.even"))
planner_parts.break_even(view, answer)
words_block.section(words("planner.less"))
planner_parts.laser_costs_less(view, answer)
words_block.section(words("planner.moves"))
planner_parts.moves_most(view, answer)
words_block.section(words("pay.title"), words("pay.intro"))
show_ways_to_pay(view, answer)
words_block.section(words("planner.lines"))
planner_tables.lines(view, answer)
show_kept_plans(view)
words_block.section(words("planner.sources"), words("planner.sources_intro"))
price_list.show(view, ("microneedling", view.plan.laser, "consultation", "pay_per_day"))

words_block.closing(words("planner.decide"))
shell.close(view)
