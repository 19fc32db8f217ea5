import type { Hash } from '@ostrom/protocol'
import { AggregationRefusedError, SecureAggregation } from '@ostrom/training'
import { FEDERATED_ATTEMPTS_MAX } from '../limits.ts'
import { FederatedRunFailedError } from './errors.ts'

/** Where a run is: the attempt that members take part in, or its end. */
export type RunPhase =
  | { readonly status: 'open'; readonly round: number; readonly attempt: number }
  | { readonly status: 'done' }

type Gate<T> = { readonly wait: Promise<T>; open(value: T): void; fail(error: Error): void }

function createGate<T>(): Gate<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  // Of a void attempt in which nobody waits.
  promise.catch(() => undefined)
  return { wait: promise, open: resolve, fail: reject }
}

/** One try: first all keys come, then all updates. */
function createAttempt() {
  return {
    keys: new Map<string, SecureAggregation.MaskKey>(),
    updates: new Map<string, SecureAggregation.MaskedUpdate>(),
    allKeys: createGate<readonly SecureAggregation.MaskKey[]>(),
    end: createGate<void>(),
    status: 'open' as 'open' | 'void' | 'summed',
  }
}

/** The rounds of a run as its coordinator sees them: keys, masked updates and sums. */
export type RoundAttempts = {
  readonly phase: RunPhase
  /** Resolves when the last round has its sum; rejects if a round failed too often. */
  readonly done: Promise<void>
  /** Takes a member's key, and returns the keys of all. @throws {AggregationRefusedError} Void. */
  join(
    at: { readonly round: number; readonly attempt: number },
    key: SecureAggregation.MaskKey,
  ): Promise<readonly SecureAggregation.MaskKey[]>
  /**
   * Takes a masked update; resolves when the sum is saved.
   *
   * @throws {AggregationRefusedError} The attempt is void.
   */
  add(
    at: { readonly round: number; readonly attempt: number },
    update: SecureAggregation.MaskedUpdate,
  ): Promise<void>
  /** Ends an attempt without a sum, since a member is gone. */
  leave(at: { readonly round: number; readonly attempt: number }, reason: string): void
}

type RoundAttemptsOptions = {
  readonly run: Hash
  readonly members: readonly Hash[]
  readonly count: number
  readonly firstRound: number
  readonly rounds: number
  /** Applies and saves the sum of a round before any member learns that there is one. */
  readonly onSum: (round: number, sum: Int32Array) => Promise<void>
  readonly onVoid: (round: number, attempt: number, reason: string) => void
}

type Attempt = ReturnType<typeof createAttempt>

/** Ends an attempt without a sum, for all that wait for it. */
function voidAttempt(attempt: Attempt, reason: string): void {
  const error = new AggregationRefusedError({ reason })
  attempt.status = 'void'
  attempt.allKeys.fail(error)
  attempt.end.fail(error)
}

/** @throws {AggregationRefusedError} Not all keys are there, or none of this member. */
function assertAllKeys(attempt: Attempt, member: string, due: number): void {
  if (attempt.keys.has(member) && attempt.keys.size === due) return
  throw new AggregationRefusedError({ reason: 'an update came before all keys' })
}

/** The keys of an attempt that has all of them; undefined where one is not of its member. */
function signedKeys(
  attempt: Attempt,
  at: SecureAggregation.RoundAttempt,
  members: readonly Hash[],
): readonly SecureAggregation.MaskKey[] | undefined {
  const keys = members.flatMap((member) => attempt.keys.get(member) ?? [])
  try {
    SecureAggregation.assertMaskKeys(at, { members, keys })
    return keys
  } catch {
    return undefined
  }
}

/** The sum of an attempt that has all updates; undefined where one is not of its member. */
function sumOf(
  attempt: Attempt,
  at: SecureAggregation.RoundAttempt,
  { members, count }: Pick<RoundAttemptsOptions, 'members' | 'count'>,
): Int32Array | undefined {
  const updates = [...attempt.updates.values()]
  try {
    return SecureAggregation.sumMaskedUpdates(updates, { attempt: at, members, count })
  } catch {
    return undefined
  }
}

/** Creates the rounds of a run from the first one without a sum on. */
export function createRoundAttempts(options: RoundAttemptsOptions): RoundAttempts {
  const { run, members, rounds, onSum, onVoid } = options
  let round = options.firstRound
  let number = 1
  let current = createAttempt()
  const done = createGate<void>()
  if (round > rounds) done.open()

  const requireCurrent = (at: { readonly round: number; readonly attempt: number }) => {
    if (at.round === round && at.attempt === number && current.status === 'open') return current
    throw new AggregationRefusedError({ reason: `try ${at.attempt} of round ${at.round} is over` })
  }
  const end = (attempt: Attempt, reason: string) => {
    if (attempt.status !== 'open' || attempt !== current) return
    voidAttempt(attempt, reason)
    onVoid(round, number, reason)
    number += 1
    current = createAttempt()
    if (number <= FEDERATED_ATTEMPTS_MAX) return
    done.fail(
      new FederatedRunFailedError({ reason: `round ${round} was void ${number - 1} times` }),
    )
  }
  const sum = async (attempt: Attempt) => {
    const total = sumOf(attempt, { run, round, attempt: number }, options)
    if (!total) return end(attempt, 'an update is not of its member, or has another length')
    attempt.status = 'summed'
    await onSum(round, total)
    round += 1
    number = 1
    current = createAttempt()
    attempt.end.open()
    if (round > rounds) done.open()
  }
  return {
    get phase(): RunPhase {
      return round > rounds ? { status: 'done' } : { status: 'open', round, attempt: number }
    },
    done: done.wait,
    async join(at, key) {
      const attempt = requireCurrent(at)
      const place = members.indexOf(key.member as Hash)
      if (place < 0) throw new AggregationRefusedError({ reason: 'the key is of no member' })
      if (attempt.keys.has(key.member)) {
        // It lost the secret of its first key: the masks of that one cannot be made any more.
        end(attempt, `member ${place + 1} came back`)
        return attempt.allKeys.wait
      }
      attempt.keys.set(key.member, key)
      if (attempt.keys.size < members.length) return attempt.allKeys.wait
      const keys = signedKeys(attempt, { run, ...at }, members)
      if (keys) attempt.allKeys.open(keys)
      else end(attempt, 'a key has no signature of its member')
      return attempt.allKeys.wait
    },
    async add(at, update) {
      const attempt = requireCurrent(at)
      assertAllKeys(attempt, update.member, members.length)
      attempt.updates.set(update.member, update)
      if (attempt.updates.size === members.length) await sum(attempt)
      return attempt.end.wait
    },
    leave(at, reason) {
      if (at.round === round && at.attempt === number) end(current, reason)
    },
  }
}
