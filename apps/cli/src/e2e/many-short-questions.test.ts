// Goal: on the network that `npm start` runs, a client that pays every answer is never refused,
// however many sessions its questions take.
// Method: that network's own code with the bundled model, in real processes; its gateway uses a
// session for a second instead of half a minute, so that an hour of sessions passes in a minute.

import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeOf } from '../config/home.ts'
import {
  MODEL,
  post,
  startTestNetwork,
  type TestGatewayProcess,
  type TestNetwork,
} from './test-network.ts'

const TEST_MS = 600_000

/** Three times what a provider opens for a client in an hour whose sessions come to nothing. */
const SESSIONS = 24
const QUESTIONS_MAX = 600

let network: TestNetwork
let gateway: TestGatewayProcess

beforeAll(async () => {
  network = await startTestNetwork({ providers: 1, audited: true })
  const { config: path } = homeOf(network.clientFolder)
  const config = JSON.parse(await readFile(path, 'utf8'))
  config.gateway.sessionSeconds = 1
  await writeFile(path, JSON.stringify(config))
  gateway = await network.startGateway('--no-web')
}, TEST_MS)
afterAll(() => network?.close(), TEST_MS)

test(
  'short questions are answered in any number of sessions',
  async () => {
    const sessions = new Set<string>()
    for (let turn = 0; sessions.size < SESSIONS && turn < QUESTIONS_MAX; turn++) {
      const messages = [{ role: 'user', content: `Hello ${turn}` }]
      const response = await post(gateway, { model: MODEL, max_tokens: 8, messages })
      const body = (await response.json()) as { readonly ostrom: { readonly session: string } }
      expect(body).toMatchObject({ ostrom: { session: expect.any(String) } })
      sessions.add(body.ostrom.session)
    }
    expect(sessions.size).toBe(SESSIONS)
  },
  TEST_MS,
)
