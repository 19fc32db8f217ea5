// Goal: model reports in memory, which tests of roles rely on, behave like those of the contract.
// Method: the same random actions on both. Each must end with the same code, and leave the same
// reports, the same status of models, and every account with the same money.

import fc from 'fast-check'
import { expect, test } from 'vitest'
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

type ModelReportAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

const wordsOf = ({ version }: Scenario, which: number) => ({
  version,
  evidence: which === 9 ? hashOf(0) : hashOf(which + 1),
})

/** Number of the newest case. */
async function newest({ stranger, version }: Scenario): Promise<bigint> {
  return (await requireMember(stranger, 'modelReports').latestReport(version))?.caseId ?? 9n
}

/**
 * Seats the jury of the newest case, or of an earlier one, and lets most jurors vote the same
 * verdict.
 */
async function trial(scenario: Scenario, which: number): Promise<void> {
  const caseId = (await newest(scenario)) - (which === 8 ? 1n : 0n)
  const verdict = jurorVerdicts[which % jurorVerdicts.length] as JurorVerdict
  await decideCase(scenario, { caseId, verdict, absent: which === 9 ? 4 : 0 })
}

const acting = {
  report: (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(ledger, 'modelReports').reportModel(wordsOf(scenario, which)),
  restore: (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(which < 7 ? scenario.creator : ledger, 'modelReports').requestRestoration(
      wordsOf(scenario, which),
    ),
  async epochs(scenario: Scenario) {
    await finalizeNextEpoch(scenario)
    await finalizeNextEpoch(scenario)
  },
  trial: (scenario: Scenario, _: Ledger, which: number) => trial(scenario, which),
  conclude: async (scenario: Scenario, ledger: Ledger, which: number) =>
    requireMember(ledger, 'modelReports').concludeReport(
      (await newest(scenario)) - BigInt(which >> 2),
    ),
  finalize: async (scenario: Scenario, ledger: Ledger, which: number) =>
    auditsOf(ledger).finalizeCase((await newest(scenario)) - BigInt(which >> 2)),
  /** Waits until appeals are impossible. */
  wait: (scenario: Scenario) => scenario.advance(90_000n),
  /** Sets a status by a jury's ruling, or by the guardian. */
  guard: async (scenario: Scenario, _: Ledger, which: number) => {
    const { setModelStatus, setGuardianStatus, version } = scenario
    const status = (['active', 'warned', 'quarantined'] as const)[which % 3]!
    return which < 3 ? setModelStatus(version, status) : setGuardianStatus?.(version, status)
  },
  advance: (scenario: Scenario, _: Ledger, which: number) =>
    scenario.advance(which < 4 ? 1_300_000n : 1_000n),
}

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

const acts: fc.Arbitrary<readonly ModelReportAction[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(9), which: fc.nat(9) }),
  { minLength: 24, maxLength: 30 },
)

const judged = (verdict: JurorVerdict) =>
  [
    ['epochs', 0],
    ['trial', jurorVerdicts.indexOf(verdict)],
    ['wait', 0],
    ['finalize', 0],
    ['conclude', 0],
  ] as const

/**
 * First actions, after which each run has a report, a quarantine, a refused restoration and a
 * restoration.
 */
const opening: readonly ModelReportAction[] = (
  [
    ...([['report', 0], ...judged('major')] as const),
    ...([['restore', 0], ...judged('no')] as const),
    ...([['advance', 0], ['restore', 0], ...judged('major')] as const),
    ['report', 0],
  ] as const
).map(([kind, which]) => ({ kind, which, who: kind === 'report' ? 5 : 3 }))

async function stateOf({ client, ledgers, version }: Scenario) {
  const { nativeAsset } = client
  const report = await requireMember(client, 'modelReports').latestReport(version)
  const { status, statusUntilSeconds } = (await client.modelVersion(version)) ?? {}
  const accounts = ledgers.map(({ account }) => client.balance(account, nativeAsset))
  // Seconds differ by a few.
  const timeless = report && { ...report, restorableAtSeconds: report.restorableAtSeconds > 0n }
  const doesLapse = statusUntilSeconds !== undefined
  return { accounts: await Promise.all(accounts), status, doesLapse, ...timeless }
}

const anvil = anvilOfTests()

test('the same reports end the same way in memory and on the chain', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      runDifferential(anvil, [...opening, ...list], {
        async newSide(scenario: Scenario) {
          await createCourtFixture(scenario)
          const { creator } = scenario
          await creator.deposit({ asset: creator.nativeAsset, amount: 10n ** 18n })
          return scenario
        },
        begin: nextEpoch,
        act: (scenario, { kind, who, which }) =>
          acting[kind](scenario, scenario.ledgers[who] as Ledger, which),
        async stateOf(scenario) {
          const state = await stateOf(scenario)
          for (const word of [state.question, state.status]) if (word) seen.add(word)
          return state
        },
        alignsBeacons: true,
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
  for (const word of ['harm', 'restoration', 'warned', 'quarantined', 'active']) {
    expect([...seen]).toContain(word)
  }
})
