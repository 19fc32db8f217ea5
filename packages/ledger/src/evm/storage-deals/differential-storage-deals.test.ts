// Goal: storage deals in memory, which tests of roles rely on, behave like those of the contract.
// Method: the same random actions on both. Each must end with the same code, and leave the same
// deals and draws, and every account with the same money.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditsOf, finalizeNextEpoch, nextEpoch } from '../../conformance/court/fixture.ts'
import {
  acceptDeal,
  chunkProofAt,
  dealTerms,
  storageDealsOf,
} from '../../conformance/storage-deals/storage-deals.ts'
import { createScenario, type Scenario, UNIT, worldFromChain } from '../../conformance/world.ts'
import type { Ledger } from '../../ledger.ts'
import { createMemoryChain } from '../../memory/index.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { alignBeacons } from '../court/beacons.fixture.ts'
import { createTestWorld } from '../world.fixture.ts'

/**
 * Length of an epoch in seconds: a day, so that a difference of a second between the sides seldom
 * matters.
 */
const EPOCH_SECONDS = 86_400n
const PROMISES_MAX = 12n

type StorageDealAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

/** Returns the key of a draw for one of the last deals and last epochs. */
async function drawKeyOf({ client }: Scenario, which: number) {
  const now = (await client.nowSeconds()) / EPOCH_SECONDS
  return { id: await newest(client, BigInt(which % 3)), epoch: now - BigInt(which % 2) }
}

async function newest(client: Ledger, back: bigint): Promise<bigint> {
  let id = 0n
  while (id < PROMISES_MAX && (await storageDealsOf(client).deal(id + 1n))) id += 1n
  return id > back ? id - back : id
}

const acting = {
  offer: (_: Scenario, ledger: Ledger, which: number) =>
    storageDealsOf(ledger).proposeDeal(
      dealTerms({
        epochs: BigInt(1 + (which % 3)),
        period: 1 + (which % 2),
        windowSeconds: EPOCH_SECONDS / 2n,
        fee: which === 9 ? 0n : UNIT / 100n,
      }),
    ),
  withdraw: async (scenario: Scenario, ledger: Ledger, which: number) =>
    storageDealsOf(ledger).cancelDeal((await drawKeyOf(scenario, which)).id),
  take: async (scenario: Scenario, ledger: Ledger, which: number) =>
    acceptDeal(storageDealsOf(ledger), (await drawKeyOf(scenario, which)).id),
  epoch: (scenario: Scenario) => finalizeNextEpoch(scenario),
  draw: async (scenario: Scenario, ledger: Ledger, which: number) =>
    storageDealsOf(ledger).drawChunk(await drawKeyOf(scenario, which)),
  show: async (scenario: Scenario, ledger: Ledger, which: number) => {
    const drawKey = await drawKeyOf(scenario, which)
    const draw = await storageDealsOf(ledger).chunkDraw(drawKey)
    const wrong = which === 9 ? 1 : 0
    const proof = chunkProofAt(((draw?.chunk ?? 0) + wrong) % 3)
    return await storageDealsOf(ledger).proveChunk({ ...drawKey, shown: proof })
  },
  missed: async (scenario: Scenario, ledger: Ledger, which: number) =>
    storageDealsOf(ledger).reportDefault(await drawKeyOf(scenario, which)),
  end: async (scenario: Scenario, ledger: Ledger, which: number) =>
    storageDealsOf(ledger).completeDeal((await drawKeyOf(scenario, which)).id),
  advance: (scenario: Scenario, _: Ledger, which: number) =>
    scenario.advance(which < 2 ? 10n * EPOCH_SECONDS : EPOCH_SECONDS / 2n + 1_000n),
}

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

const acts: fc.Arbitrary<readonly StorageDealAction[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(3), which: fc.nat(9) }),
  { minLength: 20, maxLength: 26 },
)

/** First actions, after which each run has a completed, a defaulted and a withdrawn deal. */
const opening: readonly StorageDealAction[] = (
  [
    ['offer', 2, 0],
    ['take', 1, 0],
    ['epoch', 0, 0],
    ['draw', 3, 0],
    ['show', 1, 0],
    ['advance', 0, 0],
    ['end', 3, 0],
    ['offer', 2, 0],
    ['take', 1, 0],
    ['epoch', 0, 0],
    ['draw', 3, 0],
    ['advance', 0, 5],
    ['missed', 3, 1],
    ['missed', 3, 3],
    ['offer', 2, 1],
    ['withdraw', 2, 0],
  ] as const
).map(([kind, who, which]) => ({ kind, who, which }))

async function outcome(
  scenario: Scenario,
  { kind, who, which }: StorageDealAction,
): Promise<string> {
  try {
    await acting[kind](scenario, scenario.ledgers[who] as Ledger, which)
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

async function stateOf({ client, ledgers }: Scenario) {
  const promises = []
  for (let id = 1n; id <= PROMISES_MAX; id++) {
    const promise = await storageDealsOf(client).deal(id)
    if (!promise) break
    promises.push(promise)
  }
  const { nativeAsset } = client
  const accounts = ledgers.map(({ account }) => client.balance(account, nativeAsset))
  return { accounts: await Promise.all(accounts), promises }
}

const anvil = anvilOfTests()

test('the same storage deals end the same way in memory and on the chain', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const given = { epochSeconds: EPOCH_SECONDS }
      const world = await createTestWorld(anvil, given)
      const evm = await createScenario(world)
      const startSeconds = await evm.client.nowSeconds()
      const chain = createMemoryChain({ startSeconds, auditRules: given })
      const memory = await createScenario(worldFromChain(chain))
      for (const scenario of [evm, memory]) {
        const { creator, stranger } = scenario
        for (const ledger of [creator, stranger]) {
          await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
        }
        await nextEpoch(scenario)
      }
      for (const [index, one] of [...opening, ...list].entries()) {
        const there = await outcome(evm, one)
        const step = `${index}: ${JSON.stringify(one)}`
        expect(`${await outcome(memory, one)} at ${step}`).toBe(`${there} at ${step}`)
        const behind = (await evm.client.nowSeconds()) - (await memory.client.nowSeconds())
        if (behind > 0n) chain.advance(behind)
        await alignBeacons(anvil, {
          evm: auditsOf(evm.client),
          memory: auditsOf(memory.client),
          beacon: world.deployment.contracts.Beacon,
          now: (await memory.client.nowSeconds()) / EPOCH_SECONDS,
        })
        const state = await stateOf(evm)
        expect(await stateOf(memory), step).toEqual(state)
        for (const { status } of state.promises) seen.add(status)
        chain.checkInvariants()
      }
      await evm.close()
    }),
    { numRuns: 2, endOnFailure: true },
  )
  for (const word of ['proposed', 'active', 'completed', 'defaulted', 'cancelled']) {
    expect([...seen]).toContain(word)
  }
})
