// Goal: the keys of one account of a hosted gateway, from many addresses, hold no more unfinished
// bodies and unread downloads than its account may, and other accounts are served meanwhile.
// Method: two accounts on a chain in memory, over HTTP, with endless bodies and unread files.

import type { Ledger, MarketReader, WalletLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import type { AccountId } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import {
  BODIES_PER_ACCOUNT_MAX,
  DOWNLOADS_PER_ACCOUNT_MAX,
  DOWNLOADS_PER_KEY_MAX,
} from '../http/limits.ts'
import { createRandomCounting } from '../testing/index.ts'
import { createHostedAccounts } from './hosted-accounts.ts'

const attacker = `0x${'a1'.repeat(20)}` as AccountId
const other = `0x${'a2'.repeat(20)}` as AccountId

function setup() {
  const ledger: Ledger = {
    ...createMemoryChain().connect(new Uint8Array(32).fill(7)),
    wallets: {} as WalletLedger,
    balance: async () => 1n,
  }
  const accounts = createHostedAccounts({
    ledger,
    market: { sync: async () => {} } as MarketReader,
    network: createHub().createNetwork({ name: 'gateway' }),
    storage: createStorageMemory(),
    sources: [],
    state: createStateMemory(),
    clock: createClockManual(),
    random: createRandomCounting(),
    log: () => {},
  })
  const keyOf = async (account: AccountId, name: string) => {
    const { http } = await accounts.account(account)
    return (await http.keys.create({ name, settlement: 'session' })).secret
  }
  let sent = 0
  /** Sends a request from an address of its own. */
  const send = async (secret: string, path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${secret}`, ...init.headers }
    const request = new Request(`http://gateway.test/v1/${path}`, { ...init, headers })
    const response = await accounts.handle(request, { remoteAddress: `192.0.2.${sent++}` })
    return response!
  }
  const upload = async (secret: string) => {
    const body = new FormData()
    body.set('purpose', 'batch')
    body.set('file', new Blob(['{}\n']), 'lines.jsonl')
    const response = await send(secret, 'files', { method: 'POST', body })
    return ((await response.json()) as { id: string }).id
  }
  return { accounts, keyOf, send, upload }
}

// Finding: OFF4-4
test('the keys of one account hold no more unfinished bodies than it may', async () => {
  const { accounts, keyOf, send } = setup()
  const secrets = await Promise.all(['a', 'b'].map((name) => keyOf(attacker, name)))
  const stranger = await keyOf(other, 'c')
  const headers = { 'content-type': 'application/json' }
  const post = (secret: string, body: NonNullable<RequestInit['body']>) => {
    const init = { method: 'POST', headers, body, duplex: 'half' }
    return send(secret, 'batches', init as RequestInit)
  }
  const endless = () => new ReadableStream({ pull: () => new Promise(() => {}) })
  for (let at = 0; at < BODIES_PER_ACCOUNT_MAX; at++) void post(secrets[at % 2]!, endless())
  await new Promise((resolve) => setImmediate(resolve))
  for (const secret of secrets) {
    const refused = await post(secret, 'not JSON')
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('request bodies of this account')
  }
  // The body of another account is read, and refused for what it says.
  expect((await post(stranger, 'not JSON')).status).toBe(400)
  await accounts.stop({ closeSessions: false })
})

// Finding: OFF4-4
test('the keys of one account hold no more unread downloads than it may', async () => {
  const { accounts, keyOf, send, upload } = setup()
  const download = async (secret: string, id: string) => await send(secret, `files/${id}/content`)
  for (let key = 0; key < DOWNLOADS_PER_ACCOUNT_MAX / DOWNLOADS_PER_KEY_MAX; key++) {
    const secret = await keyOf(attacker, `${key}`)
    const id = await upload(secret)
    for (let at = 0; at < DOWNLOADS_PER_KEY_MAX; at++)
      expect((await download(secret, id)).status).toBe(200)
  }
  const last = await keyOf(attacker, 'last')
  const refused = await download(last, await upload(last))
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('downloads of this account')
  const stranger = await keyOf(other, 'c')
  expect((await download(stranger, await upload(stranger))).status).toBe(200)
  await accounts.stop({ closeSessions: false })
})
