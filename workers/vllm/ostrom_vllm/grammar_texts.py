"""Grammars compiled from the texts of requests, each text once."""

from __future__ import annotations

import json
from functools import lru_cache

from .grammar import CompiledGrammar, MalformedGrammarError, compile_grammar, parse_grammar

GRAMMARS_KEPT = 32
"""Grammars that stay ready. Each segment of an answer brings its grammar again."""


@lru_cache(maxsize=GRAMMARS_KEPT)
def compiled_grammar(text: str) -> CompiledGrammar:
    """Returns the grammar that a JSON text describes.

    Raises MalformedGrammarError if the text is no grammar, and SchemaUnsupportedError if a schema
    in it has a requirement that cannot be enforced.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedGrammarError(at="grammar", reason="not JSON") from error
    return compile_grammar(parse_grammar(value))
