"""Reads and writes JSON exactly as JavaScript does.

The texts that a grammar permits must be equal, byte by byte, to those of the TypeScript
implementation. So numbers are doubles, except those of `ExactNumber`, and keys that are
array indices come first in an object. Nesting can have any depth, because the code is not
recursive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from math import isfinite
from typing import Final, NamedTuple, TypeAlias, Union

JsonValue: TypeAlias = Union[None, bool, float, str, "JsonList", "JsonObject"]
JsonList: TypeAlias = "list[JsonValue]"
JsonObject: TypeAlias = "dict[str, JsonValue]"

_TOKEN: Final = re.compile(
    r"[ \t\n\r]*+(?:"
    r"(?P<mark>[{}\[\],:])"
    r'|(?P<text>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)"
    r"|(?P<word>true|false|null)"
    r"|(?P<end>\Z)"
    r")"
)
_WORDS: Final[dict[str, JsonValue]] = {"true": True, "false": False, "null": None}
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,9}")
_INDEX_MAX: Final = 2**32 - 2
_ESCAPED: Final = re.compile('[\x00-\x1f"\\\\\ud800-\udfff]')
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SHORT_ESCAPES: Final = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip


_NUMBER: Final = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,9}))?")
_PLAIN_PLACES_MAX: Final = 30
"""Maximum absolute `_Decimal.exponent` of a number that is written without an exponent."""


class ExactNumber(float):
    """A number that differs from the shortest text of its double; in canonical decimal text."""

    text: str

    def __new__(cls, text: str) -> ExactNumber:
        """Keeps the exact text; the float value is rounded."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    def is_integer(self) -> bool:
        """Returns whether the exact number is whole."""
        decimal = _decimal(self.text)
        return decimal is not None and decimal.exponent >= 0


class _Decimal(NamedTuple):
    """A number as `digits * 10 ** exponent`, whose digits have no zero at either end."""

    is_negative: bool
    digits: str
    exponent: int

    def text(self) -> str:
        """Returns the canonical text: equal numbers have the same text."""
        sign = "-" if self.is_negative else ""
        if abs(self.exponent) > _PLAIN_PLACES_MAX:
            return f"{sign}{self.digits}e{self.exponent}"
        if self.exponent >= 0:
            return sign + self.digits + "0" * self.exponent
        padded = self.digits.rjust(1 - self.exponent, "0")
        return f"{sign}{padded[: self.exponent]}.{padded[self.exponent :]}"


def _decimal(text: str) -> _Decimal | None:
    """Returns the exact decimal number; None for a text that is no number, or whose exponent has
    more than nine digits.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    fraction = found[3] or ""
    every = found[2] + fraction
    whole = every.rstrip("0")
    digits = whole.lstrip("0")
    if digits == "":
        return _Decimal(is_negative=False, digits="", exponent=0)
    moved = int(found[4] or "0") - len(fraction) + len(every) - len(whole)
    return _Decimal(found[1] == "-", digits, moved)


def parse_number(source: str) -> float:
    """Returns a double if its shortest decimal text equals the number, or else an ExactNumber.

    A number whose exponent has more than nine digits is always an ExactNumber.
    """
    exact = _decimal(source)
    if exact is None:
        return ExactNumber(source)
    value = float(source)
    return value if exact == _decimal(repr(value)) else ExactNumber(exact.text())


def utf16_length(text: str) -> int:
    """Returns the length of a text in UTF-16 units, as JavaScript counts it."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def utf8(text: str) -> bytes:
    """Returns a text in UTF-8, with U+FFFD for each surrogate."""
    return _SURROGATE.sub("\ufffd", text).encode()


def number_text(value: float) -> str:
    """Returns the text of an ExactNumber, or another number as JavaScript's `String` writes it."""
    if isinstance(value, ExactNumber):
        return value.text
    if not isfinite(value):
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    sign, digit_tuple, shift = Decimal(repr(value)).as_tuple()
    digits = "".join(map(str, digit_tuple))
    point = len(digits) + int(shift)
    return ("-" if sign else "") + _unsigned_text(digits.rstrip("0"), point)


def _unsigned_text(digits: str, point: int) -> str:
    """Returns `0.digits * 10 ** point` as ECMAScript's Number::toString does."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


def string_text(text: str) -> str:
    """Returns a text as JavaScript's `JSON.stringify` writes it."""
    escaped = _ESCAPED.sub(lambda found: _escape(found[0]), text)
    return f'"{escaped}"'


def _escape(character: str) -> str:
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04x}"


def value_text(value: JsonValue) -> str:
    """Returns a value as JavaScript's `JSON.stringify` writes it."""
    texts: list[str] = []
    # Stack of values to write and of punctuation between them. The last entry is written next.
    pending: list[tuple[bool, JsonValue]] = [(False, value)]
    while pending:
        is_written, current = pending.pop()
        if is_written:
            texts.append(str(current))
        elif isinstance(current, list):
            pending.extend(reversed(list(_list_parts(current))))
        elif isinstance(current, dict):
            pending.extend(reversed(list(_object_parts(current))))
        else:
            texts.append(_scalar_text(current))
    return "".join(texts)


def _scalar_text(value: None | bool | float | str) -> str:
    if isinstance(value, str):
        return string_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else number_text(value)


def _list_parts(values: JsonList) -> Iterator[tuple[bool, JsonValue]]:
    yield True, "["
    for index, value in enumerate(values):
        if index > 0:
            yield True, ","
        yield False, value
    yield True, "]"


def _object_parts(values: JsonObject) -> Iterator[tuple[bool, JsonValue]]:
    yield True, "{"
    for index, (key, value) in enumerate(values.items()):
        yield True, ("," if index > 0 else "") + string_text(key) + ":"
        yield False, value
    yield True, "}"


def parse_json(text: str) -> JsonValue:
    """Reads a JSON text as JavaScript's `JSON.parse` does. Raises ValueError for any other text."""
    reader = _Reader()
    at = 0
    while True:
        token = _TOKEN.match(text, at)
        if token is None:
            raise ValueError("not JSON")
        at = token.end()
        kind = token.lastgroup
        if kind == "end":
            return reader.result()
        if kind == "mark":
            reader.mark(token["mark"])
        elif kind == "text":
            reader.text(json.loads(token["text"]))
        elif kind == "number":
            reader.value(parse_number(token["number"]))
        else:
            reader.value(_WORDS[token["word"]])


class _Reader:
    """Builds a value from tokens, with a stack of the open containers."""

    def __init__(self) -> None:
        self._roots: JsonList = []
        self._open: list[JsonList | JsonObject] = []
        self._keys: list[str] = []
        # The tokens that may come next: punctuation characters, `v` for any value, `k` for a key.
        self._expected = "v"

    def result(self) -> JsonValue:
        if self._open or not self._roots:
            raise ValueError("not JSON")
        return self._roots[0]

    def value(self, value: JsonValue) -> None:
        self._expect("v")
        self._add(value)

    def text(self, text: str) -> None:
        if "k" not in self._expected:
            self.value(text)
            return
        self._keys.append(text)
        self._expected = ":"

    def mark(self, mark: str) -> None:
        self._expect("v" if mark in "[{" else mark)
        actions: dict[str, Callable[[], None]] = {
            "[": lambda: self._begin([], "v]"),
            "{": lambda: self._begin({}, "k}"),
            "]": self._end,
            "}": self._end,
            ":": self._await_value,
            ",": self._await_next,
        }
        actions[mark]()

    def _expect(self, what: str) -> None:
        if what not in self._expected:
            raise ValueError("not JSON")

    def _begin(self, container: JsonList | JsonObject, expected: str) -> None:
        self._open.append(container)
        self._expected = expected

    def _await_value(self) -> None:
        self._expected = "v"

    def _await_next(self) -> None:
        self._expected = "v" if isinstance(self._open[-1], list) else "k"

    def _end(self) -> None:
        container = self._open.pop()
        self._add(container if isinstance(container, list) else _ordered(container))

    def _add(self, value: JsonValue) -> None:
        if not self._open:
            self._roots.append(value)
            self._expected = ""
            return
        parent = self._open[-1]
        if isinstance(parent, list):
            parent.append(value)
            self._expected = ",]"
        else:
            parent[self._keys.pop()] = value
            self._expected = ",}"


def _ordered(values: JsonObject) -> JsonObject:
    """Returns an object with its keys in JavaScript's order: array indices first, in ascending
    order.
    """
    indices = sorted((key for key in values if _is_index(key)), key=int)
    if not indices:
        return values
    rest = [key for key in values if not _is_index(key)]
    return {key: values[key] for key in [*indices, *rest]}


def _is_index(key: str) -> bool:
    return _INDEX.fullmatch(key) is not None and int(key) <= _INDEX_MAX
