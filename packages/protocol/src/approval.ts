import type { Domain } from './domain.ts'
import type { AccountId, AssetId, Hash } from './hex.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'

/**
 * An account's leave for a contract to move some of its money in the Vault. It can travel with the
 * opening of a session, so that a client who has deposited needs no gas of its own.
 */
export type Approval = {
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
  /** Adds to what is approved already; zero ends all of it. */
  readonly amount: bigint
  /** Any number that the owner has not used yet; they need no order. */
  readonly nonce: bigint
  /** Last second at which it may be submitted. */
  readonly validUntilSeconds: bigint
}

export const shape: Shape.Shape<Approval> = Shape.object({
  owner: Shape.account,
  spender: Shape.account,
  asset: Shape.account,
  amount: Shape.unsigned(128),
  nonce: Shape.unsigned(128),
  validUntilSeconds: Shape.unsigned(64),
})

/** On chain `amount` and `nonce` are of 256 bits; ours have 128, as all amounts. */
export const kind: Kind<Approval> = {
  name: 'VaultApproval',
  contract: 'vault',
  fields: [
    ['owner', 'account'],
    ['spender', 'account'],
    ['asset', 'account'],
    ['amount', 'uint256'],
    ['nonce', 'uint256'],
    ['validUntilSeconds', 'uint64'],
  ],
}

/** Digest that the owner signs. */
export const hash = (approval: Approval, domain: Domain): Hash => digest(kind, approval, domain)
