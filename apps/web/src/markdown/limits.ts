/**
 * Nesting depth of quotes, lists or marks; deeper ones are shown as plain text.
 * Met by: person; tested by `apps/web/src/markdown/honest.test.ts`.
 */
export const NESTED_MAX = 6

/**
 * Characters of one paragraph, item or table whose marks are read; a longer one is shown as plain
 * text. The parser takes more than linear time. Met by: person; tested by
 * `apps/web/src/markdown/honest.test.ts`.
 */
export const MARKED_CHARACTERS_MAX = 10_000

/**
 * Characters that are parsed at once, unless a block is longer; most blocks have a few hundred.
 * Met by: no honest user.
 */
export const WINDOW_CHARACTERS = 3_000

/**
 * Runs of `*`, `_` and `~` that are parsed at once: the parser compares each with all others.
 * Met by: person; tested by `apps/web/src/markdown/honest.test.ts`.
 */
export const MARKS_MAX = 1_000

/**
 * Marks of quotes and lists at the start of one line; a line with more is shown as plain text.
 * Met by: person; tested by `apps/web/src/markdown/honest.test.ts`.
 */
export const LINE_MARKS_MAX = 20

/**
 * Characters of an address that becomes a link.
 * Met by: person; tested by `apps/web/src/markdown/honest.test.ts`.
 */
export const ADDRESS_CHARACTERS_MAX = 2_000
