import type { Request } from '@ostrom/protocol'
import { FINAL_LOCK_BOND_LAMPORTS, LOCK_BOND_MAX_LAMPORTS } from '../../limits.ts'

/**
 * Returns the most lamports that a provider puts up for a lock that it cannot release: the bond by
 * default or by the present parameter, if that is more, within the bound of every bond. So four
 * releases void no request while governance has a higher bond.
 *
 * An on-chain answer needs no client, so no absent one costs its provider the bond.
 */
export function finalBondMax({ answer, requestBond }: finalBondMax.Options): bigint {
  if (answer === 'chain') return LOCK_BOND_MAX_LAMPORTS
  const bond = requestBond > FINAL_LOCK_BOND_LAMPORTS ? requestBond : FINAL_LOCK_BOND_LAMPORTS
  return bond < LOCK_BOND_MAX_LAMPORTS ? bond : LOCK_BOND_MAX_LAMPORTS
}

export declare namespace finalBondMax {
  type Options = {
    readonly answer?: Request.RequestTerms['answer'] | undefined
    /** Bond of a request that is opened now, in lamports. */
    readonly requestBond: bigint
  }
}
