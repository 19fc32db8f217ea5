// Parts of bonds that nobody has, from what requests say before and after each transaction.

import type { DecodedAccount } from '../interface/index.ts'
import { recordsOf } from './invariants.ts'
import type { ProgramFixture } from './market.ts'

const [OPEN, LOCKED, CLAIMED, REFUNDED] = [1, 2, 3, 4]
const CLAIM_WINDOW = 3_600n

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

type RequestLock = Pick<DecodedAccount<'request'>, 'bond' | 'lockedAt'>
type LockEnd = Pick<DecodedAccount<'request'>, 'state' | 'endedAt' | 'releaseWindow' | 'releases'>

/** Lamports of a final lock's bond that a refund pays out at most; the rest is burnt. */
const FINAL_REWARD_MAX = 10_000n
const RELEASES_MAX = 4

/** The reward of a refund: a tenth of the bond, of a final lock 10,000 lamports at most. */
export function refundRewardOf(bond: bigint, releases: number): bigint {
  const part = bond / 10n
  return releases >= RELEASES_MAX && part > FINAL_REWARD_MAX ? FINAL_REWARD_MAX : part
}

/** Returns the burnt part of the bond of a lock that has ended; a release is of this second. */
export function burntOf({ bond, lockedAt }: RequestLock, end: LockEnd, nowSeconds: bigint): bigint {
  const { state, endedAt, releaseWindow, releases } = end
  if (state === REFUNDED) return bond - refundRewardOf(bond, releases)
  const isLate =
    state === CLAIMED ? endedAt >= lockedAt + CLAIM_WINDOW : nowSeconds >= lockedAt + releaseWindow
  return isLate ? bond / 10n : 0n
}

/** Adds up burnt bonds. Observe after each transaction, before time goes on. */
export class BurntBonds {
  total = 0n
  readonly #locks = new Map<string, RequestLock>()

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
