// Goal: accounts of a hosted gateway that cost nothing do not take the disk from people who pay.
// Method: accounts on a chain in memory, with and without money, that upload files over HTTP.

import type { Ledger, MarketReader, WalletLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import type { AccountId } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createFileBytes } from '../batches/file-bytes.ts'
import { createRandomCounting } from '../testing/index.ts'
import { createHostedAccounts } from './hosted-accounts.ts'
import { FUNDED_AGE_MAX_MS } from './limits.ts'

const accountOf = (number: number) => `0x${number.toString(16).padStart(40, '0')}` as AccountId

function setup() {
  const clock = createClockManual()
  const funded = new Set<AccountId>()
  let balancesRead = 0
  const ledger: Ledger = {
    ...createMemoryChain().connect(new Uint8Array(32).fill(7)),
    wallets: {} as WalletLedger,
    async balance(account) {
      balancesRead += 1
      return funded.has(account) ? 1n : 0n
    },
  }
  const pool = createHostedAccounts({
    ledger,
    market: { sync: async () => {} } as MarketReader,
    network: createHub().createNetwork({ name: 'gateway' }),
    storage: createStorageMemory(),
    sources: [],
    state: createStateMemory(),
    clock,
    random: createRandomCounting(),
    log: () => {},
    files: createFileBytes({
      async *load() {},
      bytesMax: 100_000,
      unfundedBytesMax: 20_000,
    }),
  })
  const secrets = new Map<number, string>()
  const upload = async (number: number, bytes: number) => {
    const { http } = await pool.account(accountOf(number))
    const terms = { name: 'program', settlement: 'session' } as const
    const secret = secrets.get(number) ?? (await http.keys.create(terms)).secret
    secrets.set(number, secret)
    const body = new FormData()
    body.set('purpose', 'batch')
    body.set('file', new Blob(['x'.repeat(bytes)]), 'lines.jsonl')
    const headers = { authorization: `Bearer ${secret}` }
    const request = new Request('http://gateway.test/v1/files', { method: 'POST', body, headers })
    return (await pool.handle(request))!.status
  }
  const fund = (number: number) => funded.add(accountOf(number))
  return { clock, pool, upload, fund, balancesRead: () => balancesRead }
}

// Finding: OFF4-6
test('accounts without money fill their own part, and others store files', async () => {
  const { clock, pool, upload, fund, balancesRead } = setup()
  const statuses: number[] = []
  for (let number = 1; number <= 6; number++) {
    for (let file = 0; file < 4; file++) statuses.push(await upload(number, 2_000))
  }
  const stored = statuses.filter((status) => status === 200).length
  expect(new Set(statuses)).toEqual(new Set([200, 507]))
  expect(stored * 2_000).toBeLessThan(20_000)
  // The balance of an account is read once a minute.
  expect(balancesRead()).toBe(6)
  fund(7)
  expect(await upload(7, 20_000)).toBe(200)
  // Money that arrives later counts after a minute.
  fund(1)
  expect(await upload(1, 12_000)).toBe(507)
  await clock.advance(FUNDED_AGE_MAX_MS + 1)
  expect(await upload(1, 12_000)).toBe(200)
  await pool.stop({ closeSessions: false })
})
