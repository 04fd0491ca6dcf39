"""Where the numbers come from: studies, prices, what was left out, how it was made, and who earns."""

from components import (
    evidence_making,
    evidence_model,
    evidence_prices,
    evidence_studies,
    scorecard,
    shell,
    words_block,
)

view = shell.open("evidence")
words = view.words

words_block.opening(words("evidence.title"))
evidence_making.in_short(view)
words_block.section(words("evidence.studies"), words("evidence.studies_intro"))
evidence_studies.treatments(view)
evidence_studies.show(view)
words_block.section(words("evidence.prices"), words("evidence.prices_intro"))
evidence_prices.prices(view)
words_block.section(words("evidence.left_out"), words("evidence.left_out_intro"))
evidence_prices.left_out(view)
words_block.section(words("evidence.model"))
evidence_model.figures(view)
words_block.section(words("evidence.assumed"), words("evidence.assumed_intro"))
evidence_model.assumptions(view)
words_block.section(words("evidence.method"))
evidence_making.method(view)
words_block.section(words("evidence.who"))
evidence_making.who(view)
words_block.section(words("evidence.dates"))
evidence_making.dates(view)
words_block.section(words("evidence.limits"))
evidence_making.limits(view)
scorecard.show(view)
words_block.section(words("evidence.take"))
evidence_making.take(view)
shell.close(view)
