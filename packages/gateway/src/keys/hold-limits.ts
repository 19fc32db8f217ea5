import { BudgetHeldError, BudgetSpentError, SpendingCapReachedError } from './errors.ts'
import { type KeyAccount, rollDay } from './key-account.ts'
import { FREE_SHARE_DIVISOR } from './limits.ts'
import { type CapScope, nameOf, type SpendingCap } from './spending-caps.ts'

// Computes the amount that the limits of a request leave. These limits are the budgets of the
// request's key and the caps of its task and conversation. All functions are synchronous, so that
// two requests never see the same free amount.

/** Scope of a limit on a request: the key's budgets, or the cap of its task or conversation. */
export type HoldLimitScope = 'key' | CapScope

/** One limit of a request, in base units. */
export type HoldLimit = {
  readonly name: string
  /** Id of the key, the task or the conversation. */
  readonly id: string
  readonly scope: HoldLimitScope
  /**
   * Amount that is not spent yet. It can be zero only for a running request, because a used-up
   * limit refuses new requests.
   */
  readonly left: bigint
  /** Part of `left` that running requests hold. */
  readonly held: bigint
  /** Amount by which `held` may still grow for these requests. */
  readonly wanted: bigint
}

/**
 * For each limit, by its name: the amount that waiting requests need. Later requests must leave
 * this amount. With `all`, later requests get nothing under this limit.
 */
export type Reservations = Map<string, bigint | 'all'>

/** Reserves an amount for a waiting request, under each limit that the request waits for. */
export function reserve(
  reserved: Reservations,
  names: Iterable<string>,
  amount: bigint | 'all',
): void {
  for (const name of names) {
    const before = reserved.get(name) ?? 0n
    reserved.set(name, amount === 'all' || before === 'all' ? 'all' : before + amount)
  }
}

/** The limits for which a request has to wait. */
export type Awaited = { readonly waitsFor: readonly string[] }

/** Result of a reservation; `amount` is `undefined` if no limit applies to the request. */
export type Held = {
  /** Names of the limits that apply to the request. */
  readonly names: readonly string[]
  readonly amount: bigint | undefined
  /**
   * Amount that is reserved or kept free for the request: its estimated maximum cost, but at most
   * the rest of its limits.
   */
  readonly costMax: bigint | undefined
  /** The limit with the smallest unspent amount; `undefined` if no limit applies. */
  readonly lowest: LowestLimit | undefined
}

/** The limit of a request that leaves the least, with its unspent amount in base units. */
export type LowestLimit = Pick<HoldLimit, 'scope' | 'left'>

/** @throws {BudgetSpentError | SpendingCapReachedError} A limit is used up. */
function limitsOf(account: KeyAccount, caps: readonly SpendingCap[]): readonly HoldLimit[] {
  const { id, budgetTotal, budgetPerDay, asset } = account.key
  const { spending, held, wanted } = account
  const budgets = [
    { period: 'total' as const, budget: budgetTotal, spent: spending.total },
    { period: 'day' as const, budget: budgetPerDay, spent: spending.today },
  ]
  const keyLimits = budgets.flatMap(({ period, budget, spent }): HoldLimit[] => {
    if (budget === undefined) return []
    if (spent >= budget) throw new BudgetSpentError({ id, period, spent, budget, asset })
    return [{ name: 'key', id, scope: 'key', left: budget - spent, held, wanted }]
  })
  const capLimits = caps.flatMap(({ scope, id, costMax, spent, held, wanted }): HoldLimit[] => {
    if (costMax === undefined) return []
    if (spent >= costMax) throw new SpendingCapReachedError({ scope, id, spent, costMax, asset })
    return [{ name: nameOf({ scope, id }), id, scope, left: costMax - spent, held, wanted }]
  })
  return [...keyLimits, ...capLimits]
}

/**
 * Returns the unspent amount of a limit that no request holds; 0 if the limit was lowered below the
 * held amount.
 */
const freeOf = ({ left, held }: Pick<HoldLimit, 'left' | 'held'>): bigint =>
  left > held ? left - held : 0n

const least = (amounts: readonly bigint[]): bigint | undefined =>
  amounts.reduce<bigint | undefined>(
    (min, one) => (min === undefined || one < min ? one : min),
    undefined,
  )

/**
 * Throws if a key has no budget left.
 *
 * @throws {BudgetSpentError}
 */
export function assertSpendable(account: KeyAccount, nowMs: number): void {
  rollDay(account, nowMs)
  limitsOf(account, [])
}

/**
 * Holds `costLeast` of each limit of a request, and more if much is free. If a limit leaves less
 * than this request and the running requests may cost together, the request waits while others hold
 * a part of the limit. With `mayCompete`, the request waits only if, in addition, less than
 * `costLeast` is free. If no other request holds a part, the request may spend the rest of the
 * limit. The request passes an earlier request only if it leaves the amount in `reserved` for that
 * request; it passes no request for which `reserved` has `all`.
 *
 * @throws {BudgetSpentError | SpendingCapReachedError} A limit is used up.
 */
export function hold(
  account: KeyAccount,
  { costLeast, costMax, mayCompete, caps, reserved }: hold.Options,
  nowMs: number,
): Held | Awaited {
  rollDay(account, nowMs)
  const limits = limitsOf(account, caps)
  const names = limits.map(({ name }) => name)
  if (limits.length === 0) {
    return { names, amount: undefined, costMax: undefined, lowest: undefined }
  }
  const isBusy = (one: HoldLimit) =>
    one.held > 0n && freeOf(one) - one.wanted < costMax && (!mayCompete || freeOf(one) < costLeast)
  const isBehind = ({ name, left }: HoldLimit) => {
    const ahead = reserved.get(name) ?? 0n
    return ahead === 'all' || (ahead > 0n && left < costMax + ahead)
  }
  const awaited = limits.filter((one) => isBusy(one) || isBehind(one))
  if (awaited.length > 0) return { waitsFor: awaited.map(({ name }) => name) }
  const lowest = limits.reduce((min, one) => (one.left < min.left ? one : min))
  const most = lowest.left < costMax ? lowest.left : costMax
  const free = least(limits.map(freeOf)) ?? 0n
  const amount = least([shareOf(free, costLeast), most, free]) ?? 0n
  move(account, caps, { held: amount, wanted: most - amount })
  return { names, amount, costMax: most, lowest }
}

export declare namespace hold {
  type Options = {
    /** Amount that the request needs to begin, in base units. */
    readonly costLeast: bigint
    /** The most that the request may cost, in base units. */
    readonly costMax: bigint
    /** True once the request has waited for `BUDGET_COMPETE_AFTER_MS`. */
    readonly mayCompete: boolean
    readonly caps: readonly SpendingCap[]
    /** Amounts that must stay free for earlier requests. */
    readonly reserved: Reservations
  }
}

/**
 * Returns the amount that a request takes at once: the amount that it needs or, if this is more, a
 * share of the free amount (see `FREE_SHARE_DIVISOR`).
 */
const shareOf = (free: bigint, needed: bigint): bigint =>
  free / FREE_SHARE_DIVISOR > needed ? free / FREE_SHARE_DIVISOR : needed

/** Further amount that a running request needs from its limits, in base units. */
export type Increase = {
  /** Least amount with which the answer can continue. */
  readonly least: bigint
  /** Amount for the next steps of the answer. */
  readonly soon: bigint
  /** Most that the request may need until its end. */
  readonly most: bigint
}

/** Amounts of one running question, in base units. */
export type PartAmounts = {
  readonly held: bigint
  /** Amount by which `held` may still grow; other questions may not take it as an addition. */
  readonly wanted: bigint
  /** Amount for which the question was admitted. */
  readonly granted: bigint
}

/**
 * Returns the most by which a question's held amount may still grow under one limit. The question
 * may use what it wants itself, and what is neither held nor wanted by other running questions. So
 * it takes nothing that these were promised. If running questions compete, because they together
 * want more than is free, each may reach the amount for which it was admitted.
 */
function growthMax(limit: HoldLimit, { held, wanted, granted }: PartAmounts): bigint {
  const free = freeOf(limit)
  if (free >= limit.wanted) return free - limit.wanted + wanted
  const admitted = granted > held ? granted - held : 0n
  return admitted > wanted ? admitted : wanted
}

/** Returns the amount that a question can take from one limit now. */
function takeable(
  limit: HoldLimit,
  { part, isExhausted }: Pick<increaseOf.Options, 'part' | 'isExhausted'>,
): bigint {
  const [free, most] = [freeOf(limit), growthMax(limit, part)]
  return free < most || isExhausted?.(limit) ? free : most
}

/**
 * Returns the most that a running question may hold at any time, in base units, as its limits are
 * now; `undefined` without a limit.
 */
export function heldMax(
  account: KeyAccount,
  caps: readonly SpendingCap[],
  part: PartAmounts,
): bigint | undefined {
  const growth = least(limitsLeft(account, caps).map((limit) => growthMax(limit, part)))
  return growth === undefined ? undefined : part.held + growth
}

/**
 * Returns the further amount that a running request can take from its limits now.
 *
 * @returns The amount, at least `increase.least`, and the limit that leaves less than
 *   `increase.soon`, if one does; or the limits that leave less than `increase.least`.
 */
export function increaseOf(
  account: KeyAccount,
  caps: readonly SpendingCap[],
  { increase, nowMs, ...options }: increaseOf.Options,
): increaseOf.Taken | { readonly shortOf: readonly HoldLimit[] } {
  rollDay(account, nowMs)
  const limits = limitsLeft(account, caps)
  const shortOf = limits.filter((one) => takeable(one, options) < increase.least)
  if (shortOf.length > 0) return { shortOf }
  const free = least(limits.map(freeOf)) ?? increase.most
  const most = least([increase.most, ...limits.map((one) => takeable(one, options))])!
  const bound = limits.find((one) => takeable(one, options) < increase.soon)?.scope
  return { amount: least([shareOf(free, increase.soon), most])!, bound }
}

export declare namespace increaseOf {
  type Options = {
    readonly increase: Increase
    readonly part: PartAmounts
    /**
     * Returns whether all questions that hold a part of a limit wait for more than they want. Then
     * one of them may take what the others want, because they cannot use it. For no limit when
     * absent.
     */
    readonly isExhausted?: ((limit: HoldLimit) => boolean) | undefined
    readonly nowMs: number
  }
  type Taken = { readonly amount: bigint; readonly bound: HoldLimitScope | undefined }
}

/**
 * Returns all limits, including used-up limits, because a running request may hold a part of these.
 */
function limitsLeft(account: KeyAccount, caps: readonly SpendingCap[]): readonly HoldLimit[] {
  const { id, budgetTotal, budgetPerDay } = account.key
  const { spending, held, wanted } = account
  const rest = (limit: bigint, spent: bigint) => (limit > spent ? limit - spent : 0n)
  const lefts = [
    ...(budgetTotal === undefined ? [] : [rest(budgetTotal, spending.total)]),
    ...(budgetPerDay === undefined ? [] : [rest(budgetPerDay, spending.today)]),
  ]
  const ofKey = lefts.map((left) => ({
    name: 'key',
    id,
    scope: 'key' as const,
    left,
    held,
    wanted,
  }))
  const ofCaps = caps.flatMap(({ scope, id, costMax, spent, held, wanted }) =>
    costMax === undefined
      ? []
      : [{ name: nameOf({ scope, id }), id, scope, left: rest(costMax, spent), held, wanted }],
  )
  return [...ofKey, ...ofCaps]
}

/**
 * Returns the smallest free amount among all limits, in base units; `undefined` without a limit.
 */
export const freeOfAll = (account: KeyAccount, caps: readonly SpendingCap[]): bigint | undefined =>
  least(limitsLeft(account, caps).map(freeOf))

/**
 * Returns the error of a request that waited too long. The error names the limit with the smallest
 * free amount.
 */
export function heldErrorOf(
  account: KeyAccount,
  caps: readonly SpendingCap[],
  needed: bigint,
): BudgetHeldError {
  const { asset, id: keyId } = account.key
  const none = { scope: 'key' as const, id: keyId, left: 0n, held: account.held }
  const [short = none] = limitsLeft(account, caps).toSorted((a, b) =>
    freeOf(a) < freeOf(b) ? -1 : 1,
  )
  const { scope, id, held } = short
  return new BudgetHeldError({ scope, id, held, left: freeOf(short), needed, asset })
}

/**
 * Adds `by` to the amount that is held under each limit of a request, and to the amount by which
 * this held amount may grow.
 */
export function move(
  account: KeyAccount,
  caps: readonly SpendingCap[],
  by: { readonly held: bigint; readonly wanted: bigint },
): void {
  for (const one of [account, ...caps]) {
    one.held += by.held
    one.wanted += by.wanted
  }
}

/** Counts the final cost as spent, in base units. */
export function spend(
  account: KeyAccount,
  caps: readonly SpendingCap[],
  { cost, nowMs }: { readonly cost: bigint; readonly nowMs: number },
): void {
  rollDay(account, nowMs)
  account.spending.total += cost
  account.spending.today += cost
  for (const cap of caps) cap.spent += cost
}
