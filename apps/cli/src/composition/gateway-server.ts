import { createGateway, type Gateway } from '@ostrom/gateway'
import { createGatewayHttp, type GatewayHttp } from '@ostrom/gateway/http'
import { License } from '@ostrom/models'
import { createBlobHandler } from '@ostrom/storage/http'
import type { GatewayConfig } from '../config/config.ts'
import { createManagement } from '../management/management.ts'
import { listen } from './listen.ts'
import type { Parts } from './parts.ts'

/** A gateway that listens. */
export type GatewayServer = {
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string
  /** Transactions that opened sessions ahead of need. */
  readonly opened: readonly string[]
  /** Closes sessions first when asked to; returns the transactions that closed them. */
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

export type StartOptions = {
  readonly parts: Parts
  readonly config: GatewayConfig
  /** What may manage this gateway on this machine. */
  readonly managementToken: string
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
  const http = createGatewayHttp({
    ...parts,
    answerer: gateway.answerer,
    options: { corsOrigins: origins },
  })
  const management = createManagement({ parts, gateway, keys: http.keys, token: managementToken })
  const blobs = createBlobHandler({ storage: parts.storage })
  const fetch = async (request: Request, env?: unknown) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/ipfs/')) return await blobs(request)
    if (pathname.startsWith('/manage/')) return await management(request)
    const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket
    const { remoteAddress } = socket ?? {}
    return await http.handle(request, { ...(remoteAddress && { remoteAddress }) })
  }
  const { server, url } = await listen({ fetch, host, port })
  await gateway.start()
  const opened = await gateway.warm(warm)
  return {
    gateway,
    http,
    url,
    opened,
    async stop({ closeSessions }) {
      const closed = closeSessions ? await gateway.closeSessions() : []
      await gateway.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      return closed
    },
  }
}
