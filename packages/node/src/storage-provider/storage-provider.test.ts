// Goal: a storage provider accepts a deal only if the deal matches its policy and the content has
// the deal's Merkle root. It proves drawn chunks and is paid, wherever it is killed. If it has lost
// the content, it pays the client, because a deal watcher draws chunks.
// Method: the roles with chain, stores and disks in memory; a kill before and after each action of
// the provider on the chain, store and disk, and a restart with the stored data.

import type { Ledger } from '@ostrom/ledger'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { buildChunkTree, createStoreSource, type Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createDealWatcher, type DealWatcher } from './deal-watcher.ts'
import { feeUp, rejectionOf, type StorageProviderPolicy } from './policy.ts'
import { createStorageProvider, type StorageProvider } from './storage-provider.ts'

const UNIT = 10n ** 18n
const FEE = UNIT / 100n
const STAKE = UNIT / 20n
const EPOCH_SECONDS = 60n
const { signal } = new AbortController()

const policy: StorageProviderPolicy = {
  feePerGibDayMin: 0n,
  stakeMax: UNIT,
  bytesMax: 1024n * 1024n,
  windowSecondsMin: 1n,
  periodMin: 1,
  termSecondsMax: 86_400n,
}

const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at * 7)
const log = () => {}

let chain: MemoryChain
let client: Ledger
let library: Storage
let cid: string
/** Counter from which each random value of the watchers is made. */
let drawn = 0

function account(seed: number): Ledger {
  const ledger = chain.connect(new Uint8Array(32).fill(seed))
  chain.fund(ledger.account, 10n * UNIT)
  return ledger
}

const partsOf = (ledger: Ledger) => ({
  ledger,
  availability: ledger.storageDeals!,
  audits: ledger.audits!,
})

/** A storage provider's data that survives a kill. */
type StorageNode = {
  readonly ledger: Ledger
  readonly storage: Storage
  readonly state: StateStore
}

async function createStorageNode(seed: number): Promise<StorageNode> {
  const ledger = account(seed)
  await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
  return { ledger, storage: createStorageMemory(), state: createStateMemory() }
}

const open = ({ ledger, storage, state }: StorageNode, own = policy): StorageProvider => {
  const sources = [createStoreSource(library, { name: 'library' })]
  return createStorageProvider({ ...partsOf(ledger), storage, state, sources, policy: own, log })
}

beforeEach(async () => {
  chain = createMemoryChain({ auditRules: { epochSeconds: EPOCH_SECONDS } })
  client = account(1)
  await client.deposit({ asset: client.nativeAsset, amount: UNIT })
  library = createStorageMemory()
  cid = (await library.add([bytes])).cid
})

async function offer(fields: Partial<{ cid: string; period: number }> = {}): Promise<bigint> {
  const { root, chunkCount } = await buildChunkTree(library, cid)
  const terms = {
    root,
    chunkCount,
    epochs: 2n,
    period: 1,
    windowSeconds: 70n,
    fee: FEE,
    stake: STAKE,
  }
  return (await partsOf(client).availability.proposeDeal({ ...terms, cid, ...fields })).id
}

const watch = (): DealWatcher => {
  const ledger = account(99)
  return createDealWatcher({
    ...partsOf(ledger),
    state: createStateMemory(),
    joinsBeacon: true,
    log,
    random: (count) => new Uint8Array(count).fill(++drawn),
    clients: [client.account],
  })
}

const statusOf = async (id: bigint) => (await partsOf(client).availability.deal(id))?.status

/** Half an epoch passes. */
function pass(): void {
  chain.advance(EPOCH_SECONDS / 2n)
  chain.mine()
}

/** Lets storage providers (`step`) and the watcher run until a deal has ended. */
async function untilEnded(
  id: bigint,
  watcher: DealWatcher,
  step: () => Promise<void>,
): Promise<void> {
  for (let halves = 0; halves < 60; halves++) {
    await step()
    await watcher.step(signal)
    await step()
    const status = await statusOf(id)
    if (status === 'completed' || status === 'defaulted') return
    pass()
  }
}

const worth = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)

const pinned = async (storage: Storage) =>
  (await storage.list()).some((one) => one.status === 'pinned')

describe('a storage provider', () => {
  test('accepts a deal, proves drawn chunks, is paid, and releases the content', async () => {
    const own = await createStorageNode(2)
    const keeper = open(own)
    const id = await offer()
    await keeper.step(signal)
    await keeper.drain()
    expect(await pinned(own.storage)).toBe(true)
    await keeper.step(signal)
    expect(await statusOf(id)).toBe('active')
    await untilEnded(id, watch(), () => keeper.step(signal))
    expect(await statusOf(id)).toBe('completed')
    await keeper.step(signal)
    expect(await worth(own.ledger)).toBe(UNIT + FEE)
    expect(await pinned(own.storage)).toBe(false)
  })

  test('loses its stake if the content is lost, while another provider is paid', async () => {
    const [good, bad] = [await createStorageNode(2), await createStorageNode(3)]
    const keepers = [open(good), open(bad)]
    const ids = [await offer()]
    const step = async () => {
      for (const keeper of keepers) {
        await keeper.step(signal)
        await keeper.drain()
      }
    }
    await step()
    await step()
    ids.push(await offer())
    await step()
    await step()
    expect(await Promise.all(ids.map(statusOf))).toEqual(['active', 'active'])
    const taker = (await partsOf(client).availability.deal(ids[1]!))?.storageProvider
    expect(taker).toBe(bad.ledger.account)
    // The second provider deletes the content, and cannot reach a source of it.
    await bad.storage.unpin(cid)
    await bad.storage.collect({ bytesMax: 0 })
    const parts = { ...bad, ...partsOf(bad.ledger), sources: [], policy, log }
    keepers[1] = createStorageProvider(parts)
    const watcher = watch()
    for (const id of ids) await untilEnded(id, watcher, step)
    expect(await Promise.all(ids.map(statusOf))).toEqual(['completed', 'defaulted'])
    expect(await worth(good.ledger)).toBe(UNIT + FEE)
    expect(await worth(bad.ledger)).toBe(UNIT - STAKE)
    expect(await worth(client)).toBe(UNIT - FEE + STAKE)
  })

  test('refuses a deal whose root differs from that of its content', async () => {
    const own = await createStorageNode(2)
    const keeper = open(own)
    const other = (await library.add([bytes.map((byte) => byte ^ 1)])).cid
    const id = await offer({ cid: other })
    for (let steps = 0; steps < 3; steps++) {
      await keeper.step(signal)
      await keeper.drain()
    }
    expect(await statusOf(id)).toBe('proposed')
    expect(await pinned(own.storage)).toBe(false)
  })

  test('fetches no more bytes than the deal states', async () => {
    const own = await createStorageNode(2)
    const keeper = open(own)
    const parts = [1, 2, 3, 4].map((part) => new Uint8Array(1024 * 1024).fill(part))
    const large = (await library.add(parts)).cid
    const id = await offer({ cid: large })
    for (let steps = 0; steps < 3; steps++) {
      await keeper.step(signal)
      await keeper.drain()
    }
    expect(await statusOf(id)).toBe('proposed')
    expect(await own.storage.has(large)).toBe(false)
    // An honest offer is still accepted.
    const honest = await offer()
    for (let steps = 0; steps < 3; steps++) {
      await keeper.step(signal)
      await keeper.drain()
    }
    expect(await statusOf(honest)).toBe('active')
  })

  test('stores a content once, and keeps an existing pin', async () => {
    const own = await createStorageNode(2)
    await own.storage.add([bytes])
    await own.storage.pin(cid)
    const keeper = open(own)
    const ids = [await offer(), await offer()]
    for (let steps = 0; steps < 5; steps++) {
      await keeper.step(signal)
      await keeper.drain()
    }
    expect(await Promise.all(ids.map(statusOf))).toEqual(['active', 'proposed'])
    await untilEnded(ids[0]!, watch(), () => keeper.step(signal))
    await keeper.step(signal)
    expect(await pinned(own.storage)).toBe(true)
  })

  test('a storage provider is paid after a crash at any step', async () => {
    let kills = 0
    for (let at = 1; kills === at - 1; at++) {
      const own = await createStorageNode(10 + at)
      const id = await offer()
      const watcher = watch()
      let life = killable(own, at)
      let keeper = open(life.place)
      await untilEnded(id, watcher, async () => {
        await keeper.step(signal).catch(() => {})
        await keeper.drain().catch(() => {})
        if (life.alive()) return
        kills += 1
        life = killable(own, Number.POSITIVE_INFINITY)
        keeper = open(life.place)
      })
      await keeper.step(signal)
      expect(await statusOf(id), `killed at act ${at}`).toBe('completed')
      expect(await worth(own.ledger)).toBe(UNIT + FEE)
      expect(await pinned(own.storage)).toBe(false)
    }
    expect(kills).toBeGreaterThan(12)
  })
})

/** Returns the same node for a process that is killed before or after its `at`-th act. */
function killable({ ledger, storage, state }: StorageNode, at: number) {
  let acts = 0
  const alive = () => acts < at
  type Act = (...args: readonly unknown[]) => Promise<unknown>
  const mortal = <T extends object>(parts: T, names: readonly (keyof T)[]): T =>
    new Proxy(parts, {
      get(target, name) {
        const found = Reflect.get(target, name) as Act
        if (typeof found !== 'function') return found
        if (!names.includes(name as keyof T)) return found.bind(target)
        return async (...args: readonly unknown[]) => {
          if (!alive()) throw new Error('killed')
          acts += 1
          // Every other kill comes after the act and before its result is returned.
          if (!alive() && at % 2 === 1) throw new Error('killed')
          const result = await found.apply(target, [...args])
          if (!alive()) throw new Error('killed')
          return result
        }
      },
    })
  const storageDeals = mortal(ledger.storageDeals!, ['acceptDeal', 'proveChunk', 'completeDeal'])
  const own: StorageNode = {
    ledger: { ...ledger, storageDeals },
    storage: mortal(storage, ['fetch', 'pin', 'unpin']),
    state: mortal(state, ['commit']),
  }
  return { place: own, alive }
}

describe('a policy', () => {
  const terms = {
    root: `0x${'11'.repeat(32)}` as const,
    chunkCount: 1024 * 1024,
    epochs: 1440n,
    period: 60,
    windowSeconds: 3600n,
    fee: 1000n,
    stake: 5000n,
  }
  const own: StorageProviderPolicy = {
    feePerGibDayMin: 1000n,
    stakeMax: 5000n,
    bytesMax: 1024n ** 3n,
    periodMin: 60,
    windowSecondsMin: 3600n,
    termSecondsMax: 86_400n,
  }
  const settings = { epochSeconds: 60n, bytesKept: 0n }

  test('accepts the exact minimum, and nothing below', () => {
    expect(feeUp(own, terms, 60n)).toBe(1000n)
    expect(rejectionOf(own, terms, settings)).toBeUndefined()
    expect(rejectionOf(own, { ...terms, fee: 999n }, settings)).toBe('fee')
    expect(rejectionOf(own, { ...terms, stake: 5001n }, settings)).toBe('stake')
    expect(rejectionOf(own, { ...terms, windowSeconds: 3599n }, settings)).toBe('window')
    expect(rejectionOf(own, { ...terms, period: 59 }, settings)).toBe('period')
    expect(rejectionOf({ ...own, termSecondsMax: 86_399n }, terms, settings)).toBe('term')
    expect(rejectionOf(own, terms, { ...settings, bytesKept: 1n })).toBe('bytes')
  })

  test('rounds the minimum fee up', () => {
    expect(feeUp(own, { ...terms, chunkCount: 1, epochs: 1n }, 60n)).toBe(1n)
  })
})
