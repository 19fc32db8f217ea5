import type { DrawPlace, PromiseTerms } from '@ostrom/ledger'
import { Cbor, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'

// What a keeper means to keep, keeps, and was asked for. It is on disk before the transaction that
// depends on it is sent.

/**
 * A promise of interest. `seen`: an offer that the policy wants. `ready`: the content is here, is
 * what the root says, and is pinned; to be taken, or taken.
 */
export type KeptPromise = {
  readonly id: bigint
  readonly cid: string
  readonly terms: PromiseTerms
  readonly stage: 'seen' | 'ready'
  /** We pinned it, so it is ours to unpin. */
  readonly pinned: boolean
}

const CID_LENGTH_MAX = 128

const termsShape: Shape.Shape<PromiseTerms> = Shape.object({
  root: Shape.hash,
  pieces: Shape.integer(1, 2 ** 32 - 1),
  epochs: Shape.unsigned(64),
  period: Shape.integer(1, 2 ** 32 - 1),
  windowSeconds: Shape.unsigned(64),
  fee: Shape.unsigned(96),
  stake: Shape.unsigned(96),
})

const promiseShape: Shape.Shape<KeptPromise> = Shape.object({
  id: Shape.unsigned(256),
  cid: Shape.text(CID_LENGTH_MAX),
  terms: termsShape,
  stage: Shape.oneOf('seen', 'ready'),
  pinned: Shape.boolean,
})

/** Of draws on disk, of keepers and watchers. */
export const drawPlaceShape: Shape.Shape<DrawPlace> = Shape.object({
  id: Shape.unsigned(256),
  epoch: Shape.unsigned(64),
})

const PROMISES = 'keeper/promise/'
const DRAWS = 'keeper/draw/'
const DIGITS = 20

/** A number as part of a key: keys are ordered as numbers are. */
export const ordered = (number: bigint): string => number.toString().padStart(DIGITS, '0')
const promiseKey = (id: bigint): string => PROMISES + ordered(id)
const drawKey = ({ id, epoch }: DrawPlace): string => `${DRAWS}${ordered(id)}/${ordered(epoch)}`

/** Durable records of a keeper. */
export type KeeperRecords = {
  promise(id: bigint): Promise<KeptPromise | undefined>
  promises(): Promise<readonly KeptPromise[]>
  draws(): Promise<readonly DrawPlace[]>
  changeFor(promise: KeptPromise): Change
  drawChange(place: DrawPlace): Change
  save(promise: KeptPromise): Promise<void>
  forget(id: bigint): Promise<void>
  forgetDraw(place: DrawPlace): Promise<void>
}

export function createKeeperRecords(state: State): KeeperRecords {
  const changeFor = (promise: KeptPromise): Change => ({
    kind: 'put',
    key: promiseKey(promise.id),
    value: Cbor.encode(promise),
  })
  return {
    changeFor,
    drawChange: (place) => ({ kind: 'put', key: drawKey(place), value: Cbor.encode(place) }),
    async promise(id) {
      const bytes = await state.get(promiseKey(id))
      return bytes && Cbor.decode(bytes, promiseShape, 'promise')
    },
    async promises() {
      const entries = await Array.fromAsync(listAll(state, PROMISES))
      return entries.map(({ value }) => Cbor.decode(value, promiseShape, 'promise'))
    },
    async draws() {
      const entries = await Array.fromAsync(listAll(state, DRAWS))
      return entries.map(({ value }) => Cbor.decode(value, drawPlaceShape, 'draw'))
    },
    save: (promise) => state.commit([changeFor(promise)]),
    forget: (id) => state.commit([{ kind: 'delete', key: promiseKey(id) }]),
    forgetDraw: (place) => state.commit([{ kind: 'delete', key: drawKey(place) }]),
  }
}
