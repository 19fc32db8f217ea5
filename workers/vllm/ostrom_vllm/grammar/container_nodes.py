"""Builds the grammar nodes of arrays and objects from the nodes of their items and properties."""

from __future__ import annotations

from dataclasses import dataclass

from .json_values import string_text
from .machine import UNBOUNDED, GrammarNode, RepeatNode
from .property_counts import ANY_COUNT, PropertyCounts
from .terminals import (
    OPTIONAL_SPACE,
    WHITESPACE,
    all_of,
    any_of,
    other_name_node,
    string_node,
    text_node,
)


@dataclass(frozen=True)
class Property:
    """A listed property of an object."""

    name: str
    value: GrammarNode
    is_required: bool


def comma_node() -> GrammarNode:
    """Returns the node of a comma, with white space after it."""
    return all_of(text_node(","), WHITESPACE)


def array_node(item: GrammarNode, least: int, most: float) -> GrammarNode:
    """Returns the node of an array of `least` to `most` items, each with the node `item`."""
    if most < least:
        return any_of()
    one_more = all_of(text_node(","), WHITESPACE, item)
    more = RepeatNode(one_more, max(0, least - 1), most - 1)
    filled = all_of(text_node("["), WHITESPACE, item, more, WHITESPACE, text_node("]"))
    empty = all_of(text_node("["), OPTIONAL_SPACE, text_node("]"))
    return any_of(*([filled] if most > 0 else []), *([empty] if least == 0 else []))


def _member(name: GrammarNode, value: GrammarNode) -> GrammarNode:
    return all_of(name, text_node(":"), OPTIONAL_SPACE, value)


def object_node(
    properties: list[Property],
    others: GrammarNode | None,
    named: GrammarNode | None = None,
    counts: PropertyCounts = ANY_COUNT,
) -> GrammarNode:
    """Returns the node of an object: the listed properties in order, then other properties if
    allowed.
    """
    names = [one.name for one in properties]
    if named is None:
        named = other_name_node(names) if names else string_node()
    comma = comma_node()
    # After the last listed property an object continues with `rest` if it already has a property,
    # and with `first` if it is still empty.
    rest = all_of()
    beginnings = [all_of()] if counts.may_be_empty else []
    if others is not None:
        most = counts.most if counts.most == UNBOUNDED else max(0, counts.most - 1)
        rest = RepeatNode(all_of(comma, _member(named, others)), 0, most)
        if counts.most != 0:
            beginnings.insert(0, all_of(_member(named, others), rest))
    first = any_of(*beginnings)
    for one in reversed(properties):
        member = _member(text_node(string_text(one.name)), one.value)
        after, skipped = rest, first
        if one.is_required:
            rest, first = all_of(comma, member, after), all_of(member, after)
        else:
            rest = any_of(all_of(comma, member, after), after)
            first = any_of(all_of(member, after), skipped)
    return all_of(text_node("{"), WHITESPACE, first, WHITESPACE, text_node("}"))
