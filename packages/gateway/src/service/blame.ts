import { type AccountId, Address, type BaseError, type Clock, monotonicMs } from '@ostrom/protocol'
import { type AttemptOptions, turnOf } from '../answers/attempt-provider.ts'
import type { AskedProvider, Reachability } from '../inference/provider-attempts.ts'
import type { ConversationPins } from '../routing/conversation-pins.ts'
import { takeBlamed } from '../routing/local-faults.ts'
import type { Observations } from '../routing/observations.ts'
import {
  failureOf,
  implicatesProvider,
  isByOtherCall,
  leavesDebt,
  mayBeLocal,
  refusalBackoffOf,
} from '../routing/provider-faults.ts'
import { waitOf } from '../routing/provider-waits.ts'
import { isCreditRefusal, isOwnShortage, reasonOf } from './refusals.ts'

// Decides which failed tries count against their providers. The gateway's own network may be the
// cause of a provider's silence.

type RecordOptions = { readonly observations: Observations; readonly clock: Clock }

/** Records failures of the providers whose silence was their own fault. */
export function blameUnheard(options: RecordOptions, reachability: Reachability): void {
  for (const { asked, error } of takeBlamed(reachability)) recordAttempt(options, asked, error)
}

/**
 * Records the failures of a continuation: that of the provider whose part broke off (`blame`), and
 * those of the silent providers that were asked for the rest. Records none if none of them sent a
 * message, because the gateway's own network may then be the cause of all these failures.
 */
export function blameBroken(
  options: RecordOptions,
  reachability: Reachability,
  blame: (() => void) | undefined,
): void {
  const isLocal = reachability.unheard.length > 0 && !reachability.wasHeard
  if (isLocal) return
  blame?.()
  blameUnheard(options, reachability)
}

/** Records a failed try, after which the gateway asks another provider. */
export function recordFailed(
  options: RecordOptions & { readonly pins: ConversationPins },
  { question, prepared, attempts }: Pick<AttemptOptions, 'question' | 'prepared' | 'attempts'>,
  { provider, error }: { readonly provider: AccountId; readonly error: BaseError },
): void {
  const { reachability } = attempts
  const asked = { provider, asker: question.callerId }
  if (mayBeLocal(error)) reachability.unheard.push({ asked, error })
  else {
    reachability.wasHeard = true
    recordAttempt(options, asked, error)
  }
  if (implicatesProvider(error)) options.pins.release(turnOf(question, prepared), provider)
  attempts.failures.push(`${Address.format(provider)}: ${error.code}${reasonOf(error)}.`)
  attempts.waits.push(waitOf(options, asked, error))
  attempts.failure = error
  attempts.lacksCredit &&= isCreditRefusal(error)
}

/** Records the outcome of a try for the ranking of later questions. */
function recordAttempt(
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
