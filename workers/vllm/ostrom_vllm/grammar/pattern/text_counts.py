"""Counts the texts that a pattern accepts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .pattern_automaton import PatternAutomaton
from .text_automaton import TextBounds

TextCounts: TypeAlias = Callable[[int, int], int]
"""Takes the state that a text has reached, and the number of its characters. Returns the number of
accepted texts that begin with this text, capped at a limit.
"""


def create_text_counts(
    automaton: PatternAutomaton, bounds: TextBounds, *, limit: int, spend: Callable[[int], None]
) -> TextCounts:
    """Returns a function that counts the texts of a pattern within bounds. Counts the work to build
    its tables with `spend`.
    """
    least, most = bounds.least, bounds.most
    work = sum(1 + len(row) for row in automaton.edges)

    def before(after: list[int], *, is_counted: bool) -> list[int]:
        spend(work)
        row: list[int] = []
        for state, edges in enumerate(automaton.edges):
            total = 1 if is_counted and automaton.is_final[state] else 0
            total += sum((edge.last - edge.first + 1) * after[edge.to] for edge in edges)
            row.append(min(limit, total))
        return row

    # `rows[n]` has for each state the number of accepted texts of at most n more characters. Once
    # two consecutive rows are equal, all later rows are equal too.
    rows = [[1 if final else 0 for final in automaton.is_final]]
    while len(rows) <= most:
        row = before(rows[-1], is_counted=True)
        if row == rows[-1]:
            break
        rows.append(row)

    def row_of(left: float) -> list[int]:
        return rows[int(min(left, len(rows) - 1))]

    # Counts below the minimum length, by the number of characters so far.
    below: dict[int, list[int]] = {}
    after = row_of(max(0, most - least))
    for length in range(least - 1, -1, -1):
        after = below[length] = before(after, is_counted=False)

    def count(state: int, length: int) -> int:
        if length < least:
            return below[length][state]
        return 0 if length > most else row_of(most - length)[state]

    return count
