// Writes the API's description for the reference.

/** Path of the file that `npm run gen` writes, from the root of the repository. */
export const path = 'docs/reference/openapi.json'

/**
 * Levels of nesting that are written on separate lines: each operation and each schema is one line.
 */
export const depth = 3

/** The document. */
export { openapi as generate } from './openapi.ts'
