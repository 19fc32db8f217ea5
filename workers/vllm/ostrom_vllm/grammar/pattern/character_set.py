"""Sets of Unicode scalar values.

No set contains halves of surrogate pairs, because no text in UTF-8 has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

CharacterSet: TypeAlias = "tuple[tuple[int, int], ...]"
"""Sorted ranges of code points, neither adjacent nor overlapping; both ends belong to the set."""

_CODE_POINT_MAX: Final = 0x10FFFF
_SURROGATE_FIRST: Final = 0xD800
_SURROGATE_LAST: Final = 0xDFFF


def set_of(ranges: Iterable[tuple[int, int]]) -> CharacterSet:
    """Returns the set of the scalar values in ranges, which may have any order."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges, key=lambda found: found[0]):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    parts = (
        part
        for first, last in merged
        for part in (
            (first, min(last, _SURROGATE_FIRST - 1)),
            (max(first, _SURROGATE_LAST + 1), last),
        )
    )
    return tuple((first, last) for first, last in parts if first <= last)


def complement(characters: CharacterSet) -> CharacterSet:
    """Returns the scalar values that are not in a set."""
    ranges: list[tuple[int, int]] = []
    first = 0
    for start, last in characters:
        if start > first:
            ranges.append((first, start - 1))
        first = last + 1
    if first <= _CODE_POINT_MAX:
        ranges.append((first, _CODE_POINT_MAX))
    return set_of(ranges)


def one(code_point: int) -> CharacterSet:
    """Returns the set of one character."""
    return set_of([(code_point, code_point)])


ALL: Final = complement(())

DIGITS: Final = set_of([(0x30, 0x39)])

WORD_CHARACTERS: Final = set_of([(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
r"""`\w` of ECMA-262 without the flag `i`."""

SPACES: Final = set_of([
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
])  # fmt: skip
r"""`\s`: WhiteSpace and LineTerminator of ECMA-262."""

WITHIN_LINE: Final = complement(((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)))
"""`.`: all characters except LineTerminator."""
