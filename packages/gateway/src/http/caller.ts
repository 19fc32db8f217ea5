import type { ApiKey } from '../keys/index.ts'
import type { KeyResponses } from '../stored-responses/key-responses.ts'

/** Who sends a request: its API key, and the responses that are stored for it. */
export type Caller = { readonly key: ApiKey; readonly responses: KeyResponses }
