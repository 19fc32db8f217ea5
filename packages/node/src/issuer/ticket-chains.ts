import { type Ledger, requireMember, ticketPurchaseIdOf } from '@ostrom/ledger'
import { TicketCount } from '@ostrom/protocol'
import type { AcceptorChain, HolderChain } from '@ostrom/tickets'

/** Returns the calls of the ledger that a ticket holder needs. */
export function holderChainOf(ledger: Ledger): HolderChain {
  const { account, nowSeconds } = ledger
  return {
    ...requireMember(ledger, 'tickets'),
    account,
    nowSeconds,
    purchaseIdOf: (purchase) => ticketPurchaseIdOf({ ...purchase, buyer: account }),
  }
}

/** Returns the calls of the ledger that a proxy needs to accept tickets. */
export function acceptorChainOf(ledger: Ledger): AcceptorChain {
  const { account, nowSeconds, domain } = ledger
  return {
    ...requireMember(ledger, 'tickets'),
    account,
    nowSeconds,
    isCountSignedBy(signer, count, signature) {
      const digest = TicketCount.hash(count, domain)
      return ledger.verify({ digest, signature, account: signer, byKey: true })
    },
  }
}
