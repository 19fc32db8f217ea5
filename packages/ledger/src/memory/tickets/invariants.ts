import { assert } from '@ostrom/protocol'
import { ticketBond } from '../../tickets/ticket-hashes.ts'
import type { MemoryState } from '../chain/state.ts'
import type { SystemAccountName } from '../money/system-accounts.ts'

type Liability = {
  readonly pot: SystemAccountName
  readonly asset: `0x${string}`
  readonly amount: bigint
}

/**
 * Checks the counts of each key against its purchases, posts and openings, and returns the debt of
 * the pot of tickets: bond and prices until the settlement, then uncollected posts and openings.
 *
 * @throws {InvariantError} A count differs from the sum of its records.
 */
export function ticketLiabilities({ tickets }: MemoryState): readonly Liability[] {
  const purchases = [...tickets.purchases.entries()]
  const posts = [...tickets.posts.entries()]
  const opened = [...tickets.opened.entries()]
  return [...tickets.keys.entries()].map(([keyId, key]) => {
    const { terms, sold, posted, refunded, isSettled } = key
    const { asset, value, fee } = terms
    const own = new Map(purchases.filter(([, purchase]) => purchase.keyId === keyId))
    const bought = [...own.values()].reduce((sum, { count }) => sum + count, 0)
    const paid = posts
      .filter(([name]) => name.startsWith(`${keyId}:`))
      .reduce((sum, [, post]) => sum + post.paid, 0)
    const open = opened.filter(([, purchaseId]) => purchaseId && own.has(purchaseId)).length
    assert(bought === sold && sold <= terms.soldMax, 'a key sold what was bought of it')
    assert(posted <= sold && refunded <= sold, 'no more is paid or returned than was sold')
    const price = value + fee
    if (isSettled) {
      assert(paid <= posted && open <= refunded, 'what is collected was due')
      return { pot: 'tickets', asset, amount: BigInt(paid) * value + BigInt(open) * price }
    }
    assert(paid === posted && open === refunded, 'a key counts its posts and openings')
    return { pot: 'tickets', asset, amount: ticketBond(terms) + BigInt(sold) * price }
  })
}
