// Goal: `ostrom chat --relay` is answered by a remote gateway. The relay can neither read nor store
// the messages, and the gateway sees no address but the relay's.
// Method: a gateway, a relay and a chat as separate processes, with recorders of bytes on both
// sides of the relay, and a planted word.
// Requirements: R001-11
// Shows (ask): relays by Oblivious HTTP (RFC 9458): `ostrom relay` hides a client's address from a
// gateway and reads no plain text; `ostrom chat --relay` asks through it.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, onTestFinished, test } from 'vitest'
import { readBatchSecret } from '../../cli/src/config/home.ts'
import { relayIdentityOf } from '../../cli/src/servers/relayed-requests.ts'
import { openSharedNetwork } from './network.fixture.ts'
import { recordBytes } from './record-bytes.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const CANARY = 'canary-3f9a lighthouse'

const network = openForTests(() => openSharedNetwork('evm'))
const gateway = openForTests(
  () => network.startGateway('--no-web'),
  (one) => one.stop(),
)

async function record(url: string) {
  const recorder = await recordBytes(url)
  onTestFinished(() => recorder.close())
  return recorder
}

async function startRelay(target: string) {
  const words = ['relay', '--target', `ai=${target}`, '--port', '0']
  const child = fork(main, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (one) => written.push(`${one}`))
  const [{ urls }] = (await once(child, 'message')) as [{ urls: readonly [string] }]
  return { url: urls[0], written: () => written.join('') }
}

test('a chat by way of a relay is answered, and nobody on the way reads it', async () => {
  const home = homeOf(network.clientFolder)
  const { publicKey: gatewayKey } = await relayIdentityOf(await readBatchSecret(home))
  const behind = await record(gateway.url)
  const relay = await startRelay(behind.url)
  const before = await record(relay.url)
  const url = `${before.url}/ai`
  const keys = ['--relay', url, '--key', gateway.key]
  const asked = [`Tell me of the ${CANARY}.`, '--max-tokens', '8', ...keys]
  const answered = await network.spawn('chat', ...asked, '--gateway-key', gatewayKey)
  expect(answered).toMatchObject({ status: 0 })
  const { answer } = answered.json() as { answer: string }
  expect(answer).not.toBe('')

  for (const { text } of [before, behind]) {
    // The recorders have the messages, but not their plain text.
    expect(text()).toContain('message/ohttp-chunked-req')
    for (const word of [CANARY, 'lighthouse', gateway.key, 'completions', answer])
      expect(text()).not.toContain(word)
  }
  expect(behind.text()).not.toMatch(/forwarded|cookie/i)
  expect(relay.written()).toBe(`Relay at ${relay.url}\n`)

  const wrong = await network.spawn('chat', ...asked, '--gateway-key', '11'.repeat(32))
  expect(wrong).toMatchObject({ status: 1 })
  expect(JSON.stringify(wrong)).toContain('ohttp-key-refused')
})
