"""Decides from the bytes of tokens which tokens may come next in an answer.

The provider that draws tokens and the validator that replays them follow the same grammar.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from .definition import Grammar
from .errors import SchemaUnsupportedError
from .json_values import utf8
from .machine import (
    Automaton,
    AutomatonNode,
    GrammarMachine,
    GrammarNode,
    MachineState,
    RepeatNode,
)
from .prune_unproductive import prune_unproductive
from .schema import schema_node
from .terminals import all_of, any_of, text_node
from .text_patterns import TextPatterns

CompiledGrammar: TypeAlias = GrammarMachine
"""A compiled grammar, which many answers can share."""


class TokenTable(Protocol):
    """The text of each token of a model, in bytes."""

    @property
    def end_ids(self) -> Set[int]:
        """Tokens that end an answer."""
        ...

    @property
    def drops_first_space(self) -> bool:
        """Whether a space at the very start of an answer is no part of its text."""
        ...

    def bytes_of(self, token_id: int) -> bytes | None:
        """Returns the bytes of a token's text; None for control tokens and unknown ids."""
        ...


@dataclass(frozen=True)
class TokenTexts:
    """A token table as a tuple of texts, which the token id indexes."""

    texts: tuple[bytes | None, ...]
    end_ids: frozenset[int]
    drops_first_space: bool

    def bytes_of(self, token_id: int) -> bytes | None:
        """Returns the bytes of a token's text; None for control tokens and unknown ids."""
        return self.texts[token_id] if 0 <= token_id < len(self.texts) else None


def _prefix_sizes(content: bytes) -> list[int]:
    """Returns the Knuth-Morris-Pratt failure table: for each prefix of a text, the length of its
    longest proper prefix that is also its suffix.
    """
    sizes = [0] * len(content)
    for index in range(1, len(content)):
        size = sizes[index - 1]
        while size > 0 and content[size] != content[index]:
            size = sizes[size - 1]
        sizes[index] = size + 1 if content[size] == content[index] else 0
    return sizes


def _excluding_node(mark: str) -> GrammarNode:
    """Returns the node of any text that does not contain `mark`."""
    content = utf8(mark)
    sizes = _prefix_sizes(content)

    def step(state: str, byte: int) -> str | None:
        # Number of bytes at the end of the text that are a prefix of the mark.
        begun = int(state)
        while begun > 0 and content[begun] != byte:
            begun = sizes[begun - 1]
        if content[begun] == byte:
            begun += 1
        return None if begun == len(content) else str(begun)

    return AutomatonNode(Automaton(start="0", step=step, is_final=lambda _: True))


def _node_after_trigger(grammar: Grammar) -> GrammarNode:
    patterns = TextPatterns()
    one = any_of(
        *(
            all_of(
                text_node(choice.prefix),
                schema_node(choice.schema, patterns),
                text_node(choice.suffix),
            )
            for choice in grammar.choices
        )
    )
    more = RepeatNode(all_of(text_node(grammar.separator), one), 0, grammar.max_repeats - 1)
    rest: list[GrammarNode] = [one, more, text_node(grammar.suffix)]
    if grammar.value is not None:
        rest = [any_of(schema_node(grammar.value, patterns), all_of(*rest))]
    return all_of(text_node(grammar.prefix), *rest)


def _node_of(grammar: Grammar) -> GrammarNode:
    rest = _node_after_trigger(grammar)
    if grammar.trigger is None:
        return rest
    if grammar.trigger == "":
        raise SchemaUnsupportedError(at="", reason="its trigger is empty")
    triggered = all_of(text_node(grammar.trigger), rest)
    rest = triggered if grammar.requires_trigger else any_of(triggered, all_of())
    return all_of(_excluding_node(grammar.trigger), rest)


def compile_grammar(grammar: Grammar) -> CompiledGrammar:
    """Compiles a grammar.

    Raises SchemaUnsupportedError if a schema of the grammar has a requirement that cannot be
    enforced.
    """
    node = prune_unproductive(_node_of(grammar))
    if node is None:
        raise SchemaUnsupportedError(at="", reason="no answer conforms to it")
    return GrammarMachine(node)


def is_supported(grammar: Grammar) -> bool:
    """Returns whether `compile_grammar` accepts a grammar."""
    try:
        compile_grammar(grammar)
    except SchemaUnsupportedError:
        return False
    return True


class GrammarFollower:
    """Follows one answer through a grammar, token by token."""

    def __init__(self, grammar: CompiledGrammar, table: TokenTable) -> None:
        """Begins at the start of an answer."""
        self._grammar = grammar
        self._table = table
        self._state = grammar.start
        self._is_first = True

    def copy(self) -> GrammarFollower:
        """Returns a second follower in the same state."""
        other = GrammarFollower(self._grammar, self._table)
        other._state, other._is_first = self._state, self._is_first
        return other

    def permits(self, token_id: int) -> bool:
        """Returns whether a token may come next."""
        if token_id in self._table.end_ids:
            return self._state.is_complete
        return self._after(token_id) is not None

    def push(self, token_id: int) -> None:
        """Advances by a token; a token that is not permitted changes nothing."""
        after = self._after(token_id)
        if after is not None:
            self._state = after
            self._is_first = False

    @property
    def is_finished(self) -> bool:
        """Whether the answer is complete and no token can follow, so that the answer must end here.
        """
        return self._state.is_complete and not self._state.frames

    def _after(self, token_id: int) -> MachineState | None:
        text = self._table.bytes_of(token_id)
        if self._is_first and text and self._table.drops_first_space:
            text = text.removeprefix(b" ")
        # A token without bytes is never permitted, because it could repeat forever.
        return self._grammar.advance(self._state, text) if text else None
