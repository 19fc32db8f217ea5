import {
  isLedgerError,
  type Ledger,
  type PayState,
  type RequestState,
  type SessionState,
} from '@ostrom/ledger'
import type { AssetId, Clock, EscrowName, Hash, Log } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import {
  COLLECT_BATCH_MAX,
  COLLECT_LOOK_MS,
  COLLECTED_ALONG_MAX,
  COLLECTIONS_PER_LOOK_MAX,
  HELD_PAY_LOOK_SECONDS,
  PAYS_LOOKED_MAX,
} from '../limits.ts'
import { faultOf } from '../refusals.ts'
import { createPayRecords, type DuePay, type PayRecords } from './pay-records.ts'

/** Work that has ended on chain, as the chain has it. */
export type EndedWork = {
  readonly id: Hash
  readonly escrow: EscrowName
  readonly asset: AssetId
  readonly owed: bigint
  readonly pay?: PayState
}

/** Collects a provider's pay once it has matured: docs/spec/sessions.md, section 6. */
export type PayKeeper = {
  /** Counts what is on disk. */
  recover(): Promise<void>
  /** Notes that work has ended: `write` writes what it is given with the end, or nothing. */
  note(work: EndedWork, write: (beside: readonly Change[]) => Promise<void>): Promise<void>
  /** Pay of sessions in an asset that is due now, to be collected along with a closing. */
  matured(asset: AssetId, nowSeconds: bigint): Promise<readonly Hash[]>
  /** Base units of ended sessions in an asset that stake still backs. */
  maturing(asset: AssetId): bigint
  /** Looks at what is due, and collects it, some at a time. */
  step(): Promise<void>
}

export type PayKeeperOptions = {
  readonly ledger: Ledger
  readonly state: State
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
}

/**
 * Pay of work that has just ended, for a node of the chain that does not tell of it yet. What is
 * presumed is looked up before it is collected.
 */
export function presumedPay(
  { capabilities }: Pick<Ledger, 'capabilities'>,
  work: { readonly owed: bigint; readonly windowSeconds: number; readonly now: bigint },
): { readonly pay?: PayState } {
  if (work.owed === 0n || !capabilities.has('maturing')) return {}
  const dueAtSeconds = work.now + BigInt(work.windowSeconds)
  return { pay: { status: 'maturing', dueAtSeconds } }
}

type Keeping = PayKeeperOptions & {
  readonly records: PayRecords
  readonly count: (pay: DuePay, sign: 1n | -1n) => void
}

export function createPayKeeper(options: PayKeeperOptions): PayKeeper {
  const records = createPayRecords(options.state)
  const sums = new Map<AssetId, bigint>()
  const count: Keeping['count'] = ({ escrow, asset, owed }, sign) => {
    if (escrow === 'sessions') sums.set(asset, (sums.get(asset) ?? 0n) + sign * owed)
  }
  const keeping = { ...options, records, count }
  /** Went along with a closing: not sent again before the chain was asked what came of them. */
  const sent = new Set<Hash>()
  let lookedAtMs = Number.NEGATIVE_INFINITY
  return {
    async recover() {
      sums.clear()
      for await (const pay of records.all()) count(pay, 1n)
    },
    async note({ id: subject, escrow, asset, owed, pay }, write) {
      if (pay?.status !== 'maturing' && pay?.status !== 'held') return await write([])
      // What is held may be let go of at any time.
      const dueAtSeconds = pay.status === 'held' ? 0n : pay.dueAtSeconds
      const due: DuePay = { subject, escrow, asset, owed, dueAtSeconds }
      await write([records.changeFor(due)])
      count(due, 1n)
    },
    async matured(asset, nowSeconds) {
      const first = await records.first(PAYS_LOOKED_MAX)
      const due = first.filter((pay) => {
        const isDue = pay.dueAtSeconds <= nowSeconds && !sent.has(pay.subject)
        return isDue && pay.escrow === 'sessions' && pay.asset === asset
      })
      const along = due.slice(0, COLLECTED_ALONG_MAX).map(({ subject }) => subject)
      for (const subject of along) sent.add(subject)
      return along
    },
    maturing: (asset) => sums.get(asset) ?? 0n,
    async step() {
      const { clock } = options
      if (clock.nowMs() < lookedAtMs + COLLECT_LOOK_MS) return
      lookedAtMs = clock.nowMs()
      sent.clear()
      await look(keeping)
    },
  }
}

/** Asks the chain about what is due first, and collects what has matured. */
async function look(keeping: Keeping): Promise<void> {
  const { ledger, records, log } = keeping
  const now = await ledger.nowSeconds()
  const first = await records.first(PAYS_LOOKED_MAX)
  const ready: DuePay[] = []
  for (const pay of first) {
    if (pay.dueAtSeconds > now) break
    try {
      if (await isReady(keeping, pay, now)) ready.push(pay)
    } catch (error) {
      log('pay-look-failed', { subject: pay.subject, ...faultOf(error) })
    }
  }
  const kinds = Map.groupBy(ready, ({ escrow, asset }) => `${escrow}/${asset}`)
  let left = COLLECTIONS_PER_LOOK_MAX
  for (const same of kinds.values()) {
    for (let at = 0; at < same.length && left > 0; at += COLLECT_BATCH_MAX, left--) {
      await collect(keeping, same.slice(at, at + COLLECT_BATCH_MAX))
    }
  }
}

/** True where it can be collected now; what became of it otherwise is noted. */
async function isReady(keeping: Keeping, pay: DuePay, now: bigint): Promise<boolean> {
  const { records, count } = keeping
  const work = await workOf(keeping, pay)
  const standing = work?.pay
  if (isSettled(work)) {
    await records.drop(pay)
    count(pay, -1n)
    return false
  }
  // A node that does not know of its end says nothing of what became of it.
  if (!standing) {
    await records.defer(pay, now + HELD_PAY_LOOK_SECONDS)
    return false
  }
  if (now >= standing.dueAtSeconds) return true
  if (standing.status === 'held') await letGo(keeping, pay)
  const again = now + HELD_PAY_LOOK_SECONDS
  await records.defer(pay, standing.dueAtSeconds < again ? standing.dueAtSeconds : again)
  return false
}

type Work = Pick<SessionState, 'status' | 'pay'> | Pick<RequestState, 'status' | 'pay'>

async function workOf({ ledger }: Keeping, pay: DuePay): Promise<Work | undefined> {
  const { subject, escrow } = pay
  return escrow === 'sessions' ? await ledger.session(subject) : await ledger.request(subject)
}

/** True where nothing is owed any more. */
function isSettled(work: Work | undefined): boolean {
  if (!work) return false
  const { status, pay } = work
  if (pay) return pay.status === 'paid' || pay.status === 'returned'
  return status === 'refunded' || status === 'cancelled'
}

/** Ends the hold of an audit that came out well: nobody but us has a reason to. */
async function letGo({ ledger, log }: Keeping, { subject }: DuePay): Promise<void> {
  const { audits } = ledger
  const held = await audits?.heldPay(subject)
  if (held?.status !== 'held' || !(await audits?.isEndorsed(subject))) return
  const transaction = await audits?.releaseAudited(subject)
  log('held-pay-released', { request: subject, transaction: transaction?.hash })
}

async function collect({ ledger, log }: Keeping, pays: readonly DuePay[]): Promise<void> {
  const [first] = pays
  if (!first) return
  const { escrow } = first
  const subjects = pays.map(({ subject }) => subject)
  try {
    const { hash: transaction } = await ledger.collectPay({ escrow, subjects })
    log('pay-collected', { escrow, count: subjects.length, transaction })
  } catch (error) {
    // Somebody else was quicker, or a case came to hold it: the next look finds out.
    if (isLedgerError(error, 'nothing-to-collect')) return
    log('collect-failed', { escrow, ...faultOf(error) })
  }
}
