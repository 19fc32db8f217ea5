// Goal: `ostrom chat --private` is answered through a proxy that is paid by tickets; the provider
// meets neither the client's machine nor its wallet, and the proxy writes no prompt down.
// Method: issuer, proxy, providers and the client's gateway as processes of their own on a real
// chain, with a planted word; connections from the kernel, and what stands on the proxy's disk.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { homeOf } from '@ostrom/console/data-folder/home'
import { systemClock } from '@ostrom/protocol/system'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { dialledPorts } from './dialled-ports.ts'
import { filesOf } from './find-secrets.ts'
import { type RoleProcess, startRoleProcess } from './role-process.ts'
import {
  MODEL,
  openSharedNetwork,
  post,
  type SharedTestNetwork,
  type TestGatewayProcess,
} from './test-network.ts'

const TIMEOUT_MS = 600_000
const LOOK_MS = 250
const CANARY = 'canary-7c1e lighthouse'
/** Base units of the chain's coin: a ticket pays some 250 tokens of a provider. */
const VALUE = 10n ** 12n
const ISSUER_FEE = 10n ** 10n
const PROXY_FEE = 2n * 10n ** 11n
const TICKETS = 40

let network: SharedTestNetwork
let issuer: RoleProcess
let proxy: RoleProcess
let gateway: TestGatewayProcess
let proxyFolder: string

async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(LOOK_MS)
  }
}

/** A port that is free now: a proxy that is started again keeps its address. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function configure(folder: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { config } = homeOf(folder)
  const before = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...before, ...more }))
}

/** A home beside the client's, with money in the Vault. */
async function createHome(name: string, more: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = `${network.clientFolder}-${name}`
  await mkdir(folder, { recursive: true })
  const client = JSON.parse(await readFile(homeOf(network.clientFolder).config, 'utf8'))
  const { chain, store } = client
  const secret = await readOrCreateSecret(folder, 'wallet.key')
  const listen = [`/ip4/127.0.0.1/tcp/${await freePort()}`]
  const config = { chain, store, network: { listen }, ...more }
  await writeFile(homeOf(folder).config, JSON.stringify(config))
  await network.network.chain.grant(secret, 10n * network.network.chain.unit)
  const deposited = await network.ostromAt(folder, 'wallet', 'deposit', '5')
  expect(deposited).toMatchObject({ status: 0 })
  return folder
}

type KeyListItem = {
  readonly keyId: string
  readonly held?: { readonly unspent: number; readonly given: number }
}

const listKeys = async (): Promise<readonly KeyListItem[]> =>
  (await network.ostrom('tickets', 'list')).json() as readonly KeyListItem[]

const portOf = ({ ready }: RoleProcess): number =>
  Number(/\/tcp\/(\d+)/.exec(ready.addresses ?? '')?.[1])

const startProxy = () => startRoleProcess(proxyFolder, { role: 'proxy', event: 'proxy-ready' })

beforeAll(async () => {
  network = await openSharedNetwork('evm')
  const denominations = [{ value: `${VALUE}`, fee: `${ISSUER_FEE}`, tickets: 100 }]
  const issuing = await createHome('issuer', { issuer: { epochSeconds: 86_400, denominations } })
  issuer = await startRoleProcess(issuing, { role: 'issuer', event: 'issuer-ready' })
  const { account, addresses = '' } = issuer.ready
  const tickets = { issuers: [{ account, addresses: addresses.split(' ') }] }
  proxyFolder = await createHome('proxy', {
    tickets,
    proxy: { ticketFee: `${PROXY_FEE}`, sessionCap: `${10n ** 16n}`, unpostedMax: `${10n ** 15n}` },
  })
  proxy = await startProxy()
  const { config } = homeOf(network.clientFolder)
  const { gateway: before } = JSON.parse(await readFile(config, 'utf8'))
  const proxies = [{ addresses: proxy.ready.addresses?.split(' ') }]
  const own = { proxies, ticketFeeMax: `${PROXY_FEE}` }
  // A session that was opened ahead would be the wallet's, and its provider would meet us.
  const asking = { ...before, preopenedModels: [], private: own }
  await configure(network.clientFolder, { tickets, gateway: asking })
  const { keyId } = await until(async () => (await listKeys())[0])
  const bought = await network.ostrom('tickets', 'buy', keyId, '--count', `${TICKETS}`)
  expect(bought).toMatchObject({ status: 0 })
  await until(async () => ((await listKeys())[0]?.held?.unspent === TICKETS ? true : undefined))
  gateway = await network.startGateway('--no-web')
}, TIMEOUT_MS)

afterAll(async () => {
  await gateway?.stop()
  await proxy?.kill()
  await issuer?.kill()
  await network?.close()
}, TIMEOUT_MS)

test(
  'a private chat is answered, and nobody has wallet and prompt',
  async () => {
    const asked = [`Tell me of the ${CANARY}.`, '--max-tokens', '8', '--private']
    const answered = await network.spawn('chat', ...asked)
    expect(answered).toMatchObject({ status: 0 })
    expect(answered.stderr).toMatch(
      /through the proxy \S+; a ticket costs .* and pays .*round trip/,
    )
    const { ostrom } = answered.json() as { ostrom: { cost: string } }
    expect(BigInt(ostrom.cost)).toBeGreaterThan(0n)
    // No session is the wallet's.
    expect((await network.ostrom('sessions')).json()).toEqual([])

    const [proxyPort, issuerPort] = [proxy, issuer].map(portOf) as [number, number]
    const chainPort = Number(new URL(network.network.chain.rpcUrl).port)
    const ours = dialledPorts(gateway.pid, Number(new URL(gateway.url).port))
    const providers = [...dialledPorts(proxy.pid, proxyPort)].filter(
      (port) => port !== issuerPort && port !== chainPort,
    )
    expect(ours).toContain(proxyPort)
    expect(providers).not.toEqual([])
    for (const port of providers) expect(ours).not.toContain(port)

    for (const path of await filesOf(proxyFolder)) {
      const text = (await readFile(path)).toString('latin1')
      for (const word of [CANARY, 'lighthouse']) expect(text.includes(word), path).toBe(false)
    }
  },
  TIMEOUT_MS,
)

test(
  'a key that is private asks in no other way',
  async () => {
    const made = await network.ostrom('keys', 'create', 'hidden', '--private')
    const { secret } = made.json() as { secret: string }
    const body = { model: MODEL, messages: [{ role: 'user', content: 'Hi.' }], max_tokens: 4 }
    const open = { ...body, ostrom: { private: false } }
    expect((await post({ ...gateway, key: secret }, open)).status).toBe(200)
    expect((await network.ostrom('sessions')).json()).toEqual([])
  },
  TIMEOUT_MS,
)
