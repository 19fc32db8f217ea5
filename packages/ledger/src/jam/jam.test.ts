// Goal: the JAM service of epochs anchors epoch blocks as the other chains do, and its refusals
// have the port's error codes. An epoch has the same root on all chains. Method: the conformance
// suite of anchoring on an EVM chain, in memory, and on the service as WebAssembly. `npm run
// test:jam` runs the service in a virtual machine of JAM.
// Requirements: R002-14

import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { jamAnchoringWorld } from '../../../../contracts/jam/harness/anchoring.fixture.ts'
import { nativeChain } from '../../../../contracts/jam/harness/native-chain.ts'
import {
  claim,
  configuration,
  payloadOf,
  tokenOf,
} from '../../../../contracts/jam/harness/packages.fixture.ts'
import {
  type AnchoringWorld,
  anchoredItems,
  anchoringConformance,
  auditAnchoringWorld,
} from '../conformance/court/anchoring.ts'
import { createScenario, expectRefusal, worldFromChain } from '../conformance/world.ts'
import { anvilOfTests } from '../evm/chain/anvil.fixture.ts'
import { createTestWorld } from '../evm/world.fixture.ts'
import { createMemoryChain } from '../memory/index.ts'
import { createLedgerJam, type JamHost, SPAN_EPOCHS_MAX } from './index.ts'

const anvil = anvilOfTests()

const memoryWorld = async () =>
  auditAnchoringWorld(await createScenario(worldFromChain(createMemoryChain())))
const evmWorld = async () => auditAnchoringWorld(await createScenario(await createTestWorld(anvil)))
const jamWorld = async () => jamAnchoringWorld(nativeChain({ configuration }))

anchoringConformance('memory', memoryWorld)
anchoringConformance('evm', evmWorld)
anchoringConformance('JAM', jamWorld)

test('one epoch has one root on EVM, JAM and in memory', async () => {
  const worlds: readonly AnchoringWorld[] = [
    await memoryWorld(),
    await evmWorld(),
    await jamWorld(),
  ]
  const items = anchoredItems(1)
  const blocks = []
  for (const world of worlds) {
    const { chain, firstEpoch: epoch, endEpoch, anchor, close } = world
    await endEpoch(epoch)
    await anchor({ epoch, previous: Hex.zeroHash, items, support: 'most' })
    const { root, items: count, answers } = (await chain.latestBlock()) ?? {}
    blocks.push({ root, count, answers })
    await close()
  }
  const [first] = blocks
  expect(first).toEqual({
    root: Jam.batchOf(Hex.zeroHash, { epoch: 7n, items }).header.root,
    count: 4n,
    answers: 5n,
  })
  for (const block of blocks) expect(block).toEqual(first)
})

describe('the adapter of JAM', () => {
  const signed = (payload: Uint8Array) => ({ payload, token: tokenOf(1, payload) })
  const connect = () => createLedgerJam(nativeChain({ configuration }))

  test('anchors a batch with a claim, and says what a connection can do', async () => {
    const ledger = connect()
    expect(ledger.id).toBe('jam:70000')
    expect([...ledger.capabilities]).toEqual(['anchor', 'read'])
    const block = await ledger.anchorBatch?.(signed(payloadOf()))
    expect(block).toMatchObject({ epoch: 7n, items: 9n, answers: 305n })
    const { submit: _, ...host } = nativeChain({ configuration })
    const reader = createLedgerJam(host)
    expect([...reader.capabilities]).toEqual(['read'])
    expect(reader.anchorBatch).toBeUndefined()
  })

  test('names what is wrong with a batch', async () => {
    const ledger = connect()
    const anchor = async (batch: { payload: Uint8Array; token: Uint8Array }) =>
      ledger.anchorBatch?.(batch)
    const good = payloadOf()
    await expectRefusal(anchor({ payload: good, token: new Uint8Array(65) }), 'signature-invalid')
    const wrong = claim.map((byte, at) => (at === claim.length - 1 ? byte ^ 1 : byte))
    await expectRefusal(anchor(signed(payloadOf({ claim: wrong }))), 'transaction-failed')
    await expectRefusal(anchor(signed(good.subarray(0, 100))), 'transaction-failed')
    const one = payloadOf({ signers: [1] })
    await expectRefusal(anchor(signed(one)), 'block-attestations-insufficient')
    expect(await ledger.latestBlock()).toBeUndefined()
  })

  test('submits nothing that is larger than what a package holds', async () => {
    const sizes: number[] = []
    const host: JamHost = {
      ...nativeChain({ configuration }),
      async submit({ payload }) {
        sizes.push(payload.length)
        return { status: 'accumulated', result: 'nothing', changedKeys: [] }
      },
    }
    const ledger = createLedgerJam(host)
    const anchor = (bytes: number) =>
      ledger.anchorBatch?.({ payload: new Uint8Array(bytes), token: new Uint8Array(65) })
    await expect(anchor(Jam.PAYLOAD_BYTES_MAX)).rejects.toThrow('malformed')
    await expect(anchor(Jam.PAYLOAD_BYTES_MAX + 1)).rejects.toThrow('above the 327680')
    expect(sizes).toEqual([Jam.PAYLOAD_BYTES_MAX])
  })

  test('names how refine ended where it did not finish', async () => {
    const host: JamHost = {
      ...nativeChain({ configuration }),
      submit: async () => ({ status: 'accumulated', result: 'out-of-gas', changedKeys: [] }),
    }
    const anchored = createLedgerJam(host).anchorBatch?.(signed(payloadOf()))
    await expect(anchored).rejects.toThrow('refine ended by out-of-gas')
  })

  test('looks for a block in so many epochs, and then says so', async () => {
    const ledger = connect()
    await ledger.anchorBatch?.(signed(payloadOf({ epoch: SPAN_EPOCHS_MAX })))
    expect((await ledger.blockOf(1n))?.epoch).toBe(SPAN_EPOCHS_MAX)
    await expectRefusal(ledger.blockOf(0n), 'chain-history-missing')
  })
})
