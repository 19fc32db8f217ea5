import type { Clock, Hash } from '@ostrom/protocol'
import { AggregationRefusedError, SecureAggregation } from '@ostrom/training'
import { FederatedRunFailedError } from './errors.ts'
import { createGate } from './gate.ts'
import {
  FEDERATED_ATTEMPTS_MAX,
  FEDERATED_KEYS_MILLISECONDS_MAX,
  FEDERATED_UPDATES_MILLISECONDS_MAX,
} from './limits.ts'

/** Phase of a run: the current attempt at a round, or the end. */
export type RunPhase =
  | ({ readonly status: 'open' } & Omit<SecureAggregation.RoundAttempt, 'run'>)
  | { readonly status: 'done' }

type Place = { readonly round: number; readonly attempt: number }

/**
 * Creates an attempt at a round, in which first the keys of all members arrive, then all updates.
 */
function createAttempt() {
  return {
    keys: new Map<string, SecureAggregation.MaskKey>(),
    updates: new Map<string, SecureAggregation.MaskedUpdate>(),
    allKeys: createGate<readonly SecureAggregation.MaskKey[]>(),
    end: createGate<void>(),
    status: 'keys' as 'keys' | 'updates' | 'saving' | 'void' | 'summed',
    /** Aborted when the wait for the keys, or for the updates, of all members ends. */
    wait: new AbortController(),
  }
}

type Attempt = ReturnType<typeof createAttempt>

/**
 * The coordinator's view of a run's rounds: keys, masked updates and sums. A message has an effect
 * only after its signature was checked, so only members can change the state.
 */
export type RoundAttempts = {
  /** Returns the phase of the run. While a sum is being saved, it waits for the end. */
  phase(): Promise<RunPhase>
  /** Resolves when the last round has its sum; rejects if a round failed too often. */
  readonly done: Promise<void>
  /**
   * Accepts a member's key, and returns the keys of all members once the last key has arrived.
   * `gone` aborts when the member's connection closes before the response was sent; the attempt is
   * then void.
   *
   * @throws {AggregationRefusedError} The key is refused, or the attempt is void.
   */
  join(
    at: Place,
    key: SecureAggregation.MaskKey,
    gone: AbortSignal,
  ): Promise<readonly SecureAggregation.MaskKey[]>
  /**
   * Checks the signature over a member's update, before its numbers are read.
   *
   * @throws {AggregationRefusedError} The update is refused, or the attempt is void.
   */
  assertDue(at: Place, head: SecureAggregation.UpdateHead): void
  /**
   * Accepts a masked update; resolves when the sum of all updates is saved. If `gone` (see `join`)
   * aborts before all updates have arrived, the attempt is void.
   *
   * @throws {AggregationRefusedError} The update is refused, or the attempt is void.
   */
  add(at: Place, update: SecureAggregation.MaskedUpdate, gone: AbortSignal): Promise<void>
  /**
   * Ends the waits of all members, because the coordinator ends. If a sum is being saved, their
   * responses still come.
   */
  close(): void
}

type RoundAttemptsOptions = {
  readonly run: Hash
  /** 32 random bytes, so that signatures from before a restart of the coordinator are invalid. */
  readonly session: Hash
  readonly members: readonly Hash[]
  readonly count: number
  readonly firstRound: number
  readonly rounds: number
  /**
   * Adds the sum of a round to the state, and saves the state, before a member gets the response to
   * its update.
   */
  readonly onSum: (round: number, sum: Int32Array) => Promise<void>
  readonly onVoid: (round: number, attempt: number, reason: string) => void
  /** Returns the SHA-256 of the state from which members train the current round. */
  readonly stateHash: () => Hash
  readonly clock: Clock
}

const refused = (reason: string) => new AggregationRefusedError({ reason })

/** Ends an attempt without a sum. All waits for its keys or its sum fail. */
function voidAttempt(attempt: Attempt, reason: string): void {
  attempt.status = 'void'
  attempt.wait.abort()
  attempt.allKeys.fail(refused(reason))
  attempt.end.fail(refused(reason))
}

/** Returns the position of a member in the run's document, from 1; 0 for a key of no member. */
const placeOf = (members: readonly Hash[], member: string) => members.indexOf(member as Hash) + 1

/** Names members that have sent nothing yet, by their positions in the run's document. */
function missingOf(members: readonly Hash[], sent: ReadonlyMap<string, unknown>): string {
  const places = members.flatMap((member, at) => (sent.has(member) ? [] : [at + 1]))
  return `${places.length > 1 ? 'members' : 'member'} ${places.join(', ')}`
}

class Rounds implements RoundAttempts {
  readonly #options: RoundAttemptsOptions
  readonly #done = createGate<void>()
  #round: number
  #number = 0
  #current = createAttempt()
  #saving: Promise<void> | undefined

  constructor(options: RoundAttemptsOptions) {
    this.#options = options
    this.#round = options.firstRound
    if (this.#round > options.rounds) this.#done.open()
    else this.#begin()
  }

  get done(): Promise<void> {
    return this.#done.wait
  }

  async phase(): Promise<RunPhase> {
    await this.#saving
    if (this.#round > this.#options.rounds) return { status: 'done' }
    const { session } = this.#options
    return { status: 'open', session, round: this.#round, attempt: this.#number }
  }

  async join(at: Place, key: SecureAggregation.MaskKey, gone: AbortSignal) {
    const attempt = this.#attemptAt(at, 'keys', 'updates')
    const { members, stateHash } = this.#options
    SecureAggregation.assertMaskKey(this.#attemptId(), { members, key })
    const member = `member ${placeOf(members, key.member)}`
    if (key.state !== stateHash()) {
      throw refused(`${member} starts from another state than that of round ${this.#round}`)
    }
    const known = attempt.keys.get(key.member)
    if (known && known.key !== key.key) {
      // The member restarted and lost the secret of its first key, so no party can compute the
      // masks of that key.
      const reason = `${member} came back`
      this.#end(attempt, reason)
      throw refused(reason)
    }
    if (known) return attempt.allKeys.wait
    if ([...attempt.keys.values()].some((one) => one.key === key.key)) {
      throw refused(`the key of ${member} is that of another member`)
    }
    attempt.keys.set(key.member, key)
    this.#watch(attempt, member, gone)
    const isWhole = attempt.keys.size === members.length
    if (isWhole && attempt.status === 'keys') this.#takeAllKeys(attempt)
    return attempt.allKeys.wait
  }

  assertDue(at: Place, head: SecureAggregation.UpdateHead): void {
    const attempt = this.#attemptAt(at, 'updates')
    SecureAggregation.assertUpdateHead(head, this.#termsOf(attempt))
  }

  async add(at: Place, update: SecureAggregation.MaskedUpdate, gone: AbortSignal): Promise<void> {
    this.assertDue(at, update)
    const attempt = this.#current
    const { members, count } = this.#options
    SecureAggregation.assertUpdateBody(update, { members, count })
    const member = `member ${placeOf(members, update.member)}`
    const known = attempt.updates.get(update.member)
    if (known && known.bodyHash !== update.bodyHash) {
      throw refused(`${member} has sent another update of this try`)
    }
    if (known) return attempt.end.wait
    attempt.updates.set(update.member, update)
    this.#watch(attempt, member, gone)
    const isWhole = attempt.updates.size === members.length
    if (isWhole && attempt.status === 'updates') this.#saving = this.#save(attempt)
    return attempt.end.wait
  }

  close(): void {
    if (this.#current.status !== 'saving') voidAttempt(this.#current, 'the coordinator ended')
  }

  #attemptId(): SecureAggregation.RoundAttempt {
    const { run, session } = this.#options
    return { run, session, round: this.#round, attempt: this.#number }
  }

  #termsOf({ keys }: Attempt): SecureAggregation.UpdateTerms {
    const { members } = this.#options
    const all = members.flatMap((one) => keys.get(one) ?? [])
    return { attempt: this.#attemptId(), members, keys: all }
  }

  #attemptAt(at: Place, ...due: readonly Attempt['status'][]): Attempt {
    const current = this.#current
    const isCurrent = at.round === this.#round && at.attempt === this.#number
    if (isCurrent && due.includes(current.status)) return current
    if (isCurrent && current.status === 'keys') throw refused('an update came before all keys')
    throw refused(`try ${at.attempt} of round ${at.round} is over`)
  }

  #begin(): void {
    const attempt = createAttempt()
    this.#number += 1
    this.#current = attempt
    this.#limitWait(attempt, FEDERATED_KEYS_MILLISECONDS_MAX)
  }

  #takeAllKeys(attempt: Attempt): void {
    attempt.status = 'updates'
    this.#limitWait(attempt, FEDERATED_UPDATES_MILLISECONDS_MAX)
    attempt.allKeys.open(this.#termsOf(attempt).keys)
  }

  /**
   * Ends the current wait, and begins the next one: for the keys, or for the updates, of all
   * members. When its time is over, the attempt is void.
   */
  #limitWait(attempt: Attempt, milliseconds: number): void {
    attempt.wait.abort()
    attempt.wait = new AbortController()
    const { signal } = attempt.wait
    const [sent, what] =
      attempt.status === 'keys' ? [attempt.keys, 'key'] : [attempt.updates, 'update']
    void this.#options.clock.sleep(milliseconds, signal).then(() => {
      if (signal.aborted) return
      const missing = missingOf(this.#options.members, sent)
      this.#end(attempt, `${missing} sent no ${what} in ${milliseconds / 3_600_000} h`)
    })
  }

  /**
   * Voids an attempt when a member closes its connection before it gets the response to an accepted
   * message.
   */
  #watch(attempt: Attempt, member: string, gone: AbortSignal): void {
    const leave = () => this.#end(attempt, `${member} dropped out`)
    if (gone.aborted) leave()
    else gone.addEventListener('abort', leave, { once: true })
  }

  #end(attempt: Attempt, reason: string): void {
    if (attempt.status !== 'keys' && attempt.status !== 'updates') return
    voidAttempt(attempt, reason)
    const [round, number] = [this.#round, this.#number]
    this.#options.onVoid(round, number, reason)
    if (number < FEDERATED_ATTEMPTS_MAX) this.#begin()
    else {
      const last = `round ${round} was void ${number} times, the last time because ${reason}`
      this.#done.fail(new FederatedRunFailedError({ reason: last }))
    }
  }

  async #save(attempt: Attempt): Promise<void> {
    attempt.wait.abort()
    attempt.status = 'saving'
    const { onSum, count, rounds } = this.#options
    try {
      const terms = { ...this.#termsOf(attempt), count }
      const sum = SecureAggregation.sumMaskedUpdates([...attempt.updates.values()], terms)
      await onSum(this.#round, sum)
    } catch (cause) {
      const code = (cause as { readonly code?: unknown }).code ?? 'unknown'
      const reason = `the sum of round ${this.#round} was not saved (${code})`
      voidAttempt(attempt, reason)
      this.#done.fail(new FederatedRunFailedError({ reason }))
      return
    }
    attempt.status = 'summed'
    this.#round += 1
    this.#number = 0
    if (this.#round > rounds) this.#done.open()
    else this.#begin()
    attempt.end.open()
  }
}

/**
 * Creates the rounds of a run, from `firstRound` on, which is the first round without a saved sum.
 */
export const createRoundAttempts = (options: RoundAttemptsOptions): RoundAttempts =>
  new Rounds(options)
