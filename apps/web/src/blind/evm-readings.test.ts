// Goal: a page reads the key of a provider's latest announcement, even if the provider announced
// itself often and the node searches at most 10,000 blocks for each request. An earlier key is
// never used instead.
// Method: a wallet's node with a list of announcements, which answers as EIP-1193 says. The test
// apps/e2e/src/web-sealed.test.ts shows that the contract's own answers are read.

import type { AccountId, EvmDomain, Hex } from '@ostrom/protocol'
import { decodeFunctionData, encodeAbiParameters, encodeFunctionResult, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { evmReadings } from './evm-readings.ts'

const address = (digit: string) => `0x${digit.repeat(40)}` as Hex.Hex
const provider = address('1') as AccountId
const key = (digit: string) => `0x${digit.repeat(64)}` as Hex.Hex
const domain: EvmDomain = {
  scheme: 'eip712',
  chainId: 1n,
  contracts: {
    vault: address('2') as AccountId,
    sessions: address('3') as AccountId,
    requests: address('4') as AccountId,
    offers: address('5') as AccountId,
    models: address('6') as AccountId,
  },
  escrow: 'sessions',
}
const abi = parseAbi([
  'function announcedAtSeconds(address provider, address court) view returns (uint64)',
  'function COURT() view returns (address)',
])
const words = [
  { type: 'bytes32' },
  { type: 'bytes32' },
  { type: 'bytes32' },
  { type: 'uint64' },
  { type: 'uint64' },
  { type: 'bytes' },
] as const

type Announcement = { readonly block: number; readonly issued: bigint; readonly sealKey: Hex.Hex }
type Filter = {
  readonly fromBlock: Hex.Hex
  readonly toBlock: Hex.Hex
  readonly topics: readonly Hex.Hex[]
}

/**
 * Returns a wallet's node whose newest block is `block`, and whose logs have the announcements. The
 * contract returns the time of the last announcement.
 */
function nodeOf(block: number, announcements: readonly Announcement[]) {
  const ranges: number[] = []
  const logsOf = ({ fromBlock, toBlock, topics }: Filter) => {
    const [from, to] = [Number(fromBlock), Number(toBlock)]
    ranges.push(to - from + 1)
    if (to - from + 1 > 10_000) throw new Error('a range of over 10,000 blocks')
    return announcements
      .filter((one) => one.block >= from && one.block <= to)
      .map(({ issued, sealKey }) => {
        const values = [sealKey, key('0'), key('0'), issued, issued + 100n, '0x'] as const
        return { topics, data: encodeAbiParameters(words, values) }
      })
  }
  const call = (data: Hex.Hex) => {
    const { functionName } = decodeFunctionData({ abi, data })
    if (functionName === 'COURT')
      return encodeFunctionResult({ abi, functionName, result: address('7') })
    const result = announcements.at(-1)?.issued ?? 0n
    return encodeFunctionResult({ abi, functionName, result })
  }
  const request = async (question: { method: string; params?: readonly unknown[] }) => {
    const [first] = question.params ?? []
    if (question.method === 'eth_blockNumber') return `0x${block.toString(16)}`
    if (question.method === 'eth_getLogs') return logsOf(first as Filter)
    if (question.method === 'eth_call') return call((first as { data: Hex.Hex }).data)
    throw new Error(`not asked for: ${question.method}`)
  }
  return { request, ranges }
}

test('the latest announcement is found, however long ago it was', async () => {
  const announcements = [
    { block: 100, issued: 1_000n, sealKey: key('a') },
    { block: 25_000, issued: 2_000n, sealKey: key('b') },
  ]
  const { request, ranges } = nodeOf(61_234, announcements)
  const found = await evmReadings(request, domain).endpoint(provider)
  expect(found).toEqual({ sealKey: key('b'), expiresAtSeconds: 2_100n })
  expect(ranges).toEqual([10_000, 10_000, 10_000, 10_000])
})

test('an announcement that the node does not have leaves no key, and no earlier one', async () => {
  const { request, ranges } = nodeOf(15_000, [{ block: 1, issued: 1_000n, sealKey: key('a') }])
  const later = nodeOf(15_000, [{ block: 20_000, issued: 2_000n, sealKey: key('b') }])
  const logs = (question: Parameters<typeof request>[0]) =>
    question.method === 'eth_getLogs' ? request(question) : later.request(question)
  expect(await evmReadings(logs, domain).endpoint(provider)).toBeUndefined()
  expect(ranges).toEqual([10_000, 5_001])
})

test('a provider that never announced itself has no key', async () => {
  const { request, ranges } = nodeOf(100, [])
  expect(await evmReadings(request, domain).endpoint(provider)).toBeUndefined()
  expect(ranges).toEqual([])
})
