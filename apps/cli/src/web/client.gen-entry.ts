// Writes the types of the web app's client from both OpenAPI documents of the gateway.
import { openapi } from '@ostrom/gateway/http'
import { typesOf } from './client-types.ts'
import { webOpenapi } from './openapi.ts'

/** Where `npm run gen` puts it, from the root of the repository. */
export const path = 'apps/web/src/api/schema.gen.ts'

/** The file's whole text. */
export const generate = (): string => typesOf([openapi(), webOpenapi()])

if (import.meta.main) process.stdout.write(generate())
