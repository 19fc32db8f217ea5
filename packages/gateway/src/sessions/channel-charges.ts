import type { SessionAccount } from '@ostrom/protocol'
import type { InferenceCall } from './inference-call.ts'
import type { VoucherPayer } from './voucher-payer.ts'

export type ChargesOptions = {
  readonly account: Pick<SessionAccount.SessionAccount, 'finishedTotal' | 'owed' | 'dueFor'>
  readonly payer: Pick<VoucherPayer, 'promised'>
}

/**
 * Charges the callers of one channel for every base unit in its signed vouchers exactly once,
 * whether the answer arrived or not.
 *
 * Payment for a failed answer stays in the session as credit for later calls. The provider could
 * keep it by closing the session, so the caller of the failed question is charged at once; the
 * answer that uses the credit is charged less.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type ChannelCharges = {
  /** Charges an answer that the session account has just finished or discarded. */
  chargeEnded(ask: Pick<InferenceCall, 'onCharge'>): void
  /** Charges the answers that a lost channel cut off for what was signed for them. */
  chargeAborted(asks: Iterable<Pick<InferenceCall, 'id' | 'onCharge'>>): void
}

/** Starts at the current session account. All earlier vouchers count as charged. */
export function createChannelCharges({ account, payer }: ChargesOptions): ChannelCharges {
  /** Base units to have charged by now: finished answers, and credit above the amount owed. */
  const needed = (): bigint => {
    const [owed, promised] = [account.owed(), payer.promised()]
    return account.finishedTotal() + (promised > owed ? promised - owed : 0n)
  }
  let charged = needed()
  const charge = (ask: Pick<InferenceCall, 'onCharge'>, amount: bigint) => {
    charged += amount
    ask.onCharge(amount)
  }
  return {
    chargeEnded(ask) {
      const now = needed()
      charge(ask, now > charged ? now - charged : 0n)
    },
    chargeAborted(asks) {
      const all = [...asks]
      for (const [at, ask] of all.entries()) {
        const promised = payer.promised()
        const left = promised > charged ? promised - charged : 0n
        const due = account.dueFor(ask.id)
        charge(ask, at === all.length - 1 || left < due ? left : due)
      }
    },
  }
}
