import { assert, type Clock, type RandomBytes } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import type { QuestionFunds } from '../inference/question-payment.ts'
import * as ApiKey from './api-key.ts'
import * as Limits from './hold-limits.ts'
import { createHoldRecord, holdKeyOf } from './hold-records.ts'
import * as Account from './key-account.ts'
import { BUDGET_COMPETE_AFTER_MS, BUDGET_WAIT_MAX_MS } from './limits.ts'
import { createPart, FundsQueue, type OpenHold } from './question-funds.ts'
import * as SpendingCaps from './spending-caps.ts'
import * as Usage from './usage.ts'

/** Charge to a key for one answer. */
export type KeyCharge = Omit<Usage.UsageRecord, 'atMs' | 'keyId' | 'clientRequestId'>

/** Limits and spending of a task or a conversation, as reported in responses. */
export type SpendingCapStatus = Omit<
  Readonly<SpendingCaps.SpendingCap>,
  'held' | 'wanted' | 'usedAtMs'
>

/** A part of a key's budget that is reserved for one request until the request is charged. */
export type BudgetHold = {
  /**
   * Amount that is reserved or kept free for the request, in base units; `undefined` if no limit
   * applies to the request. The request may grow beyond it by an amount that no other running
   * request holds or wants.
   */
  readonly costMax: bigint | undefined
  /**
   * The limit that left the least at the request's admission, and its unspent amount: the most that
   * the request may ever cost. `undefined` if no limit applies.
   */
  readonly lowest: Limits.LowestLimit | undefined
  /** Resolves once the hold is on disk. */
  readonly persisted: Promise<void>
  /**
   * Divides the held amount among the questions of the request, in proportion to their maximum
   * costs. Returns the funds of each question, or `undefined` if no limit applies to the request.
   */
  divide(mosts: readonly bigint[]): readonly QuestionFunds[] | undefined
  /** Returns the current caps of the request's task and conversation. */
  caps(): readonly SpendingCapStatus[]
  /**
   * Charges the key the actual cost once it is known, and releases the rest. Later calls do
   * nothing.
   */
  charge(charges: readonly KeyCharge[] | Promise<readonly KeyCharge[]>): Promise<void>
}

/** A request that asks for admission. */
export type HoldRequest = {
  readonly model: string
  /** The most that the request may cost, in base units. */
  readonly costMax: bigint
  /** Amount that the request needs to begin; `costMax` when absent. */
  readonly costLeast?: bigint | undefined
  readonly clientRequestId?: string | undefined
  /** The task and the conversation of the request. */
  readonly caps?: readonly SpendingCaps.CapTerms[] | undefined
  /** Aborts the request's wait when its client disconnects. */
  readonly signal?: AbortSignal | undefined
  /** Present if the request is a line of a batch. */
  readonly record?: ChargeRecord | undefined
}

/** Connects a charge with the stored answer of a batch line, so that one commit writes both. */
export type ChargeRecord = {
  /**
   * Key in the state store. It has a value once the gateway may pay for any part of the request.
   */
  readonly paidMark: string
  /**
   * Adds the changes of a charge to the commit of the request's answer. If the answer is already on
   * disk, commits the changes at once.
   */
  charge(changes: () => readonly StateChange[]): Promise<void>
}

type Environment = {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
}

type Granted = Limits.Held & {
  readonly account: Account.KeyAccount
  readonly request: HoldRequest
  readonly caps: readonly SpendingCaps.SpendingCap[]
  /** Changes that store the new state of the caps, in the same commit as the hold. */
  readonly changes: readonly StateChange[]
  readonly queue: AccountQueue
  /** Earlier requests that this request passed: they still wait for one of its limits. */
  readonly passed: readonly Waiter[]
}

/** Divides an amount in proportion to weights. The parts add up to the amount. */
function divide(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((all, one) => all + one, 0n)
  const parts = weights.map((one) => (sum === 0n ? 0n : (amount * one) / sum))
  const rest = amount - parts.reduce((all, one) => all + one, 0n)
  return parts.map((one, at) => (at === 0 ? one + rest : one))
}

/** Creates the hold of a request, whose amount has just been reserved from the account. */
function createHold({ state, clock, random }: Environment, granted: Granted): BudgetHold {
  const { account, request, caps, changes, queue, costMax } = granted
  const { clientRequestId, model, record: own } = request
  const ids = { keyId: account.key.id, ...(clientRequestId && { clientRequestId }) }
  const names = caps.map(SpendingCaps.nameOf)
  const held = () => open.parts.reduce((sum, part) => sum + part.held, 0n)
  const about = {
    ...ids,
    model,
    ...(names.length > 0 && { caps: names }),
    ...(own && { paidMark: own.paidMark }),
  }
  // In a session, the gateway records each amount before it signs a voucher for the amount. So
  // after a kill only the recorded amounts count as spent. A request in escrow locks the whole held
  // amount at once, so after a kill this amount counts.
  const isNoted = account.key.settlement === 'session'
  const amount = () => (isNoted ? open.signed : held())
  const stored = createHoldRecord({ state, key: holdKeyOf(ids.keyId, random), about, amount })
  const nothing = async () => {}
  const [save, note] = isNoted ? [nothing, stored.write] : [stored.write, nothing]
  const open: OpenHold = { account, caps, parts: [], save, signed: 0n, note }
  const partOf = (held: bigint, wanted: bigint) => createPart(open, held, wanted)
  const isLimited = granted.amount !== undefined && costMax !== undefined
  if (isLimited) {
    open.parts = [partOf(granted.amount, costMax - granted.amount)]
    queue.funds.add(open)
    for (const { passers } of granted.passed) passers.add(open)
  }
  const writes = [...changes, ...(isLimited ? [stored.put()] : [])]
  const persisted = writes.length > 0 ? state.commit(writes, { sync: false }) : Promise.resolve()
  // If the request fails before its caller awaits `persisted`, a failed write must not become an
  // unhandled rejection.
  persisted.catch(() => {})
  const settle = async (charges: readonly KeyCharge[]) => {
    const atMs = clock.nowMs()
    const cost = charges.reduce((sum, charge) => sum + charge.cost, 0n)
    const counted = charges.filter((charge) => charge.cost > 0n || charge.outcome === 'answered')
    let isSpent = false
    /**
     * Releases the held amount and counts the cost as spent. The function runs only at the commit,
     * so that no total on disk includes the cost earlier.
     */
    const spend = (): readonly StateChange[] => {
      if (!isSpent) {
        queue.funds.remove(open)
        Limits.spend(account, caps, { cost, nowMs: atMs })
      }
      isSpent = true
      return [
        ...counted.map((charge) => Usage.put({ ...charge, ...ids, atMs }, random)),
        ...(cost > 0n ? Account.putSpending(account, caps) : []),
        ...(isLimited ? [stored.remove()] : []),
      ]
    }
    if (own && counted.length > 0) {
      return await own.charge(() => {
        const changes = spend()
        // From here on, no later write restores the hold's record. Until the line's charge is on
        // disk, the gateway signs no voucher that pays more for the line.
        stored.settle(Promise.resolve())
        queue.serve()
        return changes
      })
    }
    const changes = spend()
    if (changes.length === 0) return
    // The commit is not synced to the disk: it survives a killed process anyway, and a sync would
    // delay the end of each answer.
    await stored.settle(state.commit([...changes], { sync: false }))
  }
  let isCharged = false
  return {
    costMax,
    lowest: granted.lowest,
    persisted,
    divide(mosts) {
      if (!isLimited) return undefined
      const [before] = open.parts
      assert(before && open.parts.length === 1, 'a hold is divided once')
      const wants = divide(before.wanted, mosts)
      open.parts = divide(before.held, mosts).map((held, at) => partOf(held, wants[at]!))
      return open.parts.map((part) => queue.funds.fundsOf(part))
    },
    caps: () => caps.map(({ held: _, wanted: _wanted, usedAtMs: _at, ...cap }) => cap),
    async charge(reported) {
      if (isCharged) return
      isCharged = true
      try {
        await settle(reported instanceof Promise ? await reported : reported)
      } finally {
        queue.serve()
      }
    },
  }
}

/** A request that waits until enough of its limits is free. */
type Waiter = {
  readonly request: HoldRequest
  readonly caps: readonly SpendingCaps.SpendingCap[]
  readonly changes: readonly StateChange[]
  /**
   * True after a wait of `BUDGET_COMPETE_AFTER_MS`. From then on, the request competes for the free
   * amount, and later requests may pass it.
   */
  mayCompete: boolean
  /** Holds of later requests that passed this request and still run. */
  readonly passers: Set<OpenHold>
  readonly resolve: (hold: BudgetHold) => void
  readonly reject: (error: unknown) => void
}

/** Returns the amount that a request needs to begin, in base units. */
const costLeastOf = ({ costMax, costLeast = costMax }: HoldRequest): bigint =>
  costLeast < costMax ? costLeast : costMax

/**
 * Returns the total maximum cost, in base units, of the running requests that passed a waiting
 * request.
 */
function passersOf({ passers }: Waiter): bigint {
  let sum = 0n
  for (const one of passers) {
    const most = FundsQueue.mostOf(one)
    if (most === 0n) passers.delete(one)
    sum += most
  }
  return sum
}

/**
 * State of one pass over a key's waiting requests: the requests that still have to wait, and the
 * amounts that later requests must leave free for them.
 */
type Waiting = {
  readonly reserved: Limits.Reservations
  readonly waiting: { readonly waiter: Waiter; readonly waitsFor: readonly string[] }[]
}

/** The running and the waiting requests of one key. */
type AccountQueue = {
  readonly waiters: Set<Waiter>
  readonly funds: FundsQueue
  /**
   * Gives running requests the amounts that they need, and then, oldest first, admits each waiting
   * request for which enough of its limits is free.
   */
  serve(): void
}

function createAccountQueue(environment: Environment, account: Account.KeyAccount): AccountQueue {
  const { clock } = environment
  const waiters = new Set<Waiter>()
  const admit = (waiter: Waiter, { reserved, waiting }: Waiting): void => {
    const { request, caps, changes, mayCompete } = waiter
    const { costMax } = request
    const costLeast = costLeastOf(request)
    try {
      ApiKey.assertActive(account.key, Math.floor(clock.nowMs() / 1000))
      const options = { costMax, costLeast, mayCompete, caps, reserved }
      const held = Limits.hold(account, options, clock.nowMs())
      if ('waitsFor' in held) {
        const { waitsFor } = held
        Limits.reserve(reserved, waitsFor, mayCompete ? costLeast + passersOf(waiter) : 'all')
        waiting.push({ waiter, waitsFor })
        return
      }
      waiters.delete(waiter)
      const isPassed = (one: Waiting['waiting'][number]) =>
        one.waitsFor.some((name) => held.names.includes(name))
      const passed = waiting.filter(isPassed).map((one) => one.waiter)
      const granted = { ...held, account, request, caps, changes, queue, passed }
      waiter.resolve(createHold(environment, granted))
    } catch (error) {
      waiters.delete(waiter)
      waiter.reject(error)
    }
  }
  const serve = (): void => {
    // Running requests have priority over requests that have not begun.
    const reserved: Limits.Reservations = new Map()
    Limits.reserve(reserved, queue.funds.serve(), 'all')
    const state = { reserved, waiting: [] }
    for (const waiter of [...waiters]) admit(waiter, state)
  }
  const funds = new FundsQueue({ account, clock, onReleased: serve })
  const queue: AccountQueue = { waiters, funds, serve }
  return queue
}

/**
 * Creates the component that admits the requests of keys. A request first holds the amount that it
 * needs to begin, and then more as its answer continues. If less of a limit is free than the
 * request may cost, the request waits while other requests hold a part of the limit, because these
 * may cost less than they hold. After `BUDGET_COMPETE_AFTER_MS`, the waiting request competes with
 * the others for the free amount. From then on, a later request may pass it if the later request
 * leaves the amount that the waiting request needs. If no other request holds a part of the limit,
 * the request begins, and may spend the rest of the limit.
 *
 * @see docs/spec/spending-limits.md
 */
export function createBudgetHolds(environment: Environment) {
  const { state, clock } = environment
  const queues = new WeakMap<Account.KeyAccount, AccountQueue>()
  const queueOf = (account: Account.KeyAccount): AccountQueue => {
    const queue = queues.get(account) ?? createAccountQueue(environment, account)
    queues.set(account, queue)
    return queue
  }

  /**
   * Lets a waiting request compete after `BUDGET_COMPETE_AFTER_MS`. Refuses the request after
   * `BUDGET_WAIT_MAX_MS`, or when its client disconnects.
   */
  const limitWait = async (account: Account.KeyAccount, waiter: Waiter, over: AbortSignal) => {
    const { waiters, serve } = queueOf(account)
    const { signal } = waiter.request
    const ended = signal ? AbortSignal.any([signal, over]) : over
    await clock.sleep(BUDGET_COMPETE_AFTER_MS, ended)
    if (!ended.aborted) {
      waiter.mayCompete = true
      serve()
      await clock.sleep(BUDGET_WAIT_MAX_MS - BUDGET_COMPETE_AFTER_MS, ended)
    }
    if (over.aborted || !waiters.delete(waiter)) return
    const { caps, request } = waiter
    const error = () => Limits.heldErrorOf(account, caps, costLeastOf(request))
    waiter.reject(signal?.aborted ? signal.reason : error())
    serve()
  }

  return {
    /**
     * Serves the queue of a key again. If the key was revoked, this refuses its waiting requests.
     */
    recheck: (account: Account.KeyAccount): void => queues.get(account)?.serve(),
    /**
     * Reserves the amount that a request needs.
     *
     * @throws {KeyInactiveError} The key was revoked or has expired, perhaps during the wait.
     * @throws {BudgetSpentError | SpendingCapReachedError | SpendingCapsFullError}
     * @throws {BudgetHeldError} Other answers held the rest of a limit for `BUDGET_WAIT_MAX_MS`.
     */
    async open(account: Account.KeyAccount, request: HoldRequest): Promise<BudgetHold> {
      const { caps: terms = [] } = request
      const keyId = account.key.id
      const { used, changes } = SpendingCaps.use(account.caps, {
        keyId,
        terms,
        nowMs: clock.nowMs(),
      })
      const { promise, resolve, reject } = Promise.withResolvers<BudgetHold>()
      const passers = new Set<OpenHold>()
      const waiter = { request, caps: used, changes, mayCompete: false, passers, resolve, reject }
      const queue = queueOf(account)
      queue.waiters.add(waiter)
      queue.serve()
      const over = new AbortController()
      if (queue.waiters.has(waiter)) void limitWait(account, waiter, over.signal)
      try {
        return await promise
      } catch (error) {
        // The limits that a request sets are stored even if the request is refused.
        if (changes.length > 0) await state.commit([...changes], { sync: false })
        throw error
      } finally {
        over.abort()
      }
    },
  }
}
