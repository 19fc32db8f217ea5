import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { lockAgeMs } from './locked-request.ts'

type Chain = Pick<Ledger, 'request' | 'nowSeconds'>

const id: Hash = `0x${'1'.repeat(64)}`

test('a chain that does not answer is read no longer once the age of a lock is known', async () => {
  const now = Promise.withResolvers<bigint>()
  const failing: Chain = {
    request: () => Promise.reject(new Error('unreachable')),
    nowSeconds: () => now.promise,
  }
  let isKnown = false
  const age = lockAgeMs(failing, id).finally(() => {
    isKnown = true
  })
  await new Promise(setImmediate)
  expect(isKnown).toBe(false)
  now.resolve(7n)
  expect(await age).toBe(0)
})

test('the age of a lock counts from its block', async () => {
  const chain: Chain = {
    request: async () => ({ lockedAtSeconds: 100n }) as Awaited<ReturnType<Ledger['request']>>,
    nowSeconds: async () => 103n,
  }
  expect(await lockAgeMs(chain, id)).toBe(3_000)
})
