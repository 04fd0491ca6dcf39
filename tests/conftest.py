"""Settings shared by every test."""

from hypothesis import settings

# The same inputs on every run and machine: a failure here is a failure everywhere, and the gate never
# flickers. No deadline, because the first call in a fresh process pays for imports.
settings.register_profile("fineline", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("fineline")
