// Writes the description of the web app's endpoints for the reference.
import { webOpenapi } from './schema/openapi.ts'

/** Where `npm run gen` puts it, from the root of the repository. */
export const path = 'docs/reference/openapi-web.json'

/** The file's whole text. */
export const generate = (): string => `${JSON.stringify(webOpenapi(), null, 2)}\n`

if (import.meta.main) process.stdout.write(generate())
