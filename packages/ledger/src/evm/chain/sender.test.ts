// Goal: if a mined transaction reverts, its error states the gas cost, so that an account that
// sends transactions for others can count this cost. A transaction that was refused before it was
// sent costs nothing. A payment's state is that of confirmed blocks.
// Method: a hand-written connection, whose chain mines a transaction that reverts.

import { BaseError as ViemError } from 'viem'
import { describe, expect, test } from 'vitest'
import { gasSpentOnRevert, LedgerError } from '../../errors.ts'
import type { EvmConnection } from './connection.ts'
import { createSender, paymentStatusOf } from './sender.ts'

const secretKey = new Uint8Array(32).fill(7)
const hash = `0x${'ab'.repeat(32)}` as const
const revert = new ViemError('execution reverted')

type SenderClient = Partial<Record<'estimateGas' | 'call', () => Promise<unknown>>>

type SenderFixture = {
  /** Most units of gas that the transaction may take. */
  readonly gasMax?: bigint
  /** Receives the gas limit of each signed transaction. */
  readonly signing?: (gas: bigint) => void
}

/**
 * Sends a transaction on a fake chain, where it is mined and reverts, and returns the error.
 * Functions of `client` replace those of the chain.
 */
function connect(client: SenderClient, { gasMax, signing }: SenderFixture = {}) {
  const receipt = {
    status: 'reverted',
    transactionHash: hash,
    blockNumber: 9n,
    gasUsed: 21_000n,
    effectiveGasPrice: 3n,
  }
  const whole = {
    estimateGas: async () => 21_000n,
    getTransactionCount: async () => 0,
    prepareTransactionRequest: async ({ gas }: { readonly gas: bigint }) => {
      signing?.(gas)
      const to = `0x${'01'.repeat(20)}`
      return { to, type: 'eip1559', maxFeePerGas: 9n, maxPriorityFeePerGas: 1n }
    },
    request: async () => hash,
    getTransactionReceipt: async () => receipt,
    call: async () => ({}),
    ...client,
  }
  const connection = { client: whole, chainId: 1, pollIntervalMs: 1 } as unknown as EvmConnection
  const sender = createSender(connection, secretKey)
  const sending = { doing: 'refund', to: `0x${'01'.repeat(20)}`, data: '0x' } as const
  const bound = gasMax !== undefined && { gasMax }
  return sender.send({ ...sending, ...bound }).catch((error: unknown) => error)
}

// Finding: OFF-R5
test.each([
  ['that fails when it is tried again', { call: () => Promise.reject(revert) }],
  ['that would not fail now', {}],
])('the error of a mined transaction %s states the gas cost', async (_, client) => {
  const error = await connect(client)
  expect(error).toBeInstanceOf(LedgerError)
  expect(error).toMatchObject({ code: 'transaction-failed', values: { transaction: hash } })
  expect(gasSpentOnRevert(error)).toBe(63_000n)
})

test('a transaction that is refused before sending costs no gas', async () => {
  const error = await connect({ estimateGas: () => Promise.reject(revert) })
  expect(error).toMatchObject({ code: 'transaction-failed' })
  expect(gasSpentOnRevert(error)).toBe(0n)
})

test.each([
  ['is given room above its estimate', 1_000_000n, 400_000n],
  ['has no room beyond its bound', 300_000n, 300_000n],
])('one whose gas is bounded %s', async (_, gasMax, limit) => {
  const limits: bigint[] = []
  const estimateGas = async () => 200_000n
  await connect({ estimateGas }, { gasMax, signing: (gas) => void limits.push(gas) })
  expect(limits).toEqual([limit])
})

// Finding: ADV-7
test('a transaction above its gas limit is not sent and costs no gas', async () => {
  const limits: bigint[] = []
  const estimateGas = async () => 300_001n
  const signing = (gas: bigint) => void limits.push(gas)
  const error = await connect({ estimateGas }, { gasMax: 300_000n, signing })
  expect(error).toMatchObject({
    code: 'transaction-failed',
    values: { gas: 300_001n, gasMax: 300_000n },
  })
  expect([gasSpentOnRevert(error), limits]).toEqual([0n, []])
})

describe('the state of a payment', () => {
  const HEAD = 100n
  const CONFIRMATIONS = 6
  /**
   * Returns the status of the payment with nonce 4 on a chain that has it in the given block, and
   * whose nodes may lag.
   */
  const statusAt = async (blockNumber: bigint | undefined, nonceAtHead: number) => {
    const receipt = { status: '0x1', blockNumber: `0x${(blockNumber ?? 0n).toString(16)}` }
    const client = {
      getBlockNumber: async () => HEAD,
      getTransactionCount: async ({ blockNumber: at = HEAD }: { readonly blockNumber?: bigint }) =>
        at <= HEAD - BigInt(CONFIRMATIONS) ? 4 : nonceAtHead,
      request: async () => (blockNumber === undefined ? null : receipt),
    }
    const facts = { confirmations: CONFIRMATIONS }
    const ask = (_: string, act: () => Promise<unknown>) => act()
    const connection = { client, facts, ask } as unknown as EvmConnection
    return await paymentStatusOf(connection, `0x${'01'.repeat(20)}`, { hash, nonce: 4 })
  }

  // Finding: PRX-22
  test('a payment is mined only when its block has enough confirmations', async () => {
    expect(await statusAt(HEAD - 6n, 5)).toBe('mined')
    expect(await statusAt(HEAD - 5n, 5)).toBe('waiting')
    // One node has counted the payment's nonce, and another node has no receipt of it yet.
    expect(await statusAt(undefined, 5)).toBe('unknown')
  })
})
