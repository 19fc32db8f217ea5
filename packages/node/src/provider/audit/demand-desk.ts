import { type AuditLedger, isLedgerError, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import { sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, type Hash, type Log, Receipt, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'
import { readEvents } from '../../event-reader.ts'
import type { Records } from '../records.ts'
import { faultOf } from '../serve-channel.ts'
import type { Transcripts } from './transcripts.ts'

// A provider's answers to demands on chain: docs/spec/verification.md, section 11. A demand is on
// disk before the place in the chain's history moves past it, and leaves the disk once the chain
// says that it has ended, so that a kill at any moment costs nothing but time.

/** A demand on us, as its event told. */
type Demand = {
  readonly demandId: bigint
  readonly sessionId: Hash
  readonly receiptId: Hash
  readonly sealKey: Hash
}

const demandShape: Shape.Shape<Demand> = Shape.object({
  demandId: Shape.unsigned(64),
  sessionId: Shape.hash,
  receiptId: Shape.hash,
  sealKey: Shape.hash,
})

const DEMANDS = 'provider/demand/'
const CURSOR = 'provider/demand-cursor'
const keyOf = (demandId: bigint) => `${DEMANDS}${demandId.toString().padStart(20, '0')}`

export type DemandDeskOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly state: State
  readonly records: Records
  readonly transcripts: Transcripts
  readonly log: Log
}

/** Watches for demands against this provider, and answers them in time. */
export type DemandDesk = {
  /** Takes in what the chain tells, and answers what is open. */
  step(signal: AbortSignal): Promise<void>
}

export function createDemandDesk(options: DemandDeskOptions): DemandDesk {
  const { state, log } = options
  return {
    async step(signal) {
      await takeIn(options, signal)
      for await (const { key, value } of listAll(state, DEMANDS)) {
        const demand = Cbor.decode(value, demandShape, 'demand')
        try {
          if (await answer(options, demand)) await state.commit([{ kind: 'delete', key }])
        } catch (error) {
          // The chain is away, or takes no more: the next step asks it anew.
          log('demand-not-answered', { demand: demand.demandId, ...faultOf(error) })
        }
      }
    },
  }
}

async function takeIn({ ledger, state }: DemandDeskOptions, signal: AbortSignal): Promise<void> {
  const { account } = ledger
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) =>
    events.flatMap((event) => (isDemandOf(event, account) ? [noteOf(event)] : [])),
  )
}

type Demanded = Extract<LedgerEvent, { kind: 'transcript-demanded' }>

const isDemandOf = (event: LedgerEvent, account: string): event is Demanded =>
  event.kind === 'transcript-demanded' && event.provider === account

function noteOf({ demandId, sessionId, receiptId, sealKey }: Demanded): Change {
  const demand: Demand = { demandId, sessionId, receiptId, sealKey: sealKey as Hash }
  return { kind: 'put', key: keyOf(demandId), value: Cbor.encode(demand) }
}

/** Whether there is nothing left to do about a demand. */
async function answer(options: DemandDeskOptions, demand: Demand): Promise<boolean> {
  const { audits, ledger, log } = options
  const { demandId, sessionId } = demand
  const standing = await audits.transcriptDemand(demandId)
  if (standing?.status !== 'open') return true
  // Too late for anybody to be served by it; whoever demanded will end it.
  if ((await ledger.nowSeconds()) >= standing.untilSeconds) return true
  const sealed = await sealedFor(options, demand)
  if (!sealed) {
    log('demand-unanswerable', { demand: demandId, session: sessionId })
    return false
  }
  try {
    await audits.supplyTranscript({ id: demandId, sealed })
  } catch (error) {
    // It had arrived before we were killed, or while we waited.
    if (!isLedgerError(error, 'demand-not-open')) throw error
  }
  log('demand-answered', { demand: demandId, session: sessionId, bytes: sealed.length })
  return true
}

/** The transcript of the demanded receipt, sealed to who demanded it. */
async function sealedFor(
  options: DemandDeskOptions,
  { sessionId, receiptId, sealKey }: Demand,
): Promise<Uint8Array | undefined> {
  const index = await indexOf(options, { sessionId, receiptId })
  if (index === undefined) return undefined
  const consent = await options.transcripts.consent(sessionId)
  // What its client did not say is private, whatever it costs.
  if (!consent || Audit.modeAt(consent.modes, index) === 'canary-only') return undefined
  const transcript = await options.transcripts.open(sessionId, index)
  if (!transcript) return undefined
  const plaintext = Cbor.encode({ transcript, consent } satisfies Audit.Supply)
  const info = { sessionId, requestId: index }
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext })
  return Audit.encodeSealed({ enc, sealed: ciphertext })
}

async function indexOf(
  { records, ledger }: DemandDeskOptions,
  { sessionId, receiptId }: Pick<Demand, 'sessionId' | 'receiptId'>,
): Promise<bigint | undefined> {
  for (let index = 0n; ; index++) {
    const bytes = await records.receipt(sessionId, index)
    if (!bytes) return undefined
    const { receipt } = Cbor.decode(bytes, Audit.envelopeShape, 'receipt')
    if (Receipt.idOf(receipt, ledger.domain) === receiptId) return index
  }
}
