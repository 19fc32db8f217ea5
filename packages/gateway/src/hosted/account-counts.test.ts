// Goal: an account without money cannot take the gateway's tokenizer from other accounts, however
// many keys it makes. Method: two accounts of one shared gateway, of which one has a session, over
// HTTP; the tokenizer records for whom it reads each prompt, and keeps the prompts of one account.

import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { type AsyncTokenizer, createLocalHost, type TextCaller } from '@ostrom/engine/tokenizer'
import type { MarketReader, ModelVersion, WalletLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { ModelCatalog } from '@ostrom/models/catalog'
import { createHub } from '@ostrom/network/memory'
import type { AccountId, Hash, Manifest } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { COUNTS_PER_CALLER_MAX } from '../http/limits.ts'
import { createRandomCounting } from '../testing/index.ts'
import { createHostedAccounts } from './hosted-accounts.ts'
import { ACCOUNT_KEYS_MAX } from './limits.ts'

const version = `0x${'0e'.repeat(32)}` as Hash
const moneyless = `0x${'a1'.repeat(20)}` as AccountId
const paying = `0x${'a2'.repeat(20)}` as AccountId

type Read = Pick<TextCaller, 'caller' | 'isUnpaid'>

/** A tokenizer that records its callers, and keeps prompts of callers that pay for nothing. */
async function recordingTokenizer(release: Promise<void>) {
  const reads: Read[] = []
  const utf8 = new TextEncoder()
  const files = {
    tokenizerJson: utf8.encode(echoTokenizerJson),
    template: utf8.encode(echoTemplate),
  }
  const inner = await createLocalHost().open(async () => files)
  const tokenizer: AsyncTokenizer = {
    ...inner,
    async encodePrompt(prompt, options = {}) {
      reads.push({ caller: options.caller, isUnpaid: options.isUnpaid })
      if (options.isUnpaid) await release
      return await inner.encodePrompt(prompt, options)
    },
  }
  return { reads, tokenizer }
}

async function setup() {
  const { promise: release, resolve } = Promise.withResolvers<void>()
  const { reads, tokenizer } = await recordingTokenizer(release)
  const license = { spdx: 'MIT' }
  const manifest = { contextLength: 8_192, task: 'chat', license } as unknown as Manifest.Manifest
  const catalog: ModelCatalog = {
    manifest: async () => manifest,
    model: async () => ({ manifest, tokenizer }),
    files: async () => undefined,
    unreadable: () => [],
  }
  const state = createStateMemory()
  const accounts = createHostedAccounts({
    ledger: {
      ...createMemoryChain().connect(new Uint8Array(32).fill(7)),
      wallets: {} as WalletLedger,
      modelVersion: async () => ({ status: 'active', parents: [] }) as unknown as ModelVersion,
    },
    market: { sync: async () => {} } as MarketReader,
    network: createHub().createNetwork({ name: 'gateway' }),
    storage: createStorageMemory(),
    sources: [],
    state,
    clock: createClockManual(),
    random: createRandomCounting(),
    log: () => {},
    catalog,
  })
  const keyOf = async (account: AccountId, name: string) => {
    const { http } = await accounts.account(account)
    return (await http.keys.create({ name, settlement: 'session' })).secret
  }
  const count = async (secret: string) => {
    const body = { model: version, messages: [{ role: 'user', content: 'word '.repeat(600) }] }
    const response = await accounts.handle(
      new Request('http://gateway.test/v1/messages/count_tokens', {
        method: 'POST',
        headers: { 'x-api-key': secret, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
    return response!.status
  }
  const mark = `hosted/account/${paying}/gateway/open-session/${version}`
  await accounts.account(paying)
  await state.commit([{ kind: 'put', key: mark, value: new Uint8Array() }])
  return { accounts, reads, keyOf, count, release: resolve }
}

// Finding: OFF4-5
test('32 keys of one moneyless account count no more than one, and go last', async () => {
  const { accounts, reads, keyOf, count, release } = await setup()
  const floods: Promise<number>[] = []
  for (let at = 0; at < ACCOUNT_KEYS_MAX; at++) {
    const secret = await keyOf(moneyless, `key ${at}`)
    for (let one = 0; one < COUNTS_PER_CALLER_MAX; one++) floods.push(count(secret))
  }
  const own = [await keyOf(paying, 'a'), await keyOf(paying, 'b')]
  expect(await Promise.all(own.map(count))).toEqual([200, 200])
  release()
  const statuses = await Promise.all(floods)
  expect(statuses.filter((status) => status === 200)).toHaveLength(COUNTS_PER_CALLER_MAX)
  const refusals = statuses.filter((status) => status === 503)
  expect(refusals).toHaveLength((ACCOUNT_KEYS_MAX - 1) * COUNTS_PER_CALLER_MAX)
  const byAccount = (caller: AccountId) => reads.filter((read) => read.caller === caller)
  expect(byAccount(moneyless)).toEqual(
    Array(COUNTS_PER_CALLER_MAX).fill({ caller: moneyless, isUnpaid: true }),
  )
  expect(byAccount(paying)).toEqual(Array(2).fill({ caller: paying, isUnpaid: false }))
  expect(reads).toHaveLength(COUNTS_PER_CALLER_MAX + 2)
  await accounts.stop({ closeSessions: false })
})
