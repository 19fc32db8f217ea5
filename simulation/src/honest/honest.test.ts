// Goal: an honest user of the network that `npm start` runs is never refused, pays every answer,
// and needs less of each limit than there is.
// Method: the settings of `npm start`, real roles, virtual time: a person for twenty minutes and for
// a day, one program without pauses, eight at once, and a person who stops answers.

import { describe, expect, test } from 'vitest'
import { createHonestNetwork, type HonestNetwork } from './honest-network.ts'

const MINUTE_MS = 60_000
const PACE_MS = 30_000

/** No refusal, all paid, and the demand on each limit below it. */
async function expectUnrefused(network: HonestNetwork, answers: number): Promise<void> {
  expect(network.failures).toEqual([])
  expect(network.demand.refusals).toEqual([])
  expect(network.answered()).toBe(answers)
  expect(await network.end()).toEqual([])
  const demands = Object.entries(network.demand.demands())
  console.log(demands.map(([name, { demand, limit }]) => `${name}: ${demand} of ${limit}`))
  for (const [name, { demand, limit }] of demands) expect(demand, name).toBeLessThan(limit)
}

/** Asks one question after another, each after a pause. */
async function askAtPace(network: HonestNetwork, count: number, paceMs = PACE_MS) {
  for (let left = count; left > 0; left--) {
    await network.world.time.until(network.ask())
    await network.world.time.pass(paceMs)
  }
}

async function askWithoutPause({ world, ask }: HonestNetwork, count: number, programs: number) {
  let left = count
  const program = async () => {
    while (left-- > 0) await ask()
  }
  await world.time.until(Promise.all(Array.from({ length: programs }, program)))
}

describe('an honest user of the local network is never refused', () => {
  test('who asks 40 questions in twenty minutes', async () => {
    const network = await createHonestNetwork()
    await askAtPace(network, 40)
    await expectUnrefused(network, 40)
  })

  test('who asks at that pace for a day', async () => {
    const network = await createHonestNetwork({ eventsMax: 2_000_000 })
    await askAtPace(network, 2 * 60 * 24)
    await expectUnrefused(network, 2 * 60 * 24)
  })

  test('who comes back after a night', async () => {
    const network = await createHonestNetwork()
    await askAtPace(network, 4)
    await network.world.time.pass(8 * 60 * MINUTE_MS)
    await askAtPace(network, 4)
    await expectUnrefused(network, 8)
  })

  test('who runs one program without pauses', async () => {
    const network = await createHonestNetwork({ eventsMax: 2_000_000 })
    await askWithoutPause(network, 2_000, 1)
    await expectUnrefused(network, 2_000)
  })

  test('who runs eight programs at once', async () => {
    const network = await createHonestNetwork({ eventsMax: 2_000_000 })
    await askWithoutPause(network, 2_000, 8)
    await expectUnrefused(network, 2_000)
  })

  test('who stops most answers after their first word', async () => {
    const network = await createHonestNetwork()
    for (let turn = 0; turn < 60; turn++) {
      await network.world.time.until(network.askAndStop())
      await network.world.time.pass(PACE_MS / 3)
    }
    await expectUnrefused(network, 60)
  })
})
