"""How a count is said is left to the plural rules of the language: no pair of sentences is chosen by hand."""

from __future__ import annotations

import ast
from pathlib import Path

from catalog.words.plurals import PLURALS
from tests.house.sources import named, tree
from tests.text.keys import FORMS, READERS, SENTENCES, asked, pattern

# Not a plural: "the only source" says something else than "one source", and a language that takes the form
# of 1 for 21 as well must not say it of 21.
ANOTHER_SENTENCE = {"catalog/evidence/certainty.py": ["certainty_why.more", "certainty_why.only"]}


def is_one(node: ast.expr) -> bool:
    return ast.unparse(node) in ("1", "Range.exactly(1)", "ONCE", "ONE")


def asks_for_one(node: ast.AST) -> bool:
    """Whether a choice depends on a comparison with 1, or a table has an entry for 1."""
    if isinstance(node, ast.If | ast.IfExp) and isinstance(node.test, ast.Compare):
        return any(is_one(side) for side in (node.test.left, *node.test.comparators))
    return isinstance(node, ast.Dict) and any(key is not None and is_one(key) for key in node.keys)


def chosen_by_hand(path: Path) -> list[str]:
    """Keys of which a comparison with 1 chooses one."""
    found: set[str] = set()
    for choice in (node for node in ast.walk(tree(path)) if asks_for_one(node)):
        keys = {text for node in ast.walk(choice) if (text := pattern(node)) and text in asked(path)}
        found |= keys if len(keys) > 1 else set()
    return sorted(found)


def test_no_code_chooses_between_two_sentences_by_a_comparison_with_1():
    assert {named(path): keys for path in READERS if (keys := chosen_by_hand(path))} == ANOTHER_SENTENCE


def test_no_key_is_named_for_one_or_many():
    pairs = ("_one", "_many", "_single", "_singular", "_plural", ".many", ".few", ".two", ".zero")
    told = {key for key in SENTENCES if key.endswith(pairs)} - {"left_out_why.few", "left_out_short.few"}
    assert told - FORMS.keys() == set()


def test_every_declared_plural_is_asked_for():
    assert set(PLURALS) - {key for path in READERS for key in asked(path)} == set()
