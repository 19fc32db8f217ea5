import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { accusationsSuite } from './accusations.ts'
import { adaptersSuite } from './adapters.ts'
import { beaconSuite } from './beacon.ts'
import { datasetsSuite } from './datasets.ts'
import { demandsSuite } from './demands.ts'
import { epochsSuite } from './epochs.ts'
import { eventsSuite } from './events.ts'
import { heldSuite } from './held.ts'
import { juriesSuite } from './juries.ts'
import { keysSuite } from './keys.ts'
import { moneySuite } from './money.ts'
import { plantsSuite } from './plants.ts'
import { registrySuite } from './registry.ts'
import { reportsSuite } from './reports.ts'
import { reputationSuite } from './reputation.ts'
import { requestsSuite } from './requests.ts'
import { royaltiesSuite } from './royalties.ts'
import { sessionsSuite } from './sessions.ts'
import { createScenario, type Scenario, type World } from './world.ts'

export { type MarketConformanceOptions, marketConformance } from './market.ts'
export type { Scenario, SettableParameter, World } from './world.ts'
export { createScenario, UNIT, worldOf } from './world.ts'

const suites = [
  moneySuite,
  registrySuite,
  adaptersSuite,
  sessionsSuite,
  requestsSuite,
  reputationSuite,
  eventsSuite,
  keysSuite,
  beaconSuite,
  juriesSuite,
  accusationsSuite,
  demandsSuite,
  epochsSuite,
  heldSuite,
  plantsSuite,
  datasetsSuite,
  reportsSuite,
  royaltiesSuite,
]

/**
 * What every ledger must do, rule by rule. `setup` gives a fresh market; it is called once for each
 * group of tests, and the books are checked after each test.
 */
export function ledgerConformance(name: string, setup: () => Promise<World>): void {
  for (const suite of suites) {
    describe(`${name} ledger`, () => {
      let world: Scenario | undefined
      const scenario = () => {
        if (!world) throw new Error('the market is set up before the tests')
        return world
      }
      beforeAll(async () => {
        world = await createScenario(await setup())
      })
      afterEach(() => scenario().audit())
      afterAll(() => world?.close())
      suite(scenario)
    })
  }
}
