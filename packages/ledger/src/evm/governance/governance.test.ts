// Goal: points, votes and the treasury on an EVM chain behave like those in memory, rule by rule.
// Method: the conformance suite with the real contracts on a separate development chain, whose time
// is advanced past votes and delays.

import { afterAll, beforeAll } from 'vitest'
import { ledgerConformance } from '../../conformance/index.ts'
import { type Anvil, startAnvil } from '../index.ts'
import { createTokenWorld } from '../world.fixture.ts'

let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil()
})

afterAll(() => anvil?.stop())

ledgerConformance('evm', () => createTokenWorld(anvil), ['rent'], 'governance')
