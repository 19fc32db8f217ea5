"""Limits of grammars, equal to those of `packages/verification/src/grammar/limits.ts`."""

from __future__ import annotations

from typing import Final

SCHEMA_TEXT_MAX: Final = 65_536
"""UTF-16 units of the longest JSON Schema that constrains an answer."""

SCHEMA_DEPTH_MAX: Final = 64
"""Nesting depth of a JSON Schema."""

SCHEMA_PROPERTIES_MAX: Final = 1_000
"""Properties of one object of a JSON Schema. Each nests the grammar once more."""

SCHEMA_ALTERNATIVES_MAX: Final = 256
"""Alternatives of one `anyOf`: a grammar follows no more at once."""

SCHEMA_ENUM_MAX: Final = 1_000
"""Values of one `enum`, which a grammar follows together."""

PATTERN_DEPTH_MAX: Final = 32
"""Groups of a `pattern` that are nested in each other."""

PATTERN_STATES_MAX: Final = 10_000
"""States of the automaton of a text's patterns, before and after its readings are joined."""

PATTERN_STEPS_MAX: Final = 400_000
"""Steps of the automata of all patterns of a grammar while they are made."""

UNIQUE_ITEMS_MAX: Final = 1_000
"""Items of an array with `uniqueItems`. A grammar remembers each of them."""

SCHEMA_ONE_OF_MAX: Final = 256
"""Alternatives of a `oneOf`. The compiler compares each pair."""

GRAMMAR_NODES_MAX: Final = 50_000
"""Nodes of a grammar that its schemas compile to, over all choices."""

GRAMMAR_PARSES_MAX: Final = 256
"""Concurrent parses of a text. A grammar follows only the first ones."""

GRAMMAR_STATES_MAX: Final = 20_000
"""States in a grammar's cache. Beyond them the cache starts again."""

NUMBER_WHOLE_DIGITS_MAX: Final = 20
"""Digits of a number before its point: those of all integers of 64 bits, such as ids."""

NUMBER_DIGITS_MAX: Final = 16
"""Digits of a number after its point: as many as a double distinguishes."""

NUMBER_BOUND_CHARACTERS_MAX: Final = 100
"""Characters of a bound of numbers that no double equals."""

INDENT_MAX: Final = 20
"""Spaces and tabs at the start of a line of JSON."""

GRAMMAR_CHOICES_MAX: Final = 128
"""Maximum alternatives of a grammar: the functions of a question, or one."""

GRAMMAR_REPEATS_MAX: Final = 32
"""Maximum function calls in one answer."""

GRAMMAR_TEXT_LENGTH_MAX: Final = 1024
"""UTF-16 units of the longest fixed text around a value."""
