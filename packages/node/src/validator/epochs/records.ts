import type { Cursor } from '@ostrom/ledger'
import { type Hash, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'
import { Epoch } from '@ostrom/verification'
import { EPOCH_CHANGES_MAX } from '../limits.ts'
import { type Settled, settledShape } from '../records.ts'
import { createShelf, put, remove } from '../shelf.ts'
import type { NamedItem } from './items.ts'

// What a validator remembers of the epochs that no final block spans yet.

/** How far the chain's events were taken in. */
export type Reading = {
  readonly cursor: Cursor
  /** Second of the last event: epochs before its own are complete. */
  readonly seenSeconds: bigint
  /** Last epoch of the latest final block that was heard of. */
  readonly finalEpoch: bigint | undefined
}

/** What a page of events told. */
export type EpochNews = {
  readonly settled: ReadonlyMap<Hash, Settled>
  readonly items: readonly (NamedItem & { readonly epoch: bigint })[]
  /** Blocks that a validator attested to. */
  readonly attested: readonly { readonly epoch: bigint; readonly hash: Hash }[]
  readonly reading: Reading
}

/** Gas that attesting cost since the day began. */
export type DayCost = { readonly beganSeconds: bigint; readonly spent: bigint }

const readingShape = Shape.object({
  cursor: Shape.object({ block: Shape.unsigned(64), hash: Shape.hash }),
  seenSeconds: Shape.unsigned(64),
  finalEpoch: Shape.optional(Shape.unsigned(64)),
})

const costShape: Shape.Shape<DayCost> = Shape.object({
  beganSeconds: Shape.unsigned(64),
  spent: Shape.unsigned(128),
})

const READ = 'validator/epochs/read/'
const READING = `${READ}reading`
const SETTLED = `${READ}settled/`
const ITEMS = `${READ}item/`
const HEARD = `${READ}heard/`
const SENT = 'validator/epochs/sent/'
const COST = 'validator/epochs/cost'
const DIGITS = 20

const ordered = (epoch: bigint) => epoch.toString().padStart(DIGITS, '0')

/** Durable records of the epochs' keeper. */
export type EpochRecords = ReturnType<typeof createEpochRecords>

export function createEpochRecords(state: State) {
  const { read } = createShelf(state)
  const commitAll = async (changes: readonly Change[]) => {
    for (let at = 0; at < changes.length; at += EPOCH_CHANGES_MAX) {
      await state.commit(changes.slice(at, at + EPOCH_CHANGES_MAX))
    }
  }
  return {
    ...spanRecords(state, commitAll),
    reading: async (): Promise<Reading | undefined> => {
      const known = await read(READING, readingShape)
      return known && { ...known, finalEpoch: known.finalEpoch }
    },
    settled: (id: Hash) => read(SETTLED + id, settledShape),
    /** The place in the chain comes last: what is taken in twice is put under the same keys. */
    async takeIn({ settled, items, attested, reading }: EpochNews): Promise<void> {
      const changes: Change[] = []
      for (const [id, one] of settled) changes.push(put(SETTLED + id, one))
      for (const { epoch, name, item } of items) {
        changes.push(put(`${ITEMS}${ordered(epoch)}/${name}`, item))
      }
      for (const { epoch, hash } of attested) {
        changes.push(put(`${HEARD}${ordered(epoch)}/${hash}`, ''))
      }
      const { finalEpoch, ...rest } = reading
      const place = { ...rest, ...(finalEpoch !== undefined && { finalEpoch }) }
      await commitAll([...changes, put(READING, place)])
    },
    /** Forgets all that was read, for another history. The place in the chain goes last. */
    async forget(): Promise<void> {
      const keys: string[] = []
      for (const place of [SETTLED, ITEMS, HEARD]) {
        for await (const { key } of listAll(state, place)) keys.push(key)
      }
      await commitAll([...keys, READING].map(remove))
    },
    /** Whether the chain has our attestation, as far as we were told; undefined: none was made. */
    async sent(block: Epoch.Block): Promise<boolean | undefined> {
      return await read(sentKey(block), Shape.boolean)
    },
    markSent: (block: Epoch.Block, arrived: boolean) =>
      state.commit([put(sentKey(block), arrived)]),
    cost: () => read(COST, costShape),
    keepCost: (cost: DayCost) => state.commit([put(COST, cost)]),
  }
}

type CommitAll = (changes: readonly Change[]) => Promise<void>

/** What is known of the epochs that no final block spans yet. */
function spanRecords(state: State, commitAll: CommitAll) {
  return {
    /** Items of the epochs after one, up to another; a later one of a name replaces the earlier. */
    async itemsIn(span: { after: bigint | undefined; until: bigint }): Promise<Epoch.Item[]> {
      const items = new Map<string, Epoch.Item>()
      const [after, until] = [span.after ?? -1n, span.until]
      for await (const { key, value } of createShelf(state).readAll(ITEMS, Epoch.itemShape)) {
        const [at, name] = split(key.slice(ITEMS.length))
        if (at > until) break
        if (at > after) items.set(name, value)
      }
      return [...items.values()]
    },
    /** Hashes of the blocks that others attested to, by epoch, oldest first. */
    async heard(span: { after: bigint | undefined; until: bigint }): Promise<Map<bigint, Hash[]>> {
      const found = new Map<bigint, Hash[]>()
      for await (const { key } of listAll(state, HEARD)) {
        const [at, hash] = split(key.slice(HEARD.length))
        if (at > span.until) break
        if (at > (span.after ?? -1n)) found.set(at, [...(found.get(at) ?? []), hash as Hash])
      }
      return found
    },
    /** Forgets what final blocks span. */
    async prune(finalEpoch: bigint): Promise<void> {
      const changes: Change[] = []
      for (const place of [ITEMS, HEARD]) {
        for await (const { key } of listAll(state, place)) {
          const [at, name] = split(key.slice(place.length))
          if (at > finalEpoch || changes.length >= EPOCH_CHANGES_MAX) break
          changes.push(remove(key))
          const [kind, id] = name.split('/')
          if (kind === 'answers') changes.push(remove(`${SETTLED}${id}`))
        }
      }
      await commitAll(changes)
    },
  }
}

const sentKey = ({ epoch, previous }: Epoch.Block) => `${SENT}${ordered(epoch)}/${previous}`

/** Epoch and rest of a key's end. */
const split = (rest: string): [bigint, string] => [
  BigInt(rest.slice(0, DIGITS)),
  rest.slice(DIGITS + 1),
]
