// Goal: the court on an EVM chain behaves like the court in memory, rule by rule.
// Method: the conformance suite against the real contracts on a separate development chain.

import { beforeAll } from 'vitest'
import { type ConformanceWorld, ledgerConformance } from '../../conformance/index.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createRevertedTokenWorlds } from '../world.fixture.ts'

const anvil = anvilOfTests()
let createWorld: () => Promise<ConformanceWorld>

beforeAll(async () => {
  createWorld = await createRevertedTokenWorlds(anvil)
})

ledgerConformance('evm', () => createWorld(), ['rent'], 'court')
