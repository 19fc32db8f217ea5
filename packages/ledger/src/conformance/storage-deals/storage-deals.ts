import { assert, Chunks, type Hash, Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import {
  DRAW_EPOCHS,
  type StorageDealLedger,
  type StorageDealTerms,
} from '../../storage-deals/storage-deals.ts'
import { hashDealTerms } from '../../terms-hash.ts'
import type { Transaction } from '../../transaction.ts'
import { auditsOf, balanceChanges, finalizeNextEpoch, nextEpoch } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario, UNIT } from '../world.ts'

export function storageDealsOf({ storageDeals }: Ledger): StorageDealLedger {
  assert(storageDeals, 'a ledger with the capability `availability` has them')
  return storageDeals
}

/** Accepts a deal with its present terms hash, or with a zero hash if the chain lacks the deal. */
export async function acceptDeal(deals: StorageDealLedger, id: bigint): Promise<Transaction> {
  const deal = await deals.deal(id)
  return await deals.acceptDeal({ id, termsHash: deal ? hashDealTerms(deal) : Hex.zeroHash })
}

const sha256 = (...parts: readonly Uint8Array[]) => Hex.sha256Hex(Hex.concat(...parts))
const node = (left: Hash, right: Hash) =>
  sha256(new Uint8Array([1]), Hex.toBytes(left), Hex.toBytes(right))

/** Three chunks, of which the last is shorter. */
const contents = [1024, 1024, 40].map((length, at) => new Uint8Array(length).fill(at + 1))
const [first, second, third] = contents.map((piece) => sha256(new Uint8Array([0]), piece)) as [
  Hash,
  Hash,
  Hash,
]
const left = node(first, second)
const root = node(left, third)
const paths = [[second, third], [first, third], [left]] as const

/** Returns the chunk at an index with its Merkle path, as a storage provider proves it. */
export const chunkProofAt = (index: number): Chunks.ChunkProof => ({
  chunk: contents[index] as Uint8Array,
  path: paths[index] ?? [],
})

/** Terms for three chunks, of which each of two epochs draws one. */
export const dealTerms = (
  fields: Partial<StorageDealTerms> = {},
  unit = UNIT,
): StorageDealTerms & { cid: string } => ({
  root,
  chunkCount: 3,
  epochs: 2n,
  period: 1,
  windowSeconds: 30n,
  fee: unit / 100n,
  stake: unit / 20n,
  cid: 'bafybeifile',
  ...fields,
})

const HOUR = 3_600n

/** Tests storage deals: each outcome with its payments, and each refusal. */
export function storageDealsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: 60_000 }, async ({ skip }) => {
      skip(!capabilitiesOf(scenario().client).has('storage-deals'), 'needs storage deals')
      await act()
    })
  const client = () => storageDealsOf(scenario().client)
  const keeper = () => storageDealsOf(scenario().provider)
  const stranger = () => storageDealsOf(scenario().stranger)
  const termsOf = (fields?: Partial<StorageDealTerms>) => dealTerms(fields, scenario().unit)

  async function taken(fields: Partial<StorageDealTerms> = {}) {
    const { client: payer, provider } = scenario()
    const terms = termsOf(fields)
    let id = 0n
    const aside = await balanceChanges([payer, provider], async () => {
      ;({ id } = await client().proposeDeal(terms))
      await acceptDeal(keeper(), id)
    })
    expect(aside).toEqual([-terms.fee, -terms.stake])
    const { firstEpoch = 0n } = (await client().deal(id)) ?? {}
    return { id, firstEpoch }
  }

  /** Advances time to the first second of an epoch. */
  async function until(epoch: bigint): Promise<void> {
    const seconds = await auditsOf(scenario().client).epochSeconds()
    await scenario().advance(epoch * seconds - (await scenario().client.nowSeconds()))
  }

  async function drawn(fields: Partial<StorageDealTerms> = {}) {
    const { id } = await taken(fields)
    const epoch = await finalizeNextEpoch(scenario())
    await stranger().drawChunk({ id, epoch })
    return { id, epoch }
  }

  describe('storage deals', () => {
    beforeAll(async () => {
      if (scenario().client.storageDeals) await nextEpoch(scenario())
    })

    story('a storage deal needs a root, a CID, the money and numbers in bounds', async () => {
      const wrong = [
        { root: Hex.zeroHash },
        { cid: '' },
        { cid: 'x'.repeat(129) },
        { fee: 0n },
        { stake: 0n },
        { chunkCount: 0 },
        { epochs: 0n },
        { period: 0 },
        { windowSeconds: 0n },
        { epochs: 2n ** 31n },
        { windowSeconds: 604_801n },
      ]
      for (const fields of wrong) {
        await expectRefusal(client().proposeDeal({ ...termsOf(), ...fields }), 'deal-terms-invalid')
      }
      const dear = client().proposeDeal(termsOf({ fee: 1000n * scenario().unit }))
      await expectRefusal(dear, 'insufficient-funds')
      expect(await client().deal(10n ** 9n)).toBeUndefined()
    })

    story('an offered storage deal has its terms, and only its client cancels it', async () => {
      const { cid, ...terms } = termsOf()
      const { id } = await client().proposeDeal({ cid, ...terms })
      const { account } = scenario().client
      const words = { id, status: 'proposed', client: account, openDraws: 0, terms } as const
      expect(await client().deal(id)).toEqual(words)
      expect(await eventOf(scenario().client, 'deal-proposed')).toMatchObject({
        dealId: id,
        client: account,
        cid,
        terms,
      })
      await expectRefusal(stranger().cancelDeal(id), 'account-mismatch')
      await client().cancelDeal(id)
      await expectRefusal(client().cancelDeal(id), 'deal-state-invalid')
      await expectRefusal(acceptDeal(keeper(), id), 'deal-state-invalid')
      expect(await client().deal(id)).toEqual({ ...words, status: 'cancelled' })
    })

    story('only another account that has the stake can accept a storage deal', async () => {
      const { id } = await client().proposeDeal(termsOf({ stake: 3n * scenario().unit }))
      await expectRefusal(acceptDeal(client(), id), 'account-mismatch')
      await expectRefusal(acceptDeal(keeper(), id), 'insufficient-funds')
      await expectRefusal(acceptDeal(keeper(), id + 1n), 'deal-state-invalid')
      await client().cancelDeal(id)
    })

    // Finding: EVM3-6
    story('an acceptance with the terms of another storage deal is refused', async () => {
      const { id } = await client().proposeDeal(termsOf())
      const { id: other } = await client().proposeDeal(termsOf({ windowSeconds: 1n }))
      const examined = await client().deal(id)
      const termsHash = hashDealTerms(examined!)
      await expectRefusal(keeper().acceptDeal({ id: other, termsHash }), 'terms-changed')
      await client().cancelDeal(other)
      await client().cancelDeal(id)
    })

    story('draws of final epochs of its term, once, and soon', async () => {
      const { id, firstEpoch } = await taken({ epochs: 1n })
      const draw = (epoch: bigint) => stranger().drawChunk({ id, epoch })
      await expectRefusal(draw(firstEpoch - 1n), 'deal-out-of-window')
      await expectRefusal(draw(firstEpoch + 1n), 'deal-out-of-window')
      await expectRefusal(draw(firstEpoch), 'beacon-not-final')
      expect(await finalizeNextEpoch(scenario())).toBe(firstEpoch)
      await draw(firstEpoch)
      await expectRefusal(draw(firstEpoch), 'deal-state-invalid')
      const rare = await taken({ period: 2 ** 32 - 1, epochs: 1n })
      await finalizeNextEpoch(scenario())
      const nothing = stranger().drawChunk({ id: rare.id, epoch: rare.firstEpoch })
      await expectRefusal(nothing, 'chunk-not-drawn')
      await until(rare.firstEpoch + DRAW_EPOCHS + 1n)
      const late = stranger().drawChunk({ id: rare.id, epoch: rare.firstEpoch })
      await expectRefusal(late, 'deal-out-of-window')
    })

    story('pays its keeper after every drawn piece was shown', async () => {
      const { client: payer, provider } = scenario()
      const { id, epoch } = await drawn({ epochs: 1n, windowSeconds: HOUR })
      const drawKey = { id, epoch }
      const value = await auditsOf(payer).beaconValue(epoch)
      const chunk = Chunks.drawnChunk({
        dealId: id,
        epoch,
        beacon: value as Hash,
        period: 1,
        chunkCount: 3,
      }) as number
      const draw = await client().chunkDraw(drawKey)
      expect(draw).toMatchObject({ status: 'open', chunk })
      expect(await eventOf(payer, 'chunk-drawn')).toMatchObject({
        dealId: id,
        epoch,
        chunk,
      })
      expect(draw?.untilSeconds).toBeGreaterThan(await payer.nowSeconds())
      const show = (at: number) => keeper().proveChunk({ ...drawKey, shown: chunkProofAt(at) })
      await expectRefusal(show((chunk + 1) % 3), 'chunk-mismatch')
      await expectRefusal(client().reportDefault(drawKey), 'deal-out-of-window')
      await until(epoch + DRAW_EPOCHS)
      await expectRefusal(client().completeDeal(id), 'deal-out-of-window')
      await until(epoch + DRAW_EPOCHS + 1n)
      await expectRefusal(client().completeDeal(id), 'deal-out-of-window')
      await show(chunk)
      await expectRefusal(show(chunk), 'deal-state-invalid')
      await expectRefusal(client().reportDefault(drawKey), 'deal-state-invalid')
      const { fee, stake } = termsOf()
      const won = await balanceChanges([payer, provider], () => stranger().completeDeal(id))
      expect(won).toEqual([0n, fee + stake])
      expect(await client().deal(id)).toMatchObject({ status: 'completed', openDraws: 0 })
      expect(await eventOf(payer, 'deal-completed')).toMatchObject({ dealId: id, paid: fee })
      await expectRefusal(stranger().completeDeal(id), 'deal-state-invalid')
    })

    story('costs its keeper the stake where a piece does not come', async () => {
      const { client: payer, provider, advance } = scenario()
      const { id, epoch } = await drawn()
      await advance(30n)
      const { chunk = 0 } = (await client().chunkDraw({ id, epoch })) ?? {}
      const late = keeper().proveChunk({ id, epoch, shown: chunkProofAt(chunk) })
      await expectRefusal(late, 'deal-out-of-window')
      const { fee, stake } = termsOf()
      const won = await balanceChanges([payer, provider], () =>
        stranger().reportDefault({ id, epoch }),
      )
      expect(won).toEqual([fee + stake, 0n])
      expect(await client().deal(id)).toMatchObject({ status: 'defaulted' })
      const expected = { dealId: id, epoch, paid: stake }
      expect(await eventOf(payer, 'deal-defaulted')).toMatchObject(expected)
      await expectRefusal(stranger().reportDefault({ id, epoch }), 'deal-state-invalid')
      await expectRefusal(stranger().completeDeal(id), 'deal-state-invalid')
    })
  })
}
