// Goal: an account without points gets an error about missing points, even while no account has
// points.
// Method: the chain in memory, without earned points.

import { expect, test } from 'vitest'
import { createScenario, worldFromChain } from '../conformance/index.ts'
import { createMemoryChain } from '../memory/index.ts'
import { requireMember } from './capabilities.ts'
import { checkProposal } from './proposal-check.ts'

test('a proposer needs a point, even where nobody has one', async () => {
  const { client } = await createScenario(worldFromChain(createMemoryChain()))
  const governance = requireMember(client, 'governance')
  for (const { threshold } of await governance.tracks()) expect(threshold).toBe(1n)
  const action = { kind: 'set-parameter', name: 'feeBps', value: 11n } as const
  const proposal = { proposer: client.account, actions: [action], cid: 'a' }
  await expect(checkProposal(governance, proposal)).rejects.toMatchObject({
    code: 'governance-weight-too-low',
    values: { weight: 0n, threshold: 1n },
  })
})
