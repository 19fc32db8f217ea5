// Counts burnt lamports. The burnt parts of request bonds follow from the accounts of requests
// before and after each transaction; burnt fines, stakes and bonds of training jobs follow from
// events.

import {
  addressOf,
  type DecodedAccount,
  decodeAccount,
  type ProgramEvent,
} from '../interface/index.ts'
import { recordsOf } from './invariants.ts'
import type { ProgramFixture } from './market.ts'

const [OPEN, LOCKED, CLAIMED, REFUNDED] = [1, 2, 3, 4]
const CLAIM_WINDOW = 3_600n

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

type RequestLock = Pick<DecodedAccount<'request'>, 'bond' | 'lockedAt'>
type LockEnd = Pick<DecodedAccount<'request'>, 'state' | 'endedAt' | 'releaseWindow' | 'releases'>

/**
 * Lamports that a refund pays at most out of the bond of a final lock; the rest of the bond is
 * burnt. A lock is final if the request was released four times before, so that its provider cannot
 * release it.
 */
const FINAL_REWARD_MAX = 10_000n
const RELEASES_MAX = 4

/**
 * Returns the reward of a refund: a tenth of the bond, and at most 10,000 lamports for a final
 * lock.
 */
export function refundRewardOf(bond: bigint, releases: number): bigint {
  const part = bond / 10n
  return releases >= RELEASES_MAX && part > FINAL_REWARD_MAX ? FINAL_REWARD_MAX : part
}

/**
 * Returns the burnt part of the bond of an ended lock. If the lock ended by a release, `nowSeconds`
 * is the time of the release.
 */
export function burntOf({ bond, lockedAt }: RequestLock, end: LockEnd, nowSeconds: bigint): bigint {
  const { state, endedAt, releaseWindow, releases } = end
  if (state === REFUNDED) return bond - refundRewardOf(bond, releases)
  const isLate =
    state === CLAIMED ? endedAt >= lockedAt + CLAIM_WINDOW : nowSeconds >= lockedAt + releaseWindow
  return isLate ? bond / 10n : 0n
}

const [JOB_LEFT, CHALLENGE_RESOLVED] = [48, 60]
const REJECTED = 2
const TRAINERS_MAX = 32

const amountIn = (bytes: Uint8Array | undefined): bigint =>
  Buffer.from(bytes ?? new Uint8Array(8)).readBigUInt64LE()

/** Adds up the burnt lamports. Call `observe` after each transaction, before time advances. */
export class BurntBonds {
  total = 0n
  readonly #locks = new Map<string, RequestLock>()

  /** Adds the lamports of training jobs that a transaction burns. */
  addEvents(market: ProgramFixture, events: readonly ProgramEvent[]): void {
    for (const { kind, parts } of events) {
      if (kind === JOB_LEFT) this.total += amountIn(parts[3])
      if (kind !== CHALLENGE_RESOLVED) continue
      const bond = parts[3]?.[0] === REJECTED ? bondAgainst(market, parts) : 0n
      this.total += amountIn(parts[4]) + bond - bond / 2n
    }
  }

  observe(market: ProgramFixture): void {
    for (const record of recordsOf(market, 'request')) {
      const id = textOf(record.id)
      const lock = this.#locks.get(id)
      if (lock && [OPEN, CLAIMED, REFUNDED].includes(record.state)) {
        this.total += burntOf(lock, record, market.chain.nowSeconds)
        this.#locks.delete(id)
      }
      if (record.state === LOCKED) this.#locks.set(id, record)
    }
  }
}

/** Returns the bond of a challenge, from the job and the account in its event. */
function bondAgainst(market: ProgramFixture, [job, account]: readonly Uint8Array[]): bigint {
  const same = (a: Uint8Array, b?: Uint8Array) => b !== undefined && textOf(a) === textOf(b)
  const seat = recordsOf(market, 'member').find(
    (one) => same(one.job, job) && same(one.account, account),
  )
  const bytes = job && market.chain.bytesAt(addressOf(job))
  const found = bytes && decodeAccount('job', bytes)
  if (!seat || !found) throw new Error('a challenge was resolved without its job or member')
  return seat.seat < TRAINERS_MAX ? found.trainerStake : found.validatorStake
}
