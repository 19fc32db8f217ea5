// Goal: the market on an EVM chain behaves like the market in memory, rule by rule.
// Method: the conformance suite against the real contracts on a separate development chain; the
// suite of the court is in `court/court.test.ts`.
// Shows (deploy): one ledger port with three adapters: in memory, EVM, Solana.
// Missing: on Solana: audits, adapters, creators’ signatures, storage deals, datasets, epochs,
// reports.

import { afterAll, beforeAll } from 'vitest'
import { type ConformanceWorld, ledgerConformance } from '../conformance/index.ts'
import { type Anvil, startAnvil } from './index.ts'
import { createRevertedTokenWorlds } from './world.fixture.ts'

let anvil: Anvil
let createWorld: () => Promise<ConformanceWorld>

beforeAll(async () => {
  anvil = await startAnvil()
  createWorld = await createRevertedTokenWorlds(anvil)
})

afterAll(() => anvil?.stop())

ledgerConformance('evm', () => createWorld(), ['rent'], 'all but the court')
