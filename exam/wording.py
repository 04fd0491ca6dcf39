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

ONE_IN = re.compile(r"\b(?:1|one) (?:in|out of) (?:every )?(?!100\b)(?:\d+|two|three|four|five|ten)\b", re.I)
PERCENT_OF_PEOPLE = re.compile(r"(?:\bpercent|%) of (?:people|adults|patients|women|men)\b", re.I)
RELATIVE = re.compile(
    r"\b(?:\d+(?:\.\d+)? times (?:as|more|less)|twice as|half as|doubles?|halves|triples?"
    r"|(?:\d+ percent|\d+%) (?:more|less|fewer|lower|higher|better|worse)|(?:more|less) likely by)\b",
    re.I,
)
ABSOLUTE = re.compile(
    r"\b(?:of|in) 100\b|\b\d+ of (?:the )?\d+\b|\bfrom \d\S* to \d|\bno (?:counts?|number|starting score)\b",
    re.I,
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
    """Paragraphs of a text as Markdown writes them."""
    return [part for part in re.split(r"\n\s*\n", text) if part.strip()]


def sentence_count(paragraph: str) -> int:
    """Sentences of a paragraph; a list or an address line counts by its ends of sentence."""
    return len(re.findall(r"[.!?](?=\s|$)", paragraph))
