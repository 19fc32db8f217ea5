"""Grammars of answers: they determine the tokens that may come next.

A port of `packages/verification/src/grammar`. `vectors/grammar.json` and
`vectors/grammar-refusals.json` test that both permit the same tokens and refuse the same schemas.
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
