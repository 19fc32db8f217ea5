// Writes the API's description for the reference: node openapi.gen-entry.ts > openapi.json
import { openapi } from './openapi.ts'

/** Path of the file that `npm run gen` writes, from the root of the repository. */
export const path = 'docs/reference/openapi.json'

/** Returns the whole text of the file. */
export const generate = (): string => `${JSON.stringify(openapi(), null, 2)}\n`

if (import.meta.main) process.stdout.write(generate())
