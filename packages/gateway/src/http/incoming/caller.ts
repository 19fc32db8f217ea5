import type { KeyBatchStore } from '../../batches/batch-store.ts'
import type { ApiKey } from '../../keys/index.ts'
import type { KeyResponses } from '../../stored-responses/key-responses.ts'

/** Sender of a request: its API key, and the responses and batches that are stored for it. */
export type Caller = {
  readonly key: ApiKey
  /** Stored responses of the key. The first read of a response calls `takeRequest`. */
  readonly responses: KeyResponses
  /** Files and batches of the key. */
  readonly batches: KeyBatchStore
  /**
   * Counts the request in the rate of its key. Further calls do not count it again.
   *
   * @returns Milliseconds until its turn.
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  takeRequest(): number
}
