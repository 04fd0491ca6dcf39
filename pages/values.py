"""What matters to me: the reader rates, the rows follow, and every option answers row by row."""

from components.frame import blocks, navigation, shell
from sections.values import ask_yourself, next_steps, order, questions, quiz, rating

view = shell.open("values")
words = view.words

blocks.opening(words("values.title"))
blocks.in_short(view, words("values.in_short"))
quiz.before(view)

blocks.section(words("values.rate"), words("values.rate_intro"))
rating.rate(view)

blocks.section(words("values.line_up"), words("values.line_up_intro"))
order.order(view)
order.grid(view)
navigation.to_tone(view)

blocks.section(words("values.checks"), words("values.checks_intro"))
ask_yourself.show(view)

blocks.section(words("questions.title"), words("questions.intro"))
questions.show(view)

blocks.section(words("values.quiz.after"), words("values.quiz.after_intro"))
quiz.after(view)

blocks.section(words("values.next.title"))
next_steps.next_steps(view)
blocks.closing(words("planner.decide"))
next_steps.clear(view)

shell.close(view)
