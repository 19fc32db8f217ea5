// Tells `npm run gen` how to write the API's description for the reference.

/** Path of the file that `npm run gen` writes, from the root of the repository. */
export const path = 'docs/reference/openapi.json'

/**
 * Levels of nesting at which the generator breaks lines; deeper values, such as an operation or a
 * schema, are on one line each.
 */
export const depth = 3

/** The document. */
export { openapi as generate } from './openapi.ts'
