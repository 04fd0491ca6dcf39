"""At a glance: the whole decision on one live board."""
