import { consentFromEvent, isLedgerError, LedgerError, type LedgerEvent } from '@ostrom/ledger'
import type { StateChange } from '@ostrom/state'
import { createRoundRobin } from '../../round-robin.ts'
import { logFieldsOf } from '../error-fields.ts'
import { CHALLENGES_AT_ONCE_MAX, CHALLENGES_PER_STEP_MAX } from '../limits.ts'
import { answerReceiptChallenge } from './answer-receipt-challenge.ts'
import { answerTranscriptChallenge } from './answer-transcript-challenge.ts'
import { type ChallengeRecord, createChallengeRecords, ordered } from './challenge-records.ts'
import type { ChallengeContext, ChallengeResponderOptions } from './challenge-responder-options.ts'

// A provider's answers to demands on chain: docs/spec/verification.md, section 11. A demand is on
// disk before the place in the chain's history moves past it, and leaves the disk once the chain
// says that it waits for us no more, so that a kill at any moment costs nothing but time. What we
// denied is not looked at again unless somebody shows a consent: however many demands come without
// one, they keep nobody from an answer, and who made them ends them.

/** Watches for demands against this provider, and answers them in time. */
export type ChallengeResponder = {
  /** What to write of an event. */
  onEvent(event: LedgerEvent): Promise<readonly StateChange[]>
  /** Answers what waits for us: some at a time, in turns, so that what fails holds up nothing. */
  step(): Promise<void>
}

export function createChallengeResponder(base: ChallengeResponderOptions): ChallengeResponder {
  const challenges = createChallengeRecords(base.state)
  const options = { ...base, challenges }
  const rota = createRoundRobin<ChallengeRecord>(CHALLENGES_PER_STEP_MAX, ({ challengeId }) =>
    ordered(challengeId),
  )
  const answer = async (demand: ChallengeRecord) => {
    try {
      if (await processChallenge(options, demand)) await challenges.drop(demand)
    } catch (error) {
      // The chain is away, or takes no more: a later step asks it anew.
      base.log('challenge-not-answered', { demand: demand.challengeId, ...logFieldsOf(error) })
    }
  }
  return {
    onEvent: (event) => changesOf(options, event),
    async step() {
      const turn = rota(await challenges.all())
      // Side by side, so that their transactions are mined together and not a block for each.
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
  const { provider, challenges, dataChallenges, transcripts } = options
  if (event.kind === 'consent-published' && event.provider === provider) {
    return await transcripts.consentChanges(consentFromEvent(event))
  }
  if (event.kind === 'challenge-reopened' && event.provider === provider) {
    const { challengeId } = event
    const shown = await dataChallenges.dataChallenge(challengeId)
    // The chain's node is behind the one that told of it: the event is read again.
    if (!shown) throw new LedgerError('challenge-not-open', { demand: challengeId, status: 'none' })
    const { kind, sessionId, index, validator } = shown
    return [challenges.changeFor({ kind, challengeId, sessionId, index, validator })]
  }
  const known = event.kind === 'transcript-challenged' || event.kind === 'receipt-challenged'
  if (!known || event.provider !== provider) return []
  const kind = event.kind === 'receipt-challenged' ? 'receipt' : 'transcript'
  const { challengeId, sessionId, answer: index, validator } = event
  return [challenges.changeFor({ kind, challengeId, sessionId, index, validator })]
}

/** Whether there is nothing left to do about a demand. */
async function processChallenge(
  options: ChallengeContext,
  demand: ChallengeRecord,
): Promise<boolean> {
  const { dataChallenges, ledger } = options
  const standing = await dataChallenges.dataChallenge(demand.challengeId)
  // The chain's node is behind the one that told of it.
  if (!standing) return false
  const { status, untilSeconds } = standing
  // Too late for anybody to be served by it; whoever demanded will end it.
  const late = (await ledger.nowSeconds()) >= untilSeconds
  if (late || (status !== 'open' && status !== 'consent-missing')) return true
  // Denied by us before we were killed. Where it is reopened, the chain tells of it.
  if (status === 'consent-missing') return true
  try {
    if (demand.kind === 'receipt') return await answerReceiptChallenge(options, demand)
    return await answerTranscriptChallenge(options, demand, standing.parts)
  } catch (error) {
    // It had arrived before we were killed, or while we waited: the next look sees what is left.
    if (isLedgerError(error, 'challenge-not-open')) return false
    throw error
  }
}
