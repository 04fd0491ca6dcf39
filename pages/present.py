"""Present: the decision as a story, one idea a screen, for a consultant to show."""

from components.frame import shell
from sections.present import deck

view = shell.open("present", framed=False)
deck.show(view)
shell.close(view, framed=False)
