import type { Request } from '@ostrom/protocol'
import { FINAL_LOCK_BOND_LAMPORTS, LOCK_BOND_MAX_LAMPORTS } from '../../limits.ts'

/**
 * Returns the largest bond, in lamports, that a provider pays for a lock that it cannot release:
 * the default bond, or the present parameter if that is larger, up to the limit of every bond. So
 * requests stay usable after four releases even if governance raises the bond.
 *
 * For a request with an on-chain answer, only the limit of every bond applies: the answer needs no
 * client, so no absent client can cost the provider its bond.
 */
export function finalBondMax({ answer, lockBond }: finalBondMax.Options): bigint {
  if (answer === 'chain') return LOCK_BOND_MAX_LAMPORTS
  const bond = lockBond > FINAL_LOCK_BOND_LAMPORTS ? lockBond : FINAL_LOCK_BOND_LAMPORTS
  return bond < LOCK_BOND_MAX_LAMPORTS ? bond : LOCK_BOND_MAX_LAMPORTS
}

export declare namespace finalBondMax {
  type Options = {
    readonly answer?: Request.RequestTerms['answer'] | undefined
    /** Present parameter for the bond of a lock, in lamports. */
    readonly lockBond: bigint
  }
}
