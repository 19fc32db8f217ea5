"""Limits of grammars, equal to those of `packages/verification/src/grammar/limits.ts`."""

from __future__ import annotations

from typing import Final

SCHEMA_TEXT_MAX: Final = 65_536
"""UTF-16 units of the longest JSON Schema that constrains an answer."""

SCHEMA_DEPTH_MAX: Final = 64
"""Maximum depth of schemas nested in a JSON Schema."""

SCHEMA_PROPERTIES_MAX: Final = 1_000
"""Properties of one object of a JSON Schema. Each property adds a nesting level to the grammar."""

SCHEMA_ALTERNATIVES_MAX: Final = 256
"""Maximum alternatives of one `anyOf`: as many as the parses that a grammar follows at once."""

SCHEMA_ENUM_MAX: Final = 1_000
"""Values of one `enum`, which a grammar follows together as one automaton."""

PATTERN_DEPTH_MAX: Final = 32
"""Maximum depth of nested groups in a `pattern`."""

PATTERN_STATES_MAX: Final = 10_000
"""States of the automaton of a text's patterns, both before and after it is made deterministic."""

PATTERN_STEPS_MAX: Final = 400_000
"""Work steps to build the automata of all patterns of a grammar."""

UNIQUE_ITEMS_MAX: Final = 1_000
"""Items of an array with `uniqueItems`. The state of a grammar includes each item."""

SCHEMA_ONE_OF_MAX: Final = 256
"""Maximum alternatives of a `oneOf`, because the compiler compares each alternative with each."""

GRAMMAR_NODES_MAX: Final = 50_000
"""Nodes of a compiled grammar, in total over all functions that an answer may call."""

GRAMMAR_PARSES_MAX: Final = 256
"""Maximum parses of a text that are followed at once. Parses beyond this number are dropped."""

GRAMMAR_STATES_MAX: Final = 20_000
"""States in a grammar's cache. At this size the cache is cleared."""

NUMBER_WHOLE_DIGITS_MAX: Final = 20
"""Digits of a number before its decimal point: enough for all 64-bit integers, such as ids."""

NUMBER_DIGITS_MAX: Final = 16
"""Digits of a number after its decimal point: as many as a double distinguishes."""

NUMBER_BOUND_CHARACTERS_MAX: Final = 100
"""Characters of a numeric bound that no double equals."""

INDENT_MAX: Final = 20
"""Spaces and tabs at the start of a line of JSON."""

GRAMMAR_CHOICES_MAX: Final = 128
"""Maximum choices of a grammar: one for each function of a question, or a single one."""

GRAMMAR_REPEATS_MAX: Final = 32
"""Maximum function calls in one answer."""

GRAMMAR_TEXT_LENGTH_MAX: Final = 1024
"""UTF-16 units of the longest fixed text around a value."""
