import { isLedgerError, type LedgerEvent } from '@ostrom/ledger'
import { type Hash, Shape } from '@ostrom/protocol'
import type { Change } from '@ostrom/state'
import { readEvents } from '../../event-reader.ts'
import { faultOf } from '../serve-channel.ts'
import { answerReceipt } from './answer-receipt.ts'
import { answerTranscript } from './answer-transcript.ts'
import type { DemandDeskOptions, DeskOptions } from './desk-options.ts'
import { createKeptDemands, type KeptDemand } from './kept-demands.ts'

// A provider's answers to demands on chain: docs/spec/verification.md, section 11. A demand is on
// disk before the place in the chain's history moves past it, and leaves the disk once the chain
// says that it has ended, so that a kill at any moment costs nothing but time.

const CURSOR = 'provider/demand-cursor'

/** Watches for demands against this provider, and answers them in time. */
export type DemandDesk = {
  /** Takes in what the chain tells, and answers what is open. */
  step(signal: AbortSignal): Promise<void>
}

export function createDemandDesk(base: DemandDeskOptions): DemandDesk {
  const kept = createKeptDemands(base.state)
  const options = { ...base, kept }
  return {
    async step(signal) {
      await takeIn(options, signal)
      for (const demand of await kept.all()) {
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

const sealKeyShape = Shape.hash

async function takeIn({ ledger, state, kept }: DeskOptions, signal: AbortSignal): Promise<void> {
  const { account } = ledger
  const noteOf = (event: LedgerEvent): readonly Change[] => {
    const known = event.kind === 'transcript-demanded' || event.kind === 'receipt-demanded'
    if (!known || event.provider !== account) return []
    const { demandId, sessionId, answer: index } = event
    const place = { demandId, sessionId, index, denied: false }
    if (event.kind === 'receipt-demanded') return [kept.changeFor({ kind: 'receipt', ...place })]
    const sealKey: Hash = sealKeyShape(event.sealKey, 'seal key')
    return [kept.changeFor({ kind: 'transcript', ...place, sealKey })]
  }
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => events.flatMap(noteOf))
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
