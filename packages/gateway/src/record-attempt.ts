import { isLedgerError } from '@ostrom/ledger'
import { type BaseError, type Clock, monotonicMs } from '@ostrom/protocol'
import type { AskedProvider, Reachability } from './provider-attempts.ts'
import { takeBlamed } from './routing/local-faults.ts'
import type { Observations } from './routing/observations.ts'
import {
  failureOf,
  isByOtherCall,
  leavesDebt,
  refusalBackoffOf,
} from './routing/provider-faults.ts'
import { SessionNeededError } from './sessions/errors.ts'

type RecordOptions = { readonly observations: Observations; readonly clock: Clock }

/** Records failures of the providers whose silence was their own fault. */
export function blameUnheard(options: RecordOptions, reachability: Reachability): void {
  for (const { asked, error } of takeBlamed(reachability)) recordAttempt(options, asked, error)
}

/** Records the outcome of a try for the ranking of later questions. */
export function recordAttempt(
  { observations, clock }: RecordOptions,
  { provider, asker: callerId }: AskedProvider,
  error: BaseError,
): void {
  const nowMs = monotonicMs(clock)
  if (isOwnShortage(error) || isByOtherCall(error)) return
  const backoff = refusalBackoffOf(error)
  // Another provider may accept a question that this provider always refuses, so later questions
  // must go to other providers first. But the refusal may be justified, so the provider gets only a
  // lower priority, not the backoff that follows a failure.
  const isUnpaid = leavesDebt(error)
  if (backoff) observations.recordRefusal(provider, { callerId, nowMs, backoff, isUnpaid })
  else observations.recordFailure(provider, { ...failureOf(error), callerId, nowMs, error })
}

/**
 * True if the wallet lacks the money or the signed session for this provider. For another provider
 * the wallet may have both.
 */
export const isOwnShortage = (error: BaseError): boolean =>
  error instanceof SessionNeededError || isLedgerError(error, 'insufficient-funds')
