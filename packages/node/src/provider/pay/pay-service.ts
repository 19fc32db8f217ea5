import {
  capabilitiesOf,
  isLedgerError,
  type Ledger,
  type OptionalLedgerMember,
  type PayState,
  type RequestState,
  type SessionState,
} from '@ostrom/ledger'
import {
  type AssetId,
  type Clock,
  type EscrowContract,
  type Hash,
  type Log,
  monotonicMs,
} from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { logFieldsOf } from '../error-fields.ts'
import {
  COLLECT_BATCH_MAX,
  COLLECT_POLL_MS,
  COLLECTED_WITH_CLOSE_MAX,
  COLLECTIONS_PER_STEP_MAX,
  HELD_PAY_RETRY_SECONDS,
  PAYS_CHECKED_MAX,
} from '../limits.ts'
import { createPayRecords, type DuePay, type PayRecords } from './pay-records.ts'

/** A session or request that has ended on chain, with its pay. */
export type EndedPay = {
  readonly id: Hash
  readonly escrow: EscrowContract
  readonly asset: AssetId
  readonly owed: bigint
  readonly pay?: PayState
}

/** Collects a provider's pay once it has matured: docs/spec/sessions.md, section 6. */
export type PayService = {
  /** Restores the sums of maturing pay from disk. */
  recover(): Promise<void>
  /**
   * Records the pay of an ended session or request. `write` commits the given changes together with
   * the record of the end.
   */
  recordEnd(work: EndedPay, write: (beside: readonly StateChange[]) => Promise<void>): Promise<void>
  /** Returns ended sessions in an asset whose pay is due, to collect it with another close. */
  matured(asset: AssetId, nowSeconds: bigint): Promise<readonly Hash[]>
  /**
   * Returns the sum of the pay of ended sessions in an asset, in base units, without pay that the
   * chain shows as paid out. The stake has to back this sum.
   */
  maturing(asset: AssetId): bigint
  /** Checks due pay and collects matured pay, up to `PAYS_CHECKED_MAX` records. */
  step(): Promise<void>
}

export type PayServiceOptions = {
  readonly ledger: Ledger
  readonly state: StateStore
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
}

/**
 * Returns the expected pay of a subject that has just ended. The caller uses this value while a
 * lagging chain node does not show the pay. The service reads the pay on chain before it collects.
 */
export function expectedPay(
  ledger: Pick<Ledger, OptionalLedgerMember>,
  work: { readonly owed: bigint; readonly windowSeconds: number; readonly now: bigint },
): { readonly pay?: PayState } {
  if (work.owed === 0n || !capabilitiesOf(ledger).has('maturation')) return {}
  const dueAtSeconds = work.now + BigInt(work.windowSeconds)
  return { pay: { status: 'maturing', dueAtSeconds } }
}

type PayServiceContext = PayServiceOptions & {
  readonly records: PayRecords
  readonly count: (pay: DuePay, sign: 1n | -1n) => void
}

/** Creates the service that collects a provider's pay. */
export function createPayService(options: PayServiceOptions): PayService {
  const records = createPayRecords(options.state)
  const sums = new Map<AssetId, bigint>()
  const count: PayServiceContext['count'] = ({ escrow, asset, owed }, sign) => {
    if (escrow === 'sessions') sums.set(asset, (sums.get(asset) ?? 0n) + sign * owed)
  }
  const keeping = { ...options, records, count }
  /** Pay collected with a close. It is not sent again before its state on chain is read. */
  const sent = new Set<Hash>()
  let checkedAtMs = Number.NEGATIVE_INFINITY
  let checkedAtSeconds = 0n
  /**
   * A check is due once `COLLECT_POLL_MS` have passed by the node's clock or by the chain's: pay
   * matures by the chain's time, which development chains can move.
   */
  const isDue = (nowMs: number, nowSeconds: bigint) =>
    nowMs >= checkedAtMs + COLLECT_POLL_MS ||
    nowSeconds >= checkedAtSeconds + BigInt(COLLECT_POLL_MS / 1_000)
  return {
    async recover() {
      sums.clear()
      for await (const pay of records.all()) count(pay, 1n)
    },
    async recordEnd({ id: subject, escrow, asset, owed, pay }, write) {
      if (pay?.status !== 'maturing' && pay?.status !== 'held') return await write([])
      // A hold may be released at any time, so held pay is due for a check at once.
      const dueAtSeconds = pay.status === 'held' ? 0n : pay.dueAtSeconds
      const due: DuePay = { subject, escrow, asset, owed, dueAtSeconds }
      await write([records.changeFor(due)])
      count(due, 1n)
    },
    async matured(asset, nowSeconds) {
      const first = await records.first(PAYS_CHECKED_MAX)
      const due = first.filter((pay) => {
        const isDue = pay.dueAtSeconds <= nowSeconds && !sent.has(pay.subject)
        return isDue && pay.escrow === 'sessions' && pay.asset === asset
      })
      const along = due.slice(0, COLLECTED_WITH_CLOSE_MAX).map(({ subject }) => subject)
      for (const subject of along) sent.add(subject)
      return along
    },
    maturing: (asset) => sums.get(asset) ?? 0n,
    async step() {
      const { clock, ledger } = options
      const [nowMs, nowSeconds] = [monotonicMs(clock), await ledger.nowSeconds()]
      if (!isDue(nowMs, nowSeconds)) return
      checkedAtMs = nowMs
      checkedAtSeconds = nowSeconds
      sent.clear()
      await collectDue(keeping, nowSeconds)
    },
  }
}

/** Reads from the chain the pay that is due first, and collects matured pay. */
async function collectDue(keeping: PayServiceContext, now: bigint): Promise<void> {
  const { records, log } = keeping
  const first = await records.first(PAYS_CHECKED_MAX)
  const ready: DuePay[] = []
  for (const pay of first) {
    if (pay.dueAtSeconds > now) break
    try {
      if (await isReady(keeping, pay, now)) ready.push(pay)
    } catch (error) {
      log('pay-check-failed', { subject: pay.subject, ...logFieldsOf(error) })
    }
  }
  const kinds = Map.groupBy(ready, ({ escrow, asset }) => `${escrow}/${asset}`)
  let left = COLLECTIONS_PER_STEP_MAX
  for (const same of kinds.values()) {
    for (let at = 0; at < same.length && left > 0; at += COLLECT_BATCH_MAX, left--) {
      await collect(keeping, same.slice(at, at + COLLECT_BATCH_MAX))
    }
  }
}

/** Returns true if pay can be collected now; otherwise updates its record. */
async function isReady(keeping: PayServiceContext, pay: DuePay, now: bigint): Promise<boolean> {
  const { records, count } = keeping
  const work = await workOf(keeping, pay)
  const current = work?.pay
  if (isPaidOut(work)) {
    await records.drop(pay)
    count(pay, -1n)
    return false
  }
  // The chain node lags and does not show the end yet.
  if (!current) {
    await records.defer(pay, now + HELD_PAY_RETRY_SECONDS)
    return false
  }
  if (now >= current.dueAtSeconds) return true
  if (current.status === 'held') await releaseHold(keeping, pay)
  const again = now + HELD_PAY_RETRY_SECONDS
  await records.defer(pay, current.dueAtSeconds < again ? current.dueAtSeconds : again)
  return false
}

type PayWorkState = Pick<SessionState, 'status' | 'pay'> | Pick<RequestState, 'status' | 'pay'>

async function workOf(
  { ledger }: PayServiceContext,
  pay: DuePay,
): Promise<PayWorkState | undefined> {
  const { subject, escrow } = pay
  return escrow === 'sessions' ? await ledger.session(subject) : await ledger.request(subject)
}

/** Returns true if pay is no longer owed. */
function isPaidOut(work: PayWorkState | undefined): boolean {
  if (!work) return false
  const { status, pay } = work
  if (pay) return pay.status === 'paid' || pay.status === 'returned'
  return status === 'refunded' || status === 'cancelled'
}

/**
 * Releases an audit hold after a successful audit. No other account would release it, because
 * only the provider benefits from the release.
 */
async function releaseHold({ ledger, log }: PayServiceContext, { subject }: DuePay): Promise<void> {
  const { audits, auditHolds } = ledger
  const hold = await auditHolds?.auditHold(subject)
  if (hold?.status !== 'held' || !(await audits?.isEndorsed(subject))) return
  const transaction = await auditHolds?.releaseAuditHold(subject)
  log('audit-hold-released', { request: subject, transaction: transaction?.hash })
}

async function collect({ ledger, log }: PayServiceContext, pays: readonly DuePay[]): Promise<void> {
  const [first] = pays
  if (!first) return
  const { escrow } = first
  const subjects = pays.map(({ subject }) => subject)
  try {
    const { hash: transaction } = await ledger.collectPay({ escrow, subjects })
    log('pay-collected', { escrow, count: subjects.length, transaction })
  } catch (error) {
    // Another account collected the pay first, or a case holds it. The next check reads the state.
    if (isLedgerError(error, 'no-pay-due')) return
    log('pay-collect-failed', { escrow, ...logFieldsOf(error) })
  }
}
