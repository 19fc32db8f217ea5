import { type Clock, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import * as ApiKey from './api-key.ts'
import * as Account from './key-account.ts'
import { BUDGET_WAIT_MAX_MS, CLIENT_REQUEST_ID_LENGTH_MAX, HOLD_CAPS_MAX } from './limits.ts'
import * as SpendingCaps from './spending-caps.ts'
import * as Usage from './usage.ts'

/** The charge of an answer to a key. */
export type KeyCharge = Omit<Usage.UsageRecord, 'atMs' | 'keyId' | 'clientRequestId'>

/** Limits and spending of a task or a conversation, for responses. */
export type SpendingCapStatus = Omit<Readonly<SpendingCaps.SpendingCap>, 'held' | 'usedAtMs'>

/** A part of a key's budget, set aside for one request until it is settled. */
export type BudgetHold = {
  /** Maximum cost of the request, in base units; `undefined` where nothing limits it. */
  readonly costMax: bigint | undefined
  /** Which limit leaves less than the request may cost; `undefined` where none does. */
  readonly shortOf: Account.HoldLimitScope | undefined
  /** Resolves once the hold is on disk. */
  readonly persisted: Promise<void>
  /** Gives back what the request cannot cost any more. A higher amount changes nothing. */
  reduce(costMax: bigint): void
  /** Returns the caps of the request's task and conversation, as they are now. */
  caps(): readonly SpendingCapStatus[]
  /**
   * Charges the key the actual cost once it is known, and releases the rest. Later calls do
   * nothing.
   */
  charge(charges: readonly KeyCharge[] | Promise<readonly KeyCharge[]>): Promise<void>
}

/** A request that is to be admitted. */
export type HoldRequest = {
  readonly model: string
  /** The most that it may cost, in base units. */
  readonly costMax: bigint
  readonly clientRequestId?: string | undefined
  /** The task and the conversation that it belongs to. */
  readonly caps?: readonly SpendingCaps.CapTerms[] | undefined
  /** Ends the wait of a request whose client has left. */
  readonly signal?: AbortSignal | undefined
}

type Environment = {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
}

const holdPrefix = 'gateway/key-hold/'

type BudgetHoldRecord = {
  readonly keyId: string
  readonly model: string
  readonly amount: bigint
  readonly clientRequestId?: string
  /** Names of the caps that it is held of as well. */
  readonly caps?: readonly string[]
}

const holdSchema: Schema.Schema<BudgetHoldRecord> = Schema.object({
  keyId: Schema.text(16),
  model: Schema.text(512),
  amount: (value, path) => Schema.unsigned(128)(BigInt(String(value)), path),
  clientRequestId: Schema.optional(Schema.text(CLIENT_REQUEST_ID_LENGTH_MAX)),
  caps: Schema.optional(Schema.list(Schema.text(512), HOLD_CAPS_MAX)),
})

const noCharge = {
  outcome: 'interrupted' as const,
  provider: '',
  inputTokens: 0,
  outputTokens: 0,
  fee: 0n,
  receipt: '',
}

/** Counts holds that a killed process left behind as spent, because vouchers may have used them. */
export async function settleInterrupted(
  { state, clock, random }: Environment,
  accounts: ReadonlyMap<string, Account.KeyAccount>,
): Promise<void> {
  const atMs = clock.nowMs()
  for await (const { key, value } of listAll(state, holdPrefix)) {
    const { amount: cost, caps = [], ...request } = holdSchema(ApiKey.decodeJson(value), key)
    const changes: StateChange[] = [{ kind: 'delete', key }]
    const account = accounts.get(request.keyId)
    if (account) {
      const used = caps.flatMap((name) => account.caps.get(name) ?? [])
      Account.chargeHold(account, { held: 0n, cost, caps: used, nowMs: atMs })
      const { asset } = account.key
      const record = { ...noCharge, ...request, atMs, cost, ...(asset && { asset }) }
      changes.push(...Account.putSpending(account, used), Usage.put(record, random))
    }
    await state.commit(changes)
  }
}

/** Creates the hold of a request whose amount the account has just set aside. */
function createHold(
  { state, clock, random }: Environment,
  account: Account.KeyAccount,
  granted: Granted,
): BudgetHold {
  const { request, caps, changes, onReleased } = granted
  const { clientRequestId, model } = request
  let amount = granted.amount
  const ids = { keyId: account.key.id, ...(clientRequestId && { clientRequestId }) }
  const key = `${holdPrefix}${ids.keyId}/${Hex.from(random(12)).slice(2)}`
  const names = caps.map(SpendingCaps.nameOf)
  const put = (): StateChange => {
    const record = { ...ids, model, amount, ...(names.length > 0 && { caps: names }) }
    return { kind: 'put', key, value: ApiKey.encodeJson(record) }
  }
  const writes = [...changes, ...(amount === undefined ? [] : [put()])]
  const persisted = writes.length > 0 ? state.commit(writes, { sync: false }) : Promise.resolve()
  // The caller awaits `persisted`; a request that failed earlier does not wait for it.
  persisted.catch(() => {})
  const write = async (charges: readonly KeyCharge[]) => {
    const atMs = clock.nowMs()
    const cost = charges.reduce((sum, charge) => sum + charge.cost, 0n)
    Account.chargeHold(account, { held: amount ?? 0n, cost, caps, nowMs: atMs })
    const changes: StateChange[] = charges
      .filter((charge) => charge.cost > 0n || charge.outcome === 'answered')
      .map((charge) => Usage.put({ ...charge, ...ids, atMs }, random))
    if (cost > 0n) changes.push(...Account.putSpending(account, caps))
    if (amount !== undefined) changes.push({ kind: 'delete', key })
    // Not synced: it survives a killed process, and a disk sync would delay each answer's end.
    if (changes.length > 0) await state.commit(changes, { sync: false })
  }
  let open = true
  return {
    costMax: amount,
    shortOf: granted.shortOf,
    persisted,
    caps: () => caps.map(({ held: _, usedAtMs: _at, ...cap }) => cap),
    reduce(costMax) {
      if (!open || amount === undefined || costMax >= amount) return
      Account.release(account, amount - costMax, caps)
      amount = costMax
      // A lost write leaves the higher amount on disk, which bounds the cost as well.
      state.commit([put()], { sync: false }).catch(() => {})
      onReleased()
    },
    async charge(reported) {
      if (!open) return
      open = false
      try {
        await write(reported instanceof Promise ? await reported : reported)
      } finally {
        onReleased()
      }
    },
  }
}

type Granted = Account.Held & {
  readonly request: HoldRequest
  readonly caps: readonly SpendingCaps.SpendingCap[]
  /** What is new of the caps, to be stored with the hold. */
  readonly changes: readonly StateChange[]
  /** Called when the account may have room for another request. */
  readonly onReleased: () => void
}

/** A request without room, in the order of arrival. */
type Waiter = Omit<Granted, keyof Account.Held | 'onReleased'> & {
  readonly resolve: (hold: BudgetHold) => void
  readonly reject: (error: unknown) => void
}

/**
 * Admits the requests of keys. A request without room for all that it may cost waits while others
 * hold a part of the same limit, because they may cost less; alone, it gets what is left. So none
 * is refused, and no answer is cut, for money that another one holds and does not spend.
 *
 * @see docs/spec/spending-limits.md
 */
export function createBudgetHolds(environment: Environment) {
  const { state, clock } = environment
  const queues = new WeakMap<Account.KeyAccount, Waiter[]>()
  const queueOf = (account: Account.KeyAccount): Waiter[] => {
    const queue = queues.get(account) ?? []
    queues.set(account, queue)
    return queue
  }
  const remove = (account: Account.KeyAccount, waiter: Waiter): void => {
    const queue = queueOf(account)
    const at = queue.indexOf(waiter)
    if (at >= 0) queue.splice(at, 1)
  }

  /** Admits all that have room, in their order; none overtakes another at the same limit. */
  const serve = (account: Account.KeyAccount): void => {
    const blocked = new Set<string>()
    for (const waiter of [...queueOf(account)]) {
      const { request, caps, changes } = waiter
      try {
        const held = Account.hold(
          account,
          { costMax: request.costMax, caps, blocked },
          clock.nowMs(),
        )
        if (!held) continue
        remove(account, waiter)
        const onReleased = () => serve(account)
        const granted = { ...held, request, caps, changes, onReleased }
        waiter.resolve(createHold(environment, account, granted))
      } catch (error) {
        remove(account, waiter)
        waiter.reject(error)
      }
    }
  }

  /** Refuses a request that waited too long, or whose client has left. */
  const limitWait = async (account: Account.KeyAccount, waiter: Waiter, over: AbortSignal) => {
    const { signal } = waiter.request
    await clock.sleep(BUDGET_WAIT_MAX_MS, signal ? AbortSignal.any([signal, over]) : over)
    if (over.aborted) return
    remove(account, waiter)
    waiter.reject(signal?.aborted ? signal.reason : Account.heldErrorOf(account))
    serve(account)
  }

  return {
    /**
     * Sets aside what a request may cost.
     *
     * @throws {BudgetSpentError | SpendingCapReachedError | SpendingCapsFullError}
     * @throws {BudgetHeldError} Other answers held the rest for `BUDGET_WAIT_MAX_MS`.
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
      const waiter: Waiter = { request, caps: used, changes, resolve, reject }
      const queue = queueOf(account)
      queue.push(waiter)
      serve(account)
      const over = new AbortController()
      if (queue.includes(waiter)) void limitWait(account, waiter, over.signal)
      try {
        return await promise
      } catch (error) {
        // New limits outlast the refusal of the request that named them.
        if (changes.length > 0) await state.commit([...changes], { sync: false })
        throw error
      } finally {
        over.abort()
      }
    },
  }
}
