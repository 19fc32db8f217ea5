"""Removes the parts of a grammar that have no finite text.

A schema may require an impossible value: a list that contains itself, or a number above 5 and below
3. Without such parts, a grammar permits only texts that can be completed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .errors import SchemaUnsupportedError
from .limits import GRAMMAR_NODES_MAX
from .machine import AllNode, AnyNode, GrammarNode, ReferenceNode, RepeatNode


def _children(part: GrammarNode) -> Sequence[GrammarNode]:
    """Returns the parts directly inside a part, or the part to which a reference refers."""
    if isinstance(part, AllNode | AnyNode):
        return part.parts
    if isinstance(part, RepeatNode):
        return [part.part]
    return [part.target()] if isinstance(part, ReferenceNode) else []


def _reachable(root: GrammarNode) -> Iterable[GrammarNode]:
    # A dictionary without values is a set that keeps its order.
    found: dict[GrammarNode, None] = {}
    pending = [root]
    while pending:
        part = pending.pop()
        if part in found:
            continue
        found[part] = None
        if len(found) > GRAMMAR_NODES_MAX:
            raise SchemaUnsupportedError(at="", reason="it has too many parts")
        pending.extend(_children(part))
    return found


def _required(part: GrammarNode) -> int:
    """Returns the number of inner parts that must be able to end so that the part can end."""
    if isinstance(part, AllNode):
        return len(set(part.parts))
    if isinstance(part, RepeatNode):
        return 0 if part.least == 0 else 1
    return 1 if isinstance(part, AnyNode | ReferenceNode) else 0


def _productive(parts: Iterable[GrammarNode]) -> set[GrammarNode]:
    """Returns the parts that have a finite text. Visits each edge once."""
    around: dict[GrammarNode, list[GrammarNode]] = {}
    for part in parts:
        for inner in set(_children(part)):
            around.setdefault(inner, []).append(part)
    needed = {part: _required(part) for part in parts}
    pending = [part for part in parts if needed[part] == 0]
    live = set(pending)
    while pending:
        for outer in around.get(pending.pop(), []):
            needed[outer] -= 1
            if needed[outer] == 0:
                live.add(outer)
                pending.append(outer)
    return live


class _Pruning:
    """Copies the parts that can end, each once."""

    def __init__(self, live: set[GrammarNode]) -> None:
        self._live = live
        self._copies: dict[GrammarNode, GrammarNode] = {}

    def copy(self, root: GrammarNode) -> GrammarNode:
        pending = [root]
        while pending:
            part = pending[-1]
            missing = [inner for inner in self._inner(part) if inner not in self._copies]
            if missing:
                pending.extend(missing)
                continue
            pending.pop()
            if part not in self._copies:
                self._copies[part] = self._copy_of(part)
        return self._copies[root]

    def _inner(self, part: GrammarNode) -> Sequence[GrammarNode]:
        """Returns the inner parts that must be copied before a part."""
        if isinstance(part, AllNode):
            return part.parts
        if isinstance(part, AnyNode | RepeatNode):
            return [inner for inner in _children(part) if inner in self._live]
        return []

    def _copy_of(self, part: GrammarNode) -> GrammarNode:
        inner = [self._copies[one] for one in self._inner(part)]
        if isinstance(part, AllNode):
            return AllNode(inner)
        if isinstance(part, AnyNode):
            return AnyNode(inner)
        if isinstance(part, RepeatNode):
            return RepeatNode(inner[0], part.least, part.most) if inner else AllNode([])
        if isinstance(part, ReferenceNode):
            return ReferenceNode(lambda: self.copy(part.target()))
        return part


def prune_unproductive(root: GrammarNode) -> GrammarNode | None:
    """Returns the same grammar without parts that can never end; None if the whole grammar can
    never end.
    """
    live = _productive(_reachable(root))
    return _Pruning(live).copy(root) if root in live else None
