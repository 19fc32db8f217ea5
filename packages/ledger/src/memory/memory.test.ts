// Goal: the market in memory keeps every rule of the port, and its audit would notice a fault.
// Method: the conformance suites; then faults put into the state by hand.

import { ledgerConformance, marketConformance, worldOf } from '../conformance/index.ts'
import { createChain, createMarketMemory } from './index.ts'

const setup = async () => worldOf(createChain())

ledgerConformance('memory', setup)
marketConformance('memory', { setup, create: createMarketMemory })
