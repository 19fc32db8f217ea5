// Goal: validators with weight attest once to the block of each epoch, within a daily cost, and
// finalize it once more than half of the weight has attested to the same block.
// Method: a court on a chain in memory, and new services on the same state.

import type { Ledger } from '@ostrom/ledger'
import { auditsOf, nextEpoch, serveSession } from '@ostrom/ledger/conformance'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { type CourtScenario, createCourtScenario } from '../../testing/served.fixture.ts'
import { createEpochService } from './epoch-service.ts'

const { signal } = new AbortController()
let world: CourtScenario
beforeEach(async () => {
  world = await createCourtScenario()
})

function serviceOf(ledger: Ledger, costPerDay = 10n ** 18n) {
  const state = createStateMemory()
  const { account } = ledger
  const options = { ledger, audits: auditsOf(ledger), account, state, signal, costPerDay }
  // Each step uses a new service, so all data comes from the stored state.
  return { step: () => createEpochService({ ...options, log: () => {} }).step() }
}

/** Settles a session, and lets its epoch and an empty epoch pass. */
async function settle(): Promise<void> {
  const { scenario, court } = world
  const client = court.clients[0] as Ledger
  await nextEpoch(scenario)
  await serveSession(scenario, { client, total: 3_000_001n, answers: 2 })
  await nextEpoch(scenario)
  await nextEpoch(scenario)
  // Only an event in a later epoch shows that an epoch is complete.
  await client.deposit({ asset: client.nativeAsset, amount: 1n })
}

const audits = () => auditsOf(world.scenario.stranger)
async function attestations(): Promise<readonly string[]> {
  const { events } = await world.scenario.stranger.events(undefined)
  return events.flatMap((event) => (event.kind === 'block-attested' ? [event.hash] : []))
}

describe('a validator attests to no block', () => {
  test('while the epoch may not be complete', async () => {
    await serviceOf(world.court.jurors[0] as Ledger).step()
    expect(await attestations()).toEqual([])
  })

  test('in which its account had no weight', async () => {
    await settle()
    await serviceOf(world.scenario.stranger).step()
    expect(await attestations()).toEqual([])
  })

  test('where its day’s cost is spent', async () => {
    await settle()
    await serviceOf(world.court.jurors[0] as Ledger, 0n).step()
    expect(await attestations()).toEqual([])
  })

  test('twice, though it is made anew', async () => {
    await settle()
    const { step } = serviceOf(world.court.jurors[0] as Ledger)
    await step()
    await step()
    expect(await attestations()).toHaveLength(1)
    expect(await audits().latestBlock()).toBeUndefined()
  })
})

describe('validators together', () => {
  test('make the same block, and one final with more than half of the weight', async () => {
    await settle()
    const [first, second, third, fourth] = world.court.jurors.map((juror) => serviceOf(juror))
    await first!.step()
    await second!.step()
    expect(await audits().latestBlock()).toBeUndefined()
    await third!.step()
    const block = await audits().latestBlock()
    expect(block?.answers).toBe(2n)
    await fourth!.step()
    const seen = await attestations()
    expect(seen).toHaveLength(3)
    expect(new Set(seen)).toEqual(new Set([block?.hash]))
  })

  test('go on from a final block with what was settled after it alone', async () => {
    const services = world.court.jurors.map((juror) => serviceOf(juror))
    const stepAll = async () => {
      for (const { step } of services) await step()
    }
    await settle()
    await stepAll()
    const first = await audits().latestBlock()
    await settle()
    await stepAll()
    const second = await audits().latestBlock()
    expect(second?.previous).toBe(first?.hash)
    expect(second?.answers).toBe(2n)
    await stepAll()
    expect(await audits().latestBlock()).toEqual(second)
  })

  test('join an older block that others attest to', async () => {
    const [first, second, third] = world.court.jurors.map((juror) => serviceOf(juror))
    await settle()
    await first!.step()
    const [older] = await attestations()
    await settle()
    await second!.step()
    await third!.step()
    expect(await attestations()).toEqual([older, older, older])
    expect((await audits().latestBlock())?.hash).toBe(older)
  })
})
