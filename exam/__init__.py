"""The exam: reads every page as a reader does and marks it against the standards of decision aids."""
