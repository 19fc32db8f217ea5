// Goal: points, votes and the treasury on an EVM chain behave like those in memory, rule by rule.
// Method: the conformance suite with the real contracts on a separate development chain, whose time
// is advanced past votes and delays.
// Requirements: R002-10, R002-11
// Missing for R002-10: sales on a real market: tests use their own pool.

import { beforeAll } from 'vitest'
import { type ConformanceWorld, ledgerConformance } from '../../conformance/index.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createRevertedTokenWorlds } from '../world.fixture.ts'

const anvil = anvilOfTests()
let createWorld: () => Promise<ConformanceWorld>

beforeAll(async () => {
  createWorld = await createRevertedTokenWorlds(anvil)
})

ledgerConformance('evm', () => createWorld(), ['rent'], 'governance')
