import { createGateway, type Gateway } from '@ostrom/gateway'
import { createGatewayHttp, type GatewayHttp } from '@ostrom/gateway/http'
import type { Keys } from '@ostrom/gateway/keys'
import { License } from '@ostrom/models'
import { createBlobHandler } from '@ostrom/storage/http'
import type { GatewayConfig } from '../config/config.ts'
import { createManagement } from '../management/management.ts'
import { createFiles } from '../web/files.ts'
import { measure } from '../web/measured.ts'
import { createWeb } from '../web/web.ts'
import { listen } from './listen.ts'
import type { IndexedParts, Parts } from './parts.ts'

/** A gateway that listens. */
export type GatewayServer = {
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string
  /** Transactions that opened sessions ahead of need. */
  readonly opened: readonly string[]
  /** A one-time code to sign in to the web app with; absent where there is none. */
  readonly newCode?: () => string
  /** Closes sessions first when asked to; returns the transactions that closed them. */
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

export type StartOptions = {
  readonly parts: Parts
  readonly config: GatewayConfig
  /** What may manage this gateway on this machine. */
  readonly managementToken: string
  /** The web app, built, at `/`; without it a plain page is there. */
  readonly web?: WebPlace
}

/** What the web app stands on beside the gateway. */
export type WebPlace = {
  readonly folder: string
  readonly parts: IndexedParts
  /** The machine's own API key. */
  readonly key: (keys: Keys) => Promise<string>
  readonly rpcUrl: string
}

/** Starts a gateway: the role behind HTTP, with its content as an IPFS gateway and management. */
export async function startGatewayServer(options: StartOptions): Promise<GatewayServer> {
  const { parts, config, managementToken } = options
  await parts.network.start()
  const { sessionCap, warm, host, port, origins, audit, acceptedLicenses: accepted } = config
  const gateway = createGateway({
    ...parts,
    settings: {
      ...{ audit, licenses: { terms: License.terms, accepted } },
      ...(sessionCap !== undefined && { sessionCap }),
    },
  })
  const measured = measure(gateway.answerer, parts.clock)
  const http = createGatewayHttp({
    ...parts,
    answerer: measured.answerer,
    options: { corsOrigins: origins },
  })
  const web =
    options.web &&
    createWeb({
      ...options.web,
      ...{ gateway, http, measured },
      files: await createFiles(options.web.folder),
      key: () => options.web!.key(http.keys),
    })
  const newCode = web && (() => web.signIn.newCode())
  const management = createManagement({
    ...{ parts, gateway, keys: http.keys, token: managementToken },
    ...(newCode && { newCode }),
  })
  const blobs = createBlobHandler({ storage: parts.storage })
  const fetch = async (request: Request, env?: unknown) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/ipfs/')) return await blobs(request)
    if (pathname.startsWith('/manage/')) return await management(request)
    const page = await web?.handle(request)
    if (page) return page
    const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket
    const { remoteAddress } = socket ?? {}
    return await http.handle(request, { ...(remoteAddress && { remoteAddress }) })
  }
  const { server, url } = await listen({ fetch, host, port })
  await gateway.start()
  const opened = await gateway.warm(warm)
  const stopping = new AbortController()
  const watching = web?.run(stopping.signal)
  return {
    gateway,
    http,
    url,
    opened,
    ...(newCode && { newCode }),
    async stop({ closeSessions }) {
      stopping.abort()
      await watching
      const closed = closeSessions ? await gateway.closeSessions() : []
      await gateway.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      return closed
    },
  }
}
