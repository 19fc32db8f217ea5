// Goal: the court on an EVM chain behaves like the court in memory, rule by rule.
// Method: the conformance suite against the real contracts on a separate development chain.

import { afterAll, beforeAll } from 'vitest'
import { ledgerConformance } from '../../conformance/index.ts'
import { type Anvil, startAnvil } from '../index.ts'
import { createTokenWorld } from '../world.fixture.ts'

let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil()
})

afterAll(() => anvil?.stop())

ledgerConformance('evm', () => createTokenWorld(anvil), ['rent'], 'court')
