import { type AccountId, Cbor, type Hash, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'

/** A demand on us, as its event told, and what we did about it. */
export type KeptDemand = {
  readonly kind: 'transcript' | 'receipt'
  readonly demandId: bigint
  readonly sessionId: Hash
  readonly index: bigint
  /** Whom a transcript is to be sealed to. */
  readonly validator: AccountId
}

const demandShape: Shape.Shape<KeptDemand> = Shape.object({
  kind: Shape.oneOf('transcript', 'receipt'),
  demandId: Shape.unsigned(64),
  sessionId: Shape.hash,
  index: Shape.unsigned(64),
  validator: Shape.account,
})

const DEMANDS = 'provider/demand/'
const PARTS = 'provider/demand-part/'
const PARTS_DROPPED_MAX = 128
export const ordered = (number: bigint | number, digits = 20) =>
  number.toString().padStart(digits, '0')

/** Demands that wait for our answer, on disk. */
export type KeptDemands = {
  changeFor(demand: KeptDemand): Change
  /** Oldest first. */
  all(): Promise<readonly KeptDemand[]>
  save(demand: KeptDemand): Promise<void>
  drop(demand: KeptDemand): Promise<void>
  /** Parts of a sealed transcript: sealed once, so that all parts are of one sealing. */
  parts(demand: KeptDemand): Promise<readonly Uint8Array[]>
  saveParts(demand: KeptDemand, parts: readonly Uint8Array[]): Promise<void>
}

export function createKeptDemands(state: State): KeptDemands {
  const keyOf = ({ demandId }: KeptDemand) => DEMANDS + ordered(demandId)
  const partsOf = ({ demandId }: KeptDemand) => `${PARTS}${ordered(demandId)}/`
  const changeFor = (demand: KeptDemand): Change => ({
    kind: 'put',
    key: keyOf(demand),
    value: Cbor.encode(demand),
  })
  return {
    changeFor,
    async all() {
      const entries = await Array.fromAsync(listAll(state, DEMANDS))
      return entries.map(({ value }) => Cbor.decode(value, demandShape, 'demand'))
    },
    save: (demand) => state.commit([changeFor(demand)]),
    async drop(demand) {
      const parts = await state.list(partsOf(demand), { limit: PARTS_DROPPED_MAX })
      const keys = [...parts.map(({ key }) => key), keyOf(demand)]
      await state.commit(keys.map((key) => ({ kind: 'delete', key })))
    },
    async parts(demand) {
      const entries = await state.list(partsOf(demand), { limit: PARTS_DROPPED_MAX })
      return entries.map(({ value }) => value)
    },
    async saveParts(demand, parts) {
      const place = partsOf(demand)
      await state.commit(
        parts.map((value, at) => ({ kind: 'put', key: place + ordered(at, 4), value })),
      )
    },
  }
}
