"""Formats of JSON Schema as patterns: docs/spec/inference.md, section 13.

Each pattern permits only texts that all of the usual validators accept (ajv-formats, zod,
pydantic). If they accept different forms of a value, the pattern permits one common form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TextFormat:
    """The pattern of a format, its maximum length in characters, and patterns of libraries that
    every text of the format matches.
    """

    pattern: str
    most: float = float("inf")
    implied: tuple[str, ...] = ()


_YEAR: Final = r"(?!0000)\d{4}"
_LEAP_YEAR: Final = (
    r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
)
_MONTH_DAY: Final = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
)
_DATE: Final = f"(?:{_LEAP_YEAR}-02-29|{_YEAR}-{_MONTH_DAY})"
_TIME: Final = (
    r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)"
)
# A label of a host name: at most 63 characters, without two adjacent hyphens, which would mark an
# internationalized name.
_LABEL: Final = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,31}"
_TOP_LEVEL: Final = "[A-Za-z](?:-?[A-Za-z0-9]){1,31}"
_BYTE: Final = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_IPV4: Final = rf"(?:{_BYTE}\.){{3}}{_BYTE}"
_GROUP: Final = "[0-9A-Fa-f]{1,4}"
_IPV6: Final = "|".join([
    f"(?:{_GROUP}:){{7}}{_GROUP}",
    *(
        f"(?:{_GROUP}:){{1,{7 - count}}}(?::{_GROUP}){{1,{count}}}"
        for count in (1, 2, 3, 4, 5, 6)
    ),
    f"(?:{_GROUP}:){{1,7}}:",
    f":(?::{_GROUP}){{1,7}}",
    "::",
])  # fmt: skip
_HEX: Final = "[0-9A-Fa-f]"
_PATH: Final = rf"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%{_HEX}{{2}})"
_HOST: Final = rf"(?:(?:{_LABEL}\.)*{_TOP_LEVEL}|{_IPV4})"
_PORT: Final = r"(?::(?:[1-9]\d{0,3}|[1-5]\d{4}))?"
_AUTHORITY: Final = rf"[a-z][a-z0-9+.-]*:\/\/{_HOST}{_PORT}(?:\/{_PATH}*)*"
_PLAIN_PATH: Final = (
    rf"(?!https?:|wss?:|ftp:|file:)[a-z][a-z0-9+.-]*:[A-Za-z0-9](?:{_PATH}|\/)*"
)
_TAIL: Final = rf"(?:\?(?:{_PATH}|[/?])*)?(?:#(?:{_PATH}|[/?])*)?"
_COUNT: Final = r"\d{1,4}"
_TIME_SPAN: Final = (
    f"T(?:{_COUNT}H(?:{_COUNT}M(?:{_COUNT}S)?)?|{_COUNT}M(?:{_COUNT}S)?|{_COUNT}S)"
)
_DAY_SPAN: Final = (
    f"(?:{_COUNT}Y(?:{_COUNT}M(?:{_COUNT}D)?)?|{_COUNT}M(?:{_COUNT}D)?|{_COUNT}D)"
)

_EMOJI: Final = (
    r"[\u2600-\u2604\u2708-\u270c\u{1F300}-\u{1F320}\u{1F330}-\u{1F335}"
    r"\u{1F400}-\u{1F43E}\u{1F600}-\u{1F64F}\u{1F680}-\u{1F6C5}]"
)
"""Characters that have been emoji since Unicode 6.1. They remain emoji, because later Unicode
versions only add emoji.
"""
_ZOD_EMOJI: Final = r"^(\p{Extended_Pictographic}|\p{Emoji_Component})+$"
_ZOD_HOSTNAME: Final = (
    r"^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$"
)

TEXT_FORMATS: Final[dict[str, TextFormat]] = {
    "date": TextFormat(f"^{_DATE}$"),
    "time": TextFormat(f"^{_TIME}$"),
    "date-time": TextFormat(f"^{_DATE}T{_TIME}$"),
    "duration": TextFormat(f"^P(?:{_COUNT}W|{_DAY_SPAN}(?:{_TIME_SPAN})?|{_TIME_SPAN})$"),
    "email": TextFormat(
        rf"^(?=.{{1,64}}@)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}$", 254
    ),
    "emoji": TextFormat(f"^{_EMOJI}+$", implied=(_ZOD_EMOJI,)),
    "hostname": TextFormat(rf"^(?:{_LABEL}\.)*{_TOP_LEVEL}$", 253, (_ZOD_HOSTNAME,)),
    "ipv4": TextFormat(f"^{_IPV4}$"),
    "ipv6": TextFormat(f"^(?:{_IPV6})$"),
    "uri": TextFormat(f"^(?:{_AUTHORITY}|{_PLAIN_PATH}){_TAIL}$"),
    "uuid": TextFormat(
        f"^{_HEX}{{8}}-{_HEX}{{4}}-[1-8]{_HEX}{{3}}-[89ABab]{_HEX}{{3}}-{_HEX}{{12}}$"
    ),
}
"""The enforced formats by name. Any other format is an annotation."""
