"""Counts of an object's properties: `minProperties` and `maxProperties`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .json_values import JsonObject
from .keywords import SchemaCursor, size_of, unsupported
from .machine import UNBOUNDED


@dataclass(frozen=True)
class PropertyCounts:
    """Whether no property conforms, and how many do at most where none is listed."""

    may_be_empty: bool
    most: float


ANY_COUNT: Final = PropertyCounts(may_be_empty=True, most=UNBOUNDED)


def property_counts(
    schema: JsonObject, cursor: SchemaCursor, *, required: int, listed: int, most: float
) -> PropertyCounts | None:
    """Returns what the counts say beside the listed properties; None where no object conforms.

    A name may be written twice, and counts once: more than one cannot be kept.
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
