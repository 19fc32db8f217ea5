import type { Tally } from '@ostrom/protocol'
import type { Ask } from './ask.ts'
import type { Payer } from './payer.ts'

export type ChargesOptions = {
  readonly tally: Pick<Tally.Tally, 'finishedTotal' | 'owed' | 'dueFor'>
  readonly payer: Pick<Payer, 'promised'>
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
export type Charges = {
  /** Charges an answer that the tally has just finished or dropped. */
  ended(ask: Pick<Ask, 'charged'>): void
  /** The channel is over: charges the answers that it cut off for what was promised for them. */
  cut(asks: Iterable<Pick<Ask, 'id' | 'charged'>>): void
}

/** Begins to count where the account stands: all that was promised before is charged already. */
export function createCharges({ tally, payer }: ChargesOptions): Charges {
  /** What must be charged by now: finished answers, and what was promised beyond what is due. */
  const needed = (): bigint => {
    const [owed, promised] = [tally.owed(), payer.promised()]
    return tally.finishedTotal() + (promised > owed ? promised - owed : 0n)
  }
  let charged = needed()
  const charge = (ask: Pick<Ask, 'charged'>, amount: bigint) => {
    charged += amount
    ask.charged(amount)
  }
  return {
    ended(ask) {
      const now = needed()
      charge(ask, now > charged ? now - charged : 0n)
    },
    cut(asks) {
      const all = [...asks]
      for (const [at, ask] of all.entries()) {
        const promised = payer.promised()
        const left = promised > charged ? promised - charged : 0n
        const due = tally.dueFor(ask.id)
        charge(ask, at === all.length - 1 || left < due ? left : due)
      }
    },
  }
}
