// Goal: a client pays two storage providers for a file. One provider deletes the file, and a chunk
// draw finds this out: the provider's stake goes to the client. The other provider is paid.
// Method: the program's own commands and roles on a real chain (anvil), whose time is advanced; a
// gateway over the client's store, which ends once both storage providers have fetched from it.
// Requirements: R002-16
// Shows (publish): storage deals for models and datasets, with proofs of chunks that the beacon
// selects (EVM).

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { StorageProviderPolicy } from '@ostrom/node/keeper'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, expect, test } from 'vitest'
import {
  startDealWatcher,
  startStorageProvider,
} from '../../cli/src/composition/storage/storage-deals.ts'
import { readConfig } from '../../cli/src/config/config.ts'
import { openLedger } from '../../cli/src/context/open-ledger.ts'
import { openStore } from '../../cli/src/context/open-store.ts'
import type { RunningRole } from '../../cli/src/system/running-role.ts'
import { createTestHomes, type MirrorServer, runCommand, startMirror } from './homes.fixture.ts'

const POLL_MS = 20
const FEE = 10n ** 16n
const STAKE = 10n ** 17n
const HALF_EPOCH = 150n
/**
 * Number of polls between two time steps, so that the roles see each step; and number of polls
 * before the first draw.
 */
const LOOKS = 5
const DRAW_LOOKS = 25

const policy: StorageProviderPolicy = {
  feePerGibDayMin: 0n,
  stakeMax: STAKE,
  bytesMax: 2n ** 30n,
  windowSecondsMin: 60n,
  periodMin: 1,
  termSecondsMax: 86_400n,
}

type DealListItem = { id: string; status: string; storageProvider?: string }

const folder = temporaryFolder('promises')
const homes = openForTests(() => createTestHomes(folder, { epochSeconds: 2n * HALF_EPOCH }))
let mirror: MirrorServer
const roles = new Map<string, RunningRole>()
const log = () => {}

afterAll(async () => {
  for (const role of roles.values()) await role.stop()
  await mirror?.stop()
})

const homeAt = async (path: string) => {
  const home = homeOf(path)
  return { home, config: await readConfig(home.config) }
}

/** Returns the sum that an account can withdraw. */
async function moneyOf(path: string) {
  const { home, config } = await homeAt(path)
  const ledger = await openLedger(home, config)
  const available = await ledger.balance(ledger.account, ledger.nativeAsset)
  await ledger.close()
  return { account: ledger.account, available }
}

/** Watches the storage deals of a client. */
async function watch(client: string): Promise<void> {
  const watching = { all: false, log }
  const own = { ...watching, joinsBeacon: false }
  roles.set(client, await startDealWatcher(await homeAt(client), own))
  // This participant, which has no storage deals, gives the beacon its secrets.
  const eve = await homes.create('eve')
  roles.set(eve, await startDealWatcher(await homeAt(eve), { ...watching, joinsBeacon: true }))
}

async function until(done: () => Promise<boolean>, act = async () => {}): Promise<void> {
  while (!(await done())) {
    await act()
    await systemClock.sleep(POLL_MS)
  }
}

test('a storage provider that loses a file loses its stake, and another is paid', async () => {
  const client = await homes.create('client')
  const { config } = await homeAt(client)
  const store = await openStore(config)
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) ^ (at >> 9))
  const { cid } = await store.add([bytes])
  await store.close()
  mirror = await startMirror({ home: client })
  const offered = await runCommand<{ id: string }[]>(
    'storage-deals',
    'propose',
    cid,
    '--fee',
    '0.01',
    '--stake',
    '0.1',
    '--copies',
    '3',
    '--epochs',
    '2',
    '--draws',
    '2',
    '--proof-window',
    '200',
    '--data',
    client,
  )
  expect(offered.map(({ id }) => id)).toEqual(['1', '2', '3'])
  const eye = await openLedger(homeOf(client), config)
  roles.set('eye', { stop: () => eye.close() })
  const promiseOf = async (id: bigint) => await eye.storageDeals?.deal(id)
  const statusesOf = async () =>
    await Promise.all([1n, 2n, 3n].map(async (id) => (await promiseOf(id))?.status))
  await runCommand('storage-deals', 'cancel', '3', '--data', client)
  await expect(runCommand('storage-deals', 'cancel', '4', '--data', client)).rejects.toMatchObject({
    code: 'argument-invalid',
  })

  const keepers = [await homes.create('ada', { mirrors: [mirror.url] })]
  keepers.push(await homes.create('ben', { mirrors: [mirror.url] }))
  for (const [at, path] of keepers.entries()) {
    await runCommand('wallet', 'deposit', '1', '--data', path)
    roles.set(path, await startStorageProvider(await homeAt(path), { policy, log }))
    const taken = async () => (await statusesOf()).filter((one) => one === 'active').length > at
    await until(taken, () => homes.chain.advance(1n))
  }
  const listed = await runCommand<DealListItem[]>(
    'storage-deals',
    'list',
    '--of',
    cid,
    '--data',
    client,
  )
  expect(listed.map(({ status }) => status)).toEqual(['cancelled', 'active', 'active'])
  const idOf = async (path: string) => {
    const { account } = await moneyOf(path)
    return BigInt(listed.find(({ storageProvider }) => storageProvider === account)?.id ?? 0)
  }
  const [ada, ben] = keepers as [string, string]
  await roles.get(ben)?.stop()
  await mirror.stop()
  await rm(join(ben, 'store'), { recursive: true })
  roles.set(ben, await startStorageProvider(await homeAt(ben), { policy, log }))
  await watch(client)

  const [adaId, benId] = [await idOf(ada), await idOf(ben)]
  const ended = async () => !(await statusesOf()).includes('active')
  let looks = 0
  const pass = async () => {
    // The time stands still while the storage provider that has the file answers.
    const isDue = (await promiseOf(adaId))?.openDraws !== 0
    const benNow = await promiseOf(benId)
    const waits = benNow?.status === 'active' && benNow.openDraws === 0
    looks += 1
    if (!isDue && looks % (waits ? DRAW_LOOKS : LOOKS) === 0) {
      await homes.chain.advance(HALF_EPOCH)
    }
  }
  await until(ended, pass)

  expect((await promiseOf(adaId))?.status).toBe('completed')
  expect((await promiseOf(benId))?.status).toBe('defaulted')
  const [adaMoney, benMoney] = [await moneyOf(ada), await moneyOf(ben)]
  const unit = 10n ** 18n
  expect(adaMoney).toMatchObject({ available: unit + FEE })
  expect(benMoney).toMatchObject({ available: unit - STAKE })
  // The client had put the fees of three deals into the Vault, and paid the fee of one.
  const clientMoney = await moneyOf(client)
  expect(clientMoney).toMatchObject({ available: 2n * FEE + STAKE })
})
