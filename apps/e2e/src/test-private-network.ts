import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { homeOf } from '@ostrom/console/data-folder/home'
import { systemClock } from '@ostrom/protocol/system'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { type RoleProcess, startRoleProcess } from './role-process.ts'
import { openSharedNetwork, type SharedTestNetwork } from './test-network.ts'

const LOOK_MS = 250
const EPOCH_SECONDS = 86_400

type ConfigFields = Readonly<Record<string, unknown>>

type KeyListItem = {
  readonly keyId: string
  readonly held?: { readonly unspent: number; readonly given: number }
}

/** Amounts of the chain's coin, in base units. */
export type PrivateTerms = {
  /** Value of a ticket. */
  readonly value: bigint
  readonly issuerFee: bigint
  /** What the proxy keeps of a ticket. */
  readonly proxyFee: bigint
  /** Tickets that the issuer signs, and those that the client buys of them. */
  readonly tickets: { readonly issued: number; readonly bought: number }
  readonly sessionCap: bigint
  readonly unpostedMax: bigint
  /** Seconds that payouts wait at most; the proxy sends none when absent. */
  readonly payoutWaitSeconds?: number
}

/** A network with an issuer and a proxy in processes of their own, and a client with tickets. */
export type PrivateNetwork = SharedTestNetwork & {
  readonly issuer: RoleProcess
  readonly proxy: RoleProcess
  readonly proxyFolder: string
  /** Sets fields of the client's section `gateway`. */
  configureGateway(more: ConfigFields): Promise<void>
  /** Keys of tickets, and how many of each the client holds. */
  listKeys(): Promise<readonly KeyListItem[]>
}

/** Asks until there is an answer. */
export async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(LOOK_MS)
  }
}

/** A port that is free now: a role that is started again keeps its address. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const configOf = async (folder: string) =>
  JSON.parse(await readFile(homeOf(folder).config, 'utf8')) as Record<string, object>

/** A home beside the client's, with money in the Vault. */
async function createHome(
  network: SharedTestNetwork,
  name: string,
  more: ConfigFields,
): Promise<string> {
  const folder = `${network.clientFolder}-${name}`
  await mkdir(folder, { recursive: true })
  const { chain, store } = await configOf(network.clientFolder)
  const secret = await readOrCreateSecret(folder, 'wallet.key')
  const listen = [`/ip4/127.0.0.1/tcp/${await freePort()}`]
  const config = { chain, store, network: { listen }, ...more }
  await writeFile(homeOf(folder).config, JSON.stringify(config))
  await network.network.chain.grant(secret, 10n * network.network.chain.unit)
  const { status } = await network.ostromAt(folder, 'wallet', 'deposit', '5')
  if (status !== 0) throw new Error(`${name} deposits nothing`)
  return folder
}

/** Opens a shared network, with an issuer, a proxy, and tickets of the client, which are signed. */
export async function openPrivateNetwork(terms: PrivateTerms): Promise<PrivateNetwork> {
  const { value, issuerFee, proxyFee, tickets: counts, payoutWaitSeconds } = terms
  const network = await openSharedNetwork('evm')
  const denominations = [{ value: `${value}`, fee: `${issuerFee}`, tickets: counts.issued }]
  const selling = { issuer: { epochSeconds: EPOCH_SECONDS, denominations } }
  const issuing = await createHome(network, 'issuer', selling)
  const issuer = await startRoleProcess(issuing, { role: 'issuer', event: 'issuer-ready' })
  const { account, addresses = '' } = issuer.ready
  const tickets = { issuers: [{ account, addresses: addresses.split(' ') }] }
  const proxyFolder = await createHome(network, 'proxy', {
    tickets,
    proxy: {
      ticketFee: `${proxyFee}`,
      sessionCap: `${terms.sessionCap}`,
      unpostedMax: `${terms.unpostedMax}`,
      ...(payoutWaitSeconds !== undefined && {
        payouts: { fee: `${proxyFee}`, waitSeconds: payoutWaitSeconds },
      }),
    },
  })
  const proxy = await startRoleProcess(proxyFolder, { role: 'proxy', event: 'proxy-ready' })
  const configure = async (more: (before: Record<string, object>) => ConfigFields) => {
    const before = await configOf(network.clientFolder)
    const config = { ...before, ...more(before) }
    await writeFile(homeOf(network.clientFolder).config, JSON.stringify(config))
  }
  const configureGateway = (more: ConfigFields) =>
    configure(({ gateway }) => ({ gateway: { ...gateway, ...more } }))
  const proxies = [{ addresses: proxy.ready['addresses']?.split(' ') }]
  const payouts = payoutWaitSeconds !== undefined && { payoutFeeMax: `${proxyFee}` }
  await configure(() => ({ tickets }))
  // A session that was opened ahead would be the wallet's, and its provider would meet us.
  await configureGateway({
    preopenedModels: [],
    private: { proxies, ticketFeeMax: `${proxyFee}`, ...payouts },
  })
  const listKeys = async () =>
    (await network.ostrom('tickets', 'list')).json() as readonly KeyListItem[]
  const { keyId } = await until(async () => (await listKeys())[0])
  const bought = await network.ostrom('tickets', 'buy', keyId, '--count', `${counts.bought}`)
  if (bought.status !== 0) throw new Error('no tickets are bought')
  await until(async () => (await listKeys())[0]?.held?.unspent === counts.bought || undefined)
  return {
    ...network,
    issuer,
    proxy,
    proxyFolder,
    configureGateway,
    listKeys,
    async close() {
      await network.close()
      await proxy.kill()
      await issuer.kill()
    },
  }
}
