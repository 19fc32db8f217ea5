// Networks that end-to-end test files share. Each starts when the first test file of a run opens
// it, and ends with the run. Vitest runs this module once per run, in Vitest's main process. Test
// files run in other processes, and send their requests by HTTP to the provided address.

import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deserialize, serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
import type { SharedNetworkKind } from './network-kinds.ts'
import type { ChainControl, NetworkProcess } from './network-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the process that starts shared networks. */
    sharedNetworks: string
  }
}

/** A test file's request to a network: for its facts, or for an act on its chain. */
export type SharedNetworkRequest = { readonly kind: SharedNetworkKind; readonly act?: ChainControl }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const networks = new Map<SharedNetworkKind, NetworkProcess>()
  const networkOf = async (kind: SharedNetworkKind): Promise<NetworkProcess> => {
    // Loads this module only when a run needs a network, because most runs need none.
    const { startNetworkProcess } = await import('./network-process.ts')
    const started = networks.get(kind) ?? startNetworkProcess(kind)
    networks.set(kind, started)
    return started
  }
  const server = createServer(async (request, response) => {
    try {
      const { kind, act } = deserialize(await bodyOf(request)) as SharedNetworkRequest
      const network = await networkOf(kind)
      const facts = await network.facts
      if (act) await network.act(act)
      response.end(serialize(facts))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await once(server.listen(0, '127.0.0.1').unref(), 'listening')
  const { port } = server.address() as AddressInfo
  project.provide('sharedNetworks', `http://127.0.0.1:${port}`)
  return async () => {
    server.close()
    server.closeAllConnections()
    await Promise.all(Array.from(networks.values(), (network) => network.stop()))
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
