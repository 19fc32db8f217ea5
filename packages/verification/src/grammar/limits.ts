/** Longest JSON Schema that an answer can be asked to follow, in UTF-16 units. */
export const SCHEMA_TEXT_MAX = 65_536

/** How deep a JSON Schema may be nested. */
export const SCHEMA_DEPTH_MAX = 64

/** Properties of one object of a JSON Schema, each of which nests the grammar once more. */
export const SCHEMA_PROPERTIES_MAX = 1_000

/** Alternatives of a `oneOf`, each of which is compared with each. */
export const SCHEMA_ONE_OF_MAX = 256

/**
 * Parts of a grammar that schemas are turned into, over all its choices. A property has about five.
 * At the limit a grammar takes about 0.2 s to make ready.
 */
export const GRAMMAR_PARTS_MAX = 50_000

/** Readings of a text that a grammar follows at once; of more only the first are. */
export const GRAMMAR_READINGS_MAX = 256

/** States that a grammar remembers, after which it begins to do so anew. */
export const GRAMMAR_STATES_MAX = 20_000

/** Digits before the point of a number, and behind it: as many as a double can tell apart. */
export const NUMBER_DIGITS_MAX = 16

/** Spaces and tabs at the start of a line of JSON. */
export const INDENT_MAX = 20
