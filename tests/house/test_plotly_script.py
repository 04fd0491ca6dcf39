"""The one script of others that a browser gets is the published one, and its name says which."""

from __future__ import annotations

import re
from hashlib import sha256

from plotly.offline import get_plotlyjs_version

from tests.house.sources import ROOT, named

ASKED_FOR = ROOT / "components" / "browser" / "chart" / "plotly_script.js"


def test_the_script_that_draws_is_the_one_it_says_it_is():
    (script,) = (ROOT / "static").glob("plotly-*.js")
    told = dict(
        re.findall(r"^(\w+) +(\S+)$", (ROOT / "static" / "plotly-basic.txt").read_text("utf-8"), re.M)
    )
    checksum = sha256(script.read_bytes()).hexdigest()
    assert told["sha256"] == checksum
    assert script.name == f"plotly-basic-{told['version']}.{checksum[:12]}.min.js"
    assert f'"app/static/{script.name}"' in ASKED_FOR.read_text("utf-8")
    assert f"plotly.js (basic - minified) v{told['version']}\n" in script.read_text("utf-8")[:200]
    assert told["version"] == get_plotlyjs_version(), "figures are checked against the schema of this version"


def test_no_other_file_of_ours_asks_for_the_script():
    roots = [ROOT / room for room in ("components", "sections", "pages", "static", ".streamlit")]
    files = [
        path for root in roots for path in root.rglob("*") if path.suffix in (".py", ".js", ".css", ".html")
    ]
    asking = {named(path) for path in files if "static/plotly" in path.read_text("utf-8")}
    assert asking == {named(ASKED_FOR)}
