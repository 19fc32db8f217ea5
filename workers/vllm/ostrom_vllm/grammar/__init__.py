"""Grammars of answers: they determine the tokens that may come next.

A port of `packages/verification/src/grammar`; `vectors/grammar.json` holds both to the same sets of
tokens, and to the same refusals.
"""

from .definition import Grammar, GrammarChoice, json_grammar, parse_grammar
from .errors import MalformedGrammarError, SchemaUnsupportedError
from .grammar import (
    CompiledGrammar,
    GrammarFollower,
    TokenTable,
    TokenTexts,
    compile_grammar,
    is_supported,
)

__all__ = [
    "CompiledGrammar",
    "Grammar",
    "GrammarChoice",
    "GrammarFollower",
    "MalformedGrammarError",
    "SchemaUnsupportedError",
    "TokenTable",
    "TokenTexts",
    "compile_grammar",
    "is_supported",
    "json_grammar",
    "parse_grammar",
]
