"""Where the numbers come from: studies, prices, what was left out, how it was made, and who earns."""

from components.frame import blocks, parts, shell
from sections.evidence import depth, studies, summary

view = shell.open("evidence")
words = view.words

blocks.opening(words("evidence.title"))
summary.in_short(view)
blocks.section(words("evidence.studies"))
studies.treatments(view)
studies.show(view)
blocks.section(words("evidence.behind"))
depth.show(view)
parts.show(view, "take", summary.take, reads=(), files=True)
shell.close(view)
