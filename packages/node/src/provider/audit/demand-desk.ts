import { isLedgerError, type LedgerEvent } from '@ostrom/ledger'
import type { Change } from '@ostrom/state'
import { DEMANDS_ANSWERED_MAX } from '../limits.ts'
import { faultOf } from '../serve-channel.ts'
import { answerReceipt } from './answer-receipt.ts'
import { answerTranscript } from './answer-transcript.ts'
import type { DemandDeskOptions, DeskOptions } from './desk-options.ts'
import { createKeptDemands, type KeptDemand } from './kept-demands.ts'

// A provider's answers to demands on chain: docs/spec/verification.md, section 11. A demand is on
// disk before the place in the chain's history moves past it, and leaves the disk once the chain
// says that it has ended, so that a kill at any moment costs nothing but time.

/** Watches for demands against this provider, and answers them in time. */
export type DemandDesk = {
  /** What to write of an event. */
  hear(event: LedgerEvent): readonly Change[]
  /** Answers what is open, oldest first. */
  step(): Promise<void>
}

export function createDemandDesk(base: DemandDeskOptions): DemandDesk {
  const kept = createKeptDemands(base.state)
  const options = { ...base, kept }
  return {
    hear: (event) => noteOf(options, event),
    async step() {
      for (const demand of await kept.first(DEMANDS_ANSWERED_MAX)) {
        try {
          if (await attend(options, demand)) await kept.drop(demand)
        } catch (error) {
          // The chain is away, or takes no more: the next step asks it anew.
          base.log('demand-not-answered', { demand: demand.demandId, ...faultOf(error) })
        }
      }
    },
  }
}

function noteOf({ provider, kept }: DeskOptions, event: LedgerEvent): readonly Change[] {
  const known = event.kind === 'transcript-demanded' || event.kind === 'receipt-demanded'
  if (!known || event.provider !== provider) return []
  const kind = event.kind === 'receipt-demanded' ? 'receipt' : 'transcript'
  const { demandId, sessionId, answer: index, validator } = event
  return [kept.changeFor({ kind, demandId, sessionId, index, validator, denied: false })]
}

/** Whether there is nothing left to do about a demand. */
async function attend(options: DeskOptions, demand: KeptDemand): Promise<boolean> {
  const { audits, ledger } = options
  const standing = await audits.demand(demand.demandId)
  if (standing?.status !== 'open' && standing?.status !== 'denied') return true
  const late = (await ledger.nowSeconds()) >= standing.untilSeconds
  if (standing.status === 'denied') {
    // That no consent came stands now: ended by us, lest the stake is held for ever.
    if (late) await audits.concludeDemand(demand.demandId)
    return late
  }
  // Too late for anybody to be served by it; whoever demanded will end it.
  if (late) return true
  try {
    if (demand.kind === 'receipt') return await answerReceipt(options, demand)
    return await answerTranscript(options, demand, standing.parts)
  } catch (error) {
    // It had arrived before we were killed, or while we waited: the next look sees what is left.
    if (isLedgerError(error, 'demand-not-open')) return false
    throw error
  }
}
