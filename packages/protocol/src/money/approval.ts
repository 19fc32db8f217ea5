import type { AccountId, AssetId, Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/**
 * An account's permission for a contract to move an amount of one asset from its balance in the
 * Vault. It can accompany the opening of a session, so that a client with a deposit needs no gas.
 */
export type Approval = {
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
  /** Base units by which the approval raises the spender's allowance; zero ends the allowance. */
  readonly amount: bigint
  /** Any number that the owner has not used yet, in any order. */
  readonly nonce: bigint
  /** Last Unix second at which the approval may be submitted. */
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

/**
 * The contract has 256 bits for `amount` and `nonce`; this protocol uses 128, as for all amounts.
 */
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

/** Returns the digest of an approval, which the owner signs. */
export const hash = (approval: Approval, domain: Domain): Hash => digest(struct, approval, domain)
