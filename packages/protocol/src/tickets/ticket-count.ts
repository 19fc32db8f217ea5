import type { AccountId, Hash } from '../encoding/hex.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/**
 * Number of one proxy's tickets that an issuer has accepted under one of its keys. The terms of
 * this key name a count signer, which signs the count. Counts are cumulative: a higher count
 * replaces a lower one. See docs/spec/tickets.md, section 4.
 */
export type TicketCount = {
  readonly keyId: Hash
  readonly proxy: AccountId
  readonly count: number
  /** Root over the accepted tickets' ids, in order: `Merkle`. */
  readonly root: Hash
}

export const ticketCountStruct: StructType<TicketCount> = {
  name: 'TicketCount',
  contract: 'tickets',
  fields: [
    ['keyId', 'bytes32'],
    ['proxy', 'account'],
    ['count', 'uint32'],
    ['root', 'bytes32'],
  ],
}

/** Returns the digest that the key's count signer signs. */
export const hash = (count: TicketCount, domain: Domain): Hash =>
  digest(ticketCountStruct, count, domain)
