// Goal: the local chain answers the unmodified client library as a cluster does.
// Method: `@solana/kit` over HTTP: transfers, refusals, pages of the history.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import {
  createKeyPairSignerFromPrivateKeyBytes,
  createSolanaRpc,
  getBase64EncodedWireTransaction,
  getSignatureFromTransaction,
  type KeyPairSigner,
  lamports,
  type Rpc,
  type SolanaRpcApi,
} from '@solana/kit'
import { beforeAll, expect, test } from 'vitest'
import { BLOCK_HASHES_MAX } from './limits.ts'
import { serveLocalChain } from './rpc-server.ts'
import { signedTransfer } from './transfer.fixture.ts'

const served = openForTests(() => serveLocalChain({ nowSeconds: () => 1_800_000_000n }))
let rpc: Rpc<SolanaRpcApi>
let payer: KeyPairSigner
let other: KeyPairSigner

const keyOf = (n: number) => createKeyPairSignerFromPrivateKeyBytes(new Uint8Array(32).fill(n))

beforeAll(async () => {
  rpc = createSolanaRpc(served.rpcUrl) as Rpc<SolanaRpcApi>
  payer = await keyOf(1)
  other = await keyOf(2)
  await rpc.requestAirdrop(payer.address, lamports(1_000_000_000n)).send()
})

const signed = (amount: bigint) => signedTransfer(rpc, { from: payer, to: other.address, amount })

const send = (transaction: Awaited<ReturnType<typeof signed>>) =>
  rpc.sendTransaction(getBase64EncodedWireTransaction(transaction), { encoding: 'base64' }).send()

test('money moves, and the transaction is found again', async () => {
  const transaction = await signed(2_000_000n)
  const signature = await send(transaction)
  expect(signature).toBe(getSignatureFromTransaction(transaction))
  const { value: balance } = await rpc.getBalance(other.address).send()
  expect(balance).toBe(2_000_000n)
  const { value } = await rpc.getSignatureStatuses([signature]).send()
  expect(value[0]).toMatchObject({ confirmationStatus: 'finalized', err: null })
  const options = { maxSupportedTransactionVersion: 0, encoding: 'base64' } as const
  const found = await rpc.getTransaction(signature, options).send()
  expect(found?.meta).toMatchObject({ fee: 5_000n, err: null })
  expect(found?.blockTime).toBe(1_800_000_000n)
})

test('a transaction that would fail is refused before it costs anything', async () => {
  const { value: before } = await rpc.getBalance(payer.address).send()
  await expect(send(await signed(10n ** 15n))).rejects.toThrow()
  const { value: after } = await rpc.getBalance(payer.address).send()
  expect(after).toBe(before)
})

test('accepts a transaction once, and not under an old block hash', async () => {
  const once = await signed(1_000_000n)
  await send(once)
  await expect(send(once)).rejects.toThrow()
  const old = await signed(3_000_000n)
  for (let i = 0; i < BLOCK_HASHES_MAX; i++) served.chain.advance(1n)
  await expect(send(old)).rejects.toThrow()
})

test('history comes newest first, in pages', async () => {
  for (const amount of [1n, 2n, 3n]) await send(await signed(1_000_000n + amount))
  const all = await rpc.getSignaturesForAddress(other.address).send()
  expect(all.length).toBeGreaterThanOrEqual(3)
  const slots = all.map(({ slot }) => slot)
  expect(slots).toEqual([...slots].sort((a, b) => (a < b ? 1 : -1)))
  const [first, second] = all
  if (!first || !second) throw new Error('there are transactions')
  const rest = { before: first.signature, limit: 1 }
  expect(await rpc.getSignaturesForAddress(other.address, rest).send()).toEqual([second])
  const since = { until: second.signature }
  expect(await rpc.getSignaturesForAddress(other.address, since).send()).toEqual([first])
})

test('reports an unknown method and broken calls as JSON-RPC errors', async () => {
  const post = async (body: string) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(served.rpcUrl, { method: 'POST', headers, body })
    return (await response.json()) as { error?: { code: number } }
  }
  expect((await post('{"id":1,"method":"mine"}')).error?.code).toBe(-32_601)
  expect((await post('{"id":1,"method":"constructor"}')).error?.code).toBe(-32_601)
  expect((await post('not JSON')).error?.code).toBe(-32_700)
  expect((await post('{"id":1,"method":"getBalance","params":[7]}')).error?.code).toBe(-32_602)
})

test('answers calls whose method is no text or whose id is nested without end', async () => {
  const post = async (body: string) => {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(10_000)
    const response = await fetch(served.rpcUrl, { method: 'POST', headers, body, signal })
    return (await response.json()) as { error?: { code: number } }
  }
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect((await post('{"id":1,"method":{"toString":1}}')).error?.code).toBe(-32_601)
  expect((await post(`{"id":${deep},"method":"getSlot"}`)).error?.code).toBe(-32_700)
  expect((await post(`{"id":1,"method":${deep}}`)).error?.code).toBe(-32_700)
  expect((await post('{"id":{"a":[1]},"method":"getSlot"}')).error).toBeUndefined()
})
