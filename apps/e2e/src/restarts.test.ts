// Goal: a provider of `npm start` that dies is restarted, which the terminal reports. The other
// provider answers questions in the meantime, and questions are still answered after the restart.
// Method: the network's own code with the bundled model; kill -9 of the first provider, and after
// its restart of the second one.
// Requirements: B-8

import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  MODEL,
  post,
  startTestNetwork,
  type TestGatewayProcess,
  type TestNetwork,
} from './network.fixture.ts'

const TEST_MS = 300_000
const lines: string[] = []
let network: TestNetwork
let gateway: TestGatewayProcess

beforeAll(async () => {
  const print = (line: string) => void lines.push(line)
  network = await startTestNetwork({ providers: 2, restarted: true, print })
  gateway = await network.startGateway('--no-web')
})
afterAll(() => network?.close())

async function ask(): Promise<void> {
  const messages = [{ role: 'user', content: 'Say hello.' }]
  const response = await post(gateway, { model: MODEL, max_tokens: 4, messages })
  expect(response.status, await response.text()).toBe(200)
}

const told = (text: string) => lines.filter((line) => line.includes(text)).length

test('a killed provider is started again, and questions are answered all along', async () => {
  await ask()
  for (const [at, { folder, pid }] of network.network.providers.entries()) {
    const name = folder.split('/').at(-1)
    process.kill(pid!, 'SIGKILL')
    await expect.poll(() => told(`${name} ended by signal SIGKILL`)).toBe(1)
    await ask()
    await expect.poll(() => told(`${name} serves again`), { timeout: TEST_MS }).toBe(1)
    expect(network.network.providers[at]?.pid).not.toBe(pid)
    await ask()
  }
})
