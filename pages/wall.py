"""The wall: a second screen in the room, which follows the tablet that presents."""

from components.frame import shell
from sections.present import deck

view = shell.open("wall", framed=False)
deck.show_wall(view)
shell.close(view, framed=False)
