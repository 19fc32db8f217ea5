// Writes the description of the web app's endpoints for the reference.

/** Output path, from the root of the repository. */
export const path = 'docs/reference/openapi-web.json'

/** One operation, and one schema, per line. */
export const depth = 3

/** The document. */
export { webOpenapi as generate } from './schema/openapi.ts'
