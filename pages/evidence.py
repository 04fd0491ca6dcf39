"""Where the numbers come from: studies, prices, what was left out, how it was made, and who earns."""

from components.frame import blocks, parts, shell
from sections.evidence import method, model, prices, scorecard, searches, studies, summary, who

view = shell.open("evidence")
words = view.words

blocks.opening(words("evidence.title"))
summary.in_short(view)
blocks.section(words("evidence.studies"), words("evidence.studies_intro"))
studies.treatments(view)
studies.show(view)
blocks.section(words("evidence.prices"), words("evidence.prices_intro"))
prices.prices(view)
blocks.section(words("evidence.left_out"), words("evidence.left_out_intro"))
prices.left_out(view)
blocks.section(words("evidence.model"))
model.figures(view)
blocks.section(words("evidence.assumed"), words("evidence.assumed_intro"))
model.assumptions(view)
blocks.section(words("evidence.method"))
method.method(view)
searches.searches(view)
blocks.section(words("evidence.who"))
who.who(view)
blocks.section(words("evidence.dates"))
method.dates(view)
blocks.section(words("evidence.limits"))
method.limits(view)
scorecard.show(view)
blocks.section(words("evidence.take"))
parts.show(view, "take", summary.take, reads=(), files=True)
shell.close(view)
