import { BaseError } from '@ostrom/protocol'

/** The replica itself may be the cause; it is checked before it is trusted again. */
const faults = ['engine-failed', 'upstream-unauthorized', 'upstream-model-unknown']

/** The replica works, but takes no more for now. */
const refusals = ['engine-busy', 'upstream-rate-limited']

const hasCode = (codes: readonly string[], error: unknown): boolean =>
  BaseError.is(error) && codes.includes(error.code)

/** Whether an error calls for a check of the replica. */
export const isReplicaFault = (error: unknown): boolean => hasCode(faults, error)

/** Whether another replica may succeed where one failed: not where the question is at fault. */
export const canFailOver = (error: unknown): boolean =>
  hasCode(faults, error) || hasCode(refusals, error)

/** Whether a replica that cannot be loaded may be reachable later. Other faults are permanent. */
export const canLoadLater = (error: unknown): boolean =>
  hasCode(['engine-failed', ...refusals], error)
