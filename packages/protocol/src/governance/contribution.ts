import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'

/** Roles of a contribution, in the order of `ContributionRole` in the contracts. */
export const roles = ['provider', 'validator', 'trainer', 'curator'] as const

export type ContributionRole = (typeof roles)[number]

/**
 * Contribution of one account in one role, in the epochs of one epoch block:
 * docs/spec/governance.md, section 1.
 */
export type Contribution = {
  readonly account: Hex.AccountId
  readonly role: ContributionRole
  /**
   * Amount that was irrevocably paid for the account's work, by the account itself or by others, in
   * native base units: docs/spec/governance.md, section 1.
   */
  readonly points: bigint
}

const TAG = new TextEncoder().encode('ostrom:contribution:v1')

/** Returns a number as 16 bytes, big-endian. */
function pointsWord(points: bigint): Uint8Array {
  return Hex.toBytes(`0x${points.toString(16).padStart(32, '0')}`)
}

/**
 * Returns the leaf of a contribution under the root of its epoch block; `leafOf` of the contract
 * `Contributions`: docs/spec/governance.md, section 2.
 */
export function leaf({ account, role, points }: Contribution): Hex.Hash {
  const number = new Uint8Array([roles.indexOf(role)])
  return Hex.from(sha256(Hex.concat(TAG, Hex.toBytes(account), number, pointsWord(points))))
}
