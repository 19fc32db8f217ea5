// Shared code of end-to-end tests of private questions: an issuer and a proxy as separate
// processes, and a client with tickets.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Hash } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import type { SharedTestNetwork } from './network.fixture.ts'
import { type RoleProcess, type RoleProcessOptions, startRoleProcess } from './role-process.ts'

const LOOK_MS = 250

/**
 * Value of a ticket in base units of the chain's coin: it pays for about 250 tokens of a provider.
 */
export const VALUE = 10n ** 12n
export const ISSUER_FEE = 10n ** 10n
export const PROXY_FEE = 2n * 10n ** 11n

/** Terms of a test's tickets and proxy; amounts are base units of the chain's coin. */
export type TestTicketTerms = {
  /** Value of a ticket. */
  readonly value: bigint
  readonly issuerFee: bigint
  /** Part of a ticket that the proxy keeps. */
  readonly proxyFee: bigint
  /** Highest number of tickets that the issuer sells in an epoch. */
  readonly issued: number
  readonly sessionCap: bigint
  readonly unpostedMax: bigint
  /** Longest wait for a batch of payouts, in seconds; the proxy offers no payouts when absent. */
  readonly payoutWaitSeconds?: number
}

const SMALL_TERMS: TestTicketTerms = {
  value: VALUE,
  issuerFee: ISSUER_FEE,
  proxyFee: PROXY_FEE,
  issued: 1_000,
  sessionCap: 10n ** 16n,
  unpostedMax: 10n ** 15n,
}

/** Repeats `read` until it returns a value. The test's own time limit bounds the wait. */
export async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(LOOK_MS)
  }
}

/**
 * Returns a port that is free now. The configuration of a role names the port, so that the role has
 * the same address after a restart.
 */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

type ConfigFields = Readonly<Record<string, unknown>>

async function configure(
  folder: string,
  more: (before: Readonly<Record<string, object>>) => ConfigFields,
): Promise<void> {
  const { config } = homeOf(folder)
  const before = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...before, ...more(before) }))
}

/** Creates a data folder next to the client's. Its new account has a deposit in the Vault. */
async function createHome(
  network: SharedTestNetwork,
  name: string,
  more: ConfigFields,
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
export type TicketKeyListItem = {
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
  /** The running process of each role. */
  readonly running: Record<PrivateRole, RoleProcess>
  /** Kills the process of a role if it runs, and starts the role in a new process. */
  restart(role: PrivateRole, options?: RoleProcessOptions): Promise<RoleProcess>
  key(): Promise<TicketKeyListItem>
  /** Sets fields of the client's section `gateway`. */
  configureGateway(more: ConfigFields): Promise<void>
  close(): Promise<void>
}

/**
 * Starts an issuer and a proxy, adds them to the client's configuration, and buys tickets for the
 * client.
 */
export async function startPrivateParties(
  network: SharedTestNetwork,
  options: { readonly tickets: number; readonly terms?: TestTicketTerms } & RoleProcessOptions,
): Promise<PrivateParties> {
  const { tickets: count, terms = SMALL_TERMS, ...started } = options
  const { value, issuerFee, issued, payoutWaitSeconds: waitSeconds } = terms
  const [fee, sessionCap, unpostedMax] = [terms.proxyFee, terms.sessionCap, terms.unpostedMax].map(
    String,
  )
  const denominations = [{ value: `${value}`, fee: `${issuerFee}`, tickets: issued }]
  const start = (role: PrivateRole, folder: string, more: RoleProcessOptions) =>
    startRoleProcess(folder, { role, event: `${role}-ready`, ...more })
  const issuing = { issuer: { epochSeconds: 86_400, denominations } }
  const issuerFolder = await createHome(network, 'issuer', issuing)
  const issuer = await start('issuer', issuerFolder, started)
  const { account, addresses = '' } = issuer.ready
  const tickets = { issuers: [{ account, addresses: addresses.split(' ') }] }
  const proxyFolder = await createHome(network, 'proxy', {
    tickets,
    proxy: {
      ticketFee: fee,
      sessionCap,
      unpostedMax,
      ...(waitSeconds !== undefined && { payouts: { fee, waitSeconds } }),
    },
  })
  const proxy = await start('proxy', proxyFolder, started)
  const configureGateway = (more: ConfigFields) =>
    configure(network.clientFolder, ({ gateway }) => ({ gateway: { ...gateway, ...more } }))
  const proxies = [{ addresses: proxy.ready['addresses']?.split(' ') }]
  const payouts = waitSeconds !== undefined && { payoutFeeMax: fee }
  await configure(network.clientFolder, () => ({ tickets }))
  // No model is preopened: the client's wallet would open its session in advance, and the provider
  // would then see the wallet.
  await configureGateway({
    preopenedModels: [],
    private: { proxies, ticketFeeMax: fee, ...payouts },
  })
  const list = async (...more: readonly string[]) =>
    (await network.ostrom('tickets', 'list', ...more)).json() as readonly TicketKeyListItem[]
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
    configureGateway,
    async close() {
      await running.proxy.kill()
      await running.issuer.kill()
    },
  }
}
