import type { SessionAccount } from '@ostrom/protocol'
import type { InferenceCall } from './inference-call.ts'
import type { VoucherPayer } from './voucher-payer.ts'

export type ChargesOptions = {
  readonly account: Pick<SessionAccount.SessionAccount, 'finishedTotal' | 'owed' | 'dueFor'>
  readonly payer: Pick<VoucherPayer, 'promised'>
}

/**
 * What the askers of one channel are charged: all that is promised under it, and each base unit of
 * it once, whether its answer came or not.
 *
 * What an answer that failed was paid stays in the session as credit, and pays for what is asked
 * next. Who failed may as well keep it by closing the session, so the asker whose question it was
 * paid for is charged at once; the answer that uses it up is charged that much less.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type ChannelCharges = {
  /** Charges an answer that the tally has just finished or dropped. */
  chargeEnded(ask: Pick<InferenceCall, 'onCharge'>): void
  /** The channel is over: charges the answers that it cut off for what was promised for them. */
  chargeAborted(asks: Iterable<Pick<InferenceCall, 'id' | 'onCharge'>>): void
}

/** Begins to count where the account stands: all that was promised before is charged already. */
export function createChannelCharges({ account, payer }: ChargesOptions): ChannelCharges {
  /** What must be charged by now: finished answers, and what was promised beyond what is due. */
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
