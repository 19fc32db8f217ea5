"""Follows a text, byte by byte, through a grammar.

Parts of a grammar may be nested without limit, as in JSON. If the text so far has several parses,
the machine follows all of them in a fixed order, so that equal grammars permit equal bytes in every
implementation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, Union

from .limits import GRAMMAR_PARSES_MAX, GRAMMAR_STATES_MAX

UNBOUNDED: Final = float("inf")
"""Value of `RepeatNode.most` if the number of repetitions is unlimited."""


@dataclass(frozen=True, eq=False, slots=True)
class Automaton:
    """A finite automaton for a part without nesting, such as a number or the inside of a string."""

    # A state is a text, or an object that is compared by identity, such as the items of an array.
    start: Any
    step: Callable[[Any, int], Any]
    """Returns the state after a byte; None if the byte is not permitted. A final state must be
    reachable from each state.
    """
    is_final: Callable[[Any], bool]
    is_over: Callable[[Any], bool] | None = None
    """Returns true for a final state after which no byte is permitted. None if the automaton cannot
    tell.
    """


# Nodes are compared by identity, so that a grammar can be a graph with shared parts.


@dataclass(frozen=True, eq=False, slots=True)
class BytesNode:
    """A fixed text."""

    content: bytes


@dataclass(frozen=True, eq=False, slots=True)
class AllNode:
    """A sequence of parts."""

    parts: Sequence[GrammarNode]


@dataclass(frozen=True, eq=False, slots=True)
class AnyNode:
    """One of several parts."""

    parts: Sequence[GrammarNode]


@dataclass(frozen=True, eq=False, slots=True)
class RepeatNode:
    """A repeated part."""

    part: GrammarNode
    least: int
    most: float
    """Maximum repetitions: a whole number, or UNBOUNDED."""


@dataclass(frozen=True, eq=False, slots=True)
class AutomatonNode:
    """A text that an automaton accepts."""

    automaton: Automaton


@dataclass(frozen=True, eq=False, slots=True)
class ReferenceNode:
    """A reference to a part, which may contain this reference."""

    target: Callable[[], GrammarNode]


GrammarNode: TypeAlias = Union[
    BytesNode, AllNode, AnyNode, RepeatNode, AutomatonNode, ReferenceNode
]


@dataclass(frozen=True, eq=False, slots=True)
class _Frame:
    """A position inside a part, and the frame that follows the end of the part."""

    part: GrammarNode
    at: Any
    """Index of a byte or a part, count of repetitions, or state of an automaton."""
    parent: _Frame | None


@dataclass(frozen=True, eq=False, slots=True)
class MachineState:
    """All parses of a text so far."""

    frames: tuple[_Frame, ...]
    is_complete: bool
    """Whether the text may end here."""
    after: dict[int, MachineState | None] = field(default_factory=dict)
    """The cached states after bytes; None for a byte that is not permitted."""


@dataclass(eq=False, slots=True)
class _Frontier:
    # A dictionary without values is a set that keeps its order.
    frames: dict[_Frame, None] = field(default_factory=dict)
    seen: set[_Frame] = field(default_factory=set)
    is_complete: bool = False


class _Frames:
    """Equal frames are the same object, so that parses that reach the same frame are followed once.
    """

    def __init__(self) -> None:
        self._cache: dict[tuple[GrammarNode, _Frame | None, Any], _Frame] = {}

    def of(self, part: GrammarNode, at: Any, parent: _Frame | None) -> _Frame:
        key = (part, parent, at)
        cached = self._cache.get(key)
        if cached is None:
            cached = self._cache[key] = _Frame(part, at, parent)
        return cached

    def begin(self, part: GrammarNode, parent: _Frame | None) -> _Frame:
        start = part.automaton.start if isinstance(part, AutomatonNode) else 0
        return self.of(part, start, parent)

    def __len__(self) -> int:
        return len(self._cache)

    def forget(self) -> None:
        self._cache = {}


def _open(frames: _Frames, first: _Frame | None, frontier: _Frontier) -> None:
    """Follows a frame, depth first, as far as possible without reading a byte. Adds the frames at
    which a byte must be read.
    """
    pending = [first]
    while pending:
        frame = pending.pop()
        if frame is None:
            frontier.is_complete = True
        elif frame not in frontier.seen:
            frontier.seen.add(frame)
            if _waits(frame):
                frontier.frames[frame] = None
            pending.extend(reversed(list(_successors(frames, frame))))


def _waits(frame: _Frame) -> bool:
    part = frame.part
    if isinstance(part, BytesNode):
        return int(frame.at) < len(part.content)
    if not isinstance(part, AutomatonNode):
        return False
    is_over = part.automaton.is_over
    return is_over is None or not is_over(frame.at)


def _successors(frames: _Frames, frame: _Frame) -> Iterable[_Frame | None]:
    """Returns the frames that a frame reaches without a byte; None for the end of the text."""
    part, at, parent = frame.part, frame.at, frame.parent
    if isinstance(part, AutomatonNode):
        return [parent] if part.automaton.is_final(at) else []
    if isinstance(part, ReferenceNode):
        return [frames.begin(part.target(), parent)]
    if isinstance(part, AnyNode):
        return [frames.begin(inner, parent) for inner in part.parts]
    if isinstance(part, BytesNode):
        return [] if _waits(frame) else [parent]
    if isinstance(part, AllNode):
        return [_next_part(frames, part, int(at), parent)]
    return _repetitions(frames, part, int(at), parent)


def _next_part(frames: _Frames, part: AllNode, at: int, parent: _Frame | None) -> _Frame | None:
    if at >= len(part.parts):
        return parent
    is_last = at + 1 == len(part.parts)
    return frames.begin(part.parts[at], parent if is_last else frames.of(part, at + 1, parent))


def _repetitions(
    frames: _Frames, part: RepeatNode, count: int, parent: _Frame | None
) -> list[_Frame | None]:
    # Without a maximum number of repetitions, no count above the minimum is needed.
    after = min(count + 1, part.least) if part.most == UNBOUNDED else count + 1
    once = (
        [frames.begin(part.part, frames.of(part, after, parent))] if count < part.most else []
    )
    return [*once, parent] if count >= part.least else [*once]


def _step(frames: _Frames, frame: _Frame, byte: int, frontier: _Frontier) -> None:
    """Adds the frames that a frame reaches with a byte."""
    part, at, parent = frame.part, frame.at, frame.parent
    if isinstance(part, BytesNode):
        if part.content[int(at)] == byte:
            _open(frames, frames.of(part, int(at) + 1, parent), frontier)
    elif isinstance(part, AutomatonNode):
        after = part.automaton.step(at, byte)
        if after is not None:
            _open(frames, frames.of(part, after, parent), frontier)


class GrammarMachine:
    """Follows texts through one grammar. Apart from a cache of states it has no mutable state."""

    def __init__(self, root: GrammarNode) -> None:
        self._root = root
        self._frames = _Frames()
        self._states: dict[tuple[bool, tuple[_Frame, ...]], MachineState] = {}
        self._start: MachineState | None = None

    @property
    def start(self) -> MachineState:
        """The state of an empty text."""
        if self._start is None:
            frontier = _Frontier()
            _open(self._frames, self._frames.begin(self._root, None), frontier)
            self._start = self._state_of(frontier)
        return self._start

    def advance(self, state: MachineState, text: bytes) -> MachineState | None:
        """Returns the state after more text; None if no parse permits it."""
        for byte in text:
            after = self._after(state, byte)
            if after is None:
                return None
            state = after
        return state

    def _after(self, state: MachineState, byte: int) -> MachineState | None:
        if byte in state.after:
            return state.after[byte]
        if len(self._frames) > GRAMMAR_STATES_MAX or len(self._states) > GRAMMAR_STATES_MAX:
            self._frames.forget()
            self._states = {}
            self._start = None
        frontier = _Frontier()
        for frame in state.frames:
            _step(self._frames, frame, byte, frontier)
        is_permitted = bool(frontier.frames) or frontier.is_complete
        state.after[byte] = self._state_of(frontier) if is_permitted else None
        return state.after[byte]

    def _state_of(self, frontier: _Frontier) -> MachineState:
        frames = tuple(frontier.frames)[:GRAMMAR_PARSES_MAX]
        key = (frontier.is_complete, frames)
        cached = self._states.get(key)
        if cached is None:
            cached = self._states[key] = MachineState(frames, frontier.is_complete)
        return cached
