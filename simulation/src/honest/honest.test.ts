// Goal: an honest user of the network of `npm start` is never refused, pays every answer, and stays
// below each limit. Method: the settings of `npm start`, real roles, virtual time: a person at a
// usual pace, programs without pauses, a person who stops answers; with the local gateway, with an
// account of a hosted gateway, and on a chain without audits. A day and thousands of questions:
// `honest-day.test.ts`.
// Requirements: B-1

import { describe, expect, test } from 'vitest'
import { createHonestNetwork, type HonestNetworkOptions } from './honest-network.ts'
import { askAtPace, askWithoutPause, endAndCheck, PACE_MS } from './user-paces.ts'

const HOUR_MS = 60 * 60_000

const networks: readonly (readonly [string, HonestNetworkOptions])[] = [
  ['the local network', {}],
  ['a hosted gateway', { isHosted: true }],
  ['a chain without audits', { isAudited: false, lacking: ['audits'] }],
]

describe.each(networks)('an honest user of %s is not refused', (_name, options) => {
  test('an honest user who asks 40 questions in twenty minutes is not refused', async () => {
    const network = await createHonestNetwork(options)
    await askAtPace(network, 40)
    expect(await endAndCheck(network, 40)).toEqual([])
  })

  test.each([1, 8])(
    'an honest user who runs %i programs at once without pauses is not refused',
    async (programs) => {
      const network = await createHonestNetwork(options)
      await askWithoutPause(network, { count: 200, programs })
      expect(await endAndCheck(network, 200)).toEqual([])
    },
  )

  test('an honest user who stops every answer after its first word is not refused', async () => {
    const network = await createHonestNetwork(options)
    for (let turn = 0; turn < 40; turn++) {
      await network.world.time.until(network.askAndStop())
      await network.world.time.pass(PACE_MS / 3)
    }
    expect(await endAndCheck(network, 40)).toEqual([])
  })
})

test('an honest user is not refused who comes back after a night', async () => {
  const network = await createHonestNetwork()
  await askAtPace(network, 4)
  await network.world.time.pass(8 * HOUR_MS)
  await askAtPace(network, 4)
  expect(network.demand.demands()['unpaid openings of a client in an hour'].demand).toBeLessThan(2)
  expect(await endAndCheck(network, 8)).toEqual([])
})

test('an honest user is not refused whose every question is a request on chain', async () => {
  const network = await createHonestNetwork()
  for (let left = 24; left > 0; left--) {
    await network.world.time.until(network.ask({ settlement: 'request', maxTokens: 4 }))
    await network.world.time.pass(PACE_MS)
  }
  expect(await endAndCheck(network, 24)).toEqual([])
})
