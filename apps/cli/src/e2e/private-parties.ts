// What end-to-end tests of private questions share: an issuer and a proxy as processes of their
// own, and a client that has tickets.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import type { Hash } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { homeOf, readOrCreateSecret } from '../config/home.ts'
import { type RoleProcess, type RoleProcessOptions, startRoleProcess } from './role-process.ts'
import type { SharedTestNetwork } from './test-network.ts'

const LOOK_MS = 250

/** Base units of the chain's coin: a ticket pays some 250 tokens of a provider. */
export const VALUE = 10n ** 12n
export const ISSUER_FEE = 10n ** 10n
export const PROXY_FEE = 2n * 10n ** 11n

/** Looks again until something is there. The test's own time bounds it. */
export async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(LOOK_MS)
  }
}

/** A port that is free now: a node that is started again keeps its address. */
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
async function createHome(
  network: SharedTestNetwork,
  name: string,
  more: Readonly<Record<string, unknown>>,
): Promise<string> {
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
  if (deposited.status !== 0) throw new Error(deposited.stdout + deposited.stderr)
  return folder
}

/** A row of `ostrom tickets list`. */
export type TicketKeyRow = {
  readonly keyId: Hash
  readonly sold: number
  readonly terms: { readonly endSeconds: string }
  readonly held?: {
    readonly unspent: number
    readonly given: number
    readonly unsigned: number
    readonly opened: number
  }
}

export type PrivateRole = 'issuer' | 'proxy'

/** The issuer and the proxy of a test, and the client's tickets. */
export type PrivateParties = {
  readonly folders: Readonly<Record<PrivateRole, string>>
  readonly keyId: Hash
  /** The running process of each. */
  readonly running: Record<PrivateRole, RoleProcess>
  /** Kills a role where it runs, and starts it. */
  restart(role: PrivateRole, options?: RoleProcessOptions): Promise<RoleProcess>
  key(): Promise<TicketKeyRow>
  close(): Promise<void>
}

/** Starts an issuer and a proxy, names them to the client, and buys it tickets. */
export async function startPrivateParties(
  network: SharedTestNetwork,
  options: { readonly tickets: number } & RoleProcessOptions,
): Promise<PrivateParties> {
  const { tickets: count, ...started } = options
  const denominations = [{ value: `${VALUE}`, fee: `${ISSUER_FEE}`, tickets: 1_000 }]
  const start = (role: PrivateRole, folder: string, more: RoleProcessOptions) =>
    startRoleProcess(folder, { role, event: `${role}-ready`, ...more })
  const issuing = { issuer: { epochSeconds: 86_400, denominations } }
  const issuerFolder = await createHome(network, 'issuer', issuing)
  const issuer = await start('issuer', issuerFolder, started)
  const { account, addresses = '' } = issuer.ready
  const tickets = { issuers: [{ account, addresses: addresses.split(' ') }] }
  const proxyFolder = await createHome(network, 'proxy', {
    tickets,
    proxy: { ticketFee: `${PROXY_FEE}`, sessionCap: `${10n ** 16n}`, unpostedMax: `${10n ** 15n}` },
  })
  const proxy = await start('proxy', proxyFolder, started)
  const { config } = homeOf(network.clientFolder)
  const { gateway: before } = JSON.parse(await readFile(config, 'utf8'))
  const proxies = [{ addresses: proxy.ready.addresses?.split(' ') }]
  const own = { proxies, ticketFeeMax: `${PROXY_FEE}` }
  // A session that was opened ahead would be the wallet's, and its provider would meet us.
  const asking = { ...before, preopenedModels: [], private: own }
  await configure(network.clientFolder, { tickets, gateway: asking })
  const list = async (...more: readonly string[]) =>
    (await network.ostrom('tickets', 'list', ...more)).json() as readonly TicketKeyRow[]
  const { keyId } = await until(async () => (await list())[0])
  const key = async () => (await list('--all')).find((one) => one.keyId === keyId)!
  const bought = await network.ostrom('tickets', 'buy', keyId, '--count', `${count}`)
  if (bought.status !== 0) throw new Error(bought.stdout + bought.stderr)
  await until(async () => ((await key()).held?.unspent === count ? true : undefined))
  const folders = { issuer: issuerFolder, proxy: proxyFolder }
  const running = { issuer, proxy }
  return {
    folders,
    keyId,
    running,
    async restart(role, more = {}) {
      await running[role].kill()
      running[role] = await start(role, folders[role], more)
      return running[role]
    },
    key,
    async close() {
      await running.proxy.kill()
      await running.issuer.kill()
    },
  }
}
