import { assert, type Hash, Hex, Pieces } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AvailabilityLedger, DRAW_EPOCHS, type PromiseTerms } from '../availability.ts'
import type { Ledger } from '../ledger.ts'
import { auditsOf, finalizeNext, gains, nextEpoch } from './court.ts'
import { eventOf, refused, type Scenario, UNIT } from './world.ts'

export function availabilityOf({ availability }: Ledger): AvailabilityLedger {
  assert(availability, 'a ledger with the capability `availability` has them')
  return availability
}

const sha256 = (...parts: readonly Uint8Array[]) => Hex.sha256Hex(Hex.concat(...parts))
const node = (left: Hash, right: Hash) =>
  sha256(new Uint8Array([1]), Hex.toBytes(left), Hex.toBytes(right))

/** Three pieces, the last of them shorter. */
const contents = [1024, 1024, 40].map((length, at) => new Uint8Array(length).fill(at + 1))
const [first, second, third] = contents.map((piece) => sha256(new Uint8Array([0]), piece)) as [
  Hash,
  Hash,
  Hash,
]
const left = node(first, second)
const root = node(left, third)
const paths = [[second, third], [first, third], [left]] as const

/** The piece at a place, as a keeper shows it. */
export const shownAt = (index: number): Pieces.Shown => ({
  piece: contents[index] as Uint8Array,
  path: paths[index] ?? [],
})

/** Terms of three pieces that each epoch draws one of, for two epochs. */
export const keepTerms = (fields: Partial<PromiseTerms> = {}): PromiseTerms & { cid: string } => ({
  root,
  pieces: 3,
  epochs: 2n,
  period: 1,
  windowSeconds: 30n,
  fee: UNIT / 100n,
  stake: UNIT / 20n,
  cid: 'bafybeifile',
  ...fields,
})

const HOUR = 3_600n

/** Promises to keep a content: each ending with its money, and each refusal. */
export function availabilitySuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: 60_000 }, async ({ skip }) => {
      skip(!scenario().client.capabilities.has('availability'), 'needs promises of availability')
      await act()
    })
  const client = () => availabilityOf(scenario().client)
  const keeper = () => availabilityOf(scenario().provider)
  const stranger = () => availabilityOf(scenario().stranger)

  async function taken(fields: Partial<PromiseTerms> = {}) {
    const { client: payer, provider } = scenario()
    const terms = keepTerms(fields)
    let id = 0n
    const aside = await gains([payer, provider], async () => {
      ;({ id } = await client().offerPromise(terms))
      await keeper().takePromise(id)
    })
    expect(aside).toEqual([-terms.fee, -terms.stake])
    const { firstEpoch = 0n } = (await client().promise(id)) ?? {}
    return { id, firstEpoch }
  }

  /** Moves on to the first second of an epoch. */
  async function until(epoch: bigint): Promise<void> {
    const seconds = await auditsOf(scenario().client).epochSeconds()
    await scenario().advance(epoch * seconds - (await scenario().client.nowSeconds()))
  }

  async function drawn(fields: Partial<PromiseTerms> = {}) {
    const { id } = await taken(fields)
    const epoch = await finalizeNext(scenario())
    await stranger().drawPiece({ id, epoch })
    return { id, epoch }
  }

  describe('availability', () => {
    beforeAll(async () => {
      if (scenario().client.availability) await nextEpoch(scenario())
    })

    story('is offered with a root, a CID, money and numbers within bounds', async () => {
      const wrong = [
        { root: Hex.zeroHash },
        { cid: '' },
        { cid: 'x'.repeat(129) },
        { fee: 0n },
        { stake: 0n },
        { pieces: 0 },
        { epochs: 0n },
        { period: 0 },
        { windowSeconds: 0n },
        { epochs: 2n ** 31n },
        { windowSeconds: 604_801n },
      ]
      for (const fields of wrong) {
        await refused(client().offerPromise({ ...keepTerms(), ...fields }), 'promise-invalid')
      }
      const dear = client().offerPromise(keepTerms({ fee: 1000n * UNIT }))
      await refused(dear, 'insufficient-funds')
      expect(await client().promise(10n ** 9n)).toBeUndefined()
    })

    story('is offered, and taken back by its client alone', async () => {
      const { cid, ...terms } = keepTerms()
      const { id } = await client().offerPromise({ cid, ...terms })
      const { account } = scenario().client
      const words = { id, status: 'offered', client: account, openDraws: 0, terms } as const
      expect(await client().promise(id)).toEqual(words)
      expect(await eventOf(scenario().client, 'promise-offered')).toMatchObject({
        promiseId: id,
        client: account,
        cid,
        terms,
      })
      await refused(stranger().withdrawPromise(id), 'account-mismatch')
      await client().withdrawPromise(id)
      await refused(client().withdrawPromise(id), 'promise-stage-wrong')
      await refused(keeper().takePromise(id), 'promise-stage-wrong')
      expect(await client().promise(id)).toEqual({ ...words, status: 'withdrawn' })
    })

    story('is taken by another account that has the stake', async () => {
      const { id } = await client().offerPromise(keepTerms({ stake: 3n * UNIT }))
      await refused(client().takePromise(id), 'account-mismatch')
      await refused(keeper().takePromise(id), 'insufficient-funds')
      await refused(keeper().takePromise(id + 1n), 'promise-stage-wrong')
      await client().withdrawPromise(id)
    })

    story('draws of final epochs of its term, once, and soon', async () => {
      const { id, firstEpoch } = await taken({ epochs: 1n })
      const draw = (epoch: bigint) => stranger().drawPiece({ id, epoch })
      await refused(draw(firstEpoch - 1n), 'promise-not-now')
      await refused(draw(firstEpoch + 1n), 'promise-not-now')
      await refused(draw(firstEpoch), 'beacon-not-final')
      expect(await finalizeNext(scenario())).toBe(firstEpoch)
      await draw(firstEpoch)
      await refused(draw(firstEpoch), 'promise-stage-wrong')
      const rare = await taken({ period: 2 ** 32 - 1, epochs: 1n })
      await finalizeNext(scenario())
      const nothing = stranger().drawPiece({ id: rare.id, epoch: rare.firstEpoch })
      await refused(nothing, 'nothing-drawn')
      await until(rare.firstEpoch + DRAW_EPOCHS + 1n)
      const late = stranger().drawPiece({ id: rare.id, epoch: rare.firstEpoch })
      await refused(late, 'promise-not-now')
    })

    story('pays its keeper after every drawn piece was shown', async () => {
      const { client: payer, provider } = scenario()
      const { id, epoch } = await drawn({ epochs: 1n, windowSeconds: HOUR })
      const place = { id, epoch }
      const value = await auditsOf(payer).beaconValue(epoch)
      const piece = Pieces.drawn({
        promiseId: id,
        epoch,
        value: value as Hash,
        period: 1,
        pieces: 3,
      }) as number
      const draw = await client().pieceDraw(place)
      expect(draw).toMatchObject({ status: 'open', piece })
      expect(await eventOf(payer, 'piece-drawn')).toMatchObject({ promiseId: id, epoch, piece })
      expect(draw?.untilSeconds).toBeGreaterThan(await payer.nowSeconds())
      const show = (at: number) => keeper().showPiece({ ...place, shown: shownAt(at) })
      await refused(show((piece + 1) % 3), 'piece-mismatch')
      await refused(client().reportMissed(place), 'promise-not-now')
      await until(epoch + DRAW_EPOCHS)
      await refused(client().endPromise(id), 'promise-not-now')
      await until(epoch + DRAW_EPOCHS + 1n)
      await refused(client().endPromise(id), 'promise-not-now')
      await show(piece)
      await refused(show(piece), 'promise-stage-wrong')
      await refused(client().reportMissed(place), 'promise-stage-wrong')
      const { fee, stake } = keepTerms()
      const won = await gains([payer, provider], () => stranger().endPromise(id))
      expect(won).toEqual([0n, fee + stake])
      expect(await client().promise(id)).toMatchObject({ status: 'kept', openDraws: 0 })
      expect(await eventOf(payer, 'promise-kept')).toMatchObject({ promiseId: id, paid: fee })
      await refused(stranger().endPromise(id), 'promise-stage-wrong')
    })

    story('costs its keeper the stake where a piece does not come', async () => {
      const { client: payer, provider, advance } = scenario()
      const { id, epoch } = await drawn()
      await advance(30n)
      const { piece = 0 } = (await client().pieceDraw({ id, epoch })) ?? {}
      const late = keeper().showPiece({ id, epoch, shown: shownAt(piece) })
      await refused(late, 'promise-not-now')
      const { fee, stake } = keepTerms()
      const won = await gains([payer, provider], () => stranger().reportMissed({ id, epoch }))
      expect(won).toEqual([fee + stake, 0n])
      expect(await client().promise(id)).toMatchObject({ status: 'missed' })
      const told = { promiseId: id, epoch, paid: stake }
      expect(await eventOf(payer, 'promise-missed')).toMatchObject(told)
      await refused(stranger().reportMissed({ id, epoch }), 'promise-stage-wrong')
      await refused(stranger().endPromise(id), 'promise-stage-wrong')
    })
  })
}
