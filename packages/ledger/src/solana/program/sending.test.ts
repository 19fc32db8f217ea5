// Goal: a transaction is processed while its cluster is busy, at a bounded price.
// Method: the real program in a local chain, behind a proxy that drops transactions and reports the
// fees of others.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import { Limits } from '@ostrom/solana-local'
import {
  type CompiledTransactionMessage,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
} from '@solana/kit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { PRIORITY_FEE_MAX_LAMPORTS } from '../../limits.ts'
import { createLedgerSolana } from '../index.ts'
import { type ConnectionCut, type RpcProxy, startProxy } from '../proxy.fixture.ts'
import { createTestWorld } from '../world.fixture.ts'
import { budgetOf, priceOf } from './priority-fee.ts'

/** Cost of a signature. */
const SIGNATURE_LAMPORTS = 5_000n

const world = openForTests(createTestWorld)
let proxy: RpcProxy
let wallet: Ledger
/**
 * Number of transactions that the proxy still drops, the point at which it closes the connection,
 * and the number of received transactions.
 */
let lost = 0
let hangUp: ConnectionCut
let sent = 0
/** Price of a compute unit that the proxy reports, in millionths of a lamport. */
let price = 0

beforeAll(async () => {
  proxy = await startProxy(world.rpcUrl, (method) => {
    if (method === 'getRecentPrioritizationFees') {
      return {
        result: Array.from({ length: 4 }, (_, slot) => ({ slot, prioritizationFee: price })),
      }
    }
    if (method !== 'sendTransaction') return undefined
    sent += 1
    if (hangUp && sent === 1) return hangUp
    if (lost === 0) return undefined
    lost -= 1
    return { result: 'lost' }
  })
  wallet = await connectedAs(1)
})
afterAll(async () => {
  proxy?.close()
})
beforeEach(() => {
  lost = 0
  hangUp = undefined
  sent = 0
  price = 0
})

async function connectedAs(n: number, more: { readonly priorityFeeMax?: bigint } = {}) {
  const { domain } = world.ledgers[0] as Ledger
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  const secretKey = new Uint8Array(32).fill(n)
  return await createLedgerSolana({ rpcUrl: proxy.rpcUrl, secretKey, deployment: domain, ...more })
}

const deposit = (amount: bigint, by = wallet) => by.deposit({ asset: by.nativeAsset, amount })
const available = () => wallet.balance(wallet.account, wallet.nativeAsset)

describe('a transaction that is lost', () => {
  // Finding: SOL-L6
  test('a lost transaction is sent again until it is confirmed, and counts once', async () => {
    await deposit(1n)
    const before = await available()
    sent = 0
    lost = 2
    await deposit(20n)
    expect(await available()).toBe(before + 20n)
    expect(sent).toBe(3)
  })

  test.each([
    ['before', 'sent again', 2],
    ['after', 'found in its block', 1],
  ] as const)('and whose node hangs up %s it has it is %s', async (when, _, times) => {
    await deposit(1n)
    const before = await available()
    sent = 0
    hangUp = when
    await deposit(20n)
    expect(await available()).toBe(before + 20n)
    expect(sent).toBe(times)
  })

  test('a lost transaction is given up once its block hash has expired', async () => {
    const before = await available()
    lost = Number.POSITIVE_INFINITY
    const failed = expect(deposit(30n)).rejects.toMatchObject({ code: 'transaction-unconfirmed' })
    while (sent === 0) await new Promise((resolve) => setImmediate(resolve))
    for (let i = 0; i < Limits.BLOCK_HASHES_MAX; i++) world.chain.advance(1n)
    await failed
    expect(sent).toBeLessThanOrEqual(2)
    expect(await available()).toBe(before)
  })
})

describe('the price of priority', () => {
  // Finding: SOL-L6
  test('the priority fee is zero if no other account pays one, with a compute limit', async () => {
    expect((await deposit(1n)).gasCost).toBe(SIGNATURE_LAMPORTS)
    expect(budgetNamed()).toHaveLength(2)
  })

  // Finding: SOL-L6
  test('the priority fee follows the fees of other accounts', async () => {
    price = 1_000_000
    const { gasCost } = await deposit(1n)
    const units = world.chain.landed.at(-1)?.units ?? 0n
    // The fee is one lamport for each unit of the limit, which is somewhat above the used units.
    expect(gasCost - SIGNATURE_LAMPORTS).toBeGreaterThanOrEqual(units)
    expect(gasCost - SIGNATURE_LAMPORTS).toBeLessThan((units * 14n) / 10n)
  })

  test('the priority fee has an upper bound', async () => {
    price = 1_000_000_000_000
    const { gasCost } = await deposit(1n)
    expect(gasCost).toBeGreaterThan(SIGNATURE_LAMPORTS + PRIORITY_FEE_MAX_LAMPORTS / 2n)
    expect(gasCost).toBeLessThanOrEqual(SIGNATURE_LAMPORTS + PRIORITY_FEE_MAX_LAMPORTS)
  })

  test('respects the configured bound', async () => {
    price = 1_000_000_000_000
    const frugal = await connectedAs(2, { priorityFeeMax: 700n })
    await deposit(1n, frugal)
    const { gasCost } = await deposit(1n, frugal)
    expect(gasCost).toBeLessThanOrEqual(SIGNATURE_LAMPORTS + 700n)
    const thrifty = await connectedAs(2, { priorityFeeMax: 0n })
    expect((await deposit(1n, thrifty)).gasCost).toBe(SIGNATURE_LAMPORTS)
  })

  test('follows three quarters of the slots, not a few expensive ones', () => {
    const feesOf = (...fees: readonly bigint[]) =>
      fees.map((prioritizationFee) => ({ prioritizationFee }))
    expect(priceOf([])).toBe(0n)
    expect(priceOf(feesOf(5n))).toBe(5n)
    expect(priceOf(feesOf(9n, 0n, 0n, 0n, 0n, 0n, 0n, 0n))).toBe(0n)
    expect(priceOf(feesOf(4n, 3n, 2n, 1n))).toBe(4n)
  })

  test('the priority fee is paid for the compute limit, within that of the runtime', () => {
    expect(budgetOf(1_000n, 3n)).toEqual({ units: 1_300, pricePerUnit: 3n })
    expect(budgetOf(2_000_000n, 0n).units).toBe(1_400_000)
    expect(budgetOf(1_000_000n, 10n ** 18n, 130n)).toEqual({ units: 1_300_000, pricePerUnit: 100n })
    expect(budgetOf(0n, 5n)).toEqual({ units: 0, pricePerUnit: 0n })
  })
})

/** Returns the budget instructions of the newest transaction. */
function budgetNamed() {
  const { wire } = world.chain.landed.at(-1) as { readonly wire: Uint8Array }
  const { messageBytes } = getTransactionDecoder().decode(wire)
  const message = getCompiledTransactionMessageDecoder().decode(
    messageBytes,
  ) as CompiledTransactionMessage & { readonly version: 0 }
  const index = message.staticAccounts.findIndex((one) => one.startsWith('ComputeBudget'))
  return message.instructions.filter(({ programAddressIndex }) => programAddressIndex === index)
}
