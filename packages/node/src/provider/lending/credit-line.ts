import type { Clock } from '@ostrom/protocol'
import { LENT_FORGET_MS } from './limits.ts'

/** Slots that a window of time is counted in: what leaves it leaves up to a slot later. */
const SLOTS = 12

/** Amounts of a window of time. */
export type SlidingSum = {
  add(amount: bigint): void
  sum(): bigint
}

/** Sums amounts of the last `windowMs`. */
export function createSlidingSum(clock: Pick<Clock, 'nowMs'>, windowMs: number): SlidingSum {
  const slots = new Map<number, bigint>()
  const slotNow = () => Math.floor((clock.nowMs() * SLOTS) / windowMs)
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

/** What is taken of one line, in base units. */
export class CreditLine {
  /** At work now. */
  working = 0n
  readonly #lost: SlidingSum

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#lost = createSlidingSum(clock, LENT_FORGET_MS)
  }

  writeOff(amount: bigint): void {
    this.#lost.add(amount)
  }

  /** Not repaid within `LENT_FORGET_MS`. */
  lost(): bigint {
    return this.#lost.sum()
  }

  drawn(): bigint {
    return this.working + this.#lost.sum()
  }
}
