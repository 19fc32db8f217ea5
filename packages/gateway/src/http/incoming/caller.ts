import type { KeyBatchStore } from '../../batches/batch-store.ts'
import type { ApiKey } from '../../keys/index.ts'
import type { KeyResponses } from '../../stored-responses/key-responses.ts'

/** Sender of a request: its API key, and the responses and batches that are stored for it. */
export type Caller = {
  readonly key: ApiKey
  /** Counts the request in the rate of its key before stored responses are read. */
  readonly responses: KeyResponses
  /** Its files and batches. */
  readonly batches: KeyBatchStore
  /**
   * Counts the request in the rate of its key, once.
   *
   * @returns Milliseconds until its turn.
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  takeRequest(): number
}
