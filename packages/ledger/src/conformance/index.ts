import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Capability } from '../ledger.ts'
import { accusationsSuite } from './accusations.ts'
import { adaptersSuite } from './adapters.ts'
import { answersSuite } from './answers.ts'
import { availabilityOf, availabilitySuite, keepTerms, shownAt } from './availability.ts'
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
import { proofsSuite } from './proofs.ts'
import { registrationsSuite, registrySuite } from './registry.ts'
import { rentSuite } from './rent.ts'
import { reportsSuite } from './reports.ts'
import { reputationSuite } from './reputation.ts'
import { requestsSuite } from './requests.ts'
import { royaltiesSuite } from './royalties.ts'
import { maturingSuite, sessionsSuite } from './sessions.ts'
import { tokensSuite } from './tokens.ts'
import { trainingSuite } from './training.ts'
import { createScenario, type Scenario, type World } from './world.ts'

export {
  type Acting,
  auditsOf,
  type Court,
  coreOf,
  createCourt,
  demanders,
  finalizeCase,
  finalizeNext,
  hashOf,
  itemsOf,
  nextEpoch,
  type Served,
  seatJury,
  serve,
  serveAll,
  untilDrawn,
  voteAll,
} from './court.ts'
export { withOtherV } from './keys.ts'
export { type MarketConformanceOptions, marketConformance } from './market.ts'
export type { Scenario, SettableParameter, World } from './world.ts'
export { createScenario, UNIT, worldOf } from './world.ts'
export { availabilityOf, keepTerms, shownAt }

/** Suites by what a chain must be able to do for them. */
const suites: readonly { readonly needs?: Capability; readonly suite: Suite }[] = [
  ...[moneySuite, tokensSuite, registrySuite, sessionsSuite, requestsSuite].map((suite) => ({
    suite,
  })),
  ...[reputationSuite, eventsSuite, keysSuite].map((suite) => ({ suite })),
  { needs: 'registrations', suite: registrationsSuite },
  { needs: 'answers', suite: answersSuite },
  { needs: 'rent', suite: rentSuite },
  ...[adaptersSuite, royaltiesSuite].map((suite) => ({ needs: 'adapters', suite }) as const),
  { needs: 'training', suite: trainingSuite },
  { needs: 'availability', suite: availabilitySuite },
  ...[maturingSuite, beaconSuite, juriesSuite, accusationsSuite, proofsSuite].map(
    (suite) => ({ needs: 'audits', suite }) as const,
  ),
  ...[demandsSuite, epochsSuite, heldSuite, plantsSuite, datasetsSuite, reportsSuite].map(
    (suite) => ({ needs: 'audits', suite }) as const,
  ),
]

type Suite = (scenario: () => Scenario) => void

/**
 * What every ledger must do, rule by rule. `setup` gives a fresh market; it is called once for each
 * group of tests, and the books are checked after each test.
 *
 * @param lacking What the chain says that it cannot do; all else is tested.
 */
export function ledgerConformance(
  name: string,
  setup: () => Promise<World>,
  lacking: readonly Capability[] = [],
): void {
  for (const { needs, suite } of suites) {
    if (needs && lacking.includes(needs)) continue
    describe(`${name} ledger`, () => {
      let world: Scenario | undefined
      const scenario = () => {
        if (!world) throw new Error('the market is set up before the tests')
        return world
      }
      beforeAll(async () => {
        world = await createScenario(await setup())
        const { capabilities } = world.client
        for (const one of lacking) expect(capabilities.has(one), one).toBe(false)
      })
      afterEach(() => scenario().audit())
      afterAll(() => world?.close())
      suite(scenario)
    })
  }
}
