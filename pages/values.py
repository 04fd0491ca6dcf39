"""What matters to me: the reader rates, the rows follow, and every option answers row by row."""

from components import ask_yourself, knowledge_check, questions_to_ask, shell, values_parts, words_block

view = shell.open("values")
words = view.words

words_block.opening(words("values.title"))
words_block.in_short(view, words("values.in_short"))
knowledge_check.before(view)

words_block.section(words("values.rate"), words("values.rate_intro"))
values_parts.rate(view)

words_block.section(words("values.line_up"), words("values.line_up_intro"))
values_parts.order(view)
values_parts.grid(view)

words_block.section(words("values.checks"), words("values.checks_intro"))
ask_yourself.show(view)

words_block.section(words("questions.title"), words("questions.intro"))
questions_to_ask.show(view)

words_block.section(words("values.quiz.after"), words("values.quiz.after_intro"))
knowledge_check.after(view)

words_block.section(words("values.next.title"))
values_parts.next_steps(view)
words_block.closing(words("planner.decide"))
values_parts.clear(view)

shell.close(view)
