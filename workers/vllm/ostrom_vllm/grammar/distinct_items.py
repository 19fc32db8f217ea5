"""The items of arrays with `uniqueItems`.

Two items are compared byte by byte, so the grammar permits only one spelling of each value. Items
may therefore be texts, numbers, true, false, null, and such values of `const` and `enum`. A schema
whose items may be arrays or objects is refused with SchemaUnsupportedError.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

from .json_values import JsonObject, JsonValue, value_text
from .keywords import (
    JsonSchemaType,
    SchemaCursor,
    bounds_of,
    resolve,
    types_of,
    unsupported,
    values_of,
)
from .limits import NUMBER_WHOLE_DIGITS_MAX, SCHEMA_DEPTH_MAX, UNIQUE_ITEMS_MAX
from .number_node import NumberBounds, NumberRange, range_of
from .pattern.text_automaton import (
    TextBounds,
    characters_of,
    create_text_automaton,
    read_position,
)
from .pattern.text_counts import create_text_counts
from .text_patterns import PatternedText, TextConstraints
from .text_schema import is_text_conjunction, text_constraints
from .texts_node import CountedAutomaton, create_texts_automaton

_MANY: Final = UNIQUE_ITEMS_MAX + 1
"""Counting of permitted texts stops here: one text more than an array may have items."""

_DISTINCT_NUMBER_LENGTH: Final = 15
"""Maximum characters of a number: up to this length, different decimal texts are different doubles.
"""

_DISTINCT_NUMBER: Final = r"^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$"

_PARTS_REASON: Final = (
    "uniqueItems of objects, arrays or any values cannot be kept; give items of texts, numbers or "
    "an enum, or a list without it"
)


def _patterned(text: PatternedText, cursor: SchemaCursor) -> CountedAutomaton:
    """Returns the automaton of the texts of a pattern, without quotes."""
    inside = create_text_automaton(text.automaton, text.bounds, text.can_finish)
    if inside is None:
        return create_texts_automaton([])

    def spend(steps: int) -> None:
        cursor.patterns.spend(steps, cursor.at)

    counts = create_text_counts(text.automaton, text.bounds, limit=_MANY, spend=spend)

    def completions(position: str) -> int:
        state, length, content = read_position(position)
        if not content:
            return counts(state, length)
        total = 0
        for found in characters_of(content):
            for edge in text.automaton.edges[state]:
                size = min(found.last, edge.last) - max(found.first, edge.first) + 1
                if size > 0:
                    total += size * counts(edge.to, length + 1)
        return min(_MANY, total)

    return CountedAutomaton(inside.start, inside.step, inside.is_final, completions)


def _quoted(inside: CountedAutomaton) -> CountedAutomaton:
    """Returns an automaton that accepts the texts of `inside` in quotes."""

    def step(state: str, byte: int) -> str | None:
        if state == "start":
            return f'"{inside.start}' if byte == 0x22 else None
        if state == "end":
            return None
        after = inside.step(state[1:], byte)
        if after is not None:
            return f'"{after}'
        return "end" if byte == 0x22 and inside.is_final(state[1:]) else None

    def completions(state: str) -> int:
        if state == "end":
            return 1
        return inside.completions(inside.start if state == "start" else state[1:])

    return CountedAutomaton("start", step, lambda state: state == "end", completions)


_BEGUN_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]*|-")


class _Integers:
    """Integers within bounds. 0 has no sign, so that each integer has one spelling."""

    def __init__(self, bounds: NumberBounds) -> None:
        self._range: NumberRange = range_of(bounds, 0)

    def step(self, state: str, byte: int) -> str | None:
        if byte > 0x7F:
            return None
        text = state + chr(byte)
        is_begun = _BEGUN_INTEGER.fullmatch(text) and len(text) <= NUMBER_WHOLE_DIGITS_MAX + 1
        return text if is_begun and self.completions(text) > 0 else None

    def is_final(self, text: str) -> bool:
        if text in ("", "-"):
            return False
        return self._range.count(int(text), int(text)) > 0

    def completions(self, text: str) -> int:
        return min(_MANY, self._count(text))

    def _count(self, text: str) -> int:
        largest = 10**NUMBER_WHOLE_DIGITS_MAX - 1
        if text == "":
            return self._range.count(-largest, largest)
        is_negative, whole = text.startswith("-"), text.removeprefix("-")

        def between(least: int, most: int) -> int:
            return (
                self._range.count(-most, -least) if is_negative else self._range.count(least, most)
            )

        if whole == "":
            return between(1, largest)
        if whole == "0":
            return between(0, 0)
        widths = [10**more for more in range(NUMBER_WHOLE_DIGITS_MAX - len(whole) + 1)]
        return sum(between(int(whole) * width, (int(whole) + 1) * width - 1) for width in widths)


class _Alternatives:
    """Alternative automata whose texts begin with different bytes."""

    def __init__(self, automata: list[CountedAutomaton]) -> None:
        self._automata = automata

    def _parts_of(self, state: str) -> tuple[str, CountedAutomaton, str]:
        index, _, inner = state.partition(":")
        return index, self._automata[int(index)], inner

    def step(self, state: str, byte: int) -> str | None:
        if state == "":
            for index, one in enumerate(self._automata):
                after = one.step(one.start, byte)
                if after is not None:
                    return f"{index}:{after}"
            return None
        index, one, inner = self._parts_of(state)
        after = one.step(inner, byte)
        return None if after is None else f"{index}:{after}"

    def is_final(self, state: str) -> bool:
        if state == "":
            return False
        _, one, inner = self._parts_of(state)
        return one.is_final(inner)

    def completions(self, state: str) -> int:
        if state == "":
            return min(_MANY, sum(one.completions(one.start) for one in self._automata))
        _, one, inner = self._parts_of(state)
        return one.completions(inner)


def _one_of(automata: list[CountedAutomaton], cursor: SchemaCursor) -> CountedAutomaton:
    if len(automata) == 1:
        return automata[0]
    cursor.patterns.spend(256 * len(automata), cursor.at)
    for byte in range(256):
        if sum(one.step(one.start, byte) is not None for one in automata) > 1:
            reason = "uniqueItems of alternatives that begin alike cannot be kept; name one"
            unsupported(cursor.at, reason)
    found = _Alternatives(automata)
    return CountedAutomaton("", found.step, found.is_final, found.completions)


def _refuse_parts(at: str) -> NoReturn:
    unsupported(at, _PARTS_REASON)


def _typed(kind: JsonSchemaType, schema: JsonObject, cursor: SchemaCursor) -> CountedAutomaton:
    at = cursor.at
    if kind == "string":
        text = cursor.patterns.compile(text_constraints(schema, at), at)
        return _quoted(_patterned(text, cursor))
    if kind == "boolean":
        return create_texts_automaton(["true", "false"])
    if kind == "null":
        return create_texts_automaton(["null"])
    if kind not in ("integer", "number"):
        _refuse_parts(at)
    bounds = bounds_of(schema, at)
    if kind == "integer" or bounds.is_whole:
        integers = _Integers(bounds)
        return CountedAutomaton("", integers.step, integers.is_final, integers.completions)
    if bounds != NumberBounds():
        unsupported(at, "uniqueItems of numbers within bounds cannot be kept; use integers")
    length = TextBounds(1, _DISTINCT_NUMBER_LENGTH)
    constraints = TextConstraints((_DISTINCT_NUMBER,), (), length)
    return _patterned(cursor.patterns.compile(constraints, at), cursor)


def distinct_items(
    schema: JsonValue, cursor: SchemaCursor, steps: int = 0
) -> CountedAutomaton:
    """Returns the automaton of the items of an array with `uniqueItems`. The caller must already
    have checked the schema.

    Raises SchemaUnsupportedError for a schema whose items cannot be compared byte by byte.
    """
    at = cursor.at
    # Each call counts as work, because chains of references can branch exponentially.
    cursor.patterns.spend(1, at)
    if not isinstance(schema, dict) or steps > SCHEMA_DEPTH_MAX:
        _refuse_parts(at)
    pointer = schema.get("$ref")
    if isinstance(pointer, str):
        return distinct_items(resolve(cursor, pointer), cursor.moved(pointer[1:]), steps + 1)
    alternatives = schema.get("anyOf", schema.get("oneOf"))
    if isinstance(alternatives, list):
        return _one_of([distinct_items(one, cursor, steps + 1) for one in alternatives], cursor)
    if "allOf" in schema and not is_text_conjunction(schema):
        _refuse_parts(at)
    values = values_of(schema, at)
    if values is not None:
        if any(isinstance(value, list | dict) for value in values):
            _refuse_parts(at)
        return create_texts_automaton(map(value_text, values))
    types = types_of(schema, at)
    if not types:
        _refuse_parts(at)
    return _one_of([_typed(kind, schema, cursor) for kind in types], cursor)
