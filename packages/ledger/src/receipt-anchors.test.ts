// Goal: anybody can check a receipt on its chain, by what the receipt itself names: a root counts
// as settled if any settlement of its session or the claim of its request has recorded it.
// Method: one scenario on three chains; the EVM node refuses reads of more than four blocks.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Hash, Hex } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScenario, type Scenario, worldFromChain } from './conformance/index.ts'
import { type Anvil, openReceiptAnchorsEvm, startAnvil } from './evm/index.ts'
import { createTestWorld as createEvmWorld } from './evm/world.fixture.ts'
import { createMemoryChain } from './memory/index.ts'
import { type ReceiptAnchors, receiptAnchorsOf } from './receipt-anchors.ts'
import { createLedgerSolana } from './solana/index.ts'
import { createTestWorld as createSolanaWorld } from './solana/world.fixture.ts'

/** Blocks of one read of logs that the node of the EVM chain answers. */
const RANGE_BLOCKS = 4

type Opened = { readonly scenario: Scenario; readonly open: () => Promise<ReceiptAnchors> }

let anvil: Anvil | undefined
let strictNode: Server | undefined
let refused = 0

/** Forwards calls to a node, and refuses wide reads of logs as public servers do. */
function startStrictNode(rpcUrl: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    // The client sends the reads of one turn as a list.
    const calls = [JSON.parse(await text(request)) as RpcCall | RpcCall[]].flat()
    const answers = await Promise.all(
      calls.map((call) => (isWide(call) ? refuse(call) : send(call))),
    )
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answers))
  })
  const headers = { 'content-type': 'application/json' }
  const send = async (call: RpcCall) =>
    (await fetch(rpcUrl, { method: 'POST', headers, body: JSON.stringify(call) })).json()
  const refuse = ({ id }: RpcCall) => {
    refused++
    const error = { code: -32_602, message: 'the range of blocks is too wide' }
    return { jsonrpc: '2.0', id, error }
  }
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

type RpcCall = { readonly id: number; readonly method: string; readonly params: unknown[] }

function isWide({ method, params }: RpcCall): boolean {
  if (method !== 'eth_getLogs') return false
  const { fromBlock, toBlock } = params[0] as { fromBlock: string; toBlock: string }
  return Number(toBlock) - Number(fromBlock) >= RANGE_BLOCKS
}

const chains: Readonly<Record<string, () => Promise<Opened>>> = {
  async memory() {
    const scenario = await createScenario(worldFromChain(createMemoryChain()))
    return { scenario, open: async () => receiptAnchorsOf(scenario.stranger) }
  },
  async evm() {
    anvil = await startAnvil()
    strictNode = await startStrictNode(anvil.rpcUrl)
    const scenario = await createScenario(await createEvmWorld(anvil))
    const { domain } = scenario
    if (domain.scheme !== 'eip712') throw new Error('the chain is an EVM one')
    const rpcUrl = `http://127.0.0.1:${(strictNode.address() as AddressInfo).port}`
    return { scenario, open: () => openReceiptAnchorsEvm({ rpcUrl, domain }) }
  },
  async solana() {
    const world = await createSolanaWorld()
    const scenario = await createScenario(world)
    const { domain } = scenario
    if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
    const secretKey = new Uint8Array(32).fill(77)
    const options = { rpcUrl: world.rpcUrl, secretKey, deployment: domain }
    return { scenario, open: async () => receiptAnchorsOf(await createLedgerSolana(options)) }
  },
}

afterAll(async () => {
  strictNode?.close()
  await anvil?.stop()
})

describe.each(Object.entries(chains))('on %s', (kind, start) => {
  let opened: Opened
  let anchors: ReceiptAnchors
  beforeAll(async () => {
    opened = await start()
    anchors = await opened.open()
  })
  afterAll(async () => {
    await anchors?.close()
    await opened?.scenario.close()
  })

  test('each root that was settled counts, and no other', async () => {
    const { provider, openSession, voucher, advance, client } = opened.scenario
    const expiresAtSeconds = (await client.nowSeconds()) + 5n * 86_400n
    const id = await openSession({ expiresAtSeconds })
    const stateOf = (root: Hash, of = id, by = provider.account) =>
      anchors.stateOf({ id: of, provider: by, root })
    const [first, second] = [await voucher(id, 10_000n), await voucher(id, 20_000n, 2n)]
    expect(await stateOf(first.voucher.receiptsRoot)).toBe('none')
    await provider.settle(first)
    expect(await stateOf(first.voucher.receiptsRoot)).toBe('settled')
    expect(await stateOf(second.voucher.receiptsRoot)).toBe('another')
    const { settleIntervalSeconds } = await client.parameters()
    if (settleIntervalSeconds > 0n) await advance(settleIntervalSeconds)
    await provider.settle(second)
    expect(await stateOf(second.voucher.receiptsRoot)).toBe('settled')
    expect(await stateOf(first.voucher.receiptsRoot)).toBe('settled')
    expect(await stateOf(first.voucher.receiptsRoot, Hex.zeroHash)).toBe('none')
    // A former operator of another provider could sign for it under this session's root.
    expect(await stateOf(first.voucher.receiptsRoot, id, client.account)).toBe('none')
    if (kind === 'evm') expect(refused).toBeGreaterThan(0)
  })

  test('an operator counts once its provider has named it', async () => {
    const { provider, stranger, client } = opened.scenario
    expect(await anchors.hasNamed(provider.account, stranger.account)).toBe(false)
    await provider.setOperator({ market: 'sessions', operator: stranger.account })
    expect(await anchors.hasNamed(provider.account, stranger.account)).toBe(true)
    expect(await anchors.hasNamed(provider.account, client.account)).toBe(false)
    expect(await anchors.hasNamed(client.account, stranger.account)).toBe(false)
  })
})
