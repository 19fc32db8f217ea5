import { type Clock, monotonicMs } from '@ostrom/protocol'
import { LENT_FORGET_MS } from './limits.ts'

/** Number of equal slots of a time window. An amount leaves the window up to one slot late. */
const SLOTS = 12

/** Sum of amounts within a time window. */
export type SlidingSum = {
  add(amount: bigint): void
  sum(): bigint
}

/** Creates a sum of the amounts of the last `windowMs` milliseconds. */
export function createSlidingSum(clock: Pick<Clock, 'nowMs'>, windowMs: number): SlidingSum {
  const slots = new Map<number, bigint>()
  const slotNow = () => Math.floor((monotonicMs(clock) * SLOTS) / windowMs)
  const forget = () => {
    for (const slot of slots.keys()) if (slot < slotNow() - SLOTS) slots.delete(slot)
  }
  return {
    add(amount) {
      forget()
      slots.set(slotNow(), (slots.get(slotNow()) ?? 0n) + amount)
    },
    sum() {
      forget()
      return [...slots.values()].reduce((all, one) => all + one, 0n)
    },
  }
}

/** Used credit of one line, in base units. */
export class CreditLine {
  /** Base units of the loans that are not yet repaid or written off. */
  working = 0n
  readonly #lost: SlidingSum

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#lost = createSlidingSum(clock, LENT_FORGET_MS)
  }

  writeOff(amount: bigint): void {
    this.#lost.add(amount)
  }

  /** Returns the loans written off within the last `LENT_FORGET_MS`. */
  lost(): bigint {
    return this.#lost.sum()
  }

  drawn(): bigint {
    return this.working + this.#lost.sum()
  }
}
