"""Planner: what a course will have cost in the end, beside laser and beside doing nothing."""

from components.frame import blocks, navigation, shell
from sections.planner import behind, beside_money, budget, controls, reads

view = shell.open("planner", quick=reads.QUICK)
words = view.words
blocks.opening(words("planner.title"))
controls.show(view)
blocks.section(words("planner.beside"))
beside_money.show(view)
navigation.to_tone(view)
blocks.section(words("budget.title"), words("budget.intro"))
budget.show(view)
blocks.section(words("planner.behind"))
behind.show(view)
blocks.closing(words("planner.decide"))
shell.close(view)
