"""Caches the compiled grammars of requests by the JSON texts of the grammars."""

from __future__ import annotations

import json
from functools import lru_cache

from .grammar import CompiledGrammar, MalformedGrammarError, compile_grammar, parse_grammar

GRAMMARS_KEPT = 32
"""Maximum compiled grammars in the cache. A server may send several requests to vLLM for one
answer, each with the answer's grammar: the cache avoids compiling it for each of them.
"""


@lru_cache(maxsize=GRAMMARS_KEPT)
def compiled_grammar(text: str) -> CompiledGrammar:
    """Returns the compiled grammar that a JSON text describes.

    Raises MalformedGrammarError if the text is no grammar, and SchemaUnsupportedError if a schema
    of the grammar has a requirement that cannot be enforced.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedGrammarError(at="grammar", reason="not JSON") from error
    return compile_grammar(parse_grammar(value))
