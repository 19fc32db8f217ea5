// Goal: `ostrom chat --private` is answered through a proxy that is paid by tickets; the provider
// sees neither the client's machine nor its wallet, and the proxy stores no prompt.
// Method: issuer, proxy, providers and the client's gateway as processes of their own on a real
// chain, with a planted word; the test reads the connections from the kernel, and the proxy's disk.
// Requirements: R001-11
// Shows (ask): answers through a proxy paid by tickets (`ostrom chat --private`, the API, the web
// app): neither provider nor proxy learns the wallet, the provider learns no address, and the proxy
// no prompt.
// Missing: several hops.

import { readFile } from 'node:fs/promises'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import { dialledPorts } from './dialled-ports.ts'
import { filesOf } from './find-secrets.ts'
import { MODEL, openSharedNetwork, post } from './network.fixture.ts'
import { startPrivateParties } from './private-parties.ts'
import type { RoleProcess } from './role-process.ts'

const CANARY = 'canary-7c1e lighthouse'

const network = openForTests(() => openSharedNetwork('evm'))
const parties = openForTests(() => startPrivateParties(network, { tickets: 40 }))
const gateway = openForTests(
  () => network.startGateway('--no-web'),
  (one) => one.stop(),
)

const portOf = ({ ready }: RoleProcess): number =>
  Number(/\/tcp\/(\d+)/.exec(ready.addresses ?? '')?.[1])

test('a private chat is answered, and nobody has wallet and prompt', async () => {
  const asked = [`Tell me of the ${CANARY}.`, '--max-tokens', '8', '--private']
  const answered = await network.spawn('chat', ...asked)
  expect(answered).toMatchObject({ status: 0 })
  expect(answered.stderr).toMatch(/through the proxy \S+; a ticket costs .* and pays .*round trip/)
  const { ostrom } = answered.json() as { ostrom: { cost: string } }
  expect(BigInt(ostrom.cost)).toBeGreaterThan(0n)
  // No session belongs to the wallet.
  expect((await network.ostrom('sessions')).json()).toEqual([])

  const { issuer, proxy } = parties.running
  const [proxyPort, issuerPort] = [proxy, issuer].map(portOf) as [number, number]
  const chainPort = Number(new URL(network.network.chain.rpcUrl).port)
  const ours = dialledPorts(gateway.pid, Number(new URL(gateway.url).port))
  const providers = [...dialledPorts(proxy.pid, proxyPort)].filter(
    (port) => port !== issuerPort && port !== chainPort,
  )
  expect(ours).toContain(proxyPort)
  expect(providers).not.toEqual([])
  for (const port of providers) expect(ours).not.toContain(port)

  for (const path of await filesOf(parties.folders.proxy)) {
    const text = (await readFile(path)).toString('latin1')
    for (const word of [CANARY, 'lighthouse']) expect(text.includes(word), path).toBe(false)
  }
})

test('a key that is private asks in no other way', async () => {
  const made = await network.ostrom('keys', 'create', 'hidden', '--private')
  const { secret } = made.json() as { secret: string }
  const body = { model: MODEL, messages: [{ role: 'user', content: 'Hi.' }], max_tokens: 4 }
  const open = { ...body, ostrom: { private: false } }
  expect((await post({ ...gateway, key: secret }, open)).status).toBe(200)
  expect((await network.ostrom('sessions')).json()).toEqual([])
})
