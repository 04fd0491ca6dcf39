"""What no text may say, as patterns: promises, chances without numbers, comparisons without both sides."""

from __future__ import annotations

import re

# Words that promise or play down (conduct of advertising). Whole words, in any form.
BANNED = re.compile(
    r"\b(guarantee\w*|permanent\w*|painless\w*|risk[- ]free|flawless\w*|perfect\w*|instant\w*|eliminat\w*"
    r"|eras(?:e|es|ed|er|ing)|miracle\w*|miraculous\w*|no[- ]downtime|zero[- ]downtime)\b",
    re.IGNORECASE,
)
QUOTED_CLAIM = '"no permanent damage"'  # a claim is quoted, so that readers see it is not ours

# "1 in 100" may stand, because every comparison here is out of 100.
ONE_IN = re.compile(
    r"\b(?:1|one) in (?:every )?(?!100\b)(?:\d+|two|three|four|five|ten)\b"
    r"|\b(?:1|one) out of (?:every )?(?!100\b)\d+ (?:people|adults|patients|women|men)\b",
    re.I,
)
PERCENT_OF_PEOPLE = re.compile(r"(?:\bpercent|%) of (?:people|adults|patients|women|men)\b", re.I)
# A share of a score or of tissue is no chance, and may stand alone; a share of people or of harms may not.
RELATIVE = re.compile(
    r"\b(?:(?:\d+(?:\.\d+)? times|twice|half) (?:as|more|less) (?:often|likely|many|common)"
    r"|\d+ percent (?:more|less|fewer|lower|higher) (?:often|likely|people|risk|chance|cases|marks|scars)"
    r"|(?:doubles|halves|triples) the (?:risk|chance|number))\b",
    re.I,
)
ABSOLUTE = re.compile(
    r"\b(?:of|in) 100\b|\b\d+ of (?:the )?\d+\b|\bno (?:counts?|number)\b|\bthe counts of people\b", re.I
)
VAGUE_CHANCE = re.compile(
    r"\b(?:rare|rarely|uncommon|unlikely|very likely|good chance"
    r"|(?:high|low|higher|lower|small) (?:risk|chance))\b",
    re.I,
)
RECOMMENDS = re.compile(
    r"\b(?:best for you|right for you|suits you best|we recommend|our pick|suitable|the winner)\b", re.I
)
SELLS = re.compile(r"\b(?:book|buy|reserve|order|pay) (?:now|here|today|online|a|your)\b|\bsign up\b", re.I)
FORECAST = re.compile(r"not a forecast of your skin", re.I)
NO_FIGURE = re.compile(
    r"\bwe found no\b|\bno (?:study|trial|figure|number|count|score)\b|\bgave no number\b"
    r"|\b(?:study|paper|summary|report|label|regulator)s? (?:did not|does not|gave? no)\b",
    re.I,
)
OTHER_TIMES = re.compile(
    r"different (?:studies|times)|one study, and the rest did not|not the same time", re.I
)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text as Markdown writes them; each point of a list is one."""
    return [part for part in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", text) if part.strip()]


def unquoted(text: str) -> str:
    """Return a text without what it quotes."""
    return re.sub(r'"[^"]*"', "", text)


def sentence_count(paragraph: str) -> int:
    """Return how many sentences a paragraph has; a list or an address line counts by its ends of sentence."""
    return len(re.findall(r"[.!?](?=\s|$)", paragraph))
