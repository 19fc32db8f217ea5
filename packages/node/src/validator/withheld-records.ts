import { SUPPLY_PARTS_MAX } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, Shape } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import { type Finding, findingShape, type Subject, subjectShape } from './records.ts'
import { createShelf, put, remove } from './shelf.ts'

// What providers withheld, as far as something is still to be done about it.

/** A drawn receipt whose transcript its provider does not show. */
export type Withheld = {
  readonly receiptId: Hash
  readonly subject: Subject
  readonly finding: Finding
  /** Times that it was asked for off chain. */
  readonly asks: number
  /** Not asked for, or demanded, before this second. */
  readonly askAfterSeconds: bigint
  /** Whether this validator is drawn to demand it, once that is known. */
  readonly drawn?: boolean
}

/** A part of what was supplied. */
export type Part = {
  readonly demandId: bigint
  readonly part: number
  readonly last: boolean
}

/** With its demand on chain, where there is one. */
export type Pursued = Withheld & { readonly demand?: Demand }

/** A demand on chain. */
export type Demand = {
  readonly demandId: bigint
  /** Made by this validator: what is supplied is sealed to it. */
  readonly ours: boolean
}

const withheldShape: Shape.Shape<Withheld> = Shape.object({
  receiptId: Shape.hash,
  subject: subjectShape,
  finding: findingShape,
  asks: Shape.integer(0, 0xffff),
  askAfterSeconds: Shape.unsigned(64),
  drawn: Shape.optional(Shape.boolean),
})

const demandShape: Shape.Shape<Demand> = Shape.object({
  demandId: Shape.unsigned(64),
  ours: Shape.boolean,
})

const spentShape: Shape.Shape<{ readonly day: bigint; readonly count: number }> = Shape.object({
  day: Shape.unsigned(64),
  count: Shape.integer(0, Number.MAX_SAFE_INTEGER),
})

const WITHHELD = 'validator/withheld/'
const DEMANDS = 'validator/demand/'
const OURS = 'validator/demand-ours/'
const SUPPLIES = 'validator/supply/'
const ENDS = 'validator/supply-end/'
const UNCONSENTED = 'validator/demand-unconsented/'
const DENIERS = 'validator/denier/'
const SPENT = 'validator/demands-spent'

export type WithheldRecords = {
  /** What to write together with a finding that something is withheld. */
  changeFor(withheld: Withheld): Change
  all(): Promise<readonly Pursued[]>
  save(withheld: Withheld): Promise<void>
  /** Ends the matter with what came of it, which counts from now on. */
  resolve(withheld: Withheld, finding: Finding): Promise<void>
  /** Ends the matter as it stands. */
  drop(withheld: Withheld): Promise<void>
  /** Notes a demand of anybody's; one of ours counts before others. */
  demanded(receiptId: Hash, demand: Demand): Promise<void>
  /** Notes that a demand ended without anything, and without a word of the client's. */
  unconsented(demandId: bigint, provider: AccountId): Promise<void>
  /** Whether a denial of this provider's stood before. */
  isDenier(provider: AccountId): Promise<boolean>
  isUnconsented(demandId: bigint): Promise<boolean>
  /** Notes a part of what answers a demand; of others' demands nothing is kept. */
  supplied(part: Part, sealed: Uint8Array): Promise<void>
  /** All parts together; undefined until the last is known. */
  supply(demandId: bigint): Promise<Uint8Array | undefined>
  /** Counts one more demand in a day; false where the day's are used up. */
  spend(day: bigint, most: number): Promise<boolean>
}

export type WithheldRecordsOptions = {
  readonly state: State
  /** Writes findings and what they add to suspicions, together with other changes. */
  readonly record: (findings: readonly Finding[], beside: readonly Change[]) => Promise<void>
}

export function createWithheldRecords({ state, record }: WithheldRecordsOptions): WithheldRecords {
  const { read, readAll } = createShelf(state)
  const changeFor = (withheld: Withheld) => put(WITHHELD + withheld.receiptId, withheld)
  const demandOf = (receiptId: Hash) => read(DEMANDS + receiptId, demandShape)
  const ending = async ({ receiptId }: Withheld): Promise<readonly Change[]> => {
    const known = await demandOf(receiptId)
    const keys = [WITHHELD + receiptId]
    if (known) {
      const { demandId } = known
      keys.push(DEMANDS + receiptId, OURS + demandId, ENDS + demandId, UNCONSENTED + demandId)
      const parts = await state.list(`${SUPPLIES}${demandId}/`, { limit: SUPPLY_PARTS_MAX })
      keys.push(...parts.map(({ key }) => key))
    }
    return keys.map(remove)
  }
  return {
    changeFor,
    async all() {
      const found: Pursued[] = []
      for await (const { value: withheld } of readAll(WITHHELD, withheldShape)) {
        const demand = await demandOf(withheld.receiptId)
        found.push({ ...withheld, ...(demand && { demand }) })
      }
      return found
    },
    async save({ receiptId, subject, finding, asks, askAfterSeconds, drawn }) {
      const known = { receiptId, subject, finding, asks, askAfterSeconds }
      await state.commit([changeFor({ ...known, ...(drawn !== undefined && { drawn }) })])
    },
    async resolve(withheld, finding) {
      await record([finding], await ending(withheld))
    },
    async drop(withheld) {
      await state.commit(await ending(withheld))
    },
    async demanded(receiptId, demand) {
      if (!demand.ours && (await demandOf(receiptId))?.ours) return
      const ours: Change[] = demand.ours ? [put(OURS + demand.demandId, '')] : []
      await state.commit([put(DEMANDS + receiptId, demand), ...ours])
    },
    unconsented: (demandId, provider) =>
      state.commit([put(UNCONSENTED + demandId, ''), put(DENIERS + provider, '')]),
    isDenier: async (provider) => (await state.get(DENIERS + provider)) !== undefined,
    isUnconsented: async (demandId) => (await state.get(UNCONSENTED + demandId)) !== undefined,
    async supplied({ demandId, part, last }, sealed) {
      if (!(await state.get(OURS + demandId))) return
      const key = `${SUPPLIES}${demandId}/${part.toString().padStart(4, '0')}`
      const ends: Change[] = last ? [put(ENDS + demandId, part + 1)] : []
      await state.commit([{ kind: 'put', key, value: sealed }, ...ends])
    },
    async supply(demandId) {
      const count = await read(ENDS + demandId, Shape.integer(1, SUPPLY_PARTS_MAX))
      const parts = await state.list(`${SUPPLIES}${demandId}/`, { limit: SUPPLY_PARTS_MAX })
      if (count === undefined || parts.length < count) return undefined
      return Hex.concat(...parts.map(({ value }) => value))
    },
    async spend(day, most) {
      const before = await read(SPENT, spentShape)
      const count = before?.day === day ? before.count : 0
      if (count >= most) return false
      await state.commit([put(SPENT, { day, count: count + 1 })])
      return true
    },
  }
}
