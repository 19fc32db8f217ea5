import {
  type BeaconLedger,
  type ChunkDrawKey,
  DRAW_EPOCHS,
  type Ledger,
  type LedgerEvent,
  type StorageDealLedger,
} from '@ostrom/ledger'
import {
  type AccountId,
  Cbor,
  Chunks,
  type Hash,
  type Log,
  type RandomBytes,
  Schema,
} from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { type BeaconService, createBeaconService } from '../beacon-service.ts'
import type { DrandSource } from '../drand/index.ts'
import { readEvents } from '../event-reader.ts'
import { createRandomness, type Randomness } from '../randomness.ts'
import { tryLogged } from '../try-logged.ts'
import { isAlreadyDone } from './deal-contents.ts'
import { EPOCHS_SCANNED_MAX } from './limits.ts'
import { drawRefSchema, ordered } from './records.ts'

// Requests proofs of the chunks that the beacon values of epochs draw, and reports chunks that were
// not proven in time.
// Any account may do so; the client of a deal has the most interest in it.
// docs/spec/storage-deals.md, sections 4 and 6.

export type DealWatcherOptions = {
  readonly ledger: Ledger
  readonly availability: StorageDealLedger
  readonly audits: BeaconLedger
  readonly state: StateStore
  readonly random: RandomBytes
  /** Watches only deals of these clients; all deals when absent. */
  readonly clients?: readonly AccountId[]
  /**
   * True to take part in a beacon that computes its values from its members' secrets, so that there
   * are values even without other members. This costs gas in each epoch.
   */
  readonly joinsBeacon: boolean
  /** Source of drand rounds, for chains with a drand beacon. */
  readonly drand?: DrandSource
  readonly log: Log
}

export type DealWatcher = {
  /** Reads the chain's events, requests proofs of drawn chunks, and reports overdue proofs. */
  step(signal: AbortSignal): Promise<void>
}

/** A running deal. `nextEpoch` is the first epoch whose draw was not checked yet. */
type WatchedDeal = { readonly id: bigint; readonly nextEpoch: bigint }

const watchedDealSchema: Schema.Schema<WatchedDeal> = Schema.object({
  id: Schema.unsigned(256),
  nextEpoch: Schema.unsigned(64),
})

const CURSOR = 'deal-watcher/cursor'
const WATCHED_DEALS = 'deal-watcher/deal/'
const DRAWS = 'deal-watcher/draw/'
const watchedKey = (id: bigint): string => WATCHED_DEALS + ordered(id)
const drawKey = ({ id, epoch }: ChunkDrawKey): string => `${DRAWS}${ordered(id)}/${ordered(epoch)}`

const putWatched = (watched: WatchedDeal): StateChange => ({
  kind: 'put',
  key: watchedKey(watched.id),
  value: Cbor.encode(watched),
})

/** Creates a watcher of the storage deals of some clients, or of all. */
export function createDealWatcher(options: DealWatcherOptions): DealWatcher {
  const { state, log } = options
  const { signal: never } = new AbortController()
  const randomness = createRandomness({ ...options, drand: options.drand, signal: never })
  const beacon = beaconOf(options)
  const attemptOne = (what: tryLogged.Options['what'], act: () => Promise<void>) =>
    tryLogged({ log, failed: 'deal-watcher-step-failed', what, isExpected: isAlreadyDone }, act)
  return {
    async step(signal) {
      await tryLogged({ log, failed: 'beacon-step-failed' }, async () => await beacon?.step())
      await ingest(options, signal)
      // Each epoch's value is read once for all waiting deals.
      const values = new Map<bigint, Promise<Hash | undefined>>()
      const valueAt = (epoch: bigint): Promise<Hash | undefined> => {
        const cached = values.get(epoch) ?? randomness.value(epoch)
        values.set(epoch, cached)
        return cached
      }
      const looking: DealWatcherContext = { ...options, randomness, valueAt }
      for (const { value } of await Array.fromAsync(listAll(state, WATCHED_DEALS))) {
        const watched = Cbor.decode(value, watchedDealSchema, 'watched deal')
        await attemptOne({ id: watched.id }, () => requestDraws(looking, watched))
      }
      for (const { value } of await Array.fromAsync(listAll(state, DRAWS))) {
        const key = Cbor.decode(value, drawRefSchema, 'draw')
        await attemptOne(key, () => reportMissedDraw(options, key))
      }
    },
  }
}

async function ingest(options: DealWatcherOptions, signal: AbortSignal): Promise<void> {
  const { ledger, state } = options
  const takes = async (event: LedgerEvent): Promise<readonly StateChange[]> => {
    if (event.kind === 'deal-accepted') {
      const { dealId: id, firstEpoch } = event
      if (!(await isWatched(options, id))) return []
      // If the chain is read again, a deal keeps its checked epochs.
      if (await state.get(watchedKey(id))) return []
      return [putWatched({ id, nextEpoch: firstEpoch })]
    }
    if (event.kind !== 'chunk-drawn') return []
    const key = { id: event.dealId, epoch: event.epoch }
    if (!(await isWatched(options, key.id))) return []
    return [{ kind: 'put', key: drawKey(key), value: Cbor.encode(key) }]
  }
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
    const changes: StateChange[] = []
    for (const event of events) changes.push(...(await takes(event)))
    return changes
  })
}

/** Returns true for a running deal of a watched client. */
async function isWatched(options: DealWatcherOptions, id: bigint): Promise<boolean> {
  const { availability, clients } = options
  const deal = await availability.deal(id)
  if (deal?.status !== 'active') return false
  return !clients || clients.includes(deal.client)
}

type DealWatcherContext = DealWatcherOptions & {
  readonly randomness: Randomness
  valueAt(epoch: bigint): Promise<Hash | undefined>
}

function beaconOf(options: DealWatcherOptions): BeaconService | undefined {
  const { ledger, audits, joinsBeacon } = options
  const { beacon } = audits
  if (!joinsBeacon || beacon.kind !== 'commit-reveal') return undefined
  const epochSeconds = () => audits.epochSeconds()
  return createBeaconService({ ...options, account: ledger.account, beacon, epochSeconds })
}

/** Requests proofs of the chunks drawn by epochs whose value became known since the last step. */
async function requestDraws(options: DealWatcherContext, watched: WatchedDeal): Promise<void> {
  const { availability, audits, ledger, state, log, randomness, valueAt } = options
  const { id } = watched
  const deal = await availability.deal(id)
  if (deal?.status !== 'active') {
    return await state.commit([{ kind: 'delete', key: watchedKey(id) }])
  }
  const now = (await ledger.nowSeconds()) / (await audits.epochSeconds())
  const { terms, firstEpoch = 0n } = deal
  const last = firstEpoch + terms.epochs - 1n
  const soonest = now > DRAW_EPOCHS ? now - DRAW_EPOCHS : 0n
  let epoch = watched.nextEpoch > soonest ? watched.nextEpoch : soonest
  for (let count = 0; epoch <= last && epoch <= now; count++, epoch++) {
    const beacon = count < EPOCHS_SCANNED_MAX ? await valueAt(epoch) : undefined
    if (!beacon) break
    const isDrawn = Chunks.drawnChunk({ dealId: id, epoch, beacon, ...terms }) !== undefined
    if (isDrawn && !(await availability.chunkDraw({ id, epoch }))) {
      if (!(await randomness.ensureOnchain(epoch))) break
      await availability.drawChunk({ id, epoch })
      log('chunk-drawn', { deal: id, epoch })
    }
  }
  if (epoch !== watched.nextEpoch) await state.commit([putWatched({ id, nextEpoch: epoch })])
}

/** Reports a draw whose response time is over. */
async function reportMissedDraw(options: DealWatcherOptions, key: ChunkDrawKey): Promise<void> {
  const { availability, ledger, state, log } = options
  const draw = await availability.chunkDraw(key)
  const deal = await availability.deal(key.id)
  if (draw?.status !== 'open' || deal?.status !== 'active') {
    return await state.commit([{ kind: 'delete', key: drawKey(key) }])
  }
  if ((await ledger.nowSeconds()) < draw.untilSeconds) return
  await availability.reportDefault(key)
  log('deal-defaulted', { deal: key.id, epoch: key.epoch })
}
