import { BaseError } from '@ostrom/protocol'

/** The replica itself may be the cause of these errors, so each of them starts a check of it. */
const faults = ['engine-failed', 'upstream-unauthorized', 'upstream-model-unknown']

/** The replica works, but is busy. */
const refusals = ['engine-busy', 'upstream-rate-limited']

const hasCode = (codes: readonly string[], error: unknown): boolean =>
  BaseError.is(error) && codes.includes(error.code)

/** Returns whether an error requires a check of the replica. */
export const isReplicaFault = (error: unknown): boolean => hasCode(faults, error)

/**
 * Returns whether another replica may succeed after an error; false if the question is at fault.
 */
export const canFailOver = (error: unknown): boolean =>
  hasCode(faults, error) || hasCode(refusals, error)

/**
 * Returns whether a replica that failed to load may be reachable later; other faults are permanent.
 */
export const canLoadLater = (error: unknown): boolean =>
  hasCode(['engine-failed', ...refusals], error)
