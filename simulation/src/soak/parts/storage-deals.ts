import { type Ledger, requireMember } from '@ostrom/ledger'
import { createDealWatcher, createStorageProvider, runStorageRole } from '@ostrom/node/keeper'
import { buildChunkTree, createStoreSource } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { type SimulatedNetwork, UNIT } from '../../network/simulated-network.ts'
import type { PartyPorts, RunnableRole } from '../../runtime/party-host.ts'
import { DEPOSIT, expectEqual, type SoakPart } from './soak-part.ts'

/** Epochs of a deal, each of an hour: it ends before the next one begins, a day later. */
const EPOCHS = 6n

/** Seconds for the proof of a drawn chunk. */
const PROOF_SECONDS = 1_800n

/** Milliseconds between two looks at a deal. */
const LOOK_MS = 10_000

/** Most looks at a deal: half an hour. */
const LOOKS_MAX = 180

const FEE = UNIT / 100n

const policy = {
  feePerGibDayMin: 0n,
  stakeMax: UNIT,
  bytesMax: 1024n * 1024n,
  windowSecondsMin: 1n,
  periodMin: 1,
  termSecondsMax: 86_400n,
}

/** Ports of a storage role on a ledger. */
const partsOf = (ledger: Ledger) => ({
  ledger,
  availability: requireMember(ledger, 'storageDeals'),
  audits: requireMember(ledger, 'audits'),
})

/** Runs the steps of a storage role while its process runs. */
function roleOf(
  { ledger, clock, log }: PartyPorts,
  role: { step(signal: AbortSignal): Promise<void> },
): RunnableRole {
  const over = new AbortController()
  let running: Promise<void> | undefined
  return {
    async start() {
      const failed = 'storage-step-failed'
      running = runStorageRole(role, { ledger, clock, log, signal: over.signal, failed })
    },
    async stop() {
      over.abort()
      await running
    },
  }
}

/**
 * A client that pays for the storage of a file, by a deal a day. A storage provider keeps the file
 * and proves the chunks that the client's watcher draws; it must be paid for each deal.
 */
export async function createStorageDeals(world: SimulatedNetwork): Promise<SoakPart> {
  const { time, chain } = world
  const { nativeAsset: asset } = chain
  const owner = world.ledgerOf('owner')
  const keeper = world.ledgerOf('keeper')
  for (const ledger of [owner, keeper]) {
    chain.fund(ledger.account, 2n * DEPOSIT)
    await ledger.deposit({ asset, amount: DEPOSIT })
  }
  const library = createStorageMemory()
  const { cid } = await library.add([Uint8Array.from({ length: 5_000 }, (_, at) => at * 7)])
  const { root, chunkCount } = await buildChunkTree(library, cid)
  const keeping = createStorageMemory()
  const keeperHost = world.launchRole('keeper', (ports) => {
    const sources = [createStoreSource(library, { name: 'library' })]
    const own = { ...ports, ...partsOf(ports.ledger), storage: keeping, sources, policy }
    return roleOf(ports, createStorageProvider(own))
  })
  const watcherHost = world.launchRole('watcher-of-deals', (ports) => {
    const own = { ...ports, ...partsOf(ports.ledger), joinsBeacon: false }
    return roleOf(ports, createDealWatcher({ ...own, clients: [owner.account] }))
  })
  await time.until(Promise.all([keeperHost.started, watcherHost.started]))
  const { availability } = partsOf(owner)
  let earlier: bigint | undefined

  const statusOf = async (id: bigint) => (await availability.deal(id))?.status

  async function awaitStatus(id: bigint, status: string): Promise<void> {
    for (let looks = 0; looks < LOOKS_MAX; looks++) {
      if ((await statusOf(id)) === status) return
      await time.clock.sleep(LOOK_MS)
    }
    expectEqual('a storage deal', await statusOf(id), status)
  }

  return {
    party: 'owner of a file',
    minutes: [5 * 60],
    hosts: () => [keeperHost, watcherHost],
    async use() {
      // The deal of the last use has ended by now, also if all machines have slept.
      if (earlier !== undefined) await awaitStatus(earlier, 'completed')
      const price = { fee: FEE, stake: FEE, windowSeconds: PROOF_SECONDS }
      const terms = { root, chunkCount, epochs: EPOCHS, period: 1, ...price }
      earlier = (await availability.proposeDeal({ ...terms, cid })).id
      await awaitStatus(earlier, 'active')
    },
  }
}
