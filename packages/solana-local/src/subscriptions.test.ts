// Goal: client libraries receive the notifications they subscribe to, and leave nothing behind.
// Method: an unmodified `@solana/kit` against a served chain; calls recorded from `@solana/web3.js`
// 1.98.4; bare WebSockets for details that libraries hide.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import {
  type Address,
  createKeyPairSignerFromPrivateKeyBytes,
  createSolanaRpc,
  createSolanaRpcSubscriptions,
  getBase64EncodedWireTransaction,
  getSignatureFromTransaction,
  getTransactionEncoder,
  type Rpc,
  type RpcSubscriptions,
  type SolanaRpcApi,
  type SolanaRpcSubscriptionsApi,
  sendAndConfirmTransactionFactory,
} from '@solana/kit'
import { expect, test, vi } from 'vitest'
import { LOCAL_SUBSCRIPTIONS_MAX } from './limits.ts'
import { serveLocalChain } from './rpc-server.ts'
import { signedTransfer } from './transfer.fixture.ts'

/** Longest wait for a notification; long, because the machine may be busy. */
const soon = { timeout: 300_000 }

const SOL = 10n ** 9n

const served = openForTests(() => serveLocalChain({ nowSeconds: () => 1_800_000_000n }))

const signerOf = (n: number) => createKeyPairSignerFromPrivateKeyBytes(new Uint8Array(32).fill(n))

async function firstOf<T>(notifications: AsyncIterable<T>): Promise<T | undefined> {
  for await (const one of notifications) return one
  return undefined
}

test('kit sends a transaction and is notified of its confirmation', async () => {
  const rpc = createSolanaRpc(served.rpcUrl) as Rpc<SolanaRpcApi>
  const rpcSubscriptions = createSolanaRpcSubscriptions(
    served.wsUrl,
  ) as RpcSubscriptions<SolanaRpcSubscriptionsApi>
  const [from, to] = [await signerOf(1), await signerOf(2)]
  served.chain.fund(from.address, SOL)
  const stop = new AbortController()
  const options = { abortSignal: stop.signal }
  const mentioned = { mentions: [to.address] as [Address] }
  // The subscriptions begin before any event, because earlier notifications are not stored.
  const account = firstOf(
    await rpcSubscriptions.accountNotifications(to.address).subscribe(options),
  )
  const log = firstOf(await rpcSubscriptions.logsNotifications(mentioned).subscribe(options))
  const slot = firstOf(await rpcSubscriptions.slotNotifications().subscribe(options))

  const transaction = await signedTransfer(rpc, { from, to: to.address, amount: 3_000_000n })
  const confirm = sendAndConfirmTransactionFactory({ rpc, rpcSubscriptions })
  await confirm(transaction as never, { commitment: 'confirmed' })

  const signature = getSignatureFromTransaction(transaction)
  const landed = served.chain.find(signature)
  if (!landed) throw new Error('it has landed')
  expect(await account).toMatchObject({
    context: { slot: landed.slot },
    value: { lamports: 3_000_000n },
  })
  expect(await log).toMatchObject({ value: { signature, err: null, logs: landed.logs } })
  expect(await slot).toMatchObject({ slot: landed.slot, parent: landed.slot - 1n })
  stop.abort()
  await vi.waitFor(() => expect(served.subscriptions()).toBe(0), soon)
})

/** A plain WebSocket that subscribes and records its notifications. */
async function bareSocket(url: string) {
  const socket = new WebSocket(url)
  const heard: Record<string, unknown>[] = []
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const say = (id: number, method: string, params: readonly unknown[] = []) =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
  return { socket, heard, say }
}

/** The result of a call, as plain JSON. */
async function call(method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(served.rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { result, error } = (await response.json()) as { result?: unknown; error?: unknown }
  expect(error).toBeUndefined()
  return result
}

test('answers the calls by which web3.js v1 sends a transfer and confirms it', async () => {
  const [from, to] = [await signerOf(3), await signerOf(4)]
  const confirmed = { commitment: 'confirmed' }
  await call('requestAirdrop', [from.address, Number(SOL)])
  const latest = await call('getLatestBlockhash', [confirmed])
  expect(latest).toMatchObject({ value: { lastValidBlockHeight: expect.any(Number) } })
  const rpc = createSolanaRpc(served.rpcUrl) as Rpc<SolanaRpcApi>
  const transfer = { from, to: to.address, amount: 2_000_000n, version: 'legacy' } as const
  const transaction = await signedTransfer(rpc, transfer)
  const signature = getSignatureFromTransaction(transaction)
  // The client gets only the RPC address, and expects WebSockets one port above.
  const url = new URL(served.rpcUrl.replace('http', 'ws'))
  url.port = `${Number(url.port) + 1}`
  const { socket, heard, say } = await bareSocket(url.href)
  say(1, 'signatureSubscribe', [signature, confirmed])
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon)
  const encoded = getBase64EncodedWireTransaction(transaction)
  const sending = { encoding: 'base64', preflightCommitment: 'confirmed' }
  expect(await call('sendTransaction', [encoded, sending])).toBe(signature)
  await vi.waitFor(() => expect(heard).toHaveLength(2), soon)
  expect(heard[1]).toMatchObject({ params: { result: { value: { err: null } } } })
  socket.close()
  expect(await call('getBlockHeight', [confirmed])).toBe(Number(served.chain.slot))
  const statuses = await call('getSignatureStatuses', [[signature]])
  expect(statuses).toMatchObject({ value: [{ err: null, status: { Ok: null } }] })
  expect(await call('getBalance', [to.address, confirmed])).toMatchObject({ value: 2_000_000 })
  const seen = { ...confirmed, maxSupportedTransactionVersion: 0 }
  expect(await call('getTransaction', [signature, seen])).toMatchObject({
    version: 'legacy',
    transaction: {
      signatures: [signature],
      message: {
        accountKeys: [from.address, to.address, '1'.repeat(32)],
        instructions: [{ programIdIndex: 2, accounts: [0, 1], data: expect.any(String) }],
      },
    },
    meta: {
      err: null,
      fee: 5_000,
      preBalances: [Number(SOL), 0, 1],
      postBalances: [Number(SOL) - 2_000_000 - 5_000, 2_000_000, 1],
    },
  })
  await vi.waitFor(() => expect(served.subscriptions()).toBe(0), soon)
})

test('notifies each subscriber, and forgets one that disconnects', async () => {
  const [first, second] = await Promise.all([
    bareSocket(served.wsUrl),
    bareSocket(served.rpcUrl.replace('http', 'ws')),
  ])
  for (const { say } of [first, second]) say(1, 'slotSubscribe')
  await vi.waitFor(() => expect([first.heard.length, second.heard.length]).toEqual([1, 1]), soon)
  expect(served.subscriptions()).toBe(2)
  served.chain.advance(1n)
  const notification = {
    method: 'slotNotification',
    params: { result: { slot: Number(served.chain.slot) } },
  }
  await vi.waitFor(
    () => expect([first.heard[1], second.heard[1]]).toMatchObject([notification, notification]),
    soon,
  )
  first.socket.close()
  await vi.waitFor(() => expect(served.subscriptions()).toBe(1), soon)
  const subscription = second.heard[0]?.result
  second.say(2, 'slotUnsubscribe', [subscription])
  await vi.waitFor(() => expect(second.heard[2]).toMatchObject({ id: 2, result: true }), soon)
  expect(served.subscriptions()).toBe(0)
  served.chain.advance(1n)
  second.say(3, 'slotUnsubscribe', [subscription])
  await vi.waitFor(() => expect(second.heard[3]).toMatchObject({ error: { code: -32_602 } }), soon)
  second.socket.close()
})

test('notifies once of a transaction that landed before the subscription', async () => {
  const rpc = createSolanaRpc(served.rpcUrl) as Rpc<SolanaRpcApi>
  const from = await signerOf(5)
  served.chain.fund(from.address, SOL)
  const { address: to } = await signerOf(6)
  const transaction = await signedTransfer(rpc, { from, to, amount: 1_000_000n })
  const signature = getSignatureFromTransaction(transaction)
  served.chain.send(Uint8Array.from(getTransactionEncoder().encode(transaction)))
  const { socket, heard, say } = await bareSocket(served.wsUrl)
  say(1, 'signatureSubscribe', [signature, { commitment: 'confirmed' }])
  await vi.waitFor(() => expect(heard).toHaveLength(2), soon)
  expect(heard[1]).toMatchObject({
    method: 'signatureNotification',
    params: { subscription: heard[0]?.result, result: { value: { err: null } } },
  })
  expect(served.subscriptions()).toBe(0)
  socket.close()
})

test('refuses what it does not know, and more than a socket may have', async () => {
  const { socket, heard, say } = await bareSocket(served.wsUrl)
  say(1, 'blockSubscribe', ['all'])
  say(2, 'logsSubscribe', [{ mentions: ['a', 'b'] }])
  say(3, 'getSlot')
  socket.send('not JSON')
  await vi.waitFor(() => expect(heard).toHaveLength(4), soon)
  const codes = heard.map(({ error }) => (error as { code: number }).code)
  expect(codes).toEqual([-32_601, -32_602, -32_601, -32_700])
  for (let i = 0; i <= LOCAL_SUBSCRIPTIONS_MAX; i++) say(10 + i, 'slotSubscribe')
  await vi.waitFor(() => expect(heard).toHaveLength(5 + LOCAL_SUBSCRIPTIONS_MAX), soon)
  expect(heard.at(-1)).toMatchObject({ error: { code: -32_005 } })
  expect(served.subscriptions()).toBe(LOCAL_SUBSCRIPTIONS_MAX)
  socket.close()
  await vi.waitFor(() => expect(served.subscriptions()).toBe(0), soon)
})
