/** Longest JSON Schema that an answer can be asked to follow, in UTF-16 units. */
export const SCHEMA_TEXT_MAX = 65_536

/** How deep a JSON Schema may be nested. */
export const SCHEMA_DEPTH_MAX = 64

/** Parts of a grammar that schemas are turned into. A property has about five. */
export const GRAMMAR_PARTS_MAX = 50_000

/** Readings of a text that a grammar follows at once; of more only the first are. */
export const GRAMMAR_READINGS_MAX = 256

/** States that a grammar remembers, after which it begins to do so anew. */
export const GRAMMAR_STATES_MAX = 20_000

/** Digits before the point of a number, and behind it: as many as a double can tell apart. */
export const NUMBER_DIGITS_MAX = 16

/** Spaces and tabs at the start of a line of JSON. */
export const INDENT_MAX = 20
