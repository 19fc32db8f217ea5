import { BaseError } from '@ostrom/protocol'

/** Replicas that must be equal differ, so the answers of one would violate the common offer. */
export class ReplicaMismatchError extends BaseError<'replica-mismatch'> {
  override readonly name = 'ReplicaMismatchError'

  constructor({ replica, field, expected, received }: ReplicaMismatchError.Options) {
    super({
      code: 'replica-mismatch',
      retry: 'never',
      summary: 'A replica differs from the others of its model.',
      details: [
        `Replica: ${replica}. Field: ${field}.`,
        `Expected: ${expected}. Received: ${received}.`,
        'Start all replicas with the same release, weights and settings.',
      ],
    })
  }
}

export declare namespace ReplicaMismatchError {
  type Options = {
    readonly replica: string
    readonly field: string
    readonly expected: string
    readonly received: string
  }
}
