// Writes the OpenAPI description of the web app's endpoints to the reference.

/** Output path, from the root of the repository. */
export const path = 'docs/reference/openapi-web.json'

/** Depth to which the JSON is indented: each operation and each schema has one line. */
export const depth = 3

/** The document. */
export { webOpenapi as generate } from './schema/openapi.ts'
