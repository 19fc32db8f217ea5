"""Reads the `pattern` of a JSON Schema: a regular expression of ECMA-262.

Refuses constructs that the automata of this folder do not support, and notations of other dialects.
The error names the construct and the notation to use instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NoReturn, TypeAlias, Union

from .character_set import (
    DIGITS,
    SPACES,
    WITHIN_LINE,
    WORD_CHARACTERS,
    CharacterSet,
    complement,
    one,
    set_of,
)

UNBOUNDED: Final = float("inf")


@dataclass(frozen=True, eq=False, slots=True)
class SetNode:
    """One character."""

    characters: CharacterSet


@dataclass(frozen=True, eq=False, slots=True)
class SequenceNode:
    """A sequence of parts."""

    parts: tuple[PatternNode, ...]


@dataclass(frozen=True, eq=False, slots=True)
class AlternativeNode:
    """One of several parts."""

    parts: tuple[PatternNode, ...]


@dataclass(frozen=True, eq=False, slots=True)
class RepetitionNode:
    """A repeated part."""

    part: PatternNode
    least: int
    most: float


@dataclass(frozen=True, eq=False, slots=True)
class AnchorNode:
    """`^` or `$`."""

    kind: Literal["start", "end"]


@dataclass(frozen=True, eq=False, slots=True)
class LookNode:
    """A lookahead: the following text must, or must not, begin with a part."""

    part: PatternNode
    is_negative: bool


PatternNode: TypeAlias = Union[
    SetNode, SequenceNode, AlternativeNode, RepetitionNode, AnchorNode, LookNode
]

_CLASS_ESCAPES: Final[dict[str, CharacterSet]] = {
    "d": DIGITS,
    "D": complement(DIGITS),
    "w": WORD_CHARACTERS,
    "W": complement(WORD_CHARACTERS),
    "s": SPACES,
    "S": complement(SPACES),
}
_CONTROL_ESCAPES: Final = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

_BOUNDARY: Final = "name the characters that may stand there by a class"
_PROPERTY: Final = "whose characters differ by version; list ranges in a class"
_REFUSED_ESCAPES: Final = {
    "b": rf"a word boundary (\b); {_BOUNDARY}",
    "B": rf"a word boundary (\B); {_BOUNDARY}",
    "k": r"a backreference (\k), which is not regular; write the part again",
    "p": rf"a property of Unicode (\p), {_PROPERTY}",
    "P": rf"a property of Unicode (\P), {_PROPERTY}",
    "A": r"an anchor of another dialect (\A); write ^",
    "Z": r"an anchor of another dialect (\Z); write $",
    "z": r"an anchor of another dialect (\z); write $",
}
"""Refused escapes with the reasons."""

_GROUP_NAME: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_HEX: Final = re.compile(r"[0-9A-Fa-f]+")
_DIGIT: Final = frozenset("0123456789")
_LETTER: Final = re.compile(r"[A-Za-z]")
_LOW_SURROGATE: Final = re.compile(r"[Dd][C-Fc-f]")
_SIMPLE_COUNTS: Final[dict[str, tuple[int, float]]] = {
    "*": (0, UNBOUNDED),
    "+": (1, UNBOUNDED),
    "?": (0, 1),
}


@dataclass(frozen=True, slots=True)
class _Counts:
    least: int
    most: float
    end: int
    """Position in the pattern after the quantifier, before the `?` of a lazy one."""


class PatternParser:
    """Reads one pattern."""

    def __init__(
        self, text: str, *, depth_max: int, count_max: int, refuse: Callable[[str], NoReturn]
    ) -> None:
        """Takes two limits: the depth of nested groups, and the largest count of a quantifier. The
        parser reads any larger count as `count_max + 1`.
        """
        self._text = text
        self._at = 0
        self._depth_max = depth_max
        self._count_max = count_max
        self._report = refuse

    def parse(self) -> PatternNode:
        """Returns the syntax tree of a match; the caller permits any text before and after the
        match.
        """
        pattern = self._disjunction(0)
        if self._at < len(self._text):
            self._refuse(r"a ) without its group; write \)")
        return pattern

    def _refuse(self, what: str) -> NoReturn:
        self._report(f"its pattern has {what}")

    def _here(self, offset: int = 0) -> str:
        """Returns the character `offset` places after the next one; an empty text at the end."""
        return self._text[self._at + offset : self._at + offset + 1]

    def _skip(self, start: str) -> bool:
        if not self._text.startswith(start, self._at):
            return False
        self._at += len(start)
        return True

    def _disjunction(self, depth: int) -> PatternNode:
        if depth > self._depth_max:
            self._refuse(f"over {self._depth_max} groups inside of each other; write fewer")
        parts = [self._alternative(depth)]
        while self._skip("|"):
            parts.append(self._alternative(depth))
        return parts[0] if len(parts) == 1 else AlternativeNode(tuple(parts))

    def _alternative(self, depth: int) -> PatternNode:
        parts: list[PatternNode] = []
        while self._here() not in ("", "|", ")"):
            parts.append(self._term(depth))
        return parts[0] if len(parts) == 1 else SequenceNode(tuple(parts))

    def _term(self, depth: int) -> PatternNode:
        if self._skip("^"):
            return AnchorNode("start")
        if self._skip("$"):
            return AnchorNode("end")
        for start, is_negative in (("(?=", False), ("(?!", True)):
            if self._skip(start):
                return LookNode(self._group_rest(depth), is_negative)
        return self._quantified(self._atom(depth))

    def _group_rest(self, depth: int) -> PatternNode:
        """Reads the rest of a group after its opening."""
        part = self._disjunction(depth + 1)
        if not self._skip(")"):
            self._refuse("a group that does not end; close it by )")
        return part

    def _group(self, depth: int) -> PatternNode:
        self._at += 1
        if self._here() != "?" or self._skip("?:"):
            return self._group_rest(depth)
        if self._text.startswith(("?<=", "?<!"), self._at):
            self._refuse("a lookbehind; write what comes before as a part of the pattern")
        if not self._skip("?<") and not self._skip("?P<"):
            self._refuse(
                "a group of another dialect or inline flags (?...); write (?:...) and classes"
            )
        end = self._text.find(">", self._at)
        if end < 0 or not _GROUP_NAME.fullmatch(self._text, self._at, end):
            self._refuse("a group whose name cannot be read; leave the name out")
        self._at = end + 1
        return self._group_rest(depth)

    def _atom(self, depth: int) -> PatternNode:
        character = self._here()
        if character == "(":
            return self._group(depth)
        if character in _SIMPLE_COUNTS or self._counts():
            self._refuse(
                "a quantifier with nothing to repeat; put one quantifier behind a character or "
                "group"
            )
        self._at += 1
        if character == "[":
            return SetNode(self._character_class())
        if character == ".":
            return SetNode(WITHIN_LINE)
        if character != "\\":
            return SetNode(one(ord(character)))
        escaped = self._escaped()
        return SetNode(one(escaped) if isinstance(escaped, int) else escaped)

    def _counts(self) -> _Counts | None:
        """Returns the counts of `{m}`, `{m,}` or `{m,n}` at this position."""
        if self._here() != "{":
            return None
        least, end = self._digits(self._at + 1)
        if least is None:
            return None
        if self._text[end : end + 1] == "}":
            return _Counts(least, least, end + 1)
        if self._text[end : end + 1] != ",":
            return None
        most, end = self._digits(end + 1)
        if self._text[end : end + 1] != "}":
            return None
        return _Counts(least, UNBOUNDED if most is None else most, end + 1)

    def _digits(self, start: int) -> tuple[int | None, int]:
        """Returns a count and the position after it; None as count if there is no digit."""
        end = start
        while self._text[end : end + 1] in _DIGIT:
            end += 1
        digits = self._text[start:end].lstrip("0")
        if end == start:
            return None, end
        # A count with 16 or more digits is above every limit.
        count = int(digits or "0") if len(digits) < 16 else self._count_max + 1
        return min(count, self._count_max + 1), end

    def _quantified(self, part: PatternNode) -> PatternNode:
        simple = _SIMPLE_COUNTS.get(self._here())
        counts = None if simple else self._counts()
        if simple:
            (least, most), self._at = simple, self._at + 1
        elif counts:
            least, most, self._at = counts.least, counts.most, counts.end
        else:
            return part
        # A lazy quantifier permits the same texts as a greedy one.
        self._skip("?")
        if most < least:
            self._refuse("a count whose end is below its start; write {least,most}")
        return RepetitionNode(part, least, most)

    def _escaped(self) -> int | CharacterSet:
        """Reads a code point or a set after a backslash."""
        character = self._here()
        self._at += 1
        if character == "":
            self._refuse("a backslash at its end; write \\\\")
        if character in _CLASS_ESCAPES:
            return _CLASS_ESCAPES[character]
        if character in _CONTROL_ESCAPES:
            return _CONTROL_ESCAPES[character]
        if character in _REFUSED_ESCAPES:
            self._refuse(_REFUSED_ESCAPES[character])
        if character in _DIGIT:
            return self._escaped_digit(character)
        if character == "c" and _LETTER.fullmatch(self._here()):
            self._at += 1
            return ord(self._text[self._at - 1]) % 32
        if character == "x":
            return self._hexadecimal(2)
        if character == "u":
            return self._unicode_escape()
        if _LETTER.fullmatch(character):
            self._refuse(f"an unknown escape (\\{character}); write the character itself")
        return ord(character)

    def _escaped_digit(self, digit: str) -> int:
        if digit == "0" and self._here() not in _DIGIT:
            return 0
        self._refuse(
            f"a backreference (\\{digit}), which is not regular; write the part again"
        )

    def _hexadecimal(self, length: int) -> int:
        text = self._text[self._at : self._at + length]
        if len(text) != length or not _HEX.fullmatch(text):
            self._refuse(
                r"an escape without its hexadecimal digits; write \xHH, \uHHHH or \u{H}"
            )
        self._at += length
        return int(text, 16)

    def _unicode_escape(self) -> int:
        if self._skip("{"):
            return self._braced_code_point()
        high = self._hexadecimal(4)
        before = self._at
        if not 0xD800 <= high <= 0xDBFF or not self._skip("\\u"):
            return high
        if _LOW_SURROGATE.match(self._text, self._at):
            return 0x10000 + (high - 0xD800) * 0x400 + (self._hexadecimal(4) - 0xDC00)
        self._at = before
        return high

    def _braced_code_point(self) -> int:
        end = self._text.find("}", self._at)
        length = 0 if end < 0 else end - self._at
        code_point = self._hexadecimal(length) if 0 < length <= 6 else 0x110000
        self._at = end + 1
        if code_point > 0x10FFFF:
            self._refuse(r"a code point that is none; write \u{H}")
        return code_point

    def _class_item(self) -> int | CharacterSet:
        character = self._here()
        self._at += 1
        if character == "":
            self._refuse("a class that does not end; close it by ]")
        if character != "\\":
            return ord(character)
        # In a class, `\b` is the backspace.
        return 8 if self._skip("b") else self._escaped()

    def _character_class(self) -> CharacterSet:
        is_negative = self._skip("^")
        ranges: list[tuple[int, int]] = []
        while not self._skip("]"):
            first = self._class_item()
            if self._here() != "-" or self._here(1) == "]":
                ranges += _ranges(first)
                continue
            self._at += 1
            last = self._class_item()
            if isinstance(first, int) and isinstance(last, int):
                if last < first:
                    self._refuse(
                        "a range whose end is below its start; write it from low to high"
                    )
                ranges.append((first, last))
            else:
                ranges += [*_ranges(first), *_ranges(ord("-")), *_ranges(last)]
        found = set_of(ranges)
        return complement(found) if is_negative else found


def _ranges(item: int | CharacterSet) -> CharacterSet:
    return ((item, item),) if isinstance(item, int) else item
