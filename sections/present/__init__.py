"""Present mode: the decision as a story, one idea a screen, shown by a consultant on a tablet or a wall."""
