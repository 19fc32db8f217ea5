import type { Clock } from '@ostrom/protocol'
import type { FundsWish, QuestionFunds } from '../inference-service.ts'
import { freeOfAll, type HoldLimit, type HoldLimitScope, increaseOf, move } from './hold-limits.ts'
import type { KeyAccount } from './key-account.ts'
import { FREE_SHARE_DIVISOR, FUNDS_WAIT_MAX_MS } from './limits.ts'
import { nameOf, type SpendingCap } from './spending-caps.ts'

/** What an admitted request holds of its limits: one part for each of its questions. */
export type OpenHold = {
  readonly account: KeyAccount
  readonly caps: readonly SpendingCap[]
  parts: readonly FundsPart[]
  /** The limit that has ended one of its answers. */
  cutBy: HoldLimitScope | undefined
  /** Writes what is held now. Resolves when it is on disk. */
  readonly save: () => Promise<void>
}

/** What one question holds, in base units. */
export type FundsPart = {
  readonly hold: OpenHold
  held: bigint
  /** What it may come to beside it. */
  wanted: bigint
  /**
   * `active` parts may give back what they do not need; a `waiting` one has used all that it holds;
   * a `closed` one has its cost.
   */
  status: 'active' | 'waiting' | 'closed'
  /** Milliseconds that it has waited so far. */
  waitedMs: number
}

/** A question in the middle of its answer that needs more than is free. */
type Grower = {
  readonly part: FundsPart
  readonly wish: FundsWish
  readonly resolve: (outcome: Promise<void> | HoldLimitScope) => void
}

/** Sets what a part holds, and what it wants beside it. */
export function setPart(part: FundsPart, held: bigint, wanted: bigint): void {
  const { account, caps } = part.hold
  move(account, caps, { held: held - part.held, wanted: wanted - part.wanted })
  part.held = held
  part.wanted = wanted
}

/**
 * Distributes what is left of one key's limits among the answers that have begun. The oldest comes
 * first. One that finds nothing free waits while another one may give something back; where all
 * others wait as well, nothing comes any more, and the youngest of them ends.
 */
export function createFundsQueue(account: KeyAccount, clock: Clock, onReleased: () => void) {
  /** In the order of their admission. */
  const holds = new Set<OpenHold>()
  const growers = new Set<Grower>()

  const take = (part: FundsPart, amount: bigint): Promise<void> => {
    const before = part.held
    const wanted = part.wanted > amount ? part.wanted - amount : 0n
    setPart(part, before + amount, wanted)
    part.status = 'active'
    return part.hold.save().catch((error) => {
      setPart(part, before, part.wanted)
      throw error
    })
  }

  const increase = ({ held }: FundsPart, { least, wish, most }: FundsWish) => {
    const beyond = (amount: bigint) => (amount > held ? amount - held : 0n)
    return { least: beyond(least), wish: beyond(wish), most: beyond(most) }
  }

  const tryTake = (part: FundsPart, wish: FundsWish) => {
    const found = increaseOf(account, part.hold.caps, {
      increase: increase(part, wish),
      nowMs: clock.nowMs(),
    })
    return 'amount' in found ? { saved: take(part, found.amount) } : found
  }

  const isOf = (part: FundsPart, { scope, name }: HoldLimit): boolean =>
    scope === 'key' || part.hold.caps.some((cap) => nameOf(cap) === name)

  /** True where others wait for a limit of the part. */
  const isBehind = ({ hold }: FundsPart, waitedFor: ReadonlySet<string>): boolean =>
    waitedFor.has('key') || hold.caps.some((cap) => waitedFor.has(nameOf(cap)))

  /** True where no part of a limit may give anything back. */
  const isExhausted = (limit: HoldLimit): boolean =>
    ![...holds].some(({ parts }) =>
      parts.some((part) => part.status === 'active' && isOf(part, limit)),
    )

  const finish = (grower: Grower, outcome: Promise<void> | HoldLimitScope): void => {
    growers.delete(grower)
    // An answer that ends gives back what it does not need.
    grower.part.status = 'active'
    if (typeof outcome === 'string') grower.part.hold.cutBy = outcome
    grower.resolve(outcome)
  }

  const inOrder = (): readonly Grower[] => {
    const parts = [...holds].flatMap((one) => one.parts)
    return [...growers].toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
  }

  /** Serves those in their middle, oldest first. Returns the names of limits that they wait for. */
  const serve = (): Set<string> => {
    const blocked = new Set<string>()
    const short: { readonly grower: Grower; readonly limits: readonly HoldLimit[] }[] = []
    for (const grower of inOrder()) {
      const found = tryTake(grower.part, grower.wish)
      if ('saved' in found) finish(grower, found.saved)
      else {
        short.push({ grower, limits: found.shortOf })
        for (const { name } of found.shortOf) blocked.add(name)
      }
    }
    const youngest = short.findLast(({ limits }) => limits.some(isExhausted))
    if (youngest) finish(youngest.grower, youngest.limits.find(isExhausted)!.scope)
    return blocked
  }

  const wait = async (part: FundsPart, wish: FundsWish, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const grower: Grower = { part, wish, resolve }
    part.status = 'waiting'
    growers.add(grower)
    const sinceMs = clock.nowMs()
    const over = new AbortController()
    onReleased()
    const limit = async () => {
      const leftMs = FUNDS_WAIT_MAX_MS - part.waitedMs
      await clock.sleep(leftMs, AbortSignal.any([signal, over.signal]))
      if (over.signal.aborted || !growers.has(grower)) return
      const found = tryTake(part, wish)
      finish(grower, 'saved' in found ? found.saved : (found.shortOf[0]?.scope ?? 'key'))
    }
    if (growers.has(grower)) void limit()
    try {
      await promise
    } finally {
      over.abort()
      part.waitedMs += clock.nowMs() - sinceMs
    }
  }

  const fundsOf = (part: FundsPart): QuestionFunds => ({
    held: () => part.held,
    async grow({ signal, ...wish }) {
      if (part.status === 'closed' || wish.wish <= part.held) return part.held
      if (signal && wish.least > part.held) await wait(part, wish, signal)
      else if (!isBehind(part, serve())) {
        const found = tryTake(part, wish)
        if ('saved' in found) await found.saved
      }
      return part.held
    },
    reduce({ wish, most }) {
      if (part.status === 'closed') return
      const free = freeOfAll(account, part.hold.caps) ?? 0n
      const share = free / FREE_SHARE_DIVISOR
      const enough = wish > share ? wish : share
      const held = part.held < enough ? part.held : enough
      const isLess = held < part.held
      setPart(part, held, most > held ? most - held : 0n)
      // A lost write leaves the higher amount on disk, which bounds the cost as well.
      if (isLess) part.hold.save().catch(() => {})
      onReleased()
    },
    close(cost) {
      if (part.status === 'closed') return
      const isLess = cost < part.held
      setPart(part, isLess ? cost : part.held, 0n)
      part.status = 'closed'
      if (isLess) part.hold.save().catch(() => {})
      onReleased()
    },
  })

  return {
    add: (hold: OpenHold) => holds.add(hold),
    /** Gives back all that a request holds. */
    remove(hold: OpenHold): void {
      holds.delete(hold)
      for (const part of hold.parts) setPart(part, 0n, 0n)
    },
    serve,
    fundsOf,
  }
}

export type FundsQueue = ReturnType<typeof createFundsQueue>
