// Goal: after four other providers have released a request, a provider can still lock it, even if
// governance has raised the bond above the default. The provider pays no more than the limit of
// every lock's bond. Method: the bonds that governance can choose.

import { expect, test } from 'vitest'
import { FINAL_LOCK_BOND_LAMPORTS, LOCK_BOND_MAX_LAMPORTS } from '../../limits.ts'
import { finalBondMax } from './final-bond.ts'

// Finding: QST-8
test.each([
  ['the default', FINAL_LOCK_BOND_LAMPORTS, FINAL_LOCK_BOND_LAMPORTS],
  ['twice the default', 2n * FINAL_LOCK_BOND_LAMPORTS, 2n * FINAL_LOCK_BOND_LAMPORTS],
  ['ten times the default', LOCK_BOND_MAX_LAMPORTS, LOCK_BOND_MAX_LAMPORTS],
  ['the bound of governance', 100_000_000n, LOCK_BOND_MAX_LAMPORTS],
  // A request that was opened before governance lowered the bond may still have the default bond.
  ['less than the default', 1n, FINAL_LOCK_BOND_LAMPORTS],
])('the highest final bond under a request bond of %s is bounded', (_bond, lockBond, most) => {
  expect(finalBondMax({ lockBond })).toBe(most)
  expect(finalBondMax({ lockBond, answer: 'chain' })).toBe(LOCK_BOND_MAX_LAMPORTS)
})
