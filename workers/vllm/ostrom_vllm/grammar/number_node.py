"""Numbers of JSON, with and without bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import gcd
from typing import Final, Literal, TypeAlias

from .json_values import parse_number
from .limits import NUMBER_DIGITS_MAX, NUMBER_WHOLE_DIGITS_MAX
from .machine import Automaton, AutomatonNode, GrammarNode
from .terminals import any_of

NumberKind: TypeAlias = Literal["integer", "number"]

_DIGITS: Final = NUMBER_DIGITS_MAX
_WHOLE_DIGITS: Final = NUMBER_WHOLE_DIGITS_MAX
_WHOLE: Final = rf"-?(?:0|[1-9][0-9]{{0,{_WHOLE_DIGITS - 1}}})"


@dataclass(frozen=True)
class _Form:
    whole: re.Pattern[str]
    """Matches complete numbers."""
    begun: re.Pattern[str]
    """Matches prefixes of numbers."""


_FORMS: Final[dict[NumberKind, _Form]] = {
    "integer": _Form(whole=re.compile(_WHOLE), begun=re.compile(rf"(?:-|{_WHOLE})?")),
    "number": _Form(
        whole=re.compile(rf"{_WHOLE}(?:\.[0-9]{{1,{_DIGITS}}})?(?:[eE][+-]?[0-9]{{1,2}})?"),
        begun=re.compile(
            rf"(?:-|{_WHOLE}(?:\.[0-9]{{0,{_DIGITS}}})?"
            rf"|{_WHOLE}(?:\.[0-9]{{1,{_DIGITS}}})?[eE][+-]?[0-9]{{0,2}})?"
        ),
    ),
}


@dataclass(frozen=True)
class NumberBounds:
    """Bounds of a number as decimal texts; None means no bound."""

    least: str | None = None
    most: str | None = None
    above: str | None = None
    """Exclusive minimum."""
    below: str | None = None
    """Exclusive maximum."""
    multiple_of: str | None = None
    """Divisor of the number, greater than zero."""

    @property
    def is_whole(self) -> bool:
        """Whether all multiples of `multiple_of` are whole numbers."""
        return self.multiple_of is not None and parse_number(self.multiple_of).is_integer()


@dataclass(frozen=True)
class NumberRange:
    """Bounds of a number, in units of `10 ** -places`."""

    low: int | None
    high: int | None
    step: int
    """Every number in range is a multiple of this step."""
    places: int
    """Maximum digits after the decimal point of a number in range."""

    @property
    def is_bound(self) -> bool:
        """Whether the bounds exclude at least one number."""
        return self.low is not None or self.high is not None or self.step > 1

    def count(self, least: int, most: int) -> int:
        """Returns how many numbers from `least` to `most` are in range."""
        first = least if self.low is None else max(least, self.low)
        last = most if self.high is None else min(most, self.high)
        return max(0, last // self.step - (first - 1) // self.step) if first <= last else 0


def _units(value: str, places: int, rounded: Literal["up", "down"]) -> int:
    """Returns a decimal text in units of `10 ** -places`, rounded up or down."""
    mantissa, _, exponent = value.partition("e")
    whole, _, fraction = mantissa.replace("-", "").partition(".")
    shift = places - len(fraction) + int(exponent or "0")
    units = int(whole + fraction) * (-1 if value.startswith("-") else 1)
    if shift >= 0:
        return units * 10**shift
    divisor = 10**-shift
    return -(-units // divisor) if rounded == "up" else units // divisor


def _step(value: str, places: int) -> int:
    """Returns the smallest multiple of a number that has at most `places` digits after the decimal
    point, in units of `10 ** -places`.
    """
    mantissa, _, exponent = value.partition("e")
    whole, _, fraction = mantissa.partition(".")
    units = int(whole + fraction)
    shift = places - len(fraction) + int(exponent or "0")
    return units * 10**shift if shift >= 0 else units // gcd(units, 10**-shift)


def range_of(bounds: NumberBounds, places: int) -> NumberRange:
    """Returns the bounds of a number in units of `10 ** -places`."""
    lows: list[int] = []
    highs: list[int] = []
    if bounds.least is not None:
        lows.append(_units(bounds.least, places, "up"))
    if bounds.above is not None:
        lows.append(_units(bounds.above, places, "down") + 1)
    if bounds.most is not None:
        highs.append(_units(bounds.most, places, "down"))
    if bounds.below is not None:
        highs.append(_units(bounds.below, places, "up") - 1)
    step = 1 if bounds.multiple_of is None else _step(bounds.multiple_of, places)
    return NumberRange(max(lows, default=None), min(highs, default=None), step, places)


def _can_reach(text: str, bounds: NumberRange) -> bool:
    """Returns whether some number that begins with `text` is in range."""
    places = bounds.places
    is_negative = text.startswith("-")
    whole, point, fraction = text.replace("-", "").partition(".")

    def fits(least: int, width: int) -> bool:
        most = least + width - 1
        return bounds.count(*((-most, -least) if is_negative else (least, most))) > 0

    if whole == "":
        return fits(0, 10 ** (_WHOLE_DIGITS + places))
    if point:
        width = 10 ** (places - len(fraction))
        return fits(int(whole + fraction) * width, width)
    more = 0 if whole == "0" else _WHOLE_DIGITS - len(whole)
    widths = [10 ** (count + places) for count in range(more + 1)]
    return any(fits(int(whole) * width, width) for width in widths)


def _is_within(text: str, bounds: NumberRange) -> bool:
    whole, _, fraction = text.replace("-", "").partition(".")
    size = int(whole + fraction) * 10 ** (bounds.places - len(fraction))
    value = -size if text.startswith("-") else size
    return bounds.count(value, value) > 0


def _beginnings(form: _Form, bounds: NumberRange) -> Callable[[str], bool]:
    """Returns a function that decides whether a number in range can begin with a text."""

    def can_begin(text: str) -> bool:
        if form.begun.fullmatch(text) is None:
            return False
        if not bounds.is_bound:
            return True
        return "e" not in text and "E" not in text and _can_reach(text, bounds)

    return can_begin


def number_node(kind: NumberKind, bounds: NumberBounds | None = None) -> GrammarNode:
    """Returns the node of a number. A number with bounds has no exponent."""
    form = _FORMS[kind]
    limits = range_of(bounds or NumberBounds(), 0 if kind == "integer" else _DIGITS)
    # A range may contain no number, such as the integers from 1.2 to 1.8.
    if limits.low is not None and limits.high is not None:
        if limits.count(limits.low, limits.high) == 0:
            return any_of()
    can_begin = _beginnings(form, limits)

    def step(state: str, byte: int) -> str | None:
        text = state + chr(byte)
        return text if byte <= 0x7F and can_begin(text) else None

    def is_final(state: str) -> bool:
        is_number = form.whole.fullmatch(state) is not None
        return is_number and (not limits.is_bound or _is_within(state, limits))

    is_possible = any(can_begin(first) for first in "-0123456789")
    return AutomatonNode(Automaton("", step, is_final)) if is_possible else any_of()
