/**
 * Longest JSON Schema that constrains an answer, in UTF-16 units.
 * Met by: client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_TEXT_MAX = 65_536

/**
 * Nesting depth of a JSON Schema.
 * Met by: client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_DEPTH_MAX = 64

/**
 * Properties of one object of a JSON Schema. Each property adds a nesting level to the grammar. Met
 * by: client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_PROPERTIES_MAX = 1_000

/**
 * Alternatives of one `anyOf` or `oneOf`: a grammar follows at most this number of parses at once,
 * so that further alternatives would never be permitted. Met by: client; tested by
 * `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ALTERNATIVES_MAX = 256

/**
 * Values of one `enum`, which a grammar follows together as one automaton. Met by: client; tested
 * by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ENUM_MAX = 1_000

/**
 * Nesting depth of groups in a `pattern`. Met by: client; tested by
 * `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_DEPTH_MAX = 32

/**
 * States of the automaton of a text's patterns and formats. The limit applies to the
 * nondeterministic automaton, with all repetitions expanded, and again to the deterministic
 * automaton. Before the conversion, `x` has one state and `x{1,40}` has 81. Met by: client; tested
 * by `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_STATES_MAX = 10_000

/**
 * Work steps to build the automata of all patterns of a grammar. Following a parse for one class of
 * characters is a step. In a table with a row for each text length, each state and each edge of a
 * row is a step. This number of steps takes 0.2 s in TypeScript, 0.4 s in Python. Met by: client;
 * tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_STEPS_MAX = 400_000

/**
 * Items of an array with `uniqueItems`. The state of a grammar includes each item. Met by: client;
 * tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const UNIQUE_ITEMS_MAX = 1_000

/**
 * Alternatives of a `oneOf`. The compiler compares each pair.
 * Met by: client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ONE_OF_MAX = 256

/**
 * Nodes of a compiled grammar, over the schemas of all choices. A property has about five. At the
 * limit a grammar compiles in about 0.2 s. Met by: client; tested by
 * `packages/verification/src/grammar/honest.test.ts`.
 */
export const GRAMMAR_NODES_MAX = 50_000

/**
 * Concurrent parses of a text. A grammar drops all further parses. Met by: client; tested by
 * `packages/verification/src/grammar/honest.test.ts`.
 */
export const GRAMMAR_PARSES_MAX = 256

/** States in a grammar's cache. At this size the cache is cleared. Met by: no honest user. */
export const GRAMMAR_STATES_MAX = 20_000

/**
 * Digits of a number before its decimal point: enough for all 64-bit integers, such as ids. Met by:
 * client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const NUMBER_WHOLE_DIGITS_MAX = 20

/**
 * Digits of a number after its decimal point: as many as a double distinguishes. Met by: client;
 * tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const NUMBER_DIGITS_MAX = 16

/** Characters of a numeric bound that no double equals. Met by: no honest user. */
export const NUMBER_BOUND_CHARACTERS_MAX = 100

/**
 * Spaces and tabs at the start of a line of JSON.
 * Met by: client; tested by `packages/verification/src/grammar/honest.test.ts`.
 */
export const INDENT_MAX = 20
