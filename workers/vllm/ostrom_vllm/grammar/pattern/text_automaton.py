"""The inside of a JSON string whose value matches patterns and bounds of length.

Each character has exactly one spelling, that of JavaScript's `JSON.stringify`: unescaped unless
JSON requires an escape.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from ..json_values import string_text
from ..machine import Automaton
from .pattern_automaton import PatternAutomaton, PatternEdge

_INFINITE: Final = float("inf")

CanFinish: TypeAlias = Callable[[int, int], bool]
"""Takes the state of a pattern that a text has reached, and the number of its characters. Returns
whether the text can be completed.
"""


@dataclass(frozen=True, slots=True)
class TextBounds:
    """Minimum and maximum length of a text in characters."""

    least: int
    most: float
    """Infinity if there is no bound."""


def create_can_finish(
    automaton: PatternAutomaton, bounds: TextBounds, spend: Callable[[int], None]
) -> CanFinish:
    """Returns a function that decides whether a text can be completed within bounds. Counts the
    work to build its table.
    """
    least, most = bounds.least, bounds.most

    def fits_most(state: int, length: int) -> bool:
        return automaton.shortest[state] <= most - length

    if least == 0:
        return fits_most
    if most == _INFINITE:
        return lambda state, length: automaton.longest[state] >= least - length
    # A state may have completions of 2 and of 4 characters but none of 3, so shortest and longest
    # lengths do not suffice. Each text length below the minimum has a row, which tells for each
    # state whether the text can be completed; it is computed from the row of the next length.
    rows: dict[int, list[bool]] = {}
    after = [fits_most(state, least) for state in range(len(automaton.edges))]
    work = sum(1 + len(row) for row in automaton.edges)
    for length in range(least - 1, -1, -1):
        spend(work)
        after = [any(after[edge.to] for edge in row) for row in automaton.edges]
        rows[length] = after
    return lambda state, length: (
        rows[length][state] if length < least else fits_most(state, length)
    )


_ESCAPES: Final = tuple(
    (spelling, code_point)
    for code_point in range(0x80)
    if (spelling := string_text(chr(code_point))[1:-1].encode()).startswith(b"\\")
)


@dataclass(frozen=True, slots=True)
class SpellingRange:
    """Range of code points whose spelling begins with given bytes."""

    first: int
    last: int
    is_whole: bool
    """Whether the bytes are the whole spelling."""


_LEAD_BITS: Final = {2: 0x1F, 3: 0x0F, 4: 0x07}
_LEAST: Final = {2: 0x80, 3: 0x800, 4: 0x10000}


def characters_of(content: bytes) -> list[SpellingRange]:
    """Returns the characters whose spelling begins with some bytes; an empty list if the bytes are
    no prefix of valid UTF-8.
    """
    lead = content[0]
    if lead == 0x5C:
        return [
            SpellingRange(code_point, code_point, spelling == content)
            for spelling, code_point in _ESCAPES
            if spelling.startswith(content)
        ]
    if lead < 0x80:
        return [] if lead < 0x20 or lead == 0x22 else [SpellingRange(lead, lead, True)]
    if lead < 0xC2 or lead > 0xF4 or any(not 0x80 <= byte <= 0xBF for byte in content[1:]):
        return []
    size = 4 if lead >= 0xF0 else 3 if lead >= 0xE0 else 2
    first = max(_filled(content, size, 0x80), _LEAST[size])
    last = min(_filled(content, size, 0xBF), 0x10FFFF)
    return [] if first > last else [SpellingRange(first, last, len(content) == size)]


def _filled(content: bytes, size: int, rest: int) -> int:
    code_point = content[0] & _LEAD_BITS[size]
    for index in range(1, size):
        byte = content[index] if index < len(content) else rest
        code_point = code_point * 64 + (byte & 0x3F)
    return code_point


def read_position(text: str) -> tuple[int, int, bytes]:
    """Returns the state of the pattern, the number of characters so far, and the bytes so far of
    the next character.
    """
    state, length, *content = map(int, text.split())
    return state, length, bytes(content)


def _position(state: int, length: int, content: bytes = b"") -> str:
    return " ".join(map(str, (state, length, *content)))


class _TextAutomaton:
    def __init__(
        self, automaton: PatternAutomaton, bounds: TextBounds, can_finish: CanFinish
    ) -> None:
        self._edges = automaton.edges
        self._is_final = automaton.is_final
        self._bounds = bounds
        self._can_finish = can_finish

    def step(self, text: str, byte: int) -> str | None:
        state, length, content = read_position(text)
        begun = content + bytes([byte])
        after = length + 1
        if self._bounds.most == _INFINITE:
            # Without a maximum length, counting stops at the minimum length.
            after = min(after, self._bounds.least)
        possible = [
            found for found in characters_of(begun) if self._edge_for(state, after, found)
        ]
        if not possible:
            return None
        if len(possible) > 1 or not possible[0].is_whole:
            return _position(state, length, begun)
        edge = self._edge_for(state, after, possible[0])
        return None if edge is None else _position(edge.to, after)

    def _edge_for(self, state: int, length: int, found: SpellingRange) -> PatternEdge | None:
        """Returns the first edge of a state that some characters of a range take and after which
        the text can be completed.
        """
        edges = self._edges[state]
        start = bisect_left(edges, found.first, key=lambda edge: edge.last)
        for edge in islice(edges, start, None):
            if edge.first > found.last:
                return None
            if self._can_finish(edge.to, length):
                return edge
        return None

    def is_final(self, text: str) -> bool:
        state, length, content = read_position(text)
        return not content and length >= self._bounds.least and self._is_final[state]


def create_text_automaton(
    automaton: PatternAutomaton, bounds: TextBounds, can_finish: CanFinish
) -> Automaton | None:
    """Returns the automaton of the bytes inside a JSON string; None if no text is accepted."""
    start = automaton.start
    if start is None or bounds.most < bounds.least or not can_finish(start, 0):
        return None
    inside = _TextAutomaton(automaton, bounds, can_finish)
    return Automaton(_position(start, 0), inside.step, inside.is_final)
