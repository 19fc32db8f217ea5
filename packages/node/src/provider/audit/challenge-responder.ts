import { isLedgerError, type LedgerEvent } from '@ostrom/ledger'
import type { StateChange } from '@ostrom/state'
import { createRoundRobin } from '../../round-robin.ts'
import { logFieldsOf } from '../error-fields.ts'
import { CHALLENGES_AT_ONCE_MAX, CHALLENGES_PER_STEP_MAX } from '../limits.ts'
import { answerReceiptChallenge } from './answer-receipt-challenge.ts'
import { answerTranscriptChallenge } from './answer-transcript-challenge.ts'
import { type ChallengeRecord, createChallengeRecords, ordered } from './challenge-records.ts'
import type { ChallengeContext, ChallengeResponderOptions } from './challenge-responder-options.ts'

// A provider's answers to data challenges: docs/spec/verification.md, section 11. A challenge is on
// disk before the event cursor passes it, and is deleted once the chain expects no answer, so that
// a crash only delays an answer.

/** Answers data challenges to this provider in time. */
export type ChallengeResponder = {
  /** Returns the state changes that an event causes. */
  onEvent(event: LedgerEvent): Promise<readonly StateChange[]>
  /**
   * Answers up to `CHALLENGES_PER_STEP_MAX` challenges, in turns, so that failures do not delay
   * other challenges.
   */
  step(): Promise<void>
}

/** Creates the service that answers data challenges on chain. */
export function createChallengeResponder(base: ChallengeResponderOptions): ChallengeResponder {
  const challenges = createChallengeRecords(base.state)
  const options = { ...base, challenges }
  const rota = createRoundRobin<ChallengeRecord>(CHALLENGES_PER_STEP_MAX, ({ challengeId }) =>
    ordered(challengeId),
  )
  const answer = async (challenge: ChallengeRecord) => {
    try {
      if (await processChallenge(options, challenge)) await challenges.drop(challenge)
    } catch (error) {
      // The chain is unreachable or refuses; a later step retries.
      base.log('challenge-not-answered', {
        challenge: challenge.challengeId,
        ...logFieldsOf(error),
      })
    }
  }
  return {
    onEvent: (event) => changesOf(options, event),
    async step() {
      const turn = rota(await challenges.all())
      // Challenges are answered concurrently, so that one block can include several transactions.
      for (let at = 0; at < turn.length; at += CHALLENGES_AT_ONCE_MAX) {
        await Promise.all(turn.slice(at, at + CHALLENGES_AT_ONCE_MAX).map(answer))
      }
    },
  }
}

async function changesOf(
  options: ChallengeContext,
  event: LedgerEvent,
): Promise<readonly StateChange[]> {
  const { provider, challenges } = options
  const isOpening = event.kind === 'transcript-challenged' || event.kind === 'receipt-challenged'
  if (!isOpening || event.provider !== provider) return []
  const kind = event.kind === 'receipt-challenged' ? 'receipt' : 'transcript'
  const { challengeId, sessionId, answer: index, validator } = event
  return [challenges.changeFor({ kind, challengeId, sessionId, index, validator })]
}

/** Processes a challenge. Returns true if nothing is left to do for it. */
async function processChallenge(
  options: ChallengeContext,
  challenge: ChallengeRecord,
): Promise<boolean> {
  const { dataChallenges, ledger } = options
  const current = await dataChallenges.dataChallenge(challenge.challengeId)
  // This chain node lags behind the node that reported the event.
  if (!current) return false
  const { status, untilSeconds } = current
  // The time to answer is over; the opener concludes the challenge.
  const late = (await ledger.nowSeconds()) >= untilSeconds
  if (late || status !== 'open') return true
  try {
    if (challenge.kind === 'receipt') return await answerReceiptChallenge(options, challenge)
    return await answerTranscriptChallenge(options, challenge, current.parts)
  } catch (error) {
    // An earlier answer succeeded; the next step reads the remaining state.
    if (isLedgerError(error, 'challenge-not-open')) return false
    throw error
  }
}
