import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/web/src/markdown/honest.test.ts'

/** Nesting depth of quotes, lists or marks; deeper ones are shown as plain text. */
export const NESTED_MAX = limit(6, 'levels', 'person', honest)

/**
 * Characters of one paragraph, item or table whose marks are read; a longer one is shown as plain
 * text. The parser takes more than linear time.
 */
export const MARKED_CHARACTERS_MAX = limit(10_000, 'characters', 'person', honest)

/** Characters that are parsed at once, unless a block is longer; most blocks have a few hundred. */
export const WINDOW_CHARACTERS = limit(3_000, 'characters', 'no honest user')
/** Runs of `*`, `_` and `~` that are parsed at once: the parser compares each with all others. */
export const MARKS_MAX = limit(1_000, 'runs', 'person', honest)
/** Marks of quotes and lists at the start of one line; a line with more is shown as plain text. */
export const LINE_MARKS_MAX = limit(20, 'marks', 'person', honest)
/** Characters of an address that becomes a link. */
export const ADDRESS_CHARACTERS_MAX = limit(2_000, 'characters', 'person', honest)
