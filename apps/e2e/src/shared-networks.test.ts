// Goal: test files that share a network cannot disturb each other by accident.
// Method: two clients on one network, as if two test files had opened it. One client does what a
// test file may do, and tries what it may not do.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import { openSharedNetwork } from './network.fixture.ts'
import { SHARED_ADVANCE_SECONDS_MAX } from './network-kinds.ts'

const one = openForTests(() => openSharedNetwork('evm'))
const other = openForTests(() => openSharedNetwork('evm'))

test('clients have one chain, and each its own home, wallet and money', async () => {
  expect(other.network.chain.rpcUrl).toBe(one.network.chain.rpcUrl)
  expect(other.clientFolder).not.toBe(one.clientFolder)
  const ledgers = [await one.ledger(), await other.ledger()] as const
  expect(ledgers[0].account).not.toBe(ledgers[1].account)
  const balance = () => ledgers[1].balance(ledgers[1].account, ledgers[1].nativeAsset)
  const before = await balance()
  expect(before).toBeGreaterThan(0n)
  expect((await one.ostrom('wallet', 'withdraw', '1')).status).toBe(0)
  expect(await balance()).toBe(before)
})

test('time moves on by little, and no further than that', async () => {
  const ledger = await one.ledger()
  const before = await ledger.nowSeconds()
  await one.network.chain.advance(1n)
  expect(await ledger.nowSeconds()).toBeGreaterThan(before)
  const long = one.network.chain.advance(SHARED_ADVANCE_SECONDS_MAX + 1n)
  await expect(long).rejects.toThrow('others use this network at the same time')
})
