"""Builds automata of the texts that patterns accept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .deterministic import DeterministicAutomaton, determinize, states_that_reach
from .nondeterministic import CharacterRange, CountedWork, create_nondeterministic
from .syntax import PatternNode

_INFINITE: Final = float("inf")


@dataclass(frozen=True, slots=True)
class PatternEdge:
    """Range of characters that lead to a state, including both ends."""

    first: int
    last: int
    to: int


@dataclass(frozen=True, slots=True)
class PatternAutomaton:
    """Follows texts character by character. A final state is reachable from each state."""

    start: int | None
    """None if no text is accepted."""
    is_final: Sequence[bool]
    edges: Sequence[Sequence[PatternEdge]]
    """The edges of each state, in order of their characters."""
    shortest: Sequence[float]
    """For each state, the length in characters of the shortest text accepted from it."""
    longest: Sequence[float]
    """For each state, the length in characters of the longest text accepted from it; infinity
    without a bound.
    """


def create_pattern_automaton(
    patterns: Sequence[PatternNode], work: CountedWork
) -> PatternAutomaton:
    """Returns the automaton of the texts that match all patterns."""
    count = 0

    def add_state() -> None:
        nonlocal count
        count += 1
        if count > work.states_max:
            work.refuse(
                f"a pattern of over {work.states_max} states; anchor or shorten it"
            )

    nondeterministic = create_nondeterministic(patterns, work)
    deterministic = determinize(nondeterministic, work, add_state)
    return _trim(deterministic, nondeterministic.ranges)


def _trim(
    automaton: DeterministicAutomaton, ranges: Sequence[CharacterRange]
) -> PatternAutomaton:
    """Removes the edges to states from which no text is accepted."""
    is_live = states_that_reach(automaton.rows, automaton.is_final)
    edges = [
        _edges(row, is_live, ranges) if is_live[state] else []
        for state, row in enumerate(automaton.rows)
    ]
    start = automaton.at_start
    before = _states_before(edges)
    return PatternAutomaton(
        start=start if start >= 0 and is_live[start] else None,
        is_final=automaton.is_final,
        edges=edges,
        shortest=_shortest(before, automaton.is_final),
        longest=_longest(before, edges),
    )


def _edges(
    row: Sequence[int], is_live: Sequence[bool], ranges: Sequence[CharacterRange]
) -> list[PatternEdge]:
    found: list[PatternEdge] = []
    for characters in ranges:
        to = row[characters.class_id]
        if to < 0 or not is_live[to]:
            continue
        previous = found[-1] if found else None
        if previous and previous.to == to and previous.last + 1 == characters.first:
            found[-1] = PatternEdge(previous.first, characters.last, to)
        else:
            found.append(PatternEdge(characters.first, characters.last, to))
    return found


def _states_before(edges: Sequence[Sequence[PatternEdge]]) -> list[list[int]]:
    """Returns for each state the distinct states that have an edge to it."""
    before: list[list[int]] = [[] for _ in edges]
    for state, row in enumerate(edges):
        for to in {edge.to for edge in row}:
            before[to].append(state)
    return before


def _shortest(before: list[list[int]], is_final: Sequence[bool]) -> list[float]:
    lengths = [0.0 if final else _INFINITE for final in is_final]
    pending = [state for state, final in enumerate(is_final) if final]
    # Breadth-first search: the loop also visits the states that it appends.
    for state in pending:
        for start in before[state]:
            if lengths[start] == _INFINITE:
                lengths[start] = lengths[state] + 1
                pending.append(start)
    return lengths


def _longest(
    before: list[list[int]], edges: Sequence[Sequence[PatternEdge]]
) -> list[float]:
    left = [len({edge.to for edge in row}) for row in edges]
    # `left` counts each state's next states whose longest text is not known yet. For states on or
    # before a cycle it never reaches zero: their texts have any length.
    lengths = [0.0 if count == 0 else _INFINITE for count in left]
    longest = [0.0] * len(left)
    pending = [state for state, count in enumerate(left) if count == 0]
    for state in pending:
        lengths[state] = longest[state]
        for start in before[state]:
            longest[start] = max(longest[start], longest[state] + 1)
            left[start] -= 1
            if left[start] == 0:
                pending.append(start)
    return lengths
