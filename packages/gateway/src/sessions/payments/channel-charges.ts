import type { SessionAccount } from '@ostrom/protocol'
import type { CallObserver } from '../calls/call-observer.ts'
import type { InferenceCall } from '../calls/inference-call.ts'
import type { VoucherPayer } from './voucher-payer.ts'

type ChargedCall = Pick<InferenceCall, 'id'> & {
  readonly observer: Pick<CallObserver, 'onCharge' | 'noteSigned'>
}

export type ChargesOptions = {
  readonly account: Pick<SessionAccount.SessionAccount, 'finishedTotal' | 'dueFor'>
  readonly payer: Pick<VoucherPayer, 'promised'>
  /** Running calls of the channel. */
  readonly calls: ReadonlyMap<bigint, ChargedCall>
}

/**
 * Charges the callers of one channel for every base unit in its signed vouchers exactly once,
 * whether the answer arrived or not.
 *
 * Payment for a failed answer stays in the session as credit for later calls. The provider could
 * keep that credit by closing the session, so the caller of the failed question is charged at once,
 * and the answer that uses the credit is charged less.
 *
 * Before a voucher is signed, the amount that it counts for each call is passed to the call's
 * `noteSigned`, which stores it. At any moment the charges of ended calls and the notes of running
 * ones cover the whole signed amount, so that after a kill the possible payment of each caller is
 * known.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type ChannelCharges = {
  /** Called when the amount that is due for a running call may have changed. */
  reach(call: ChargedCall): void
  /**
   * Charges an answer that has just ended, after its usage was counted as finished or, if the
   * answer failed, discarded.
   */
  chargeEnded(ask: ChargedCall): void
  /** Charges each answer that a lost channel cut off: the amount for which vouchers were signed. */
  chargeAborted(asks: Iterable<ChargedCall>): void
  /**
   * Notes the amount that the next voucher counts for each call whose amount has changed. If the
   * note of a call rejects, the next voucher tries it again.
   *
   * @param counts Whether the voucher counts parts of running answers too.
   */
  note(counts: 'all' | 'ended'): Promise<void>
}

/** Creates the charges of a channel. Amounts of the session's earlier vouchers count as charged. */
export function createChannelCharges({ account, payer, calls }: ChargesOptions): ChannelCharges {
  /** Base units that vouchers count for each running call, and their sum. */
  const noted = new Map<bigint, bigint>()
  let notedSum = 0n
  const setNoted = (id: bigint, amount: bigint): void => {
    notedSum += amount - (noted.get(id) ?? 0n)
    noted.set(id, amount)
  }
  /**
   * Running calls whose amount may differ from the last note on disk, each with the number of its
   * last change.
   */
  const changed = new Map<ChargedCall, number>()
  let changes = 0
  /** Amounts of ended calls that are not on disk yet. */
  const ended = new Map<ChargedCall, bigint>()
  /**
   * Returns the base units that must be charged by now: the cost of finished answers, and the part
   * of the signed amount that exceeds this cost and the noted amounts.
   */
  const needed = (): bigint => {
    const finished = account.finishedTotal()
    const covered = finished + notedSum
    const promised = payer.promised()
    return finished + (promised > covered ? promised - covered : 0n)
  }
  let charged = needed()
  /** Charges of each call: a call whose channel is lost while its receipt is checked ends twice. */
  const chargedTo = new WeakMap<ChargedCall, bigint>()
  const chargeEnded = (ask: ChargedCall) => {
    const before = noted.get(ask.id) ?? 0n
    setNoted(ask.id, 0n)
    noted.delete(ask.id)
    // The last note was refused, or is not written yet.
    const isUnwritten = changed.delete(ask) && before > 0n
    const now = needed()
    const amount = now > charged ? now - charged : 0n
    charged += amount
    const total = (chargedTo.get(ask) ?? 0n) + amount
    chargedTo.set(ask, total)
    const hasGrown = amount > 0n && total > before
    if (ask.observer.noteSigned && (hasGrown || isUnwritten))
      ended.set(ask, hasGrown ? total : before)
    ask.observer.onCharge(amount)
  }
  /** Notes the present amount of a call that may have ended since its last change. */
  const noteCall = ([call, change]: readonly [ChargedCall, number]): Promise<void> | undefined => {
    const { id, observer } = call
    const noteOver = () => {
      if (changed.get(call) === change) changed.delete(call)
    }
    if (!calls.has(id)) return void noteOver()
    const amount = account.dueFor(id)
    setNoted(id, amount)
    if (!observer.noteSigned) return void noteOver()
    return observer.noteSigned(amount).then(noteOver)
  }
  return {
    reach(call) {
      changed.set(call, ++changes)
    },
    chargeEnded,
    chargeAborted(asks) {
      for (const ask of [...asks]) chargeEnded(ask)
    },
    async note(counts) {
      // Synchronous up to here, so that the noted amount equals the amount that the voucher counts.
      const notes = counts === 'all' ? [...changed].map(noteCall) : []
      const past = [...ended].map(async ([call, amount]) => {
        await call.observer.noteSigned?.(amount)
        if (ended.get(call) === amount) ended.delete(call)
      })
      await Promise.all([...notes, ...past])
    },
  }
}
