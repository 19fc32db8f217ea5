import { consentIn, isLedgerError, LedgerError, type LedgerEvent } from '@ostrom/ledger'
import type { Change } from '@ostrom/state'
import { createRota } from '../../rota.ts'
import { DEMANDS_ANSWERED_MAX, DEMANDS_AT_ONCE_MAX } from '../limits.ts'
import { faultOf } from '../refusals.ts'
import { answerReceipt } from './answer-receipt.ts'
import { answerTranscript } from './answer-transcript.ts'
import type { DemandDeskOptions, DeskOptions } from './desk-options.ts'
import { createKeptDemands, type KeptDemand, ordered } from './kept-demands.ts'

// A provider's answers to demands on chain: docs/spec/verification.md, section 11. A demand is on
// disk before the place in the chain's history moves past it, and leaves the disk once the chain
// says that it waits for us no more, so that a kill at any moment costs nothing but time. What we
// denied is not looked at again unless somebody shows a consent: however many demands come without
// one, they keep nobody from an answer, and who made them ends them.

/** Watches for demands against this provider, and answers them in time. */
export type DemandDesk = {
  /** What to write of an event. */
  hear(event: LedgerEvent): Promise<readonly Change[]>
  /** Answers what waits for us: some at a time, in turns, so that what fails holds up nothing. */
  step(): Promise<void>
}

export function createDemandDesk(base: DemandDeskOptions): DemandDesk {
  const kept = createKeptDemands(base.state)
  const options = { ...base, kept }
  const rota = createRota<KeptDemand>(DEMANDS_ANSWERED_MAX, ({ demandId }) => ordered(demandId))
  const answer = async (demand: KeptDemand) => {
    try {
      if (await attend(options, demand)) await kept.drop(demand)
    } catch (error) {
      // The chain is away, or takes no more: a later step asks it anew.
      base.log('demand-not-answered', { demand: demand.demandId, ...faultOf(error) })
    }
  }
  return {
    hear: (event) => noteOf(options, event),
    async step() {
      const turn = rota(await kept.all())
      // Side by side, so that their transactions are mined together and not a block for each.
      for (let at = 0; at < turn.length; at += DEMANDS_AT_ONCE_MAX) {
        await Promise.all(turn.slice(at, at + DEMANDS_AT_ONCE_MAX).map(answer))
      }
    },
  }
}

async function noteOf(options: DeskOptions, event: LedgerEvent): Promise<readonly Change[]> {
  const { provider, kept, audits, transcripts } = options
  if (event.kind === 'consent-shown' && event.provider === provider) {
    return await transcripts.changesOfConsent(consentIn(event))
  }
  if (event.kind === 'demand-reopened' && event.provider === provider) {
    const { demandId } = event
    const shown = await audits.demand(demandId)
    // The chain's node is behind the one that told of it: the event is read again.
    if (!shown) throw new LedgerError('demand-not-open', { demand: demandId, status: 'none' })
    const { kind, sessionId, index, validator } = shown
    return [kept.changeFor({ kind, demandId, sessionId, index, validator })]
  }
  const known = event.kind === 'transcript-demanded' || event.kind === 'receipt-demanded'
  if (!known || event.provider !== provider) return []
  const kind = event.kind === 'receipt-demanded' ? 'receipt' : 'transcript'
  const { demandId, sessionId, answer: index, validator } = event
  return [kept.changeFor({ kind, demandId, sessionId, index, validator })]
}

/** Whether there is nothing left to do about a demand. */
async function attend(options: DeskOptions, demand: KeptDemand): Promise<boolean> {
  const { audits, ledger } = options
  const standing = await audits.demand(demand.demandId)
  // The chain's node is behind the one that told of it.
  if (!standing) return false
  const { status, untilSeconds } = standing
  // Too late for anybody to be served by it; whoever demanded will end it.
  const late = (await ledger.nowSeconds()) >= untilSeconds
  if (late || (status !== 'open' && status !== 'denied')) return true
  // Denied by us before we were killed. Where it is reopened, the chain tells of it.
  if (status === 'denied') return true
  try {
    if (demand.kind === 'receipt') return await answerReceipt(options, demand)
    return await answerTranscript(options, demand, standing.parts)
  } catch (error) {
    // It had arrived before we were killed, or while we waited: the next look sees what is left.
    if (isLedgerError(error, 'demand-not-open')) return false
    throw error
  }
}
