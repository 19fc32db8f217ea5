/** Endpoints that a batch's lines may name, as paths. */
export const batchEndpoints = [
  '/v1/chat/completions',
  '/v1/completions',
  '/v1/responses',
  '/v1/embeddings',
] as const
export type BatchEndpoint = (typeof batchEndpoints)[number]

/** Where a batch is in its life; as OpenAI's API names it. */
export type BatchStatus =
  | 'validating'
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled'

/** A fault of a batch's input, by the number of its line from 1. */
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
  /** Lines of its file; 0 until these are read. */
  readonly total: number
  readonly completed: number
  readonly failed: number
  readonly faults: readonly BatchFault[]
  readonly inProgressAtMs?: number
  readonly cancellingAtMs?: number
  readonly finalizingAtMs?: number
  /** When it was completed, failed, cancelled or expired. */
  readonly endedAtMs?: number
  readonly outputFile?: string
  readonly errorFile?: string
}

const ended: readonly BatchStatus[] = ['failed', 'completed', 'expired', 'cancelled']

/** Returns true for a batch that nothing more comes of. */
export const hasEnded = ({ status }: Pick<RequestBatch, 'status'>): boolean =>
  ended.includes(status)
