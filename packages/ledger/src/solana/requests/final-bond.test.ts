// Goal: if four other providers released a request, a provider can still lock it when the bond is
// above the default, and pays no more than for any other lock. Method: the bonds that governance
// can choose.

import { expect, test } from 'vitest'
import { FINAL_LOCK_BOND_LAMPORTS, LOCK_BOND_MAX_LAMPORTS } from '../../limits.ts'
import { finalBondMax } from './final-bond.ts'

test.each([
  ['the default', FINAL_LOCK_BOND_LAMPORTS, FINAL_LOCK_BOND_LAMPORTS],
  ['twice the default', 2n * FINAL_LOCK_BOND_LAMPORTS, 2n * FINAL_LOCK_BOND_LAMPORTS],
  ['ten times the default', LOCK_BOND_MAX_LAMPORTS, LOCK_BOND_MAX_LAMPORTS],
  ['the bound of governance', 100_000_000n, LOCK_BOND_MAX_LAMPORTS],
  // Bond of a request that was opened before the bond was lowered.
  ['less than the default', 1n, FINAL_LOCK_BOND_LAMPORTS],
])('the highest final bond under a request bond of %s is bounded', (_bond, requestBond, most) => {
  expect(finalBondMax({ requestBond })).toBe(most)
  expect(finalBondMax({ requestBond, answer: 'chain' })).toBe(LOCK_BOND_MAX_LAMPORTS)
})
