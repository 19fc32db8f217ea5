import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type Capability, capabilitiesOf } from '../queries/capabilities.ts'
import { accusationSuite } from './court/accusations.ts'
import { auditHoldSuite } from './court/audit-hold.ts'
import { beaconSuite } from './court/beacon.ts'
import { dataChallengesSuite } from './court/data-challenges.ts'
import { datasetsSuite } from './court/datasets.ts'
import { epochsSuite } from './court/epochs.ts'
import { fraudProofsSuite } from './court/fraud-proofs.ts'
import { honeypotsSuite } from './court/honeypots.ts'
import { juriesSuite } from './court/juries.ts'
import { minimumStakeSuite } from './court/minimum-stake.ts'
import { modelReportsSuite } from './court/model-reports.ts'
import { eventsSuite } from './events.ts'
import { approvalActionsSuite } from './governance/approval-actions.ts'
import { governanceSuite } from './governance/governance.ts'
import { jobFeesSuite } from './governance/job-fees.ts'
import { parameterSwitchesSuite } from './governance/parameter-switches.ts'
import { rootActionsSuite } from './governance/root-actions.ts'
import { salesSuite } from './governance/sales.ts'
import { settingSwitchesSuite } from './governance/setting-switches.ts'
import { keysSuite } from './keys.ts'
import { moneySuite } from './money/balances.ts'
import { rentSuite } from './money/rent.ts'
import { tokensSuite } from './money/tokens.ts'
import { adaptersSuite } from './registry/adapters.ts'
import { reputationSuite } from './registry/feedback.ts'
import { registrationsSuite, registrySuite } from './registry/models.ts'
import { royaltiesSuite } from './registry/royalties.ts'
import { answerEndorsementsSuite } from './requests/answer-endorsements.ts'
import { onchainAnswersSuite } from './requests/onchain-answers.ts'
import { requestsSuite } from './requests/requests.ts'
import { maturingSuite, sessionsSuite } from './sessions/sessions.ts'
import {
  acceptDeal,
  chunkProofAt,
  dealTerms,
  storageDealsOf,
  storageDealsSuite,
} from './storage-deals/storage-deals.ts'
import { ticketsSuite } from './tickets/tickets.ts'
import { trainingChallengesSuite } from './training/challenges.ts'
import { trainingContestsSuite } from './training/contests.ts'
import { trainingEarlyEndsSuite } from './training/early-ends.ts'
import { trainingSeatsSuite } from './training/seats.ts'
import { trainingSuite } from './training/training.ts'
import { type ConformanceWorld, createScenario, type Scenario } from './world.ts'

export {
  type AnchorAttempt,
  type AnchoringWorld,
  anchoredItems,
  anchoringConformance,
  auditAnchoringWorld,
} from './court/anchoring.ts'
export { challengeDataset, manifestBy } from './court/dataset.fixture.ts'
export {
  appealCase,
  auditsOf,
  type CourtActors,
  type CourtFixture,
  challengers,
  coreOf,
  createCourtFixture,
  createWithJurors,
  finalizeCase,
  finalizeNextEpoch,
  hashOf,
  itemsOf,
  nextEpoch,
  type ServedSession,
  seatJury,
  serveSession,
  serveSessions,
  voteAll,
} from './court/fixture.ts'
export {
  carryOut,
  castVotes,
  closeBucket,
  contribute,
  createGovernanceFixture,
  decide,
  finalizeContributions,
  governanceOf,
  openVote,
  proposalCid,
  rulesOf,
} from './governance/fixture.ts'
export { withOtherV } from './keys.ts'
export { createMemoryScenario } from './memory-scenario.ts'
export { type MarketConformanceOptions, marketConformance } from './queries/market.ts'
export { createTrainingFixture, fundMembers } from './training/fixture.ts'
export type { ConformanceWorld, Scenario, SettableParameter } from './world.ts'
export { createScenario, manifestOf, UNIT, worldFromChain } from './world.ts'
export { acceptDeal, chunkProofAt, dealTerms, storageDealsOf }

/** A suite, with the capability of the chain that it needs. */
type ConformanceSuite = { readonly needs?: Capability; readonly suite: Suite }

/** The market and training. */
const marketSuites: readonly ConformanceSuite[] = [
  ...[moneySuite, tokensSuite, registrySuite, sessionsSuite, requestsSuite].map((suite) => ({
    suite,
  })),
  ...[reputationSuite, eventsSuite, keysSuite].map((suite) => ({ suite })),
  { needs: 'registrations', suite: registrationsSuite },
  { needs: 'onchain-answers', suite: onchainAnswersSuite },
  { needs: 'answer-endorsements', suite: answerEndorsementsSuite },
  { needs: 'rent', suite: rentSuite },
  ...[adaptersSuite, royaltiesSuite].map((suite) => ({ needs: 'adapters', suite }) as const),
  ...[
    trainingSuite,
    trainingEarlyEndsSuite,
    trainingSeatsSuite,
    trainingChallengesSuite,
    trainingContestsSuite,
  ].map((suite) => ({ needs: 'training', suite }) as const),
  { needs: 'storage-deals', suite: storageDealsSuite },
  { needs: 'tickets', suite: ticketsSuite },
  { needs: 'maturation', suite: maturingSuite },
]

/** The court and its modules, which take half of the whole run time. */
const courtSuites: readonly ConformanceSuite[] = [
  ...[beaconSuite, juriesSuite, accusationSuite, fraudProofsSuite, epochsSuite].map(
    (suite) => ({ needs: 'audits', suite }) as const,
  ),
  { needs: 'audits', suite: minimumStakeSuite },
  { needs: 'data-challenges', suite: dataChallengesSuite },
  { needs: 'audit-holds', suite: auditHoldSuite },
  { needs: 'honeypots', suite: honeypotsSuite },
  { needs: 'datasets', suite: datasetsSuite },
  { needs: 'model-reports', suite: modelReportsSuite },
]

/** Points, votes and the treasury. */
const governanceSuites: readonly ConformanceSuite[] = [
  ...[
    governanceSuite,
    parameterSwitchesSuite,
    settingSwitchesSuite,
    jobFeesSuite,
    rootActionsSuite,
    approvalActionsSuite,
    salesSuite,
  ].map((suite) => ({ needs: 'governance', suite }) as const),
]

const suitesOf = {
  all: [...marketSuites, ...courtSuites, ...governanceSuites],
  court: courtSuites,
  governance: governanceSuites,
  'all but the court': marketSuites,
} as const

type Suite = (scenario: () => Scenario) => void

/**
 * Requirements for every ledger, rule by rule. Each suite calls `setup` once for a fresh market.
 * After each test the market's world checks its invariants.
 *
 * @param lacking Optional members that the chain lacks; all others are tested.
 * @param part The suites to run, if two files share the work.
 */
export function ledgerConformance(
  name: string,
  setup: () => Promise<ConformanceWorld>,
  lacking: readonly Capability[] = [],
  part: keyof typeof suitesOf = 'all',
): void {
  for (const { needs, suite } of suitesOf[part]) {
    if (needs && lacking.includes(needs)) continue
    describe(`${name} ledger`, () => {
      let world: Scenario | undefined
      const scenario = () => {
        if (!world) throw new Error('the market is set up before the tests')
        return world
      }
      beforeAll(async () => {
        world = await createScenario(await setup())
        const capabilities = capabilitiesOf(world.client)
        for (const one of lacking) expect(capabilities.has(one), one).toBe(false)
      })
      afterEach(() => scenario().checkInvariants())
      afterAll(() => world?.close())
      suite(scenario)
    })
  }
}
