import { type Hash, Hex, Merkle } from '@ostrom/protocol'
import { Epoch, Jam } from '@ostrom/verification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnchorReader, FinalEpochBlock } from '../../court/epochs.ts'
import { isLedgerError } from '../../errors.ts'
import type { Ledger } from '../../ledger.ts'
import { expectRefusal, type Scenario } from '../world.ts'
import { auditsOf, createCourtFixture, hashOf, nextEpoch } from './fixture.ts'

/** Contents of a block that validators anchor, and how much of their weight attests to it. */
export type AnchorAttempt = {
  readonly epoch: bigint
  readonly previous: Hash
  readonly items: readonly Epoch.EpochItem[]
  /** `most`: attestations of more than half of the weight; `few`: of less than half. */
  readonly support: 'most' | 'few'
}

/** A chain that anchors epochs, and validators whose weight counts there. */
export type AnchoringWorld = {
  readonly chain: AnchorReader
  /** The first epoch that a block may have. */
  readonly firstEpoch: bigint
  /** Advances time until an epoch is over. */
  endEpoch(epoch: bigint): Promise<void>
  anchor(attempt: AnchorAttempt): Promise<void>
  close(): Promise<void>
}

const TIMEOUT_MS = 300_000

/** Returns items of several kinds; each seed gives different items. */
export const anchoredItems = (seed: number): readonly Epoch.EpochItem[] => [
  { kind: 'answers', subject: hashOf(seed), receiptsRoot: hashOf(2), count: 5n, total: 1_000n },
  { kind: 'validated', subject: hashOf(seed) },
  { kind: 'dataset', dataset: hashOf(seed + 1), accepted: true },
  { kind: 'verdict', subject: hashOf(seed + 2), verdict: 'fault' },
]

/**
 * Returns the world of a ledger with audits: validators attest one by one, and any account
 * finalizes.
 */
export async function auditAnchoringWorld(scenario: Scenario): Promise<AnchoringWorld> {
  const { jurors } = await createCourtFixture(scenario)
  const chain = auditsOf(scenario.client)
  // Weights count at the last second of an epoch, so the first epoch starts after the enlisting.
  const firstEpoch = await nextEpoch(scenario)
  return {
    chain,
    firstEpoch,
    async endEpoch(epoch) {
      const now = (await scenario.client.nowSeconds()) / (await chain.epochSeconds())
      for (let at = now; at <= epoch; at++) await nextEpoch(scenario)
    },
    async anchor({ epoch, previous, items, support }) {
      const block = Jam.blockOf(Jam.batchOf(previous, { epoch, items }).header)
      const attest = async (juror: Ledger) => {
        try {
          await auditsOf(juror).attestBlock({ block, account: juror.account })
        } catch (error) {
          // This juror already attested in the earlier attempt with `support: 'few'`.
          if (!isLedgerError(error, 'already-committed')) throw error
        }
      }
      for (const juror of jurors.slice(0, support === 'most' ? 3 : 1)) await attest(juror)
      await chain.finalizeBlock(block)
    },
    close: () => scenario.close(),
  }
}

/**
 * Requirements for every chain that anchors epochs. `setup` returns a chain that has no blocks yet.
 */
export function anchoringConformance(name: string, setup: () => Promise<AnchoringWorld>): void {
  let world: AnchoringWorld
  let first: FinalEpochBlock
  const items = anchoredItems(1)
  const blockOf = (attempt: Omit<AnchorAttempt, 'support'>): FinalEpochBlock => {
    const block = Jam.blockOf(Jam.batchOf(attempt.previous, attempt).header)
    return { ...block, hash: Epoch.blockHash(block) }
  }
  const at = (epochs: bigint) => world.firstEpoch + epochs
  const story = (text: string, act: () => Promise<void>) => test(text, { timeout: TIMEOUT_MS }, act)

  describe(`epochs anchored on ${name}`, () => {
    beforeAll(async () => {
      world = await setup()
    }, TIMEOUT_MS)
    afterAll(() => world?.close())

    story('no block is anchored before the first one', async () => {
      expect(await world.chain.latestBlock()).toBeUndefined()
      expect(await world.chain.blockOf(world.firstEpoch)).toBeUndefined()
      const inclusion = { epoch: at(0n), leaf: hashOf(1), index: 0n, path: [] }
      expect(await world.chain.includesItem(inclusion)).toBe(false)
    })

    story('invalid blocks are refused by rule, and nothing is anchored', async () => {
      await world.endEpoch(at(0n))
      const good = { epoch: at(0n), previous: Hex.zeroHash, items, support: 'most' } as const
      const few = world.anchor({ ...good, support: 'few' })
      await expectRefusal(few, 'block-attestations-insufficient')
      await expectRefusal(world.anchor({ ...good, items: [] }), 'block-empty')
      await expectRefusal(world.anchor({ ...good, previous: hashOf(9) }), 'block-not-next')
      expect(await world.chain.latestBlock()).toBeUndefined()
    })

    story('an anchored block is final once, with more than half of the weight', async () => {
      const { chain } = world
      const attempt = { epoch: at(0n), previous: Hex.zeroHash, items }
      first = blockOf(attempt)
      await world.anchor({ ...attempt, support: 'most' })
      expect(await chain.latestBlock()).toEqual(first)
      expect(await chain.blockOf(at(0n))).toEqual(first)
      expect(await chain.blockOf(at(0n) - 5n)).toEqual(first)
      expect(await chain.blockOf(at(1n))).toBeUndefined()
      await expectRefusal(world.anchor({ ...attempt, support: 'most' }), 'block-not-next')
      expect(await chain.latestBlock()).toEqual(first)
    })

    story('prove what is in them', async () => {
      const { chain } = world
      const leaves = items.map(Epoch.leafOf).sort()
      const prove = Merkle.prover(leaves)
      for (const [index, leaf] of leaves.entries()) {
        const proof = { epoch: at(0n), leaf, index: BigInt(index), path: prove(index) }
        expect(await chain.includesItem(proof)).toBe(true)
        expect(await chain.includesItem({ ...proof, leaf: hashOf(9) })).toBe(false)
        expect(await chain.includesItem({ ...proof, epoch: at(1n) })).toBe(false)
      }
    })

    story('span epochs that had none', async () => {
      const { chain } = world
      await world.endEpoch(at(3n))
      const attempt = { epoch: at(3n), previous: first.hash, items: anchoredItems(4) }
      await world.anchor({ ...attempt, support: 'most' })
      const second = blockOf(attempt)
      expect(await chain.latestBlock()).toEqual(second)
      for (const epochs of [1n, 2n, 3n]) expect(await chain.blockOf(at(epochs))).toEqual(second)
      expect(await chain.blockOf(at(0n))).toEqual(first)
    })
  })
}
