/** Paths of the endpoints that a line of a batch may call. */
export const batchEndpoints = [
  '/v1/chat/completions',
  '/v1/completions',
  '/v1/responses',
  '/v1/embeddings',
] as const
export type BatchEndpoint = (typeof batchEndpoints)[number]

/** Status of a batch, with the names of OpenAI's API. */
export type BatchStatus =
  | 'validating'
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled'

/** A fault in a batch's input, with its line number from 1. */
export type BatchFault = {
  readonly code: string
  readonly message: string
  readonly line: number | null
}

/** A batch: a file of requests that are answered within a day. Times are in milliseconds. */
export type RequestBatch = {
  readonly id: string
  readonly endpoint: BatchEndpoint
  readonly inputFile: string
  readonly status: BatchStatus
  readonly createdAtMs: number
  readonly metadata: Readonly<Record<string, string>> | null
  /** Number of lines in the batch's file; 0 until they are read. */
  readonly total: number
  readonly completed: number
  readonly failed: number
  readonly faults: readonly BatchFault[]
  readonly inProgressAtMs?: number
  readonly cancellingAtMs?: number
  readonly finalizingAtMs?: number
  /** Time at which the batch was completed, failed, cancelled or expired. */
  readonly endedAtMs?: number
  readonly outputFile?: string
  readonly errorFile?: string
}

const ended: readonly BatchStatus[] = ['failed', 'completed', 'expired', 'cancelled']

/** Returns true if the batch has ended. */
export const hasEnded = ({ status }: Pick<RequestBatch, 'status'>): boolean =>
  ended.includes(status)
