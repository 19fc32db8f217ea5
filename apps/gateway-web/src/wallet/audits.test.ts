// Goal: the wallet's page shows the progress of the audits of the newest answers.
// Method: the endpoint over receipts of a session that is settled on a chain in memory.

import { tmpdir } from 'node:os'
import { createCourtFixture, createMemoryScenario, serveSession } from '@ostrom/ledger/conformance'
import { Receipt } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { walletEndpoints } from '../schema/wallet.ts'
import { walletHandlers } from './wallet.ts'

const endpoint = 'GET /api/wallet/audits'
const request = new Request('http://gateway.test/')
const auditsOf = async (context: object) =>
  await walletHandlers(context as WebContext)[endpoint]({
    query: undefined,
    body: undefined,
    request,
    info: {},
  })

test('answers are told with the state of their audits, as the page is to read them', async () => {
  const scenario = await createMemoryScenario()
  await createCourtFixture(scenario)
  const { client, provider, domain } = scenario
  const { id, items } = await serveSession(scenario, { client, total: 1_000n, answers: 2 })
  const receipts = items.map(({ receipt: core }, index) => ({
    id: Receipt.idOf(core, domain),
    core,
    provider: provider.account,
    audit: index === 0 ? 'sampled' : 'canary-only',
  }))
  const gateway = { receipts: { list: async () => receipts } }
  const context = { gateway, http: {}, nodesFolder: tmpdir() }
  const answer = await auditsOf({ ...context, parts: { ledger: client, indexer: {} } })
  expect(walletEndpoints[endpoint].response.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({ hasAudits: true, counts: { pending: 1, private: 1, flagged: 0 } })
  expect(answer.answers.map(({ subject }) => subject)).toEqual([id, id])

  const { audits: _, ...bare } = client
  const none = await auditsOf({ ...context, parts: { ledger: bare, indexer: {} } })
  expect(none).toMatchObject({ hasAudits: false, answers: [] })
})
