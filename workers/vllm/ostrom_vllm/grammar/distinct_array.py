"""Arrays whose items differ from each other.

The state of such an array includes the items so far. A byte of an item is permitted only if the
item can still differ from all earlier items: among the possible items that begin with its bytes,
at least one is not an earlier item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, Union

from .machine import Automaton, AutomatonNode, GrammarNode
from .terminals import all_of, any_of, space_step, text_node
from .texts_node import CountedAutomaton

_COMMA: Final = 0x2C
_CLOSE: Final = 0x5D


@dataclass(frozen=True, eq=False, slots=True)
class _Items:
    """Linked list of the item texts so far, last item first."""

    text: bytes
    count: int
    before: _Items | None


@dataclass(frozen=True, eq=False, slots=True)
class _Bytes:
    """Linked list of the bytes of an item so far, last byte first."""

    byte: int
    before: _Bytes | None


# The classes below are compared by identity, so the machine never treats two positions as equal.


@dataclass(frozen=True, eq=False, slots=True)
class _Item:
    """An item whose bytes are not complete."""

    items: _Items | None
    state: str
    content: _Bytes | None
    length: int
    rivals: Sequence[bytes]
    """Earlier items that begin with the bytes of this item."""


@dataclass(frozen=True, eq=False, slots=True)
class _Between:
    """White space before an item or before the end of the array."""

    kind: Literal["open", "comma", "after"]
    items: _Items | None
    space: str


@dataclass(frozen=True, eq=False, slots=True)
class _End:
    """The array has ended."""


_Position: TypeAlias = Union[_Item, _Between, _End]


def _listed(items: _Items | None) -> list[bytes]:
    texts: list[bytes] = []
    while items is not None:
        texts.append(items.text)
        items = items.before
    return texts


def _written(content: _Bytes | None) -> bytes:
    text = bytearray()
    while content is not None:
        text.append(content.byte)
        content = content.before
    return bytes(reversed(text))


class _DistinctArray:
    def __init__(self, item: CountedAutomaton, least: int, most: float) -> None:
        self._item = item
        self._least = least
        self._most = min(most, item.completions(item.start))
        self._accepts_items = most > 0

    def step(self, position: _Position, byte: int) -> _Position | None:
        if isinstance(position, _Item):
            return self._in_item(position, byte)
        if isinstance(position, _Between):
            return self._between(position, byte)
        return None

    def _between(self, position: _Between, byte: int) -> _Position | None:
        items, space = position.items, position.space
        if position.kind == "after":
            return self._after_item(items, space, byte)
        is_empty = position.kind == "open" and self._least == 0 and space in ("", "s")
        if byte == _CLOSE:
            return _End() if is_empty else None
        more = space_step(space, byte)
        if more is not None and (self._accepts_items or (is_empty and more == "s")):
            return _Between(position.kind, items, more)
        return self._first_byte(items, byte)

    def _first_byte(self, items: _Items | None, byte: int) -> _Position | None:
        if items is not None and items.count >= self._most:
            return None
        return self._item_after(_Item(items, self._item.start, None, 0, _listed(items)), byte)

    def _item_after(self, item: _Item, byte: int) -> _Item | None:
        """Returns the item after a byte; None if it could no longer differ from all earlier items.
        """
        after = self._item.step(item.state, byte)
        if after is None:
            return None
        length = item.length
        rivals = [text for text in item.rivals if len(text) > length and text[length] == byte]
        if self._item.completions(after) <= len(rivals):
            return None
        return _Item(item.items, after, _Bytes(byte, item.content), length + 1, rivals)

    def _in_item(self, item: _Item, byte: int) -> _Position | None:
        after = self._item_after(item, byte)
        if after is not None:
            return after
        is_repeated = any(len(text) == item.length for text in item.rivals)
        if not self._item.is_final(item.state) or is_repeated:
            return None
        count = 1 if item.items is None else item.items.count + 1
        return self._after_item(_Items(_written(item.content), count, item.items), "", byte)

    def _after_item(self, items: _Items | None, space: str, byte: int) -> _Position | None:
        """Returns the position after a byte that follows an item: white space, the closing bracket
        or a comma.
        """
        count = 0 if items is None else items.count
        if byte == _COMMA and space == "":
            return None if count >= self._most else _Between("comma", items, "")
        if count < self._least:
            return None
        if byte == _CLOSE:
            return _End()
        more = space_step(space, byte)
        return None if more is None else _Between("after", items, more)


def _is_end(position: _Position) -> bool:
    return isinstance(position, _End)


def distinct_array_node(item: CountedAutomaton, least: int, most: float) -> GrammarNode:
    """Returns the node of an array whose items all differ."""
    if least > most or least > item.completions(item.start):
        return any_of()
    array = _DistinctArray(item, least, most)
    start: _Position = _Between("open", None, "")
    return all_of(
        text_node("["), AutomatonNode(Automaton(start, array.step, _is_end, _is_end))
    )
