import type { Domain } from './domain.ts'
import type { AccountId, AssetId, Hash } from './hex.ts'
import * as Schema from './schema.ts'
import { digest, type StructType } from './signed-object.ts'

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

export const schema: Schema.Schema<Approval> = Schema.object({
  owner: Schema.account,
  spender: Schema.account,
  asset: Schema.account,
  amount: Schema.unsigned(128),
  nonce: Schema.unsigned(128),
  validUntilSeconds: Schema.unsigned(64),
})

/** On chain `amount` and `nonce` are of 256 bits; ours have 128, as all amounts. */
export const struct: StructType<Approval> = {
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
export const hash = (approval: Approval, domain: Domain): Hash => digest(struct, approval, domain)
