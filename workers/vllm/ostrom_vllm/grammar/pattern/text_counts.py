"""How many texts a pattern accepts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .pattern_automaton import PatternAutomaton
from .text_automaton import TextBounds

TextCounts: TypeAlias = Callable[[int, int], int]
"""Texts that are accepted from a state, with some characters written; a limit stands for more."""


def create_text_counts(
    automaton: PatternAutomaton, bounds: TextBounds, *, limit: int, spend: Callable[[int], None]
) -> TextCounts:
    """Counts the texts of a pattern within bounds. Counts the work of its tables."""
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

    # Rows by the number of characters that may still come, from zero. Once two consecutive rows are
    # equal, all later ones are equal to them.
    rows = [[1 if final else 0 for final in automaton.is_final]]
    while len(rows) <= most:
        row = before(rows[-1], is_counted=True)
        if row == rows[-1]:
            break
        rows.append(row)

    def row_of(left: float) -> list[int]:
        return rows[int(min(left, len(rows) - 1))]

    # Below the least length, by the characters written.
    below: dict[int, list[int]] = {}
    after = row_of(max(0, most - least))
    for length in range(least - 1, -1, -1):
        after = below[length] = before(after, is_counted=False)

    def count(state: int, length: int) -> int:
        if length < least:
            return below[length][state]
        return 0 if length > most else row_of(most - length)[state]

    return count
