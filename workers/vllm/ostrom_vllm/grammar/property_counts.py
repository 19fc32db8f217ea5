"""Limits on the number of an object's properties: `minProperties` and `maxProperties`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .json_values import JsonObject
from .keywords import SchemaCursor, size_of, unsupported
from .machine import UNBOUNDED


@dataclass(frozen=True)
class PropertyCounts:
    """Whether an object without properties is valid, and the maximum number of unlisted properties.
    The maximum has an effect only if the schema lists no properties.
    """

    may_be_empty: bool
    most: float


ANY_COUNT: Final = PropertyCounts(may_be_empty=True, most=UNBOUNDED)


def property_counts(
    schema: JsonObject, cursor: SchemaCursor, *, required: int, listed: int, most: float
) -> PropertyCounts | None:
    """Returns the limits on the number of properties; None if no object is valid.

    A text may write one unlisted name several times, but validators count the name once. So a
    grammar cannot enforce a minimum of two or more unlisted properties.
    """
    least = size_of(schema, "minProperties", cursor.at) or 0
    size = size_of(schema, "maxProperties", cursor.at)
    bound = UNBOUNDED if size is None else size
    if bound < max(least, required) or least > most:
        return None
    if least > max(1, required):
        unsupported(cursor.at, "minProperties above 1 and above its required cannot be kept")
    if bound < most and listed > 0:
        unsupported(cursor.at, "maxProperties beside properties cannot be kept")
    return PropertyCounts(may_be_empty=least == 0, most=bound)
