/**
 * Longest JSON Schema that constrains an answer, in UTF-16 units.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_TEXT_MAX = 65_536

/**
 * Nesting depth of a JSON Schema.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_DEPTH_MAX = 64

/**
 * Properties of one object of a JSON Schema. Each nests the grammar once more.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_PROPERTIES_MAX = 1_000

/**
 * Alternatives of one `anyOf`: a grammar follows no more at once, so that later ones could not be
 * written.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ALTERNATIVES_MAX = 256

/**
 * Values of one `enum`, which a grammar follows as one.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ENUM_MAX = 1_000

/**
 * Groups of a `pattern` that stand inside of each other.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_DEPTH_MAX = 32

/**
 * States of the automaton of a text's patterns and formats: once before its readings are joined,
 * with all repetitions written out, and once after. A character has one; `{1,40}` makes 40 of it.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_STATES_MAX = 10_000

/**
 * Steps of the automata of all patterns of a grammar while they are made: readings that a class of
 * characters follows, and rows of lengths. As many take 0.2 s in TypeScript, 0.4 s in Python.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const PATTERN_STEPS_MAX = 400_000

/**
 * Items of an array with `uniqueItems`. A grammar remembers each of them.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const UNIQUE_ITEMS_MAX = 1_000

/**
 * Alternatives of a `oneOf`. The compiler compares each pair.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const SCHEMA_ONE_OF_MAX = 256

/**
 * Nodes of a grammar that its schemas compile to, over all choices. A property has about five. At
 * the limit a grammar compiles in about 0.2 s.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const GRAMMAR_NODES_MAX = 50_000

/**
 * Concurrent parses of a text. A grammar follows only the first ones.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const GRAMMAR_PARSES_MAX = 256

/** States in a grammar's cache. Beyond them the cache starts again. Met by: nobody. */
export const GRAMMAR_STATES_MAX = 20_000

/**
 * Digits of a number before its point: those of all integers of 64 bits, such as ids.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const NUMBER_WHOLE_DIGITS_MAX = 20

/**
 * Digits of a number after its point: as many as a double distinguishes.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const NUMBER_DIGITS_MAX = 16

/** Characters of a bound of numbers that no double equals. Met by: nobody. */
export const NUMBER_BOUND_CHARACTERS_MAX = 100

/**
 * Spaces and tabs at the start of a line of JSON.
 * Met by: client; kept by `packages/verification/src/grammar/honest.test.ts`.
 */
export const INDENT_MAX = 20
