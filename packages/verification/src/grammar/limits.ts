import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/verification/src/grammar/honest.test.ts'

/** Longest JSON Schema that constrains an answer. */
export const SCHEMA_TEXT_MAX = limit(65_536, 'UTF-16 units', 'client', honest)
/** Nesting depth of a JSON Schema. */
export const SCHEMA_DEPTH_MAX = limit(64, 'levels', 'client', honest)
/** Properties of one object of a JSON Schema. Each property adds a nesting level to the grammar. */
export const SCHEMA_PROPERTIES_MAX = limit(1_000, 'properties', 'client', honest)

/**
 * Alternatives of one `anyOf` or `oneOf`: a grammar follows at most this number of parses at once,
 * so that further alternatives would never be permitted.
 */
export const SCHEMA_ALTERNATIVES_MAX = limit(256, 'alternatives', 'client', honest)

/** Values of one `enum`, which a grammar follows together as one automaton. */
export const SCHEMA_ENUM_MAX = limit(1_000, 'values', 'client', honest)
/** Nesting depth of groups in a `pattern`. */
export const PATTERN_DEPTH_MAX = limit(32, 'levels', 'client', honest)

/**
 * States of the automaton of a text's patterns and formats. The limit applies to the
 * nondeterministic automaton, with all repetitions expanded, and again to the deterministic
 * automaton. Before the conversion, `x` has one state and `x{1,40}` has 81.
 */
export const PATTERN_STATES_MAX = limit(10_000, 'states', 'client', honest)

/**
 * Work steps to build the automata of all patterns of a grammar. Following a parse for one class of
 * characters is a step. In a table with a row for each text length, each state and each edge of a
 * row is a step. This number of steps takes 0.2 s in TypeScript, 0.4 s in Python.
 */
export const PATTERN_STEPS_MAX = limit(400_000, 'steps', 'client', honest)

/** Items of an array with `uniqueItems`. The state of a grammar includes each item. */
export const UNIQUE_ITEMS_MAX = limit(1_000, 'items', 'client', honest)
/** Alternatives of a `oneOf`. The compiler compares each pair. */
export const SCHEMA_ONE_OF_MAX = limit(256, 'alternatives', 'client', honest)

/**
 * Nodes of a compiled grammar, over the schemas of all choices. A property has about five. At the
 * limit a grammar compiles in about 0.2 s.
 */
export const GRAMMAR_NODES_MAX = limit(50_000, 'nodes', 'client', honest)

/** Concurrent parses of a text. A grammar drops all further parses. */
export const GRAMMAR_PARSES_MAX = limit(256, 'parses', 'client', honest)
/** States in a grammar's cache. At this size the cache is cleared. */
export const GRAMMAR_STATES_MAX = limit(20_000, 'states', 'no honest user')
/** Digits of a number before its decimal point: enough for all 64-bit integers, such as ids. */
export const NUMBER_WHOLE_DIGITS_MAX = limit(20, 'digits', 'client', honest)
/** Digits of a number after its decimal point: as many as a double distinguishes. */
export const NUMBER_DIGITS_MAX = limit(16, 'digits', 'client', honest)
/** Characters of a numeric bound that no double equals. */
export const NUMBER_BOUND_CHARACTERS_MAX = limit(100, 'characters', 'no honest user')
/** Spaces and tabs at the start of a line of JSON. */
export const INDENT_MAX = limit(20, 'spaces', 'client', honest)
