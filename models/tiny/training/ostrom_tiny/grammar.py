"""A small template grammar: text is generated from it, and text is parsed back under it.

A template holds plain text, choices ``[one|two]`` (nested freely) and slots:

- ``{animal}`` a value bound in the topic's entry, or else drawn from the table ``animal``;
- ``{animal2}`` a second, independent draw from the same table;
- ``{a animal}`` the value with its article; ``{A animal}`` the same with a capital;
- ``{Animal}`` the value with a capital letter.

A slot drawn once keeps its value for the rest of the conversation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

Entry = Mapping[str, str]


@dataclass(frozen=True)
class Slot:
    """A place that a value fills."""

    name: str
    article: str
    capital: bool


Node = str | Slot | tuple["Sequence_", ...]
Sequence_ = tuple[Node, ...]

SLOT = re.compile(r"\{(?:(a|A) )?(\w+)\}")
TABLES: dict[str, Sequence[str] | Callable[[Random], str]] = {}
PATTERNS: dict[str, str] = {}
"""For each table in `TABLES` that is a function, a regular expression of the texts it returns."""


@dataclass(frozen=True)
class Turn:
    """What the user may ask and what the assistant may answer."""

    ask: tuple[str, ...]
    answer: tuple[str, ...]
    held: tuple[str, ...] = ()
    """Phrasings that are never trained on: the test of whether a fact is known."""
    also: tuple[str, ...] = ()
    """Templates of further right answers, which training uses only for a similar topic."""


@dataclass(frozen=True, eq=False)
class Topic:
    """A group of facts that share their templates: every entry can fill those of every turn."""

    name: str
    turns: tuple[Turn, ...]
    entries: tuple[Entry, ...] = ({},)
    weight: float = 1.0
    """Multiplies the share of conversations in which the topic comes up."""


def topic(
    name: str,
    ask: Sequence[str],
    answer: Sequence[str],
    *,
    held: Sequence[str] = (),
    also: Sequence[str] = (),
    entries: Sequence[Entry] = ({},),
    weight: float = 1.0,
) -> Topic:
    """Returns a topic of one turn."""
    turn = Turn(tuple(ask), tuple(answer), tuple(held), tuple(also))
    return Topic(name, (turn,), tuple(entries), weight)


@cache
def parse(template: str) -> Sequence_:
    """Returns the template's tree. Raises ValueError if brackets do not match."""
    tree, end = _parse_sequence(template, 0, depth=0)
    if end != len(template):
        raise ValueError(f"unbalanced bracket in template: {template}")
    return tree


def _parse_sequence(text: str, start: int, depth: int) -> tuple[Sequence_, int]:
    nodes: list[Node] = []
    index = start
    while index < len(text):
        letter = text[index]
        if letter == "[":
            options, index = _parse_choice(text, index + 1, depth + 1)
            nodes.append(options)
        elif letter in "|]" and depth > 0:
            break
        elif letter == "{":
            match = SLOT.match(text, index)
            if match is None:
                raise ValueError(f"bad slot in template: {text}")
            name = match[2]
            lower = name[0].lower() + name[1:]
            nodes.append(Slot(lower, match[1] or "", name != lower))
            index = match.end()
        else:
            end = index + 1
            while end < len(text) and text[end] not in "[]{|":
                end += 1
            nodes.append(text[index:end])
            index = end
    return tuple(nodes), index


def _parse_choice(text: str, start: int, depth: int) -> tuple[tuple[Sequence_, ...], int]:
    options: list[Sequence_] = []
    index = start
    while True:
        option, index = _parse_sequence(text, index, depth)
        options.append(option)
        if index >= len(text):
            raise ValueError(f"unbalanced bracket in template: {text}")
        index += 1
        if text[index - 1] == "]":
            return tuple(options), index


def article(noun: str) -> str:
    """Returns the noun after "a" or "an", by its spelling and the exceptions in the corpus."""
    vowel = noun[0].lower() in "aeiou" and not noun.startswith(("uni", "use", "one", "eu", "Eu"))
    return f"{'an' if vowel or noun.startswith('hour') else 'a'} {noun}"


def _shape(value: str, slot: Slot) -> str:
    if slot.article:
        value = article(value)
    if slot.capital or slot.article == "A":
        value = value[0].upper() + value[1:]
    return value


def expand(template: str, random: Random, bound: dict[str, str]) -> str:
    """Returns one text of the template. Values drawn for slots are added to `bound`."""
    return _expand(parse(template), random, bound)


def _expand(nodes: Sequence_, random: Random, bound: dict[str, str]) -> str:
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Slot):
            if node.name not in bound:
                bound[node.name] = _draw(node.name, random, bound)
            parts.append(_shape(bound[node.name], node))
        else:
            parts.append(_expand(random.choice(node), random, bound))
    return "".join(parts)


def _draw(name: str, random: Random, bound: Mapping[str, str]) -> str:
    table = TABLES[name.rstrip("0123456789")]
    if callable(table):
        return table(random)
    stem = name.rstrip("0123456789")
    taken = {value for key, value in bound.items() if key.rstrip("0123456789") == stem}
    return random.choice([value for value in table if value not in taken] or list(table))


def regex(template: str, entries: Sequence[Entry]) -> str:
    """Returns a regular expression of all texts of the template.

    @param entries: Values that slots may have. With one entry, only texts with its values match.
    """
    return _regex(parse(template), entries)


def _regex(nodes: Sequence_, entries: Sequence[Entry]) -> str:
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(re.escape(node))
        elif isinstance(node, Slot):
            parts.append(_slot_regex(node, entries))
        else:
            parts.append("(?:" + "|".join(_regex(option, entries) for option in node) + ")")
    return "".join(parts)


def _slot_regex(slot: Slot, entries: Sequence[Entry]) -> str:
    values = {entry[slot.name] for entry in entries if slot.name in entry}
    if not values:
        stem = slot.name.rstrip("0123456789")
        table = TABLES[stem]
        if callable(table):
            return PATTERNS[stem]
        values = set(table)
    shaped = {_shape(value, slot) for value in values}
    return "(?:" + "|".join(re.escape(v) for v in sorted(shaped, key=len, reverse=True)) + ")"
