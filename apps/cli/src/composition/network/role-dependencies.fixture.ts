import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import { createHub } from '@ostrom/network/memory'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { expect } from 'vitest'

// Dependencies of a role: a chain in memory, and a real store that holds the bundled model.

/** One coin, in base units. */
export const UNIT = 10n ** 18n

/** The bundled model on a real engine. */
export const choice = { model: 'ostrom-tiny', engine: { kind: 'llama', threads: 1 } } as const

/**
 * Creates the dependencies of a role on a chain where the bundled model is published, and a data
 * folder for the role.
 */
export async function createRoleDependencies(options: {
  readonly name: string
  /** Base units in the wallet. */
  readonly funds: bigint
}): Promise<{ readonly folder: string; readonly parts: RoleDependencies }> {
  const { name, funds } = options
  const folder = await mkdtemp(join(tmpdir(), `ostrom-${name}-`))
  const chain = createMemoryChain({ clock: systemClock })
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, funds)
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  const entry = await catalogueEntry(choice.model)
  const content = await downloadArtifact({
    storage,
    entry,
    sources: [],
    folder: join(folder, 'downloads'),
  })
  const manifest = await manifestOfCatalogueEntry({
    storage,
    content,
    entry,
    creator: ledger.account,
  })
  await publish({ storage, ledger, alias: choice.model, manifest })
  const network = createHub({}).createNetwork({ name })
  const parts: RoleDependencies = {
    ledger,
    storage,
    network,
    sources: [],
    market: createMarketMemory(ledger),
    state: createStateMemory(),
    clock: systemClock,
    random: systemRandom,
    log: () => {},
    async close() {
      await network.stop()
      await storage.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return { folder, parts }
}

/** Counts running engine processes by the handles that keep this process alive. */
export const countChildProcesses = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length

/** Waits until no engine runs. */
export const expectNoEngineProcess = () => expect.poll(countChildProcesses).toBe(0)
