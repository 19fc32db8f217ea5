/** Quotes and lists within each other; deeper ones are shown as they were written. */
export const NESTED_MAX = 6

/** Characters of one paragraph whose marks are read; a longer one is shown as it was written. */
export const MARKED_CHARACTERS_MAX = 10_000

/** Characters of an address that becomes a link. */
export const ADDRESS_CHARACTERS_MAX = 2_000
