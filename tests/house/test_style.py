"""The rules of the house that a machine can read: short files, lean pages, no state, colours once."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from components.palette import COLOURS
from tests.house.sources import ROOT, files, named, tree

PROSE = re.compile(r"<|#[0-9A-Fa-f]{3}|rgb|[.!?] [A-Z]|\w \w+ \w+ ")
LONGEST_FILE, LONGEST_PAGE = 300, 40
LONGEST_FUNCTION, LONGEST_PURE_FUNCTION = 25, 20
CODE = [
    *files(),
    *files("components", kind="js"),
    *files("components", "sections", kind="css"),
    *files("tests", kind="js"),
]
STATELESS = files("sections", "components", "answers", "catalog", "model", "handout")
MUTABLE = ("list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict")
MUTATORS = (
    "append",
    "extend",
    "insert",
    "add",
    "update",
    "setdefault",
    "pop",
    "popitem",
    "remove",
    "discard",
    "clear",
)


def offenders(paths: Sequence[Path], find: Callable[[Path], Iterable[str]]) -> dict[str, list[str]]:
    """What a rule finds in each file, for the files in which it finds anything."""
    assert paths, "a rule must have something to look at"
    found = {named(path): list(find(path)) for path in paths}
    return {name: faults for name, faults in found.items() if faults}


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_no_file_is_longer_than_300_lines():
    assert {named(path): len(lines(path)) for path in CODE if len(lines(path)) > LONGEST_FILE} == {}


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]


def length(function: ast.FunctionDef) -> int:
    """Lines of the body below its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_functions_of_the_pure_rooms_fit_in_20_lines_and_all_others_in_25():
    pure = files("model", "catalog", "answers")
    others = files("sections", "components", "handout", "exam", "pages", "scripts")
    too_long = [
        f"{named(path)}: {one.name}"
        for rooms, most in ((pure, LONGEST_PURE_FUNCTION), (others, LONGEST_FUNCTION))
        for path in rooms
        for one in functions(path)
        if length(one) > most
    ]
    assert too_long == []


def holders(path: Path) -> list[tuple[str, bool]]:
    """Names a module binds to something that can change, each with whether it is declared Final."""
    found: list[tuple[str, bool]] = []
    for node in tree(path).body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        literal = isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)
        built = isinstance(value, ast.Call) and ast.unparse(value.func).split("[")[0] in MUTABLE
        if literal or built:
            assert isinstance(node, ast.Assign | ast.AnnAssign)
            final = isinstance(node, ast.AnnAssign) and "Final" in ast.unparse(node.annotation)
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [(ast.unparse(target), final) for target in targets]
    return found


def changes_constant(node: ast.AST) -> bool:
    """Whether a step changes a constant: ``NAMES[0] = ...``, ``del NAMES[0]`` or ``NAMES.append(...)``."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return ast.unparse(node.value).isupper()
    called = node.func if isinstance(node, ast.Call) else None
    return (
        isinstance(called, ast.Attribute) and called.attr in MUTATORS and ast.unparse(called.value).isupper()
    )


def shared_state(path: Path) -> Iterator[str]:
    """Every way in which a module keeps something that one reader could change for another."""
    constants = {name for name, final in holders(path) if final or name.isupper()}
    yield from ({name for name, _ in holders(path)} - constants)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Global) or changes_constant(node):
            yield ast.unparse(node)


def test_no_module_keeps_state_that_readers_would_share():
    # One process serves every visitor: write constants in capitals, or wrap them.
    assert offenders(STATELESS, shared_state) == {}


def changing_defaults(path: Path) -> Iterator[str]:
    for function in functions(path):
        for default in (*function.args.defaults, *function.args.kw_defaults):
            if isinstance(default, ast.List | ast.Dict | ast.Set):
                yield function.name


def test_no_function_keeps_state_in_a_default():
    assert offenders(STATELESS, changing_defaults) == {}


def more_than_a_page(path: Path) -> Iterator[str]:
    """What a page file holds beyond opening, reading, asking, showing and closing."""
    if len(lines(path)) > LONGEST_PAGE:
        yield f"{len(lines(path))} lines"
    docstring = ast.get_docstring(tree(path), clean=False)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.BinOp | ast.AugAssign | ast.FunctionDef | ast.Try | ast.Lambda):
            yield ast.unparse(node)
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, int | float) and not isinstance(value, bool) and value not in (1, 2, 3, 4):
            yield f"{value}: a number in a page is a column count at most"
        if isinstance(value, str) and value != docstring and PROSE.search(value):
            yield value


def test_a_page_is_short_and_does_no_sums_and_holds_no_prose():
    assert offenders(files("pages"), more_than_a_page) == {}


def passes_streamlit(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            if any(isinstance(one, ast.Name) and one.id == "st" for one in given):
                yield ast.unparse(node)


def test_streamlit_is_imported_and_never_passed_around():
    assert offenders(files("pages", "sections", "components"), passes_streamlit) == {}


def test_raw_html_is_written_only_by_the_style_sheet():
    def users(word: str) -> set[str]:
        return {
            named(path)
            for path in files("app.py", "pages", "sections", "components")
            if word in path.read_text(encoding="utf-8")
        }

    assert users("unsafe_allow_html") == set(), "Streamlit loads a reader of HTML for it"
    assert users("st.html(") == {"components/frame/shell.py"}


def test_words_reach_the_browser_as_text_and_never_as_html():
    html = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(")
    scripts = files("components", kind="js")
    assert scripts
    assert offenders(scripts, lambda path: html.findall(path.read_text(encoding="utf-8"))) == {}


SHEETS = files("components", "sections", kind="css")
STYLED = [
    *files("components", "sections", "app.py", "pages"),
    *files("components", "sections", kind="css"),
    *files("components", kind="js"),
]


def own_colours(path: Path) -> Iterator[str]:
    """Colours a file writes itself, and names of colours that nothing defines."""
    text = path.read_text(encoding="utf-8")
    yield from re.findall(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b(?!-)", text)
    sizes = {
        name for sheet in SHEETS for name in re.findall(r"--fl-([\w-]+):", sheet.read_text(encoding="utf-8"))
    }
    for name in set(re.findall(r"var\(--fl-([\w-]+)\)", text)) - sizes:
        if name.replace("-", "_") not in COLOURS:
            yield f"nothing defines --fl-{name}"


def test_a_colour_lives_once_in_the_palette():
    assert offenders([path for path in STYLED if path.name != "palette.py"], own_colours) == {}


def test_no_test_sleeps():
    # The one wait, between two questions to a server that starts, stands with the fixtures of the browser.
    tests = [path for path in files("tests") if path.name != "conftest.py" and path != Path(__file__)]
    assert (
        offenders(
            tests, lambda path: re.findall(r"sleep\(|wait_for_timeout", path.read_text(encoding="utf-8"))
        )
        == {}
    )


def test_nothing_is_fetched_from_another_host_when_a_page_is_shown():
    for path in [
        *files("components", "sections", kind="css"),
        *files("components", kind="js"),
        ROOT / ".streamlit" / "config.toml",
    ]:
        text = path.read_text(encoding="utf-8").replace(
            "http://www.w3.org/", ""
        )  # a namespace, never fetched
        assert not re.search(r"https?://|@import|url\(['\"]?//", text), named(path)
