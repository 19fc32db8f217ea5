// Writes the API's description for the reference: node openapi.gen-entry.ts > openapi.json
import { openapi } from './openapi.ts'

/** Where `npm run gen` puts it, from the root of the repository. */
export const path = 'docs/reference/openapi.json'

/** The file's whole text. */
export const generate = (): string => `${JSON.stringify(openapi(), null, 2)}\n`

if (import.meta.main) process.stdout.write(generate())
