// Goal: on the network that `npm start` runs, a client that pays for every answer is never refused,
// for any number of sessions that its questions need.
// Method: that network's own code with the bundled model, in real processes; its gateway uses a
// session for a second instead of half a minute, so that an hour of sessions passes in a minute.
// Requirements: B-8

import { readFile, writeFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Hash } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, expect, test } from 'vitest'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'

const TEST_MS = 600_000

/**
 * One and a half times the number of sessions that a provider opens in an hour for a client without
 * any payment. The answers of all these sessions together earn less than the amount for which a
 * provider opens one more session.
 */
const SESSIONS = 12

const network = openForTests(() => startTestNetwork({ providers: 1, audited: true }))
let gateway: TestGatewayProcess

beforeAll(async () => {
  const { config: path } = homeOf(network.clientFolder)
  const config = JSON.parse(await readFile(path, 'utf8'))
  config.gateway.sessionSeconds = 1
  await writeFile(path, JSON.stringify(config))
  gateway = await network.startGateway('--no-web')
})

// Finding: OFF3-1
test('a gateway answers short questions in any number of sessions', async () => {
  const ledger = await network.ledger()
  const sessions = new Set<Hash>()
  for (let turn = 0; turn < SESSIONS; turn++) {
    const messages = [{ role: 'user', content: `Hello ${turn}` }]
    const response = await post(gateway, { model: MODEL, max_tokens: 8, messages })
    const body = (await response.json()) as { readonly ostrom: { readonly session: Hash } }
    expect(body).toMatchObject({ ostrom: { session: expect.any(String) } })
    const { session } = body.ostrom
    sessions.add(session)
    const isClosed = async () => (await ledger.session(session))?.status === 'closed'
    await expect.poll(isClosed, { timeout: TEST_MS }).toBe(true)
  }
  expect(sessions.size).toBe(SESSIONS)
})
