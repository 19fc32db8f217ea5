import { dirname } from 'node:path'
import { createTokenizerPool } from '@ostrom/engine/reader'
import {
  createGateway,
  type Gateway,
  type GatewaySettings,
  type ProxySource,
} from '@ostrom/gateway'
import {
  createHostedAccounts,
  createHostedFileBytes,
  type HostedAccounts,
  HostedUnsupportedError,
} from '@ostrom/gateway/hosted'
import {
  createFileReading,
  createGatewayHttp,
  createResponseStore,
  createTransfers,
  type GatewayHttp,
  type RequestInfo,
} from '@ostrom/gateway/http'
import type { ApiKeyStore } from '@ostrom/gateway/keys'
import type { DisposableService } from '@ostrom/gateway-web/context/disposable-service'
import type {
  IndexedRoleDependencies,
  RoleDependencies,
} from '@ostrom/gateway-web/context/role-parts'
import type { HostedContext } from '@ostrom/gateway-web/context/web-context'
import { createNodeDirectory } from '@ostrom/gateway-web/dashboard/node-directory'
import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { instrumentAnswers } from '@ostrom/gateway-web/services/answer-metrics'
import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { createWeb, type Web } from '@ostrom/gateway-web/web'
import { withHostCheck } from '@ostrom/http-server/allowed-hosts'
import { listen } from '@ostrom/http-server/listen'
import { License } from '@ostrom/model-metadata'
import { createModelCatalog } from '@ostrom/models/catalog'
import { createPeerSources } from '@ostrom/models/peer-sources'
import { GATEWAY_PATH, type OhttpGateway } from '@ostrom/ohttp'
import type { AccountId, Amount } from '@ostrom/protocol'
import { createBlobHandler } from '@ostrom/storage/http'
import { findUnit } from '../config/assets.ts'
import type { GatewayConfig } from '../config/config.ts'
import { createManagement } from '../management/management.ts'
import { clientAddressOf, connectionAddressOf } from './client-address.ts'
import { createRelayedRequests } from './relayed-requests.ts'

/** A gateway that listens. */
export type GatewayServer = {
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string
  /** Transactions that opened sessions in advance. */
  readonly openTransactions: readonly string[]
  /** A one-time code for signing in to the web app; absent without a web app. */
  readonly newCode?: () => string
  /**
   * Key by which clients of a relay identify this gateway, as 64 hex digits; see `processSecret`.
   */
  readonly gatewayKey?: string
  /** Closes sessions first if the caller requests it; returns the transactions that closed them. */
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

export type GatewayServerOptions = {
  readonly parts: RoleDependencies
  readonly config: GatewayConfig
  /** Token for programs that manage this gateway on this machine. */
  readonly managementToken: string
  /**
   * Secret of this process that is not in the state; see the options of `createGatewayHttp`.
   * Without it the gateway answers no relayed request.
   */
  readonly processSecret?: string
  /** Proxies for the gateway's own private questions; hosted accounts have none. */
  readonly proxies?: ProxySource
  /** Names and units of the chain's assets, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** The built web app, served at `/`; without it the gateway serves a plain page. */
  readonly web?: WebServerOptions
}

/** Dependencies of the web app, in addition to the gateway. */
export type WebServerOptions = {
  readonly folder: string
  readonly parts: IndexedRoleDependencies
  /** The machine's own API key. */
  readonly key: (keys: ApiKeyStore) => Promise<string>
  readonly rpcUrl: string
  /** Gives test tokens; only present for a chain on this machine. */
  readonly faucet?: ((account: AccountId) => Promise<bigint>) | undefined
  /** Accounts that tickets fund; absent on a chain without tickets. */
  readonly disposables?: DisposableService | undefined
  /** Home of the gateway; the homes of the same owner's nodes are beside it. */
  readonly home: Home
}

/** Returns the asset of payments if neither a question nor its key names one. */
const paymentUnitOf = (
  { asset }: Pick<GatewayConfig, 'asset'>,
  units: GatewayServerOptions['units'],
): Amount.AssetMetadata => (asset === undefined ? undefined : findUnit(units, asset)) ?? units[0]

/** Returns the settings of the gateway role from a gateway's configuration. */
function settingsOf(
  config: GatewayServerOptions['config'],
  defaultUnit: Amount.AssetMetadata,
): GatewaySettings {
  const { audit, acceptedLicenses: accepted } = config
  const { sessionCap, sessionSeconds, verification, prepaidTokens } = config
  return {
    asset: defaultUnit.asset,
    audit,
    licenses: { terms: License.find, accepted },
    ...(sessionCap !== undefined && { sessionCap }),
    ...(sessionSeconds !== undefined && { sessionSeconds }),
    ...(verification && { verification }),
    ...(prepaidTokens !== undefined && { prepaidTokens }),
  }
}

/**
 * Starts a gateway: the role behind its HTTP API, an IPFS gateway for its contents, and its
 * management API.
 */
export async function startGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { parts, config, managementToken, units, proxies: privateProxies } = options
  await parts.network.start()
  const { preopenedModels, host, port, origins, responses: retention } = config
  const defaultUnit = paymentUnitOf(config, units)
  const settings = settingsOf(config, defaultUnit)
  const assets = { native: parts.ledger.nativeAsset, usual: defaultUnit.asset }
  const tokenizers = createTokenizerPool({ warm: true })
  const catalog = createModelCatalog({
    ...parts,
    tokenizers,
    peerSources: createPeerSources(parts),
  })
  const shared = { ...parts, catalog, tokenizers, settings }
  const gateway = createGateway({ ...shared, ...(privateProxies && { proxies: privateProxies }) })
  const statusOptions = {
    ...(origins && { corsOrigins: origins }),
    units,
    assets,
  }
  // One response store serves the keys of all accounts and of the gateway, so that a single limit
  // bounds its size.
  const responses = createResponseStore({ ...parts, ...(retention && { retention }) })
  const files = createHostedFileBytes(parts)
  const { processSecret } = options
  // All accounts and the gateway's own keys share the memory of this process.
  const shares = { transfers: createTransfers(), reading: createFileReading() }
  const stores = {
    responses,
    files,
    ...shares,
    ...(processSecret !== undefined && { processSecret }),
  }
  const hosted = config.hosted && createHostedAccounts({ ...shared, ...statusOptions, ...stores })
  const answerMetrics = instrumentAnswers(gateway.inference, parts.clock)
  const http = createGatewayHttp({
    ...parts,
    inference: answerMetrics.answerer,
    blind: gateway.blind,
    tokenizers,
    ...stores,
    options: statusOptions,
  })
  let listensAt = ''
  const sharing = hosted && sharingOf({ ...options, hosted, origin: () => listensAt })
  const web =
    options.web &&
    createWeb({
      ...options.web,
      gateway,
      http,
      answerMetrics,
      units,
      defaultUnit,
      origin: () => listensAt,
      files: await loadStaticFiles(options.web.folder),
      nodes: createNodeDirectory(options.web.home),
      nodesFolder: dirname(options.web.home.path),
      keystoreAccount,
      key: () => options.web!.key(http.keys),
      ...(sharing && { hosted: sharing }),
    })
  // A shared gateway gives no code, so that no person can spend from the gateway's own wallet in a
  // browser.
  const newCode = web && !hosted ? () => web.signIn.newCode() : undefined
  const management = createManagement({
    parts,
    gateway,
    keys: http.keys,
    token: managementToken,
    usualAsset: defaultUnit.asset,
    ...(newCode && { newCode }),
  })
  const { proxies = [] } = config
  const answerApi = async (request: Request, info: RequestInfo): Promise<Response> =>
    (await hosted?.handle(request, info)) ?? (await http.handle(request, info))
  const relayed =
    processSecret === undefined
      ? undefined
      : await createRelayedRequests({
          processSecret,
          clock: parts.clock,
          fetch: (request) => answerApi(request, {}),
        })
  const served = { management, answerApi, parts, proxies, ...relayed }
  const routed = routes({ ...(web && { web }), ...served })
  const own = { host, origin: config.hosted?.origin ?? config.origin }
  const { server, url } = await listen({
    fetch: withHostCheck(own, routed),
    host,
    port,
    countedAddress: connectionAddressOf(proxies),
  })
  listensAt = url
  await gateway.start()
  await http.resume()
  await hosted?.start()
  const openTransactions = await gateway.warm(preopenedModels)
  const stopping = new AbortController()
  const watching = web?.run(stopping.signal)
  return {
    gateway,
    http,
    url,
    openTransactions,
    ...(newCode && { newCode }),
    ...(relayed && { gatewayKey: relayed.gatewayKey }),
    async stop({ closeSessions }) {
      stopping.abort()
      await watching
      const closed = closeSessions ? [...(await gateway.closeSessions())] : []
      closed.push(...((await hosted?.stop({ closeSessions })) ?? []))
      http.stop()
      await gateway.stop()
      await tokenizers.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      return closed
    },
  }
}

/** Passes each request to its handler: content, management, the web app, or the API. */
function routes(options: {
  readonly parts: RoleDependencies
  readonly proxies: readonly string[]
  readonly management: (request: Request) => Promise<Response>
  readonly web?: Web
  readonly answerApi: (request: Request, info: RequestInfo) => Promise<Response>
  readonly ohttp?: OhttpGateway
}) {
  const { parts, proxies, management, web, answerApi, ohttp } = options
  const blobs = createBlobHandler({ storage: parts.storage })
  return async (request: Request, env?: unknown): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/ipfs/')) return await blobs(request)
    if (pathname.startsWith('/manage/')) return await management(request)
    const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket
    const { headers } = request
    const { remoteAddress: socketAddress } = socket ?? {}
    const remoteAddress = clientAddressOf({ socketAddress, headers, proxies })
    if (ohttp && pathname === GATEWAY_PATH) return await ohttp.handle(request, remoteAddress ?? '')
    const info = remoteAddress ? { remoteAddress } : {}
    const page = await web?.handle(request, info)
    if (page) return page
    const answer = await answerApi(request, info)
    const isPage = answer.status === 404 && !pathname.startsWith('/v1/')
    return (isPage ? web?.missing(request) : undefined) ?? answer
  }
}

/**
 * Returns the dependencies of the pages of a shared gateway, which serves many accounts.
 *
 * @throws {HostedUnsupportedError}
 */
function sharingOf(options: {
  readonly parts: RoleDependencies
  readonly config: GatewayConfig
  readonly hosted: HostedAccounts
  readonly origin: () => string
}): Omit<HostedContext, 'walletSignIn'> {
  const { parts, config, hosted } = options
  const { wallets, id: chain } = parts.ledger
  if (!wallets) throw new HostedUnsupportedError({ chain })
  const { origin = config.origin, rpcUrl } = config.hosted ?? {}
  return {
    hosted,
    wallets,
    origin: () => origin ?? new URL(options.origin()).origin,
    ...(rpcUrl && { walletRpcUrl: rpcUrl }),
  }
}

/** Returns the account that a folder uses, without opening the folder's keystore. */
async function keystoreAccount(folder: string): Promise<AccountId | undefined> {
  const { keystoreOf } = await import('../config/home-keys.ts')
  return (await keystoreOf(folder).status()).active
}
