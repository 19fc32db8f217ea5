// Goal: like `honest.test.ts`, for a whole day and for thousands of questions. Method: the same
// network as there. The test takes a minute of processor time.

import { describe, expect, test } from 'vitest'
import { createHonestNetwork } from './honest-network.ts'
import { askAtPace, askWithoutPause, endAndCheck } from './user-paces.ts'

const eventsMax = 2_000_000

describe('an honest user of the local network is not refused', () => {
  test('an honest user who asks every half a minute for a day is not refused', async () => {
    const network = await createHonestNetwork({ eventsMax })
    await askAtPace(network, 2 * 60 * 24)
    expect(await endAndCheck(network, 2 * 60 * 24)).toEqual([])
  })

  test.each([1, 8])('whose %i programs ask 2,000 questions without pauses', async (programs) => {
    const network = await createHonestNetwork({ eventsMax })
    await askWithoutPause(network, { count: 2_000, programs })
    expect(await endAndCheck(network, 2_000)).toEqual([])
  })
})
