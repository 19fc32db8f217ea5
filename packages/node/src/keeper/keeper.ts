import {
  type AuditLedger,
  type AvailabilityLedger,
  DRAW_EPOCHS,
  type DrawPlace,
  type KeepPromise,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { Log } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import type { Source, Storage } from '@ostrom/storage'
import { attempt } from '../attempt.ts'
import { readEvents } from '../event-reader.ts'
import { type Contents, createContents, isDoneAlready } from './contents.ts'
import { FETCH_TRIES_MAX, OFFERS_SEEN_MAX } from './limits.ts'
import { bytesOf, type KeeperPolicy, refusalOf } from './policy.ts'
import { createKeeperRecords, type KeeperRecords, type KeptPromise } from './records.ts'

// Keeps contents for pay: docs/spec/availability.md. A kill at any moment costs nothing but time:
// what is meant to be taken, and what was drawn, is on disk before anything is sent about it.

export type KeeperOptions = {
  readonly ledger: Ledger
  readonly availability: AvailabilityLedger
  readonly audits: Pick<AuditLedger, 'epochSeconds'>
  readonly storage: Storage
  readonly sources: readonly Source[]
  readonly state: State
  readonly policy: KeeperPolicy
  readonly log: Log
}

/** Takes offers that its policy wants, shows what is drawn, and ends what is over. */
export type Keeper = {
  /**
   * Takes in what the chain tells, answers, ends and takes. A content is fetched beside it, one at
   * a time, so that no answer waits for a download.
   */
  step(signal: AbortSignal): Promise<void>
  /** Resolves once no content is being fetched. */
  settled(): Promise<void>
}

type Keeping = KeeperOptions & { readonly contents: Contents; readonly kept: KeeperRecords }

const CURSOR = 'keeper/cursor'

export function createKeeper(options: KeeperOptions): Keeper {
  const kept = createKeeperRecords(options.state)
  const keeping: Keeping = { ...options, kept, contents: createContents(options) }
  const tries = new Map<bigint, number>()
  const triesOf = ({ id }: KeptPromise): number => tries.get(id) ?? 0
  let preparing: Promise<void> | undefined

  /** Goes on with the offer that was tried least. */
  async function prepareNext(signal: AbortSignal): Promise<void> {
    const all = await kept.promises()
    const ready = new Set(all.filter(({ stage }) => stage === 'ready').map(({ cid }) => cid))
    // Whoever keeps a content twice does not keep it better; its turn comes when the first ended.
    const seen = all.filter(({ stage, cid }) => stage === 'seen' && !ready.has(cid))
    const [next] = seen.sort((a, b) => triesOf(a) - triesOf(b))
    if (!next) return
    if (triesOf(next) === FETCH_TRIES_MAX) return await kept.forget(next.id)
    tries.set(next.id, triesOf(next) + 1)
    await attemptOne(keeping, { id: next.id }, () => prepare(keeping, next, signal))
  }

  return {
    async step(signal) {
      await takeIn(keeping, signal)
      for (const place of await kept.draws()) {
        await attemptOne(keeping, place, () => answer(keeping, place, signal))
      }
      for (const promise of await kept.promises()) {
        await attemptOne(keeping, { id: promise.id }, () => attend(keeping, promise))
      }
      if (preparing) return
      const told = { log: options.log, failed: 'keeper-step-failed' }
      preparing = attempt(told, () => prepareNext(signal)).finally(() => {
        preparing = undefined
      })
    },
    settled: async () => await preparing,
  }
}

/** One promise's trouble keeps nobody from the next. */
const attemptOne = ({ log }: Keeping, what: attempt.Options['what'], act: () => Promise<void>) =>
  attempt({ log, failed: 'promise-step-failed', what, isExpected: isDoneAlready }, act)

async function takeIn(keeping: Keeping, signal: AbortSignal): Promise<void> {
  const { ledger, state, kept, audits, policy } = keeping
  const epochSeconds = await audits.epochSeconds()
  let seen = (await kept.promises()).length
  const isOurs = async (id: bigint) => (await kept.promise(id)) !== undefined
  await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
    const wanted = new Set<bigint>()
    const changes: Change[] = []
    const ended = endedIn(events)
    for (const event of events) {
      if (event.kind === 'promise-offered' && event.client !== ledger.account) {
        const { promiseId: id, cid, terms } = event
        // How much is kept counts when it is about to be taken.
        if (refusalOf(policy, terms, { epochSeconds, bytesKept: 0n })) continue
        // Known already where the chain is read anew.
        if (ended.has(id) || (await isOurs(id)) || seen === OFFERS_SEEN_MAX) continue
        seen += 1
        wanted.add(id)
        changes.push(kept.changeFor({ id, cid, terms, stage: 'seen', pinned: false }))
      }
      if (event.kind !== 'piece-drawn') continue
      const { promiseId: id, epoch } = event
      if (wanted.has(id) || (await isOurs(id))) changes.push(kept.drawChange({ id, epoch }))
    }
    return changes
  })
}

/** Promises that are over by the end of a page. */
function endedIn(events: readonly LedgerEvent[]): ReadonlySet<bigint> {
  const kinds = ['promise-withdrawn', 'promise-missed', 'promise-kept']
  const ended = events.filter(({ kind }) => kinds.includes(kind))
  return new Set(ended.flatMap((event) => ('promiseId' in event ? [event.promiseId] : [])))
}

/** Shows a drawn piece while there is time. */
async function answer(keeping: Keeping, place: DrawPlace, signal: AbortSignal): Promise<void> {
  const { availability, ledger, kept, contents, log } = keeping
  const promise = await kept.promise(place.id)
  const standing = await availability.promise(place.id)
  const isOurs = promise && standing?.status === 'taken' && standing.keeper === ledger.account
  const draw = isOurs ? await availability.pieceDraw(place) : undefined
  const late = draw && (await ledger.nowSeconds()) >= draw.untilSeconds
  if (!promise || draw?.status !== 'open' || late) {
    if (late && draw.status === 'open') log('piece-too-late', { ...place })
    return await kept.forgetDraw(place)
  }
  const shown = await contents.show(promise.cid, draw.piece, signal)
  await availability.showPiece({ ...place, shown })
  log('piece-shown', { ...place, piece: draw.piece })
}

/** Takes what is ready, ends what is over, forgets what is no longer ours. */
async function attend(keeping: Keeping, promise: KeptPromise): Promise<void> {
  const { availability, ledger, log } = keeping
  const { id, stage } = promise
  const standing = await availability.promise(id)
  if (standing?.status === 'taken' && standing.keeper === ledger.account) {
    return await endIfOver(keeping, standing)
  }
  if (standing?.status === 'offered') {
    if (stage === 'seen') return
    await availability.takePromise(id)
    return log('promise-taken', { promise: id })
  }
  // Withdrawn, another's, or over; or of a block that is gone.
  if (standing?.keeper === ledger.account) log(`promise-${standing.status}`, { promise: id })
  await letGo(keeping, promise)
}

async function endIfOver(keeping: Keeping, standing: KeepPromise): Promise<void> {
  const { availability, ledger, audits } = keeping
  const { id, firstEpoch = 0n, terms, openDraws } = standing
  const epoch = (await ledger.nowSeconds()) / (await audits.epochSeconds())
  if (openDraws > 0 || epoch < firstEpoch + terms.epochs + DRAW_EPOCHS) return
  await availability.endPromise(id)
}

async function letGo({ kept, contents }: Keeping, { id, cid, pinned }: KeptPromise): Promise<void> {
  if (pinned) await contents.unpin(cid)
  await kept.forget(id)
}

/** Brings the content of an offer here, and sees that it is what the offer's root says. */
async function prepare(keeping: Keeping, promise: KeptPromise, signal: AbortSignal): Promise<void> {
  const { kept, contents, audits, policy, log } = keeping
  const { id, cid, terms } = promise
  const others = (await kept.promises()).filter(({ stage }) => stage === 'ready')
  const bytesKept = others.reduce((sum, other) => sum + bytesOf(other.terms), 0n)
  const epochSeconds = await audits.epochSeconds()
  const refusal = refusalOf(policy, terms, { epochSeconds, bytesKept })
  if (refusal) {
    log('offer-refused', { promise: id, reason: refusal })
    return await kept.forget(id)
  }
  const bytesMax = Number(bytesOf(terms))
  const outline = await contents.prepare({ cid, bytesMax, signal })
  if (outline?.root !== terms.root || outline.pieces !== terms.pieces) {
    log('offer-refused', { promise: id, reason: 'root' })
    return await kept.forget(id)
  }
  // Written down first: what is pinned without a note would stay for ever.
  const pinned = promise.pinned || !(await contents.isPinned(cid))
  await kept.save({ ...promise, pinned })
  await contents.pin(cid)
  await kept.save({ ...promise, pinned, stage: 'ready' })
}
