import {
  type AuditLedger,
  type FinalEpochBlock,
  GENERAL_DOMAIN,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
  type Transaction,
} from '@ostrom/ledger'
import type { AccountId, Hash, Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { Epoch } from '@ostrom/verification'
import { EVENT_PAGES_MAX } from '../../limits.ts'
import { errorCodeOf } from '../../try-logged.ts'
import { BLOCK_CANDIDATES_MAX, BUDGET_DAY_SECONDS } from '../limits.ts'
import type { SettledReceipts } from '../records/validator-records.ts'
import { blockFrom, itemsOf, settledReceiptsOf } from './epoch-items.ts'
import { ingestPoints } from './ingest-points.ts'
import { createEpochRecords, type EpochRecords, type EpochUpdate } from './records.ts'

export type EpochServiceOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** The attesting account: this node's own, or one that it operates. */
  readonly account: AccountId
  readonly state: StateStore
  readonly log: Log
  readonly signal: AbortSignal
  /** Native base units of gas after which the validator sends no more attestations in a day. */
  readonly costPerDay: bigint
}

/** Attests to epoch blocks and finalizes them: docs/spec/verification.md, section 7. */
export type EpochService = {
  /** Reads new events, attests to at most one block, and finalizes a block that has a majority. */
  step(): Promise<void>
}

/** Creates the service that computes and attests blocks of epochs. */
export function createEpochService(options: EpochServiceOptions): EpochService {
  const { audits, state } = options
  const records = createEpochRecords(state)
  return {
    async step() {
      const length = await audits.epochSeconds()
      await ingest(options, records, length)
      const reading = await records.reading()
      if (!reading) return
      if (reading.finalEpoch !== undefined) await records.prune(reading.finalEpoch)
      // The epoch of the last event may still get events, so it is not complete.
      const until = reading.lastEventSeconds / length - 1n
      const latest = await audits.latestBlock()
      if (until < 0n || (latest && until <= latest.epoch)) return
      await anchor(options, records, { latest, until })
    },
  }
}

/** Reads new events into items. After a reorganisation, deletes all records and reads again. */
async function ingest(
  { ledger, signal }: EpochServiceOptions,
  records: EpochRecords,
  length: bigint,
): Promise<void> {
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const reading = await records.reading()
    const from = reading?.cursor
    const { events, next } = await ledger.events(from, signal).catch(async (error) => {
      if (isLedgerError(error, 'cursor-forked')) await records.forget()
      throw error
    })
    if (from && next.block === from.block && next.hash === from.hash) return
    const lastEventSeconds = events.at(-1)?.atSeconds ?? reading?.lastEventSeconds ?? 0n
    const finalEpoch = lastFinal(events) ?? reading?.finalEpoch
    const progress = { cursor: next, lastEventSeconds, finalEpoch }
    if (!(await ingestPoints(records, { events, from, epochSeconds: length }))) {
      await records.forget()
      return
    }
    await records.ingest({ ...(await epochUpdateOf(events, records, length)), progress })
    if (events.length === 0) return
  }
}

const lastFinal = (events: readonly LedgerEvent[]): bigint | undefined =>
  events.flatMap((event) => (event.kind === 'block-final' ? [event.epochBlock.epoch] : [])).at(-1)

async function epochUpdateOf(
  events: readonly LedgerEvent[],
  records: EpochRecords,
  length: bigint,
): Promise<Omit<EpochUpdate, 'progress'>> {
  const settled = new Map<Hash, SettledReceipts>()
  const items: EpochUpdate['items'][number][] = []
  const attestations: EpochUpdate['attestations'][number][] = []
  for (const event of events) {
    const settlement = settledReceiptsOf(event)
    if (settlement) settled.set(...settlement)
    const id = event.kind === 'session-closed' ? event.sessionId : undefined
    const of = id && (settled.get(id) ?? (await records.settled(id)))
    const epoch = event.atSeconds / length
    items.push(...itemsOf(event, of).map((named) => ({ ...named, epoch })))
    if (event.kind !== 'block-attested') continue
    attestations.push({ epoch: event.epoch, hash: event.hash })
  }
  return { settled, items, attestations }
}

type EpochSpan = { readonly latest: FinalEpochBlock | undefined; readonly until: bigint }

/**
 * Attests to the oldest block of other validators that equals this node's own block of the same
 * epoch. If no block of others is equal, attests to this node's newest block. So validators that
 * read the chain at different times agree on a block. Finalizes a block that has a majority.
 */
async function anchor(
  options: EpochServiceOptions,
  records: EpochRecords,
  { latest, until }: EpochSpan,
): Promise<void> {
  const after = latest?.epoch
  const heard = await records.heard({ after, until })
  const epochs = [...heard.keys()].filter((epoch) => epoch !== until)
  let spoken = false
  for (const epoch of [...epochs.slice(0, BLOCK_CANDIDATES_MAX), until]) {
    const items = await records.itemsIn({ after, until: epoch })
    // An epoch without items gets no block of its own: the next block spans it.
    if (items.length === 0) continue
    const { block } = blockFrom(latest, { epoch, items })
    const ours = heard.get(epoch)?.includes(Epoch.blockHash(block)) ?? false
    if (!ours && epoch !== until) continue
    if (!spoken) spoken = await attest(options, records, block)
    if (await finalize(options, block)) return
  }
}

/**
 * Attests to a block once; records the attempt on disk first. Returns true for a new attestation.
 */
async function attest(
  options: EpochServiceOptions,
  records: EpochRecords,
  block: Epoch.AccumulatedBlock,
): Promise<boolean> {
  const { audits, account, log } = options
  if (await records.sent(block)) return false
  if (!(await hasWeight(options, block)) || !(await isAffordable(options, records))) return false
  await records.markSent(block, false)
  const transaction = await audits.attestBlock({ block, account }).catch((error) => {
    // An earlier transaction succeeded, or another block became final in the meantime.
    const over = ['already-committed', 'block-not-next'] as const
    if (over.some((code) => isLedgerError(error, code))) return undefined
    throw error
  })
  await records.markSent(block, true)
  if (transaction) await recordCost(options, records, transaction)
  const { epoch, items, answers } = block
  log('block-attested', { epoch, items, answers, blockHash: Epoch.blockHash(block) })
  return true
}

/**
 * Returns true if the account had weight in the last second of the block's epoch. Without this
 * weight it may not attest.
 */
async function hasWeight(
  { audits, account }: EpochServiceOptions,
  { epoch }: Epoch.AccumulatedBlock,
): Promise<boolean> {
  const atSeconds = (epoch + 1n) * (await audits.epochSeconds()) - 1n
  return (await audits.settledWeightAt({ account, domain: GENERAL_DOMAIN, atSeconds })) > 0n
}

/**
 * Finalizes a block that has a majority. Returns true if this block, or another block in its place,
 * is final now.
 */
async function finalize(
  { audits, log }: EpochServiceOptions,
  block: Epoch.AccumulatedBlock,
): Promise<boolean> {
  const { attested, total } = await audits.attestedWeight(block)
  if (attested * 2n <= total) return false
  try {
    await audits.finalizeBlock(block)
  } catch (error) {
    // Another validator was first, or the attestations have no majority yet.
    const code = errorCodeOf(error)
    log('block-not-final', { epoch: block.epoch, code })
    return isLedgerError(error, 'block-not-next')
  }
  log('block-final', { epoch: block.epoch, blockHash: Epoch.blockHash(block) })
  return true
}

async function dayOf({ ledger }: EpochServiceOptions, records: EpochRecords) {
  const now = await ledger.nowSeconds()
  const cost = await records.cost()
  const same = cost && now - cost.startSeconds < BUDGET_DAY_SECONDS
  return same ? cost : { startSeconds: now, spent: 0n }
}

async function isAffordable(options: EpochServiceOptions, records: EpochRecords): Promise<boolean> {
  const { spent } = await dayOf(options, records)
  return spent < options.costPerDay
}

async function recordCost(
  options: EpochServiceOptions,
  records: EpochRecords,
  { gasCost }: Transaction,
): Promise<void> {
  const { startSeconds, spent } = await dayOf(options, records)
  await records.keepCost({ startSeconds, spent: spent + gasCost })
}
