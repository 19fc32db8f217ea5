import type { KeyBatchStore } from '../../batches/batch-store.ts'
import type { ApiKey } from '../../keys/index.ts'
import type { KeyResponses } from '../../stored-responses/key-responses.ts'

/** Sender of a request: its API key, and the responses and batches that are stored for it. */
export type Caller = {
  readonly key: ApiKey
  /** Stored responses of the key; before any is read, the request counts in the rate of the key. */
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
