"""Converts a nondeterministic automaton into a deterministic one.

A parse of a text is a state of the nondeterministic automaton with its pending lookaheads. Each
lookahead has its own automaton.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from .nondeterministic import (
    AcceptState,
    AnchorState,
    CountedWork,
    ForkState,
    LookState,
    NondeterministicAutomaton,
    SetState,
)

NONE: Final = -1
"""Entry of a transition table without a next state: no continuation of the text is accepted."""


@dataclass(frozen=True, slots=True)
class DeterministicAutomaton:
    """Transition table: for each state and each class of characters the next state, or NONE."""

    at_start: int
    """State at the start of a text."""
    elsewhere: int
    """Initial state of a match that begins later in a text."""
    rows: Sequence[Sequence[int]]
    is_final: Sequence[bool]


@dataclass(frozen=True, slots=True)
class _FollowedLookahead:
    """A lookahead and its automaton. A lookahead is decided once its state can only accept, or only
    reject.
    """

    automaton: DeterministicAutomaton
    is_negative: bool
    can_accept: Sequence[bool]
    """For each state, whether some continuation is accepted."""
    can_reject: Sequence[bool]
    """For each state, whether some continuation is rejected."""


_Obligation: TypeAlias = "tuple[int, int]"
"""A lookahead and the state of its automaton."""


def states_that_reach(rows: Sequence[Sequence[int]], ends: Sequence[bool]) -> list[bool]:
    """Returns for each state whether a state in `ends` is reachable."""
    before: list[list[int]] = [[] for _ in rows]
    for state, row in enumerate(rows):
        for to in set(row):
            if to != NONE:
                before[to].append(state)
    reached = list(ends)
    pending = [state for state, is_end in enumerate(ends) if is_end]
    while pending:
        for start in before[pending.pop()]:
            if not reached[start]:
                reached[start] = True
                pending.append(start)
    return reached


class _Obligations:
    """Numbered sets of obligations; number 0 is the empty set."""

    def __init__(self, lookaheads: Sequence[_FollowedLookahead]) -> None:
        self._lookaheads = lookaheads
        self._sets: list[tuple[_Obligation, ...]] = [()]
        self._ids: dict[tuple[_Obligation, ...], int] = {(): 0}

    def _id_of(self, found: Iterable[_Obligation]) -> int:
        key = tuple(sorted(set(found)))
        known = self._ids.get(key)
        if known is None:
            known = self._ids[key] = len(self._sets)
            self._sets.append(key)
        return known

    def _left(self, look: int, state: int) -> list[_Obligation] | None:
        """Returns the obligation of a lookahead in a state: an empty list if the lookahead already
        holds, None if it is violated.
        """
        followed = self._lookaheads[look]
        may_accept = state != NONE and followed.can_accept[state]
        may_reject = state == NONE or followed.can_reject[state]
        if followed.is_negative:
            may_accept, may_reject = may_reject, may_accept
        if not may_accept:
            return None
        return [(look, state)] if may_reject else []

    def adding(self, known: int, look: int, *, is_at_start: bool) -> int | None:
        """Returns the set with one more lookahead; None if that lookahead is violated."""
        automaton = self._lookaheads[look].automaton
        more = self._left(look, automaton.at_start if is_at_start else automaton.elsewhere)
        if more is None:
            return None
        return self._id_of([*self._sets[known], *more]) if more else known

    def after(self, known: int, class_id: int) -> int | None:
        """Returns the set after a character; None if an obligation is violated."""
        if known == 0:
            return 0
        kept: list[_Obligation] = []
        for look, state in self._sets[known]:
            more = self._left(look, self._lookaheads[look].automaton.rows[state][class_id])
            if more is None:
                return None
            kept += more
        return self._id_of(kept)

    def work_of(self, known: int) -> int:
        """Returns the work of one character: one step, and one for each obligation of the set."""
        return 1 + len(self._sets[known])

    def are_kept(self, known: int) -> bool:
        """Returns whether a text may end with these obligations."""
        for look, state in self._sets[known]:
            followed = self._lookaheads[look]
            if followed.automaton.is_final[state] == followed.is_negative:
                return False
        return True


def determinize(
    automaton: NondeterministicAutomaton, work: CountedWork, add_state: Callable[[], None]
) -> DeterministicAutomaton:
    """Makes an automaton deterministic."""
    lookaheads: list[_FollowedLookahead] = []
    for look in automaton.lookaheads:
        builder = _Builder(automaton, lookaheads, work, add_state)
        followed = builder.build(look.start, is_only_at_start=False)
        is_rejecting = [
            not final or any(row[found.class_id] == NONE for found in automaton.ranges)
            for final, row in zip(followed.is_final, followed.rows, strict=True)
        ]
        lookaheads.append(
            _FollowedLookahead(
                automaton=followed,
                is_negative=look.is_negative,
                can_accept=states_that_reach(followed.rows, followed.is_final),
                can_reject=states_that_reach(followed.rows, is_rejecting),
            )
        )
    builder = _Builder(automaton, lookaheads, work, add_state)
    return builder.build(automaton.start, is_only_at_start=True)


_Reading: TypeAlias = int
"""A parse as one number: `obligations * states + state`, with the number of its set of obligations
and the count of states.
"""


class _Builder:
    """Builds the deterministic automaton of the texts that the nondeterministic automaton accepts
    from one of its states.
    """

    def __init__(
        self,
        automaton: NondeterministicAutomaton,
        lookaheads: Sequence[_FollowedLookahead],
        work: CountedWork,
        add_state: Callable[[], None],
    ) -> None:
        self._states = automaton.states
        self._count = len(automaton.states)
        self._class_count = automaton.class_count
        # A copy, because the automaton of a lookahead follows only the lookaheads before it, which
        # include all lookaheads inside it.
        self._obligations = _Obligations(list(lookaheads))
        self._spend = work.spend
        self._add_state = add_state
        self._rows: list[list[int]] = []
        self._is_final: list[bool] = []
        self._readings: list[list[_Reading]] = []
        self._ids: dict[tuple[bool, tuple[_Reading, ...]], int] = {}
        self._kernels: dict[tuple[_Reading, ...], int] = {}
        self._rest = self._close([automaton.any_rest], is_at_start=False)
        self._rest_set = next(
            reading for reading in self._rest if isinstance(self._states[reading], SetState)
        )

    def build(self, first: int, *, is_only_at_start: bool) -> DeterministicAutomaton:
        at_start = self._state_of(self._close([first], is_at_start=True), is_at_start=True)
        elsewhere = NONE
        if not is_only_at_start:
            found = self._close([first], is_at_start=False)
            elsewhere = self._state_of(found, is_at_start=False)
        state = 0
        while state < len(self._readings):
            self._follow(state)
            state += 1
        return DeterministicAutomaton(at_start, elsewhere, self._rows, self._is_final)

    def _close(
        self, seeds: Iterable[_Reading], *, is_at_start: bool, is_at_end: bool = False
    ) -> set[_Reading]:
        """Returns all reachable parses that wait for a character or for the end of the text."""
        seen: set[_Reading] = set()
        waiting: set[_Reading] = set()
        pending = list(seeds)
        while pending:
            reading = pending.pop()
            if reading in seen:
                continue
            seen.add(reading)
            obligations, index = divmod(reading, self._count)
            state = self._states[index]
            own = reading - index
            if isinstance(state, ForkState):
                pending += [own + to for to in state.to]
            elif isinstance(state, AnchorState) and state.kind == "start":
                if is_at_start:
                    pending.append(own + state.to)
            elif isinstance(state, AnchorState) and is_at_end:
                pending.append(own + state.to)
            elif isinstance(state, LookState):
                after = self._obligations.adding(
                    obligations, state.look, is_at_start=is_at_start
                )
                if after is not None:
                    pending.append(after * self._count + state.to)
            else:
                waiting.add(reading)
        self._spend(len(seen))
        return waiting

    def _state_of(self, found: set[_Reading], *, is_at_start: bool) -> int:
        if not found:
            return NONE
        # If one parse accepts every continuation, the other parses are redundant.
        readings = sorted(self._rest if self._rest_set in found else found)
        key = (is_at_start, tuple(readings))
        known = self._ids.get(key)
        if known is not None:
            return known
        self._add_state()
        self._spend(self._class_count)
        state = self._ids[key] = len(self._readings)
        self._readings.append(readings)
        self._rows.append([NONE] * self._class_count)
        at_end = self._close(readings, is_at_start=is_at_start, is_at_end=True)
        self._is_final.append(any(map(self._accepts, at_end)))
        return state

    def _accepts(self, reading: _Reading) -> bool:
        obligations, index = divmod(reading, self._count)
        is_end = isinstance(self._states[index], AcceptState)
        return is_end and self._obligations.are_kept(obligations)

    def _follow(self, state: int) -> None:
        """Fills a state's row of the transition table."""
        after: dict[int, set[_Reading]] = {}
        for reading in self._readings[state]:
            obligations, index = divmod(reading, self._count)
            found = self._states[index]
            if not isinstance(found, SetState):
                continue
            self._spend(len(found.classes) * self._obligations.work_of(obligations))
            for class_id in found.classes:
                kept = self._obligations.after(obligations, class_id)
                if kept is not None:
                    after.setdefault(class_id, set()).add(kept * self._count + found.to)
        for class_id, kernel in after.items():
            key = tuple(sorted(kernel))
            to = self._kernels.get(key)
            if to is None:
                found_readings = self._close(key, is_at_start=False)
                to = self._kernels[key] = self._state_of(found_readings, is_at_start=False)
            self._rows[state][class_id] = to
