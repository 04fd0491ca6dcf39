"""At a glance, the start page: nothing, needles and a laser beside each other on one screen that moves."""

from components.frame import shell
from sections.glance import board

view = shell.open("glance")
board.show(view)
shell.close(view)
