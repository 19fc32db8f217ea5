"""Converts the syntax tree of a pattern into a nondeterministic automaton over classes of
characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NoReturn, TypeAlias, Union

from .character_set import ALL, CharacterSet
from .syntax import (
    UNBOUNDED,
    AlternativeNode,
    AnchorNode,
    LookNode,
    PatternNode,
    RepetitionNode,
    SequenceNode,
    SetNode,
)


@dataclass(frozen=True, slots=True)
class SetState:
    """Reads a character of some classes, then continues in another state."""

    classes: Sequence[int]
    to: int


@dataclass(slots=True)
class ForkState:
    """Continues in several states at once."""

    to: list[int]


@dataclass(frozen=True, slots=True)
class AnchorState:
    """Requires the start or the end of the text, then continues in another state."""

    kind: Literal["start", "end"]
    to: int


@dataclass(frozen=True, slots=True)
class LookState:
    """Starts the lookahead with the number `look`, then continues in another state."""

    look: int
    to: int


@dataclass(frozen=True, slots=True)
class AcceptState:
    """The state at the end of an accepted text."""


NondeterministicState: TypeAlias = Union[
    SetState, ForkState, AnchorState, LookState, AcceptState
]


@dataclass(frozen=True, slots=True)
class Lookahead:
    """First state of the part inside a lookahead, and whether the lookahead is negative."""

    start: int
    is_negative: bool


@dataclass(frozen=True, slots=True)
class CharacterRange:
    """A range of code points, all of which belong to one class."""

    first: int
    last: int
    class_id: int


@dataclass(frozen=True, slots=True)
class NondeterministicAutomaton:
    """An automaton that may be in several states at once."""

    states: Sequence[NondeterministicState]
    start: int
    any_rest: int
    """State from which every text is accepted."""
    lookaheads: Sequence[Lookahead]
    """Inner lookaheads come before the outer ones."""
    ranges: Sequence[CharacterRange]
    """Ranges of characters that no part of the patterns distinguishes, in order of their code
    points.
    """
    class_count: int


@dataclass(frozen=True, slots=True)
class CountedWork:
    """Budget for making an automaton."""

    spend: Callable[[int], None]
    """Counts work. Raises an error beyond the limit."""
    states_max: int
    """Maximum states of the nondeterministic automaton, in which a part that repeats n times
    occurs n times, and of the deterministic automaton.
    """
    refuse: Callable[[str], NoReturn]


def _size(node: PatternNode, most: int) -> int:
    """Returns the number of states of a part, or `most + 1` if there are more than `most`."""
    if isinstance(node, SequenceNode | AlternativeNode):
        size = 1
        for part in node.parts:
            size = min(most + 1, size + _size(part, most))
        return size
    if isinstance(node, RepetitionNode):
        copies = node.least + 1 if node.most == UNBOUNDED else int(node.most)
        return min(most + 1, 1 + copies * (1 + _size(node.part, most)))
    if isinstance(node, LookNode):
        return min(most + 1, 1 + _size(node.part, most))
    return 1


def _add_sets(node: PatternNode, found: set[CharacterSet]) -> None:
    if isinstance(node, SetNode):
        found.add(node.characters)
    elif isinstance(node, SequenceNode | AlternativeNode):
        for part in node.parts:
            _add_sets(part, found)
    elif isinstance(node, RepetitionNode | LookNode):
        _add_sets(node.part, found)


def _is_anchored(node: PatternNode) -> bool:
    """Returns whether every match must begin at the start of a text."""
    if isinstance(node, AnchorNode):
        return node.kind == "start"
    if isinstance(node, SequenceNode):
        return bool(node.parts) and _is_anchored(node.parts[0])
    return isinstance(node, AlternativeNode) and all(map(_is_anchored, node.parts))


def _ranges_between(sets: Iterable[CharacterSet]) -> list[CharacterRange]:
    """Splits all code points at the first and last characters of the sets."""
    starts: set[int] = set()
    for characters in [*sets, ALL]:
        for first, last in characters:
            starts |= {first, last + 1}
    ordered = sorted(starts)
    # All characters between two such boundaries belong to the same sets.
    pairs = zip(ordered[:-1], ordered[1:], strict=True)
    return [
        CharacterRange(first, after - 1, index)
        for index, (first, after) in enumerate(pairs)
        if not (first >= 0xD800 and after - 1 <= 0xDFFF)
    ]


_NOTHING: Final[list[int]] = []


class _Builder:
    def __init__(self, ranges: list[CharacterRange], spend: Callable[[int], None]) -> None:
        self.states: list[NondeterministicState] = []
        self.lookaheads: list[Lookahead] = []
        self._ranges = ranges
        self._spend = spend
        self._classes: dict[CharacterSet, Sequence[int]] = {}
        # Before 3.14, Python recomputes a tuple's hash at each use. All copies of a repeated part
        # share one set, so its identity is a cheaper key.
        self._classes_by_id: dict[int, Sequence[int]] = {}
        self.any_rest = self.any_then(self.add(AcceptState()))

    def add(self, state: NondeterministicState) -> int:
        self.states.append(state)
        return len(self.states) - 1

    def _classes_of(self, characters: CharacterSet) -> Sequence[int]:
        classes = self._classes_by_id.get(id(characters))
        if classes is None:
            classes = self._classes_by_id[id(characters)] = self._find_classes(characters)
        return classes

    def _find_classes(self, characters: CharacterSet) -> Sequence[int]:
        cached = self._classes.get(characters)
        if cached is not None:
            return cached
        self._spend(len(self._ranges))
        at = 0
        classes: list[int] = []
        for found in self._ranges:
            while at < len(characters) and characters[at][1] < found.first:
                at += 1
            if at < len(characters):
                first, last = characters[at]
                if first <= found.first and found.last <= last:
                    classes.append(found.class_id)
        self._classes[characters] = classes
        return classes

    def any_then(self, after: int) -> int:
        """Returns a state that reads any characters, then continues in `after`."""
        fork = ForkState(_NOTHING)
        start = self.add(fork)
        fork.to = [self.add(SetState(self._classes_of(ALL), start)), after]
        return start

    def compile(self, node: PatternNode, after: int) -> int:
        """Returns a state that reads a part, then continues in `after`."""
        if isinstance(node, SetNode):
            return self.add(SetState(self._classes_of(node.characters), after))
        if isinstance(node, AnchorNode):
            return self.add(AnchorState(node.kind, after))
        if isinstance(node, SequenceNode):
            for part in reversed(node.parts):
                after = self.compile(part, after)
            return after
        if isinstance(node, AlternativeNode):
            return self.add(ForkState([self.compile(part, after) for part in node.parts]))
        if isinstance(node, LookNode):
            start = self.compile(node.part, self.any_rest)
            return self.look(start, after, is_negative=node.is_negative)
        return self._repetition(node, after)

    def look(self, start: int, after: int, *, is_negative: bool) -> int:
        self.lookaheads.append(Lookahead(start, is_negative))
        return self.add(LookState(len(self.lookaheads) - 1, after))

    def _repetition(self, node: RepetitionNode, following: int) -> int:
        after = following
        if node.most == UNBOUNDED:
            fork = ForkState(_NOTHING)
            after = self.add(fork)
            fork.to = [self.compile(node.part, after), following]
        else:
            for _ in range(node.least, int(node.most)):
                after = self.add(ForkState([self.compile(node.part, after), following]))
        for _ in range(node.least):
            after = self.compile(node.part, after)
        return after

    def beginning(self, pattern: PatternNode, after: int) -> int:
        first = self.compile(pattern, after)
        return first if _is_anchored(pattern) else self.any_then(first)


def create_nondeterministic(
    patterns: Sequence[PatternNode], work: CountedWork
) -> NondeterministicAutomaton:
    """Returns the automaton of the texts that match all patterns.

    A match may begin and end anywhere in a text, unless anchors prevent that.
    """
    size = 0
    for pattern in patterns:
        size = min(work.states_max + 1, size + _size(pattern, work.states_max))
    if size > work.states_max:
        work.refuse(
            f"its pattern has over {work.states_max} parts once its counts are written out; "
            "lower them"
        )
    sets: set[CharacterSet] = set()
    for pattern in patterns:
        _add_sets(pattern, sets)
    ranges = _ranges_between(sets)
    builder = _Builder(ranges, work.spend)
    start = builder.beginning(patterns[0], builder.any_rest) if patterns else builder.any_rest
    for other in patterns[1:]:
        start = builder.look(
            builder.beginning(other, builder.any_rest), start, is_negative=False
        )
    return NondeterministicAutomaton(
        states=builder.states,
        start=start,
        any_rest=builder.any_rest,
        lookaheads=builder.lookaheads,
        ranges=ranges,
        class_count=len(ranges) + 1,
    )
