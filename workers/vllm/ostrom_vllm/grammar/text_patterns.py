"""Compiles the patterns and formats of the texts of a grammar.

Equal patterns are compiled once, and all patterns share one limit of steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from .errors import SchemaUnsupportedError
from .limits import PATTERN_DEPTH_MAX, PATTERN_STATES_MAX, PATTERN_STEPS_MAX
from .machine import AutomatonNode, GrammarNode
from .pattern.formats import TEXT_FORMATS
from .pattern.nondeterministic import CountedWork
from .pattern.pattern_automaton import PatternAutomaton, create_pattern_automaton
from .pattern.syntax import PatternParser
from .pattern.text_automaton import (
    CanFinish,
    TextBounds,
    create_can_finish,
    create_text_automaton,
)
from .terminals import all_of, any_of, text_node


@dataclass(frozen=True)
class TextConstraints:
    """Constraints that a schema sets for a text."""

    patterns: tuple[str, ...]
    formats: tuple[str, ...]
    """Names of the enforced formats."""
    bounds: TextBounds


@dataclass(frozen=True, eq=False)
class PatternedText:
    """The automaton of a text, and its bounds of length."""

    automaton: PatternAutomaton
    bounds: TextBounds
    can_finish: CanFinish

    @property
    def can_be(self) -> bool:
        """Whether some text satisfies the constraints."""
        start = self.automaton.start
        is_possible = start is not None and self.bounds.least <= self.bounds.most
        return is_possible and start is not None and self.can_finish(start, 0)


class TextPatterns:
    """Patterns of one grammar."""

    def __init__(self) -> None:
        """Starts with no steps spent."""
        self._steps = 0
        self._automata: dict[tuple[str, ...], PatternAutomaton] = {}
        self._compiled: dict[TextConstraints, PatternedText] = {}

    def spend(self, steps: int, at: str) -> None:
        """Adds to the steps of the grammar. Raises SchemaUnsupportedError beyond their limit."""
        self._steps += steps
        if self._steps > PATTERN_STEPS_MAX:
            raise SchemaUnsupportedError(
                at=at,
                reason=f"its patterns take over {PATTERN_STEPS_MAX} steps; anchor or shorten them",
            )

    def node_of(self, constraints: TextConstraints, at: str) -> GrammarNode:
        """Returns the node of JSON strings, in quotes, that satisfy the constraints."""
        text = self.compile(constraints, at)
        inside = create_text_automaton(text.automaton, text.bounds, text.can_finish)
        if inside is None:
            return any_of()
        return all_of(text_node('"'), AutomatonNode(inside), text_node('"'))

    def compile(self, constraints: TextConstraints, at: str) -> PatternedText:
        """Returns the automaton and the length bounds of the texts that satisfy the constraints.

        Raises SchemaUnsupportedError if a pattern is not regular or is too large.
        """
        cached = self._compiled.get(constraints)
        if cached is not None:
            return cached
        patterns, bounds = constraints.patterns, constraints.bounds
        named = [TEXT_FORMATS[name] for name in constraints.formats]
        most = min([bounds.most, *(one.most for one in named)])
        own = [text for text in patterns if not any(text in one.implied for one in named)]
        both = (*own, *(one.pattern for one in named))
        text = self._bounded(both, TextBounds(bounds.least, most), at)
        # Some libraries state a format together with a pattern that contradicts Ostrom's pattern of
        # that format. Then only the stated pattern applies.
        if patterns and named and not text.can_be:
            text = self._bounded(patterns, bounds, at)
        self._compiled[constraints] = text
        return text

    def _bounded(self, patterns: tuple[str, ...], bounds: TextBounds, at: str) -> PatternedText:
        automaton = self._automaton_of(patterns, at)
        can_finish = create_can_finish(automaton, bounds, lambda steps: self.spend(steps, at))
        return PatternedText(automaton, bounds, can_finish)

    def _automaton_of(self, patterns: tuple[str, ...], at: str) -> PatternAutomaton:
        cached = self._automata.get(patterns)
        if cached is not None:
            return cached

        def refuse(reason: str) -> NoReturn:
            raise SchemaUnsupportedError(at=at, reason=reason)

        parsed = [
            PatternParser(
                pattern, depth_max=PATTERN_DEPTH_MAX, count_max=PATTERN_STATES_MAX, refuse=refuse
            ).parse()
            for pattern in patterns
        ]
        work = CountedWork(lambda steps: self.spend(steps, at), PATTERN_STATES_MAX, refuse)
        automaton = self._automata[patterns] = create_pattern_automaton(parsed, work)
        return automaton
