// Actions of providers other than the honest and the hostile provider of a walk: a ring of four
// that releases requests, and a provider that borrows its stake for one transaction.

import { bytesOf } from '../interface/index.ts'
import { UNIT } from './market.ts'
import { lockInstruction, lockRequest, releaseRequest } from './request-instructions.ts'
import { InvariantViolation, type WalkAccounting, type WalkAgreement } from './walk-accounting.ts'

const OPEN = 1
/** Releases after which a lock is final. */
const RELEASES_MAX = 4

/** Returns the number of providers that released a request. */
export const releasesOf = async (books: WalkAccounting, deal: WalkAgreement): Promise<number> =>
  (await books.request(deal))?.releases ?? 0

/** Returns the requests that wait for a lock. */
const waiting = (books: WalkAccounting): readonly WalkAgreement[] =>
  books.live.filter(({ kind, state }) => kind === 'request' && state === OPEN)

/** Lets each account of the ring lock and release the same open request, all in one second. */
export async function releaseByRing(books: WalkAccounting): Promise<void> {
  const open = waiting(books).filter(({ hasFinalLock }) => !hasFinalLock)
  if (open.length === 0) return
  const deal = books.pick(open)
  for (const market of books.ring) {
    const { refusal } = await lockRequest(market, deal.id)
    books.note('lock by the ring', refusal)
    if (refusal !== undefined) continue
    const released = await releaseRequest(market, deal.id)
    books.note('release by the ring', released.refusal)
    if (released.refusal !== undefined)
      throw new InvariantViolation(`a release within its window: ${released.refusal}`)
    deal.hasFinalLock = (await releasesOf(books, deal)) >= RELEASES_MAX
    if (deal.hasFinalLock) return
  }
}

/**
 * Tries to stake, lock a request and take the stake back in one transaction, as with a flash loan.
 */
export async function borrowStake(books: WalkAccounting): Promise<void> {
  const open = waiting(books)
  if (open.length === 0) return
  const deal = books.pick(open)
  const market = books.borrower
  const { provider } = market.actors
  const owned = { owner: provider.address, providerRecord: await market.providerRecord() }
  const [config, balance] = [await market.at.config(), await market.balance(provider)]
  const amount = UNIT
  const isNow = books.random(2) === 0
  const instructions = [
    market.build('stake', { data: { amount }, accounts: { ...owned, config, balance } }),
    await lockInstruction(market, deal.id),
    market.build('unstake', { data: { amount }, accounts: { ...owned, config } }),
    ...(isNow
      ? [market.build('withdrawStake', { data: {}, accounts: { ...owned, balance } })]
      : []),
  ]
  const { refusal } = await market.send(instructions, provider)
  books.note('lock with a borrowed stake', refusal)
  if (refusal === undefined) throw new InvariantViolation('a borrowed stake left behind a lock')
  const { stake } = await market.read('provider', market.at.provider(bytesOf(provider.address)))
  if (stake !== 0n) throw new InvariantViolation('a refused transaction staked')
}
