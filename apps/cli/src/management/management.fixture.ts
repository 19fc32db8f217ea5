import { writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createGateway } from '@ostrom/gateway'
import { createApiKeyStore } from '@ostrom/gateway/keys'
import { type Home, readOrCreateToken } from '@ostrom/gateway-web/data-folder/home'
import { listen } from '@ostrom/http-server/listen'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { createManagement } from './management.ts'

/**
 * Starts the management server of a gateway that has only keys and records, and writes the server's
 * address to the home (data folder).
 */
export async function startManagement(home: Home) {
  const token = await readOrCreateToken(home.managementToken)
  const shared = { clock: systemClock, random: systemRandom, state: createStateMemory() }
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(9))
  const storage = await createStorageFiles({ path: join(home.path, 'gateway-store') })
  const parts = {
    ...shared,
    ledger,
    market: createMarketMemory(ledger),
    network: createHub({}).createNetwork({ name: 'gateway' }),
    storage,
    sources: [],
    log: () => {},
    close: async () => {},
  }
  const gateway = createGateway(parts)
  const handle = createManagement({
    parts,
    gateway,
    keys: createApiKeyStore(shared),
    token,
    usualAsset: ledger.nativeAsset,
  })
  const listening = await listen({ fetch: handle, host: '127.0.0.1', port: 0 })
  await writeFile(home.gatewayUrl, `${listening.url}\n`)
  return {
    handle,
    token,
    url: listening.url,
    state: shared.state,
    async close() {
      await closeServer(listening.server)
      await storage.close()
    },
  }
}

/** Ends a server and its connections. */
export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
