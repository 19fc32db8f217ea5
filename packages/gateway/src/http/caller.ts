import type { ApiKey } from '../keys/index.ts'
import type { KeyResponses } from '../stored-responses/key-responses.ts'

/** Who sends a request: its API key, and the responses that are stored for it. */
export type Caller = {
  readonly key: ApiKey
  /** Counts the request in the rate of its key before it reads what is stored. */
  readonly responses: KeyResponses
  /**
   * Counts the request in the rate of its key, once.
   *
   * @returns Milliseconds until its turn.
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  takeRequest(): number
}
