"""Accepts one of many fixed texts, such as the values of an `enum`.

Texts with the same beginning are followed together: the texts are sorted, and a state is a range of
them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .json_values import utf8
from .machine import Automaton, AutomatonNode, GrammarNode
from .terminals import any_of


@dataclass(frozen=True, eq=False, slots=True)
class CountedAutomaton:
    """An automaton that also counts the texts accepted from each state."""

    start: str
    step: Callable[[str, int], str | None]
    is_final: Callable[[str], bool]
    completions: Callable[[str], int]
    """Returns the number of texts accepted from a state, possibly capped at a limit."""


class _Texts:
    def __init__(self, texts: Iterable[str]) -> None:
        self.sorted = sorted({utf8(text) for text in texts})

    def _bound(self, start: int, end: int, depth: int, byte: int) -> int:
        """Returns the index of the first text in a range whose byte at `depth` is at least `byte`.
        """

        def byte_of(content: bytes) -> int:
            return content[depth] if len(content) > depth else -1

        return bisect_left(self.sorted, byte, start, end, key=byte_of)

    def step(self, state: str, byte: int) -> str | None:
        start, end, depth = map(int, state.split())
        first = self._bound(start, end, depth, byte)
        last = self._bound(start, end, depth, byte + 1)
        return f"{first} {last} {depth + 1}" if first < last else None

    def is_final(self, state: str) -> bool:
        start, _, depth = map(int, state.split())
        return start < len(self.sorted) and len(self.sorted[start]) == depth

    def is_over(self, state: str) -> bool:
        return self.is_final(state) and self.completions(state) == 1

    def completions(self, state: str) -> int:
        start, end, _ = map(int, state.split())
        return end - start


def create_texts_automaton(texts: Iterable[str]) -> CountedAutomaton:
    """Returns the automaton of some texts; duplicates count once."""
    found = _Texts(texts)
    start = f"0 {len(found.sorted)} 0"
    return CountedAutomaton(start, found.step, found.is_final, found.completions)


def texts_node(texts: list[str]) -> GrammarNode:
    """Returns the node of a choice between texts."""
    if not texts:
        return any_of()
    found = _Texts(texts)
    start = f"0 {len(found.sorted)} 0"
    return AutomatonNode(Automaton(start, found.step, found.is_final, found.is_over))
