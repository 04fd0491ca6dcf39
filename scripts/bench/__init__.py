"""How long a reader waits, and how many one process serves; run with ``python3 manage.py bench``.

Every figure is a list of samples under a dotted name, ``part.subject[.condition].measure``, such as
``loads.planner.4x.main_ms``. The parts (loads, changes, drag, start, readers) only collect samples;
``figures.py`` makes medians and ratios of them, ``goals.toml`` says what they have to reach, and
``report.py`` writes both down. What is watched on which page, and how often, is data: ``watched.toml``.
"""
