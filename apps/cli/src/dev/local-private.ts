import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { listen } from '@ostrom/http-server/listen'
import type { Ledger } from '@ostrom/ledger'
import { systemClock } from '@ostrom/protocol/system'
import { withTicketHolder } from '../composition/private/ticket-holder.ts'
import { type ConfigInput, readConfig, writeConfig } from '../config/config.ts'
import { openIndexer } from '../context/open-indexer.ts'
import { LOCAL_TICKETS_LOOK_MS, LOCAL_TICKETS_WAIT_MS } from '../limits.ts'
import { localSettings } from './local-settings.ts'
import {
  type NodeAddress,
  type NodeProcess,
  NodeStartError,
  startNodeProcess,
} from './node-process.ts'
import { startRestartedNode } from './restarted-node.ts'

/** The issuer and the proxy of a local network, each in a separate process. */
export type LocalPrivateNodes = { readonly issuer: NodeProcess; readonly proxy: NodeProcess }

/** Sections of the client's configuration that name the issuer and the proxy. */
export type PrivateSections = {
  readonly tickets: ConfigInput['tickets']
  readonly private: NonNullable<ConfigInput['gateway']>['private']
}

export type LocalPrivateOptions = {
  /** Folder of the network. */
  readonly folder: string
  /** Base units of one unit of the asset that is paid. */
  readonly unit: bigint
  /** Sections that all nodes share, and the asset of payments if it is not the native coin. */
  readonly common: ConfigInput
  readonly asset: { readonly asset?: string }
  /** Deposits money in the Vault from a home's wallet. */
  readonly fund: (folder: string) => Promise<void>
  /** Receives each started process, which is then ended together with the network. */
  readonly onStarted: (node: NodeProcess) => void
  readonly print: (line: string) => void
}

/** Returns the amounts of a ticket, in base units. */
function ticketAmounts(unit: bigint) {
  const { ticketsOfUnit, issuerFeePart, proxyFeePart } = localSettings.private
  const value = unit / ticketsOfUnit
  return { value, issuerFee: value / issuerFeePart, proxyFee: value / proxyFeePart }
}

/**
 * Returns a port that is free now. The configuration names this port, so that a restarted node
 * keeps its address.
 */
async function freePort(): Promise<number> {
  const { server, url } = await listen({ host, port: 0, fetch: async () => new Response() })
  await new Promise((resolve) => server.close(resolve))
  return Number(new URL(url).port)
}

const host = '127.0.0.1'

/** Writes the configuration of a node with a port of its own, and starts the node. */
async function startNode(
  options: LocalPrivateOptions,
  command: 'issuer' | 'proxy',
  sections: Pick<ConfigInput, 'issuer' | 'proxy' | 'tickets'>,
): Promise<NodeProcess> {
  const home = homeOf(join(options.folder, command))
  await options.fund(home.path)
  const network = { listen: [`/ip4/${host}/tcp/${await freePort()}`] }
  await writeConfig(home.config, { ...options.common, network, ...sections })
  const start = (folder: string) => startNodeProcess(folder, command)
  const { print } = options
  const node = startRestartedNode({ folder: home.path, start, clock: systemClock, print })
  options.onStarted(node)
  return node
}

const placeOf = ({ account, addresses }: NodeAddress) => ({ account, addresses: [...addresses] })

/**
 * Starts an issuer and a proxy that accepts its tickets.
 *
 * @returns The nodes, and the sections of the client's configuration that name them.
 * @throws {NodeStartError}
 */
export async function startLocalPrivate(
  options: LocalPrivateOptions,
): Promise<{ readonly nodes: LocalPrivateNodes; readonly sections: PrivateSections }> {
  const { unit, asset, print } = options
  print('Starting an issuer of tickets and a proxy')
  const { value, issuerFee, proxyFee } = ticketAmounts(unit)
  const { epochTickets, sessionCapPart, unpostedPart } = localSettings.private
  const denomination = { value: `${value}`, fee: `${issuerFee}`, tickets: epochTickets }
  const issuer = await startNode(options, 'issuer', {
    issuer: { ...asset, denominations: [denomination] },
  })
  const tickets = { issuers: [placeOf(await issuer.ready)] }
  const proxy = await startNode(options, 'proxy', {
    tickets,
    proxy: {
      ...asset,
      ticketFee: `${proxyFee}`,
      sessionCap: `${unit / sessionCapPart}`,
      unpostedMax: `${unit / unpostedPart}`,
    },
  })
  const { addresses } = await proxy.ready
  return {
    nodes: { issuer, proxy },
    sections: {
      tickets,
      private: { proxies: [{ addresses: [...addresses] }], ticketFeeMax: `${proxyFee}` },
    },
  }
}

/** Repeats `look` until it returns a value. @throws {NodeStartError} */
async function untilFound<T>(folder: string, look: () => Promise<T | undefined>): Promise<T> {
  const lastMs = performance.now() + LOCAL_TICKETS_WAIT_MS
  while (performance.now() < lastMs) {
    const found = await look()
    if (found !== undefined) return found
    await systemClock.sleep(LOCAL_TICKETS_LOOK_MS)
  }
  const reason = `it sold no tickets within ${LOCAL_TICKETS_WAIT_MS / 1_000} s`
  throw new NodeStartError({ folder: join(folder, 'issuer'), reason })
}

/**
 * Buys the client's missing tickets from the issuer of its configuration.
 *
 * @throws {NodeStartError} The issuer sells no tickets in time.
 */
export async function buyLocalTickets(
  { folder, clientFolder }: { readonly folder: string; readonly clientFolder: string },
  ledger: Ledger,
): Promise<void> {
  const home = homeOf(clientFolder)
  const config = await readConfig(home.config)
  const issuer = config.tickets.issuers[0]?.account
  const market = openIndexer(home, ledger)
  try {
    const key = await untilFound(folder, async () => {
      await market.sync()
      const now = await ledger.nowSeconds()
      return market.tickets
        .keys()
        .find((one) => one.issuer === issuer && one.terms.endSeconds > now && !one.isBroken)
    })
    const { keyId } = key
    await withTicketHolder({ home, config }, ledger, async (holder) => {
      await holder.learnKey(key.issuer, keyId)
      const held = (await holder.balances()).find((one) => one.key.keyId === keyId)
      const missing =
        localSettings.private.clientTickets - (held?.unspent ?? 0) - (held?.unsigned ?? 0)
      if (missing > 0) await holder.buy({ keyId, count: missing })
      await untilFound(folder, async () =>
        (await holder.fetch()).waiting === 0 ? keyId : undefined,
      )
    })
  } finally {
    await market.close()
  }
}
