import {
  type AuditLedger,
  type ChunkDrawKey,
  DRAW_EPOCHS,
  hashDealTerms,
  type Ledger,
  type LedgerEvent,
  type StorageDeal,
  type StorageDealLedger,
} from '@ostrom/ledger'
import type { Log } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import { readEvents } from '../event-reader.ts'
import { tryLogged } from '../try-logged.ts'
import { createDealContents, type DealContents, isAlreadyDone } from './deal-contents.ts'
import { FETCH_ATTEMPTS_MAX, OFFERS_TRACKED_MAX } from './limits.ts'
import { bytesOf, rejectionOf, type StorageProviderPolicy } from './policy.ts'
import {
  createStorageProviderRecords,
  type StorageDealRecord,
  type StorageProviderRecords,
} from './records.ts'

// Keeps contents for pay: docs/spec/storage-deals.md. A kill at any moment costs only time: the
// deals to accept, and the drawn chunks, are on disk before any transaction about them is sent.

export type StorageProviderOptions = {
  readonly ledger: Ledger
  readonly availability: StorageDealLedger
  readonly audits: Pick<AuditLedger, 'epochSeconds'>
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
  readonly state: StateStore
  readonly policy: StorageProviderPolicy
  readonly log: Log
}

/** Accepts offers that match its policy, proves drawn chunks, and ends deals that are over. */
export type StorageProvider = {
  /**
   * Reads the chain's events, answers draws, and ends and accepts deals. Contents are fetched one
   * at a time, in parallel with the steps, so that no proof waits for a download.
   */
  step(signal: AbortSignal): Promise<void>
  /** Resolves once no content is being fetched. */
  drain(): Promise<void>
}

type StorageProviderContext = StorageProviderOptions & {
  readonly contents: DealContents
  readonly records: StorageProviderRecords
}

const CURSOR = 'storage-provider/cursor'

/** Creates a storage provider, which keeps contents for pay. */
export function createStorageProvider(options: StorageProviderOptions): StorageProvider {
  const records = createStorageProviderRecords(options.state)
  const keeping: StorageProviderContext = {
    ...options,
    records,
    contents: createDealContents(options),
  }
  const tries = new Map<bigint, number>()
  const triesOf = ({ id }: StorageDealRecord): number => tries.get(id) ?? 0
  let preparing: Promise<void> | undefined

  /** Tries to fetch the content of the offer that has the fewest attempts so far. */
  async function prepareNext(signal: AbortSignal): Promise<void> {
    const all = await records.deals()
    const ready = new Set(all.filter(({ stage }) => stage === 'ready').map(({ cid }) => cid))
    // A second deal of the same content adds no safety. It is prepared after the first deal ends.
    const seen = all.filter(({ stage, cid }) => stage === 'seen' && !ready.has(cid))
    const [next] = seen.sort((a, b) => triesOf(a) - triesOf(b))
    if (!next) return
    if (triesOf(next) === FETCH_ATTEMPTS_MAX) return await records.delete(next.id)
    tries.set(next.id, triesOf(next) + 1)
    await tryDeal(keeping, { id: next.id }, () => prepareContent(keeping, next, signal))
  }

  return {
    async step(signal) {
      await ingest(keeping, signal)
      for (const drawKey of await records.draws()) {
        await tryDeal(keeping, drawKey, () => proveDraw(keeping, drawKey, signal))
      }
      for (const deal of await records.deals()) {
        await tryDeal(keeping, { id: deal.id }, () => processDeal(keeping, deal))
      }
      if (preparing) return
      const logging = { log: options.log, failed: 'storage-provider-step-failed' }
      preparing = tryLogged(logging, () => prepareNext(signal)).finally(() => {
        preparing = undefined
      })
    },
    drain: async () => await preparing,
  }
}

/** A failure of one deal does not stop the next deal. */
const tryDeal = (
  { log }: StorageProviderContext,
  what: tryLogged.Options['what'],
  act: () => Promise<void>,
) => tryLogged({ log, failed: 'deal-step-failed', what, isExpected: isAlreadyDone }, act)

async function ingest(keeping: StorageProviderContext, signal: AbortSignal): Promise<void> {
  const { ledger, state, records, audits, policy } = keeping
  const epochSeconds = await audits.epochSeconds()
  let seen = (await records.deals()).length
  const isOurs = async (id: bigint) => (await records.deal(id)) !== undefined
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
    const dealIds = new Set<bigint>()
    const changes: StateChange[] = []
    const ended = endedIn(events)
    for (const event of events) {
      if (event.kind === 'deal-proposed' && event.client !== ledger.account) {
        const { dealId: id, cid, terms } = event
        // The limit of stored bytes is checked later, before the deal is accepted.
        if (rejectionOf(policy, terms, { epochSeconds, bytesKept: 0n })) continue
        // The deal is already known if the chain is read again.
        if (ended.has(id) || (await isOurs(id)) || seen === OFFERS_TRACKED_MAX) continue
        seen += 1
        dealIds.add(id)
        changes.push(records.changeFor({ id, cid, terms, stage: 'seen', isPinned: false }))
      }
      if (event.kind !== 'chunk-drawn') continue
      const { dealId: id, epoch } = event
      if (dealIds.has(id) || (await isOurs(id))) changes.push(records.drawChange({ id, epoch }))
    }
    return changes
  })
}

/** Returns the deals that end within a page of events. */
function endedIn(events: readonly LedgerEvent[]): ReadonlySet<bigint> {
  const kinds = ['deal-cancelled', 'deal-defaulted', 'deal-completed']
  const ended = events.filter(({ kind }) => kinds.includes(kind))
  return new Set(ended.flatMap((event) => ('dealId' in event ? [event.dealId] : [])))
}

/** Proves a drawn chunk before its response time is over. */
async function proveDraw(
  keeping: StorageProviderContext,
  drawKey: ChunkDrawKey,
  signal: AbortSignal,
): Promise<void> {
  const { availability, ledger, records, contents, log } = keeping
  const deal = await records.deal(drawKey.id)
  const current = await availability.deal(drawKey.id)
  const isOurs = deal && current?.status === 'active' && current.storageProvider === ledger.account
  const draw = isOurs ? await availability.chunkDraw(drawKey) : undefined
  const late = draw && (await ledger.nowSeconds()) >= draw.untilSeconds
  if (!deal || draw?.status !== 'open' || late) {
    if (late && draw.status === 'open') log('chunk-proof-late', { ...drawKey })
    return await records.deleteDraw(drawKey)
  }
  const proof = await contents.proveChunk(deal.cid, draw.chunk, signal)
  await availability.proveChunk({ ...drawKey, shown: proof })
  log('chunk-proven', { ...drawKey, chunk: draw.chunk })
}

/** Accepts ready deals, ends deals that are over, and forgets deals of others. */
async function processDeal(
  keeping: StorageProviderContext,
  deal: StorageDealRecord,
): Promise<void> {
  const { availability, ledger, log } = keeping
  const { id, stage } = deal
  const current = await availability.deal(id)
  if (current?.status === 'active' && current.storageProvider === ledger.account) {
    return await endIfOver(keeping, current)
  }
  if (current?.status === 'proposed') {
    if (stage === 'seen') return
    // The hash is that of the examined terms, not of the current terms, because a reorganisation
    // may put another deal at this id.
    const termsHash = hashDealTerms({ client: current.client, terms: deal.terms })
    await availability.acceptDeal({ id, termsHash })
    return log('deal-accepted', { deal: id })
  }
  // The client cancelled the deal, another provider accepted it, it ended, or a reorganisation
  // removed it.
  if (current?.storageProvider === ledger.account) log(`deal-${current.status}`, { deal: id })
  await releaseContent(keeping, deal)
}

async function endIfOver(keeping: StorageProviderContext, deal: StorageDeal): Promise<void> {
  const { availability, ledger, audits } = keeping
  const { id, firstEpoch = 0n, terms, openDraws } = deal
  const epoch = (await ledger.nowSeconds()) / (await audits.epochSeconds())
  if (openDraws > 0 || epoch < firstEpoch + terms.epochs + DRAW_EPOCHS) return
  await availability.completeDeal(id)
}

async function releaseContent(
  { records, contents }: StorageProviderContext,
  { id, cid, isPinned }: StorageDealRecord,
): Promise<void> {
  if (isPinned) await contents.unpin(cid)
  await records.delete(id)
}

/** Fetches the content of an offer, and checks that it matches the offer's root. */
async function prepareContent(
  keeping: StorageProviderContext,
  deal: StorageDealRecord,
  signal: AbortSignal,
): Promise<void> {
  const { records, contents, audits, policy, log } = keeping
  const { id, cid, terms } = deal
  const others = (await records.deals()).filter(({ stage }) => stage === 'ready')
  const bytesKept = others.reduce((sum, other) => sum + bytesOf(other.terms), 0n)
  const epochSeconds = await audits.epochSeconds()
  const refusal = rejectionOf(policy, terms, { epochSeconds, bytesKept })
  if (refusal) {
    log('offer-refused', { deal: id, reason: refusal })
    return await records.delete(id)
  }
  const bytesMax = Number(bytesOf(terms))
  const outline = await contents.prepare({ cid, bytesMax, signal })
  if (outline?.root !== terms.root || outline.chunkCount !== terms.chunkCount) {
    log('offer-refused', { deal: id, reason: 'root' })
    return await records.delete(id)
  }
  // The record is written first, because content pinned without a record would stay for ever.
  const isPinned = deal.isPinned || !(await contents.isPinned(cid))
  await records.save({ ...deal, isPinned })
  await contents.pin(cid)
  await records.save({ ...deal, isPinned, stage: 'ready' })
}
