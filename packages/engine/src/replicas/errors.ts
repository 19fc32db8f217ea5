import { errorClass } from '@ostrom/protocol'

type ReplicaMismatchValues = {
  readonly replica: string
  readonly field: string
  readonly expected: string
  readonly received: string
}

/** Replicas that must be equal differ, so the answers of one would violate the common offer. */
export class ReplicaMismatchError extends errorClass('ReplicaMismatchError', {
  code: 'replica-mismatch',
  retry: 'never',
  summary: 'A replica differs from the others of its model.',
  details: ({ replica, field, expected, received }: ReplicaMismatchValues) => [
    `Replica: ${replica}. Field: ${field}.`,
    `Expected: ${expected}. Received: ${received}.`,
    'Start all replicas with the same release, weights and settings.',
  ],
}) {}
