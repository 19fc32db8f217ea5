// Goal: the wallet's page is told of the newest answers how far their audits have come.
// Method: the endpoint over receipts of a session that is settled on a chain in memory.

import { tmpdir } from 'node:os'
import { createCourt, createScenario, serve, worldOf } from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { Receipt } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { Place } from '../place.ts'
import { walletEndpoints } from './endpoints.ts'
import { walletHandlers } from './wallet.ts'

const endpoint = 'GET /api/wallet/audits'
const request = new Request('http://gateway.test/')
const told = async (place: object) =>
  await walletHandlers(place as Place)[endpoint]({ query: undefined, body: undefined, request })

test('answers are told with the state of their audits, as the page is to read them', async () => {
  const scenario = await createScenario(worldOf(createChain()))
  await createCourt(scenario)
  const { client, provider, domain } = scenario
  const { id, items } = await serve(scenario, { client, total: 1_000n, answers: 2 })
  const receipts = items.map(({ receipt: core }, index) => ({
    id: Receipt.idOf(core, domain),
    core,
    provider: provider.account,
    audit: index === 0 ? 'sampled' : 'canary-only',
  }))
  const gateway = { receipts: { list: async () => receipts } }
  const place = { gateway, http: {}, nodesFolder: tmpdir() }
  const answer = await told({ ...place, parts: { ledger: client, indexer: {} } })
  expect(walletEndpoints[endpoint].response.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({ canAudit: true, counts: { pending: 1, private: 1, flagged: 0 } })
  expect(answer.answers.map(({ subject }) => subject)).toEqual([id, id])

  const { audits: _, ...bare } = client
  const none = await told({ ...place, parts: { ledger: bare, indexer: {} } })
  expect(none).toMatchObject({ canAudit: false, answers: [] })
})
