// Goal: epoch blocks in memory, which tests of roles rely on, behave like those of the contract.
// Method: the same random actions on both. Each must end with the same code, and leave the same
// blocks and the same stake for each candidate.

import { type EpochBlock, type Hash, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditsOf, createCourtFixture, hashOf, nextEpoch } from '../../conformance/court/fixture.ts'
import { type Scenario, UNIT } from '../../conformance/world.ts'
import type { AuditLedger } from '../../court/audit-ledger.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { EPOCH_SECONDS, runDifferential } from './differential.fixture.ts'

const joiners = [5, 6, 7, 8, 9]

type EpochAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

/** Returns a block of a recent epoch: mostly the next block, which most jurors attest to. */
async function blockOf(
  { client }: Scenario,
  audits: AuditLedger,
  which: number,
): Promise<EpochBlock.EpochBlock> {
  const epoch = (await client.nowSeconds()) / EPOCH_SECONDS
  const latest = (await audits.latestBlock())?.hash ?? Hex.zeroHash
  const previous: Hash = which === 9 ? hashOf(9) : latest
  const age = which === 8 ? 0n : which === 7 ? 2n : 1n
  const items = which === 6 ? 0n : 2n
  return { epoch: epoch - age, previous, root: hashOf(which === 5 ? 2 : 1), items, answers: 1n }
}

const acting = {
  attest: async (scenario: Scenario, ledger: Ledger, which: number) => {
    const audits = auditsOf(ledger)
    const block = await blockOf(scenario, audits, which)
    return audits.attestBlock({ block, account: ledger.account })
  },
  finalize: async (scenario: Scenario, ledger: Ledger, which: number) => {
    const audits = auditsOf(ledger)
    return audits.finalizeBlock(await blockOf(scenario, audits, which))
  },
  enlist: (_: Scenario, ledger: Ledger, which: number) => {
    const weight = (UNIT * BigInt(which)) / 4n
    return auditsOf(ledger).enlist({ account: ledger.account, domain: GENERAL_DOMAIN, weight })
  },
  stake: (_: Scenario, ledger: Ledger, which: number) =>
    ledger.addStake({ market: 'court', amount: UNIT / BigInt(which + 1) }),
  unbond: (_: Scenario, ledger: Ledger, which: number) =>
    ledger.startUnbonding({ market: 'court', amount: UNIT / BigInt(which + 2) }),
  epoch: (scenario: Scenario) => nextEpoch(scenario),
}

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

/** All jurors attest, so that blocks become final. */
const round: readonly EpochAction[] = [
  ...joiners.map((_, who): EpochAction => ({ kind: 'attest', who, which: 0 })),
  { kind: 'finalize', who: 0, which: 0 },
]

const act: fc.Arbitrary<EpochAction> = fc.record({
  kind: fc.oneof(
    fc.constantFrom<EpochAction['kind']>('attest', 'finalize', 'epoch'),
    fc.constantFrom(...kinds),
  ),
  who: fc.nat(4),
  which: fc.nat(9),
})
const acts = fc.array(
  fc.oneof({ weight: 6, arbitrary: act.map((one) => [one]) }, fc.constant(round)),
  {
    minLength: 20,
    maxLength: 24,
  },
)

async function stateOf(scenario: Scenario) {
  const audits = auditsOf(scenario.client)
  const now = (await scenario.client.nowSeconds()) / EPOCH_SECONDS
  const supports = [0, 5, 7].map(async (which) =>
    audits.attestedWeight(await blockOf(scenario, audits, which)),
  )
  const spanning = [0n, 1n, 2n, 3n, 4n].map((age) => audits.blockOf(now - age))
  return {
    latest: await audits.latestBlock(),
    spanning: await Promise.all(spanning),
    supports: await Promise.all(supports),
  }
}

const anvil = anvilOfTests()

test('the same attestations make the same blocks in memory and on the chain', async () => {
  let blocks = 0
  await fc.assert(
    fc.asyncProperty(acts, (lists) =>
      runDifferential(anvil, [...round, ...lists.flat()], {
        async newSide(scenario: Scenario) {
          await createCourtFixture(scenario)
          return scenario
        },
        begin: nextEpoch,
        act: (scenario, { kind, who, which }) =>
          acting[kind](scenario, scenario.ledgers[joiners[who] as number] as Ledger, which),
        stateOf,
        onEnded({ kind }, how) {
          if (kind === 'finalize' && how === 'done') blocks += 1
        },
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
  expect(blocks).toBeGreaterThanOrEqual(3)
})
