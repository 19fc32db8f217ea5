// Goal: reports of models in memory, on which roles are tested, are those of the contract.
// Method: the same random acts on both; each must end with the same code, and leave the same
// reports and standing, and every account with the same money.

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Verdict, verdicts } from '../cases.ts'
import { auditsOf, createCourt, finalizeNext, hashOf, nextEpoch } from '../conformance/court.ts'
import type { Scenario } from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { type Anvil, startAnvil } from './index.ts'
import { playBoth, tryCase } from './test-differential.ts'

type Act = { readonly kind: (typeof kinds)[number]; readonly who: number; readonly which: number }

const wordsOf = ({ version }: Scenario, which: number) => ({
  version,
  evidence: which === 9 ? hashOf(0) : hashOf(which + 1),
})

/** The jury of the newest case, most of which votes one way. */
async function trial(scenario: Scenario, which: number): Promise<void> {
  const { caseId = 0n } = await auditsOf(scenario.stranger).reportOf(scenario.version)
  const verdict = verdicts[which % verdicts.length] as Verdict
  await tryCase(scenario, { caseId, verdict, absent: which === 9 ? 4 : 0 })
}

const acting = {
  report: (scenario: Scenario, ledger: Ledger, which: number) =>
    auditsOf(ledger).reportModel(wordsOf(scenario, which)),
  bring: (scenario: Scenario, ledger: Ledger, which: number) =>
    auditsOf(ledger).bringReport(wordsOf(scenario, which)),
  appeal: (scenario: Scenario, ledger: Ledger, which: number) =>
    auditsOf(which < 7 ? scenario.creator : ledger).appealQuarantine(wordsOf(scenario, which)),
  async epochs(scenario: Scenario) {
    await finalizeNext(scenario)
    await finalizeNext(scenario)
  },
  trial: (scenario: Scenario, _: Ledger, which: number) => trial(scenario, which),
  conclude: (scenario: Scenario, ledger: Ledger, _: number) =>
    auditsOf(ledger).concludeReport(scenario.version),
  lapse: (scenario: Scenario, ledger: Ledger, _: number) =>
    auditsOf(ledger).lapseReport(scenario.version),
  guard: ({ setModelStatus, version }: Scenario, _: Ledger, which: number) =>
    setModelStatus(version, (['active', 'warned', 'quarantined'] as const)[which % 3]!),
  advance: (scenario: Scenario, _: Ledger, which: number) =>
    scenario.advance(which < 4 ? 1_300_000n : 1_000n),
}

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(9), which: fc.nat(9) }),
  { minLength: 24, maxLength: 30 },
)

/** So that each time something is reported, quarantined, appealed in vain and restored. */
const guilty = verdicts.indexOf('guilty')
const innocent = verdicts.indexOf('innocent')
const opening: readonly Act[] = (
  [
    ['report', 0],
    ['bring', 0],
    ['epochs', 0],
    ['trial', guilty],
    ['conclude', 0],
    ['appeal', 0],
    ['epochs', 0],
    ['trial', guilty],
    ['conclude', 0],
    ['appeal', 0],
    ['advance', 0],
    ['epochs', 0],
    ['appeal', 0],
    ['epochs', 0],
    ['trial', innocent],
    ['conclude', 0],
    ['report', 0],
  ] as const
).map(([kind, which]) => ({ kind, which, who: kind === 'report' ? 5 : 3 }))

async function stateOf({ client, ledgers, version, vaultOf }: Scenario) {
  const report = await auditsOf(client).reportOf(version)
  const status = (await client.modelVersion(version))?.status
  const accounts = await Promise.all(ledgers.map(({ account }) => vaultOf(account)))
  // Seconds differ by a few.
  return { accounts, status, ...report, lapsesAtSeconds: 0n, appealableAtSeconds: 0n }
}

let anvil: Anvil
beforeAll(async () => {
  anvil = await startAnvil()
})
afterAll(() => anvil?.stop())

test('the same reports end the same way in memory and on the chain', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      playBoth(anvil, [...opening, ...list], {
        async newSide(scenario: Scenario) {
          await createCourt(scenario)
          // So that two validators who report are enough for a jury.
          await scenario.setParameter('validatorStakeMin', 3n * 10n ** 17n)
          const { creator } = scenario
          await creator.deposit({ asset: creator.nativeAsset, amount: 10n ** 18n })
          return scenario
        },
        begin: nextEpoch,
        act: (scenario, { kind, who, which }) =>
          acting[kind](scenario, scenario.ledgers[who] as Ledger, which),
        async stateOf(scenario) {
          const state = await stateOf(scenario)
          for (const word of [state.stage, state.status]) if (word) seen.add(word)
          return state
        },
        alignsBeacons: true,
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
  for (const word of ['reported', 'tried', 'appealed', 'warned', 'quarantined', 'active']) {
    expect([...seen]).toContain(word)
  }
})
