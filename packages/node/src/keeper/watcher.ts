import {
  type AvailabilityLedger,
  type BeaconLedger,
  DRAW_EPOCHS,
  type DrawPlace,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import {
  type AccountId,
  Cbor,
  type Hash,
  type Log,
  Pieces,
  type Random,
  Shape,
} from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'
import { attempt } from '../attempt.ts'
import { type BeaconKeeper, createBeaconKeeper } from '../beacon-keeper.ts'
import type { DrandSource } from '../drand/index.ts'
import { readEvents } from '../event-reader.ts'
import { createRandomness, type Randomness } from '../randomness.ts'
import { isDoneAlready } from './contents.ts'
import { EPOCHS_LOOKED_MAX } from './limits.ts'
import { drawPlaceShape, ordered } from './records.ts'

// Asks for what epochs drew of promises, and reports what did not come: what anybody may do, and
// a client has the reason to. docs/spec/availability.md, sections 4 and 6.

export type WatcherOptions = {
  readonly ledger: Ledger
  readonly availability: AvailabilityLedger
  readonly audits: BeaconLedger
  readonly state: State
  readonly random: Random
  /** Promises of these clients alone; of all where absent. */
  readonly clients?: readonly AccountId[]
  /**
   * Takes part in a beacon of secrets, so that there are values where nobody else does; it costs
   * gas each epoch.
   */
  readonly playsBeacon: boolean
  /** Where rounds of the chain's drand network are read, on chains whose beacon is that. */
  readonly drand?: DrandSource
  readonly log: Log
}

export type Watcher = {
  /** Takes in what the chain tells, draws and reports what is due. */
  step(signal: AbortSignal): Promise<void>
}

/** A promise that runs. `nextEpoch` is the first whose draw was not looked for yet. */
type Watched = { readonly id: bigint; readonly nextEpoch: bigint }

const watchedShape: Shape.Shape<Watched> = Shape.object({
  id: Shape.unsigned(256),
  nextEpoch: Shape.unsigned(64),
})

const CURSOR = 'watcher/cursor'
const WATCHED = 'watcher/promise/'
const DRAWS = 'watcher/draw/'
const watchedKey = (id: bigint): string => WATCHED + ordered(id)
const drawKey = ({ id, epoch }: DrawPlace): string => `${DRAWS}${ordered(id)}/${ordered(epoch)}`

const putWatched = (watched: Watched): Change => ({
  kind: 'put',
  key: watchedKey(watched.id),
  value: Cbor.encode(watched),
})

export function createWatcher(options: WatcherOptions): Watcher {
  const { state, log } = options
  const { signal: never } = new AbortController()
  const randomness = createRandomness({ ...options, drand: options.drand, signal: never })
  const beacon = beaconOf(options)
  const attemptOne = (what: attempt.Options['what'], act: () => Promise<void>) =>
    attempt({ log, failed: 'watch-step-failed', what, isExpected: isDoneAlready }, act)
  return {
    async step(signal) {
      await attempt({ log, failed: 'beacon-step-failed' }, async () => await beacon?.step())
      await takeIn(options, signal)
      // Each epoch is looked at once, however many promises wait for it.
      const values = new Map<bigint, Promise<Hash | undefined>>()
      const valueAt = (epoch: bigint): Promise<Hash | undefined> => {
        const known = values.get(epoch) ?? randomness.value(epoch)
        values.set(epoch, known)
        return known
      }
      const looking: Looking = { ...options, randomness, valueAt }
      for (const { value } of await Array.fromAsync(listAll(state, WATCHED))) {
        const watched = Cbor.decode(value, watchedShape, 'watched promise')
        await attemptOne({ id: watched.id }, () => lookFor(looking, watched))
      }
      for (const { value } of await Array.fromAsync(listAll(state, DRAWS))) {
        const place = Cbor.decode(value, drawPlaceShape, 'draw')
        await attemptOne(place, () => report(options, place))
      }
    },
  }
}

async function takeIn(options: WatcherOptions, signal: AbortSignal): Promise<void> {
  const { ledger, state } = options
  const takes = async (event: LedgerEvent): Promise<readonly Change[]> => {
    if (event.kind === 'promise-taken') {
      const { promiseId: id, firstEpoch } = event
      if (!(await isWatched(options, id))) return []
      // Where the chain is read anew, what was looked for stays looked for.
      if (await state.get(watchedKey(id))) return []
      return [putWatched({ id, nextEpoch: firstEpoch })]
    }
    if (event.kind !== 'piece-drawn') return []
    const place = { id: event.promiseId, epoch: event.epoch }
    if (!(await isWatched(options, place.id))) return []
    return [{ kind: 'put', key: drawKey(place), value: Cbor.encode(place) }]
  }
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
    const changes: Change[] = []
    for (const event of events) changes.push(...(await takes(event)))
    return changes
  })
}

/** A promise that runs still, of a client that is looked after. */
async function isWatched(options: WatcherOptions, id: bigint): Promise<boolean> {
  const { availability, clients } = options
  const standing = await availability.promise(id)
  if (standing?.status !== 'taken') return false
  return !clients || clients.includes(standing.client)
}

type Looking = WatcherOptions & {
  readonly randomness: Randomness
  valueAt(epoch: bigint): Promise<Hash | undefined>
}

function beaconOf(options: WatcherOptions): BeaconKeeper | undefined {
  const { ledger, audits, playsBeacon } = options
  const { beacon } = audits
  if (!playsBeacon || beacon.kind !== 'secrets') return undefined
  const epochSeconds = () => audits.epochSeconds()
  return createBeaconKeeper({ ...options, account: ledger.account, beacon, epochSeconds })
}

/** Asks for what the epochs drew that have come to their value since the last look. */
async function lookFor(options: Looking, watched: Watched): Promise<void> {
  const { availability, audits, ledger, state, log, randomness, valueAt } = options
  const { id } = watched
  const standing = await availability.promise(id)
  if (standing?.status !== 'taken') {
    return await state.commit([{ kind: 'delete', key: watchedKey(id) }])
  }
  const now = (await ledger.nowSeconds()) / (await audits.epochSeconds())
  const { terms, firstEpoch = 0n } = standing
  const last = firstEpoch + terms.epochs - 1n
  const soonest = now > DRAW_EPOCHS ? now - DRAW_EPOCHS : 0n
  let epoch = watched.nextEpoch > soonest ? watched.nextEpoch : soonest
  for (let looked = 0; epoch <= last && epoch <= now; looked++, epoch++) {
    const value = looked < EPOCHS_LOOKED_MAX ? await valueAt(epoch) : undefined
    if (!value) break
    const isDrawn = Pieces.drawn({ promiseId: id, epoch, value, ...terms }) !== undefined
    if (isDrawn && !(await availability.pieceDraw({ id, epoch }))) {
      if (!(await randomness.settle(epoch))) break
      await availability.drawPiece({ id, epoch })
      log('piece-drawn', { promise: id, epoch })
    }
  }
  if (epoch !== watched.nextEpoch) await state.commit([putWatched({ id, nextEpoch: epoch })])
}

/** Reports a draw whose time is over. */
async function report(options: WatcherOptions, place: DrawPlace): Promise<void> {
  const { availability, ledger, state, log } = options
  const draw = await availability.pieceDraw(place)
  const standing = await availability.promise(place.id)
  if (draw?.status !== 'open' || standing?.status !== 'taken') {
    return await state.commit([{ kind: 'delete', key: drawKey(place) }])
  }
  if ((await ledger.nowSeconds()) < draw.untilSeconds) return
  await availability.reportMissed(place)
  log('promise-missed', { promise: place.id, epoch: place.epoch })
}
