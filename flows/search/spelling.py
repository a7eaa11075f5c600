"""Words that a mistyped one may stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

SHORTEST = 4
"""Shorter words look too much alike to be mended."""

MOST_MEANT = 3
"""So many known words at most are taken for one that is not known."""

SAME_FAMILY = 0.75
SHORTEST_SHARED_START = 5
SHARE_OF_A_FAMILY = 0.6
"""Words of one family begin alike for so many letters, and for so much of the longer one."""

COST_OF_A_SLIP = 0.12
COST_OF_ANOTHER_FIRST_LETTER = 0.1


class Spelling:
    """Known words, to be found by what looks like them. Immutable after it is made."""

    def __init__(self, known: Iterable[str]) -> None:
        self._words = tuple(word for word in known if len(word) >= SHORTEST and not word[-1].isdecimal())
        by_part: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self._words):
            for part in _parts(word):
                by_part[part].append(position)
        self._by_part: Mapping[str, list[int]] = dict(by_part)

    def meant_by(self, word: str) -> Mapping[str, float]:
        """Known words that ``word`` may be a slip for, each with how sure that is, below 1; often none."""
        if len(word) < SHORTEST or any(character.isdecimal() for character in word):
            return {}
        shared = Counter(position for part in _parts(word) for position in self._by_part.get(part, ()))
        sure = {}
        for position, parts in shared.items():
            known = self._words[position]
            if parts * 3 >= min(len(word), len(known)) and (slips := _slips(word, known)) is not None:
                other_start = COST_OF_ANOTHER_FIRST_LETTER if word[0] != known[0] else 0
                sure[known] = 1 - slips * COST_OF_A_SLIP - other_start
            elif (shared_start := _shared_start(word, known)) is not None:
                sure[known] = shared_start
        best = sorted(sure, key=lambda known: (-sure[known], known))[:MOST_MEANT]
        return {known: sure[known] for known in best}


def slips_between(one: str, other: str) -> int:
    """How many letters are left out, put in, changed or swapped with the next: "urgnt", "urgent" -> 1."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, against in enumerate(other, start=1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before_last[column - 2] + 1)
            now.append(cost)
        before_last, last = last, now
    return last[-1]


def _slips(word: str, known: str) -> int | None:
    """The number of slips, or None where there are more than words of this length can bear."""
    if abs(len(word) - len(known)) > 2:
        return None
    longer = max(len(word), len(known))
    same_start = word[0] == known[0]
    slips = slips_between(word, known)
    if longer == SHORTEST:
        bearable = 1 if same_start and sorted(word) == sorted(known) else 0
    elif longer <= 6:
        bearable = 1 if same_start else 0
    elif longer == 7:
        bearable = 2 if same_start else 1
    else:
        bearable = 2
    return slips if slips <= bearable else None


def _shared_start(word: str, known: str) -> float | None:
    """How sure it is that two words are of one family: "circumcised", "circumcision"; else None."""
    longer = max(len(word), len(known))
    same = 0
    while same < min(len(word), len(known)) and word[same] == known[same]:
        same += 1
    is_family = same >= SHORTEST_SHARED_START and same >= longer * SHARE_OF_A_FAMILY
    return SAME_FAMILY if is_family else None


def _parts(word: str) -> set[str]:
    """Three letters in a row, and two at the beginning and at the end."""
    marked = f"^{word}$"
    return {marked[at : at + 3] for at in range(len(marked) - 2)} | {marked[:2], marked[-2:]}
