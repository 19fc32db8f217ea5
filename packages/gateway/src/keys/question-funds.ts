import { type Clock, monotonicMs } from '@ostrom/protocol'
import type { FundsNeed, NoteSigned, QuestionFunds } from '../inference/question-payment.ts'
import {
  freeOfAll,
  type HoldLimit,
  type HoldLimitScope,
  heldMax,
  increaseOf,
  move,
} from './hold-limits.ts'
import type { KeyAccount } from './key-account.ts'
import { FREE_SHARE_DIVISOR, FUNDS_WAIT_MAX_MS, FUNDS_WAIT_STEP_MS } from './limits.ts'
import { nameOf, type SpendingCap } from './spending-caps.ts'

/** Amounts that an admitted request holds under its limits, one part for each of its questions. */
export type OpenHold = {
  readonly account: KeyAccount
  readonly caps: readonly SpendingCap[]
  parts: readonly FundsPart[]
  /** Writes the held amount of a request in escrow to disk; does nothing for a session. */
  readonly save: () => Promise<void>
  /** Total, in base units, that signed vouchers may have promised for the request so far. */
  signed: bigint
  /** Writes the signed amount of a session to disk; does nothing for a request in escrow. */
  readonly note: () => Promise<void>
}

/** Amount that one question holds, in base units. */
export type FundsPart = {
  readonly hold: OpenHold
  held: bigint
  /** Amount by which `held` may grow until the answer's end. */
  wanted: bigint
  /** Amount for which the question was admitted: its share of the request's maximum cost. */
  readonly granted: bigint
  /** The limit that left less than the question needed when it last needed more. */
  shortOf: HoldLimitScope | undefined
  /**
   * An `active` part may still give back an unneeded amount. A `waiting` part needs more than it
   * holds, so it gives nothing back. A `closed` part holds only its final cost.
   */
  status: 'active' | 'waiting' | 'closed'
  /** Milliseconds that the question has waited so far. */
  waitedMs: number
}

/** Creates the part of one question, which holds `held` and was admitted for `wanted` more. */
export const createPart = (hold: OpenHold, held: bigint, wanted: bigint): FundsPart => ({
  hold,
  held,
  wanted,
  granted: held + wanted,
  shortOf: undefined,
  status: 'active',
  waitedMs: 0,
})

/** A running question that needs more than its part holds and the limits have free. */
type Grower = {
  readonly part: FundsPart
  readonly need: FundsNeed
  readonly resolve: (outcome: GrowOutcome) => void
}

/**
 * Result of a wait for more funds. It is a promise that resolves once the taken amount is saved, or
 * the scope of the limit for which the answer has to end, or `nothing` if the question was closed
 * or its client has left.
 */
type GrowOutcome = Promise<void> | HoldLimitScope | typeof nothing
const nothing = Symbol('nothing')

/** Sets the amount that a part holds, and the amount by which it may still grow. */
function setPart(part: FundsPart, held: bigint, wanted: bigint): void {
  const { account, caps } = part.hold
  move(account, caps, { held: held - part.held, wanted: wanted - part.wanted })
  part.held = held
  part.wanted = wanted
}

/**
 * Lowers the held amount of a part. If the write fails, the record on disk keeps the higher amount,
 * which is also an upper bound of the cost.
 */
function lowerPart(part: FundsPart, held: bigint, wanted: bigint): void {
  const isLess = held < part.held
  setPart(part, held, wanted)
  if (isLess) part.hold.save().catch(() => {})
}

/** Creates a function that adds the vouchers of one call to the signed amount of a request. */
function createNote(hold: OpenHold): NoteSigned {
  let signed = 0n
  let written = 0n
  return async (amount) => {
    if (amount > signed) {
      hold.signed += amount - signed
      signed = amount
    }
    if (amount <= written) return
    await hold.note()
    written = amount
  }
}

/** Returns the amount minus the held amount; 0 if the held amount is larger. */
const above = (held: bigint, amount: bigint): bigint => (amount > held ? amount - held : 0n)

const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** True if the amount that a question holds counts towards a limit. */
const isOf = ({ hold }: FundsPart, { scope, name }: Pick<HoldLimit, 'scope' | 'name'>): boolean =>
  scope === 'key' || hold.caps.some((cap) => nameOf(cap) === name)

/**
 * True if the amount that a question holds counts towards a limit for which other questions wait.
 */
const isBehind = ({ hold }: FundsPart, waitedFor: ReadonlySet<string>): boolean =>
  waitedFor.has('key') || hold.caps.some((cap) => waitedFor.has(nameOf(cap)))

/**
 * Distributes the rest of one key's limits among the answers that have begun, oldest answer first.
 * An answer for which too little is free waits while another answer may give something back. If all
 * answers under a limit wait, the oldest one for which enough is free continues with it. If there
 * is none, no amount can become free, and the youngest waiting answer ends.
 */
export class FundsQueue {
  readonly #account: KeyAccount
  readonly #clock: Clock
  readonly #onReleased: () => void
  /** Requests in the order of their admission. */
  readonly #holds = new Set<OpenHold>()
  readonly #growers = new Set<Grower>()

  /**
   * @param options.onReleased Called when an amount of the account may have become free for another
   *   request.
   */
  constructor(options: {
    readonly account: KeyAccount
    readonly clock: Clock
    readonly onReleased: () => void
  }) {
    this.#account = options.account
    this.#clock = options.clock
    this.#onReleased = options.onReleased
  }

  add(hold: OpenHold): void {
    this.#holds.add(hold)
  }

  /**
   * Releases the whole amount that a request holds. Afterwards, the request's questions can take no
   * more funds.
   */
  remove(hold: OpenHold): void {
    this.#holds.delete(hold)
    for (const part of hold.parts) {
      this.#close(part)
      setPart(part, 0n, 0n)
    }
  }

  /** Ends the wait of a part, and prevents it from taking more. */
  #close(part: FundsPart): void {
    const grower = [...this.#growers].find((one) => one.part === part)
    if (grower) this.#finish(grower, nothing)
    part.status = 'closed'
  }

  /** Returns the most that a request may cost, in base units; 0 once it has ended. */
  static mostOf({ parts }: OpenHold): bigint {
    return parts.reduce((sum, { held, wanted }) => sum + held + wanted, 0n)
  }

  /**
   * Serves running questions that wait, oldest first. Returns the names of the limits for which
   * some of them still wait.
   */
  serve(): Set<string> {
    const waitedFor = new Set<string>()
    const short: { readonly grower: Grower; readonly limits: readonly HoldLimit[] }[] = []
    for (const grower of this.#inOrder()) {
      const taken = this.#tryTake(grower.part, grower.need)
      if ('saved' in taken) this.#finish(grower, taken.saved)
      else {
        short.push({ grower, limits: taken.shortOf })
        for (const { name } of taken.shortOf) waitedFor.add(name)
      }
    }
    const isOver = (limit: HoldLimit) => this.#isExhausted(limit)
    const youngest = short.findLast(({ limits }) => limits.some(isOver))
    if (!youngest || this.#takeFromWaiting(short.map(({ grower }) => grower))) return waitedFor
    this.#finish(youngest.grower, youngest.limits.find(isOver)!.scope)
    return waitedFor
  }

  /**
   * Gives the oldest question for which enough is free what it needs, although other waiting
   * questions want a part of that. These get what the question gives back at its end. Returns false
   * if too little is free for all of them.
   */
  #takeFromWaiting(growers: readonly Grower[]): boolean {
    const isExhausted = (limit: HoldLimit) => this.#isExhausted(limit)
    for (const grower of growers) {
      const taken = this.#tryTake(grower.part, { ...grower.need, isExhausted })
      if (!('saved' in taken)) continue
      this.#finish(grower, taken.saved)
      return true
    }
    return false
  }

  /** Returns the functions by which one question reads and changes its part of a hold. */
  fundsOf(part: FundsPart): QuestionFunds {
    return {
      held: () => part.held,
      shortOf: () => part.shortOf,
      grow: (need) => this.#grow(part, need),
      reduce: ({ soon, most }) => {
        if (part.status === 'closed') return
        const { caps } = part.hold
        const share = (freeOfAll(this.#account, caps) ?? 0n) / FREE_SHARE_DIVISOR
        const held = lower(part.held, soon > share ? soon : share)
        const upTo = lower(most, heldMax(this.#account, caps, part) ?? most)
        lowerPart(part, held, above(held, upTo))
        this.#onReleased()
      },
      close: (cost) => {
        if (part.status === 'closed') return
        this.#close(part)
        lowerPart(part, lower(part.held, cost), 0n)
        this.#onReleased()
      },
      createNote: () => createNote(part.hold),
    }
  }

  async #grow(
    part: FundsPart,
    { signal, ...need }: FundsNeed & { readonly signal?: AbortSignal },
  ): Promise<bigint> {
    if (part.status === 'closed') return part.held
    if (need.soon <= part.held) {
      part.shortOf = undefined
      return part.held
    }
    if (signal && need.least > part.held) await this.#wait(part, need, signal)
    else if (!isBehind(part, this.serve())) {
      const taken = this.#tryTake(part, need)
      if ('saved' in taken) await taken.saved
    }
    return part.held
  }

  #tryTake(
    part: FundsPart,
    { least, soon, most, isExhausted }: FundsNeed & Pick<increaseOf.Options, 'isExhausted'>,
  ) {
    const { held } = part
    const found = increaseOf(this.#account, part.hold.caps, {
      increase: { least: above(held, least), soon: above(held, soon), most: above(held, most) },
      part,
      isExhausted,
      nowMs: this.#clock.nowMs(),
    })
    if (!('amount' in found)) return found
    part.shortOf = found.bound
    return { saved: this.#take(part, found.amount) }
  }

  /** Reserves an amount, and saves the hold before a voucher may spend any of the amount. */
  async #take(part: FundsPart, amount: bigint): Promise<void> {
    const { held } = part
    const used = part.wanted - above(amount, part.wanted)
    setPart(part, part.held + amount, part.wanted - used)
    try {
      await part.hold.save()
    } catch (error) {
      // If the hold was settled or the answer ended during the write, the amount is released.
      if (this.#holds.has(part.hold) && part.status !== 'closed')
        setPart(part, part.held - lower(amount, above(held, part.held)), part.wanted + used)
      throw error
    }
  }

  /** True if no question that holds a part of a limit can give anything back. */
  #isExhausted(limit: HoldLimit): boolean {
    const mayGive = (part: FundsPart) => part.status === 'active' && isOf(part, limit)
    return ![...this.#holds].some(({ parts }) => parts.some(mayGive))
  }

  #finish(grower: Grower, outcome: GrowOutcome): void {
    this.#growers.delete(grower)
    // The part no longer waits. If its answer ends here, the answer gives back the amount that it
    // does not need.
    grower.part.status = 'active'
    if (typeof outcome === 'string') grower.part.shortOf = outcome
    grower.resolve(outcome)
  }

  #inOrder(): readonly Grower[] {
    const parts = [...this.#holds].flatMap((one) => one.parts)
    return [...this.#growers].toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
  }

  async #wait(part: FundsPart, need: FundsNeed, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<GrowOutcome>()
    const grower: Grower = { part, need, resolve }
    part.status = 'waiting'
    this.#growers.add(grower)
    const ended = new AbortController()
    this.#onReleased()
    if (this.#growers.has(grower)) void this.#limitWait(grower, signal, ended.signal)
    try {
      await promise
    } finally {
      ended.abort()
    }
  }

  /** Ends a wait that took too long, or whose client has left. */
  async #limitWait(grower: Grower, signal: AbortSignal, ended: AbortSignal): Promise<void> {
    const over = AbortSignal.any([signal, ended])
    const { part } = grower
    while (part.waitedMs < FUNDS_WAIT_MAX_MS && !over.aborted) {
      part.waitedMs += await this.#sleepStep(FUNDS_WAIT_MAX_MS - part.waitedMs, over)
    }
    if (ended.aborted || !this.#growers.has(grower)) return
    // The client reads no more output, so the answer needs no more funds.
    if (signal.aborted) {
      this.#finish(grower, nothing)
      return this.#onReleased()
    }
    const taken = this.#tryTake(grower.part, grower.need)
    this.#finish(grower, 'saved' in taken ? taken.saved : (taken.shortOf[0]?.scope ?? 'key'))
  }

  /**
   * Waits at most one step. Returns the milliseconds of the wait. If the clock is changed, the
   * result is wrong by at most one step.
   */
  async #sleepStep(leftMs: number, ended: AbortSignal): Promise<number> {
    const sinceMs = monotonicMs(this.#clock)
    const stepMs = Math.min(leftMs, FUNDS_WAIT_STEP_MS)
    await this.#clock.sleep(stepMs, ended)
    if (!ended.aborted) return stepMs
    return Math.min(Math.max(0, monotonicMs(this.#clock) - sinceMs), stepMs)
  }
}
