"""Settings shared by every test."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings

# The same seed on every run and machine, so that the gate hardly flickers: what an input is made of still
# depends on which modules are loaded, whose constants Hypothesis tries too. No deadline, because the first
# call in a fresh process pays for imports.
settings.register_profile("fineline", derandomize=True, max_examples=30, deadline=None, database=None)
settings.load_profile("fineline")

# Records and drawn pages pile up and stay: looking through them for rubbish took a sixth of the time.
gc.set_threshold(50_000, 50, 100)

HERE = Path(__file__).parent
# Coverage is asked of the rooms below the pages, whose own tests reach every line of them. To trace
# these tests too would take twice their time and could only hide a line that nothing tests by itself.
WITHOUT_COVERAGE = ("browser", "components", "exam", "house", "pages", "scripts", "text")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let coverage rest during tests of rooms that it does not count, and during tests of random inputs.

    Those run a hundred times, and no line may depend on what chance finds: a test that names it reaches it.
    The others come first: what is read or worked out once in a process is then seen while it is.
    """
    for item in items:
        is_random = is_hypothesis_test(getattr(item, "obj", None))
        if is_random or item.path.relative_to(HERE).parts[0] in WITHOUT_COVERAGE:
            item.add_marker(pytest.mark.no_cover)
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is not None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell why a test needed its second try: what is seen once in many runs is worth its words."""
    for one in terminalreporter.stats.get("rerun", []):
        terminalreporter.write_line(f"{one.nodeid} failed at its first try:\n{one.longreprtext}")
