// Goal: the market on an EVM chain behaves like the market in memory, rule by rule.
// Method: the conformance suite against the real contracts on a separate development chain; the
// suite of the court is in `court/court.test.ts`.
// Shows (deploy): one ledger port with three adapters: in memory, EVM, Solana.
// Missing: on Solana: audits, adapters, creators’ signatures, storage deals, datasets, epochs,
// reports.

import { beforeAll } from 'vitest'
import { type ConformanceWorld, ledgerConformance } from '../conformance/index.ts'
import { anvilOfTests } from './chain/anvil.fixture.ts'
import { createRevertedTokenWorlds } from './world.fixture.ts'

const anvil = anvilOfTests()
let createWorld: () => Promise<ConformanceWorld>

beforeAll(async () => {
  createWorld = await createRevertedTokenWorlds(anvil)
})

ledgerConformance('evm', () => createWorld(), ['rent'], 'all but the court')
