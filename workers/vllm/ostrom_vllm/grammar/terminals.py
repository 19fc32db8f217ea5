"""Grammar nodes for the parts of JSON that are not nested."""

from __future__ import annotations

from typing import Final

from .json_values import utf8
from .limits import INDENT_MAX
from .machine import AllNode, AnyNode, Automaton, AutomatonNode, BytesNode, GrammarNode


def text_node(text: str) -> GrammarNode:
    """Returns the node of one fixed text."""
    return BytesNode(utf8(text))


def all_of(*parts: GrammarNode) -> GrammarNode:
    """Returns the node of a sequence of parts."""
    return AllNode(parts)


def any_of(*parts: GrammarNode) -> GrammarNode:
    """Returns the node of a choice between several parts."""
    return AnyNode(parts)


def space_step(state: str, byte: int) -> str | None:
    """Returns the state of white space after one more byte; the first state is an empty text."""
    if state == "":
        return {0x20: "s", 0x0A: "n"}.get(byte)
    if state == "n" and byte == 0x0A:
        return "n0"
    if state[0] != "n" or byte not in (0x20, 0x09):
        return None
    indent = int(state[1:] or "0") + 1
    return None if indent > INDENT_MAX else f"n{indent}"


WHITESPACE: Final[GrammarNode] = AutomatonNode(
    Automaton(start="", step=space_step, is_final=lambda _: True)
)
"""Optional white space, as people and models write it: a space, or one or two line breaks and an
indent.
"""

OPTIONAL_SPACE: Final = any_of(text_node(" "), text_node(""))
"""A space or nothing."""

_HEX: Final = frozenset(b"0123456789ABCDEFabcdef")
_ESCAPABLE: Final = frozenset(b'"\\/bfnrt')

_CONTINUATIONS: Final[dict[str, tuple[int, int, str]]] = {
    "1": (0x80, 0xBF, "c"),
    "2": (0x80, 0xBF, "1"),
    "3": (0x80, 0xBF, "2"),
    # Phases after the bytes E0, ED, F0 and F4, whose next byte has a smaller range: this excludes
    # overlong encodings, surrogates, and code points above U+10FFFF.
    "A": (0xA0, 0xBF, "1"),
    "B": (0x80, 0x9F, "1"),
    "C": (0x90, 0xBF, "2"),
    "D": (0x80, 0x8F, "2"),
}
"""Phases inside a UTF-8 character: the range of the next byte, and the phase after that byte."""

_HEX_PHASES: Final = {"u": "x", "x": "y", "y": "z", "z": "c"}
"""Phases inside `\\u` with four hexadecimal digits: the phase after the next digit."""


def _first_phase(byte: int) -> str | None:
    """Returns the phase after the first byte of a character."""
    if byte < 0x20 or byte in (0x22, 0x5C):
        return None
    if byte < 0x80:
        return "c"
    special = {0xE0: "A", 0xED: "B", 0xF0: "C", 0xF4: "D"}.get(byte)
    if special is not None:
        return special
    if 0xC2 <= byte <= 0xDF:
        return "1"
    if 0xE1 <= byte <= 0xEF:
        return "2"
    return "3" if 0xF1 <= byte <= 0xF3 else None


def _next_phase(phase: str, byte: int) -> str | None:
    """Returns the phase of a character after one more byte; `c` if the character is complete."""
    inside = _CONTINUATIONS.get(phase)
    if inside is not None:
        least, most, after = inside
        return after if least <= byte <= most else None
    if phase == "c":
        return "e" if byte == 0x5C else _first_phase(byte)
    if phase == "e":
        return "u" if byte == 0x75 else "c" if byte in _ESCAPABLE else None
    # Escapes of surrogates, \uD800 to \uDFFF, are not permitted: the characters above U+FFFF, which
    # need two of them, can be written unescaped.
    if phase == "u" and byte in b"dD":
        return "v"
    if phase == "v":
        return "y" if 0x30 <= byte <= 0x37 else None
    return _HEX_PHASES[phase] if byte in _HEX else None


def string_node(least: int = 0, most: int | None = None) -> GrammarNode:
    """Returns the node of a string of `least` to `most` characters, counted as in JSON Schema."""
    counted = least if most is None else most

    def step(state: str, byte: int) -> str | None:
        phase, count = state[0], int(state[1:])
        if phase == "c" and most is not None and count >= most:
            return None
        after = _next_phase(phase, byte)
        if after is None:
            return None
        return f"{after}{min(count + 1, counted) if after == 'c' else count}"

    def is_final(state: str) -> bool:
        return state[0] == "c" and int(state[1:]) >= least

    inside = AutomatonNode(Automaton(start="c0", step=step, is_final=is_final))
    return all_of(text_node('"'), inside, text_node('"'))


def other_name_node(names: list[str]) -> GrammarNode:
    """Returns the node of a property name that is not in `names`.

    The name contains no escapes, so it has one spelling.
    """
    # Latin-1 maps each byte to one character.
    taken = [utf8(name).decode("latin-1") for name in names]

    # A state is a phase, followed by `=` and the text so far, or by `*` if none of `names` begins
    # with that text.
    def step(state: str, byte: int) -> str | None:
        if byte == 0x5C:
            return None
        after = _next_phase(state[0], byte)
        if after is None:
            return None
        if state[1] == "*":
            return f"{after}*"
        text = state[2:] + chr(byte)
        return after + (f"={text}" if any(name.startswith(text) for name in taken) else "*")

    def is_final(state: str) -> bool:
        return state[0] == "c" and (state[1] == "*" or state[2:] not in taken)

    inside = AutomatonNode(Automaton(start="c=", step=step, is_final=is_final))
    return all_of(text_node('"'), inside, text_node('"'))
