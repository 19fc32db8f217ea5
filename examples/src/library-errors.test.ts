// Goal: a program that uses gateway, ledger and network as libraries gets a typed error for bad
// input, without a command, a folder or a server.
// Method: a script of at most 15 lines, with all ports in memory.

import { createGateway } from '@ostrom/gateway'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { BaseError } from '@ostrom/protocol'
import { systemClock as clock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'

test('bad input of a gateway, a ledger and a network is refused by a typed error', async () => {
  const ledger = createMemoryChain({ clock }).connect(systemRandom(32))
  const [market, network] = [
    createMarketMemory(ledger),
    createHub({}).createNetwork({ name: 'me' }),
  ]
  const stores = { storage: createStorageMemory(), state: createStateMemory() }
  const gateway = createGateway({ ledger, market, network, ...stores })
  await network.start()
  const attempts = [
    gateway.prepareSession({ model: 'no-such-model' }),
    ledger.deposit({ asset: ledger.nativeAsset, amount: 0n }),
    network.connect({ addresses: ['nowhere'], protocol: '/ostrom/infer/2' }),
  ]
  const errors = (await Promise.allSettled(attempts)).map((one) => 'reason' in one && one.reason)
  expect(errors.map((error) => BaseError.is(error) && error.code)).toEqual([
    'model-unknown',
    'amount-invalid',
    'address-malformed',
  ])
  await network.stop()
})
