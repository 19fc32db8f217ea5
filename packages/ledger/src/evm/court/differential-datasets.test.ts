// Goal: datasets in memory, which tests of roles rely on, behave like those of the contract.
// Method: the same random actions on both. Each must end with the same code, and leave the same
// datasets and every account with the same money.

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { challengeDataset, manifestBy } from '../../conformance/court/dataset.fixture.ts'
import {
  auditsOf,
  createCourtFixture,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
} from '../../conformance/court/fixture.ts'
import type { Scenario } from '../../conformance/world.ts'
import { type JurorVerdict, jurorVerdicts } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { decideCase, runDifferential } from './differential.fixture.ts'

const SETS = 2

type DatasetAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

/** Returns the manifest of a dataset; each of two creators has one. */
const manifestOf = ({ ledgers }: Scenario, which: number) =>
  manifestBy(ledgers[2 + (which % SETS)]!.account, which % SETS)

const setOf = (scenario: Scenario, which: number) => Hex.sha256Hex(manifestOf(scenario, which))

/** Seats the jury of a dataset's newest case, and lets most jurors vote the same verdict. */
async function trial(scenario: Scenario, which: number): Promise<void> {
  const { caseId = 0n } =
    (await requireMember(scenario.stranger, 'datasets').dataset(setOf(scenario, which))) ?? {}
  const verdict = jurorVerdicts[which % jurorVerdicts.length] as JurorVerdict
  await decideCase(scenario, { caseId, verdict, absent: which === 9 ? 4 : 0 })
}

const acting = {
  propose: (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(ledger, 'datasets').proposeDataset({
      manifest: manifestOf(scenario, which),
      cid: which === 8 ? '' : 'bafyset',
      license: 'MIT',
    }),
  challenge: (scenario: Scenario, ledger: Ledger, which: number) => {
    const dataset = setOf(scenario, which)
    const evidence = hashOf(5)
    return which === 9
      ? requireMember(ledger, 'datasets').disputeDataset({
          dataset,
          termsHash: hashOf(6),
          evidence,
        })
      : challengeDataset(ledger, { dataset, evidence })
  },
  async epochs(scenario: Scenario) {
    await finalizeNextEpoch(scenario)
    await finalizeNextEpoch(scenario)
  },
  trial: (scenario: Scenario, _: Ledger, which: number) => trial(scenario, which),
  conclude: (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(ledger, 'datasets').concludeDataset(setOf(scenario, which)),
  accept: (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(ledger, 'datasets').acceptDataset(setOf(scenario, which)),
  finalize: async (scenario: Scenario, ledger: Ledger, which: number) => {
    const { caseId = 0n } =
      (await requireMember(scenario.stranger, 'datasets').dataset(setOf(scenario, which))) ?? {}
    return auditsOf(ledger).finalizeCase(caseId)
  },
  advance: (scenario: Scenario, _: Ledger, which: number) =>
    scenario.advance(which < 4 ? 700_000n : 1_000n),
  /** Waits until appeals are impossible. */
  wait: (scenario: Scenario) => scenario.advance(90_000n),
}

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

const acts: fc.Arbitrary<readonly DatasetAction[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(3), which: fc.nat(9) }),
  { minLength: 24, maxLength: 30 },
)

/**
 * First actions, after which each run has an accepted, an unsuccessfully challenged and a rejected
 * dataset.
 */
const opening: readonly DatasetAction[] = (
  [
    ['propose', 2, 0],
    ['advance', 2, 0],
    ['accept', 1, 0],
    ['challenge', 3, 0],
    ['epochs', 0, 0],
    ['trial', 0, 2],
    ['wait', 0, 0],
    ['finalize', 1, 0],
    ['conclude', 1, 0],
  ] as const
).map(([kind, who, which]) => ({ kind, who, which }))

async function stateOf(scenario: Scenario) {
  const { client, ledgers } = scenario
  const { nativeAsset } = client
  const records = await Promise.all(
    Array.from({ length: SETS }, (_, which) =>
      requireMember(client, 'datasets').dataset(setOf(scenario, which)),
    ),
  )
  const accounts = ledgers.map(({ account }) => client.balance(account, nativeAsset))
  // Seconds differ by a few.
  const timeless = records.map((one) => one && { ...one, acceptableAtSeconds: 0n })
  return { accounts: await Promise.all(accounts), records: timeless }
}

const anvil = anvilOfTests()

test('the same datasets end the same way in memory and on the chain', async () => {
  const ended = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      runDifferential(anvil, [...opening, ...list], {
        async newSide(scenario: Scenario) {
          await createCourtFixture(scenario)
          const [creator] = scenario.ledgers
          await creator?.deposit({ asset: creator.nativeAsset, amount: 10n ** 18n })
          return scenario
        },
        begin: nextEpoch,
        act: (scenario, { kind, who, which }) =>
          acting[kind](scenario, scenario.ledgers[who] as Ledger, which),
        async stateOf(scenario) {
          const state = await stateOf(scenario)
          for (const record of state.records) if (record) ended.add(record.status)
          return state
        },
        alignsBeacons: true,
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
  for (const status of ['proposed', 'accepted', 'disputed', 'rejected']) {
    expect([...ended]).toContain(status)
  }
})
