"""Names of Streamlit's own elements stand in two files alone, so that an upgrade is mended in two files."""

from __future__ import annotations

import re

from tests.house.sources import files, named

ALLOWED = {"components/frame/streamlit.css", "components/browser/base/streamlit_dom.js"}
# Test ids of Streamlit's begin with "st" and a capital, and so do the classes it gives its elements.
OF_STREAMLIT = re.compile(r"data-testid|data-baseweb|data-test-|-validation-error|\bst[A-Z]\w+")


def test_no_other_file_that_makes_a_page_names_an_element_of_streamlit_s():
    kinds = ("py", "js", "css", "html")
    made_of = [path for kind in kinds for path in files("components", "sections", "pages", kind=kind)]
    assert len(made_of) > 100
    found = {named(path) for path in made_of if OF_STREAMLIT.search(path.read_text(encoding="utf-8"))}
    assert sorted(found - ALLOWED) == []
