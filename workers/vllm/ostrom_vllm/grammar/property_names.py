"""Names of the unlisted properties that an object may have.

The names follow from `propertyNames`, and from one pattern of `patternProperties`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .json_values import JsonObject, JsonValue, string_text, utf8
from .keywords import SchemaCursor, resolve, unsupported, values_of
from .limits import SCHEMA_DEPTH_MAX
from .machine import GrammarNode
from .pattern.text_automaton import TextBounds, create_text_automaton
from .text_patterns import TextConstraints
from .text_schema import is_of_texts, text_constraints
from .texts_node import texts_node


@dataclass(frozen=True)
class NamedValues:
    """Schema of the values of properties whose names match the pattern."""

    schema: JsonValue
    cursor: SchemaCursor


@dataclass(frozen=True)
class PropertyNames:
    """Constraints on the names of unlisted properties."""

    node: GrammarNode
    """Node of a name in quotes."""
    permits: Callable[[str], bool]
    values: NamedValues | None = None
    """None if `additionalProperties` has the schema of the values."""


def _patterned_names(schema: JsonObject, cursor: SchemaCursor) -> PropertyNames:
    constraints = text_constraints(schema, cursor.at)
    node = cursor.patterns.node_of(constraints, cursor.at)
    text = cursor.patterns.compile(constraints, cursor.at)
    inside = create_text_automaton(text.automaton, text.bounds, text.can_finish)

    def permits(name: str) -> bool:
        if inside is None:
            return False
        state = inside.start
        for byte in utf8(string_text(name)[1:-1]):
            after = inside.step(state, byte)
            if after is None:
                return False
            state = after
        return inside.is_final(state)

    return PropertyNames(node, permits)


def _names_of_schema(
    names: JsonValue, cursor: SchemaCursor, steps: int = 0
) -> PropertyNames | None:
    if names is True:
        return None
    if isinstance(names, dict) and steps <= SCHEMA_DEPTH_MAX:
        pointer = names.get("$ref")
        if isinstance(pointer, str):
            return _names_of_schema(resolve(cursor, pointer), cursor, steps + 1)
        values = values_of(names, cursor.at)
        if values is not None:
            listed = [value for value in values if isinstance(value, str)]
            node = texts_node([string_text(name) for name in listed])
            return PropertyNames(node, lambda name: name in listed)
        if is_of_texts(names):
            anything = TextConstraints((), (), TextBounds(0, float("inf")))
            if text_constraints(names, cursor.at) == anything:
                return None
            return _patterned_names(names, cursor)
    unsupported(cursor.at, "propertyNames other than of texts cannot be kept")


def property_names(schema: JsonObject, cursor: SchemaCursor) -> PropertyNames | None:
    """Returns the names that `propertyNames` or `patternProperties` permits for properties that
    `properties` does not list. Returns None if neither limits the names; `additionalProperties` may
    still forbid all of them.
    """
    is_listing = bool(schema.get("properties"))
    if "patternProperties" not in schema:
        found = _names_of_schema(schema.get("propertyNames", True), cursor)
        if found is not None and is_listing:
            unsupported(cursor.at, "propertyNames beside properties cannot be kept")
        return found
    patterns = schema["patternProperties"]
    if not isinstance(patterns, dict):
        unsupported(cursor.at, "patternProperties is not an object")
    is_alone = not is_listing and "propertyNames" not in schema and not schema.get("required")
    if len(patterns) != 1 or not is_alone:
        unsupported(
            cursor.at,
            "patternProperties other than one pattern, or beside other keywords of names, "
            "cannot be kept",
        )
    [(pattern, values)] = patterns.items()
    inner = cursor.descend("patternProperties", pattern)
    names = _patterned_names({"pattern": pattern}, inner)
    return replace(names, values=NamedValues(values, inner))
