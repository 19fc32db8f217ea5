import type { EventCursor } from '@ostrom/ledger'
import { type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { Epoch } from '@ostrom/verification'
import { EPOCH_CHANGES_MAX } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../record-store.ts'
import { type SettledReceipts, settledReceiptsSchema } from '../validator-records.ts'
import type { NamedItem } from './epoch-items.ts'

// What a validator remembers of the epochs that no final block spans yet.

/** How far the chain's events were taken in. */
export type ReadProgress = {
  readonly cursor: EventCursor
  /** Second of the last event: epochs before its own are complete. */
  readonly lastEventSeconds: bigint
  /** Last epoch of the latest final block that was heard of. */
  readonly finalEpoch: bigint | undefined
}

/** What a page of events told. */
export type EpochUpdate = {
  readonly settled: ReadonlyMap<Hash, SettledReceipts>
  readonly items: readonly (NamedItem & { readonly epoch: bigint })[]
  /** Blocks that a validator attested to. */
  readonly attestations: readonly { readonly epoch: bigint; readonly hash: Hash }[]
  readonly progress: ReadProgress
}

/** Gas that attesting cost since the day began. */
export type DailyCost = { readonly startSeconds: bigint; readonly spent: bigint }

const progressSchema = Schema.object({
  cursor: Schema.object({ block: Schema.unsigned(64), hash: Schema.hash }),
  lastEventSeconds: Schema.unsigned(64),
  finalEpoch: Schema.optional(Schema.unsigned(64)),
})

const costSchema: Schema.Schema<DailyCost> = Schema.object({
  startSeconds: Schema.unsigned(64),
  spent: Schema.unsigned(128),
})

const READ = 'validator/epochs/read/'
const PROGRESS = `${READ}reading`
const SETTLED = `${READ}settled/`
const ITEMS = `${READ}item/`
const ATTESTATIONS = `${READ}heard/`
const OWN_ATTESTATIONS = 'validator/epochs/own-attestation/'
const COST = 'validator/epochs/cost'
const DIGITS = 20

const ordered = (epoch: bigint) => epoch.toString().padStart(DIGITS, '0')

/** Durable records of the epochs' keeper. */
export type EpochRecords = ReturnType<typeof createEpochRecords>

export function createEpochRecords(state: StateStore) {
  const { read } = createRecordStore(state)
  const commitAll = async (changes: readonly StateChange[]) => {
    for (let at = 0; at < changes.length; at += EPOCH_CHANGES_MAX) {
      await state.commit(changes.slice(at, at + EPOCH_CHANGES_MAX))
    }
  }
  return {
    ...spanRecords(state, commitAll),
    reading: async (): Promise<ReadProgress | undefined> => {
      const known = await read(PROGRESS, progressSchema)
      return known && { ...known, finalEpoch: known.finalEpoch }
    },
    settled: (id: Hash) => read(SETTLED + id, settledReceiptsSchema),
    /** The place in the chain comes last: what is taken in twice is put under the same keys. */
    async ingest({ settled, items, attestations, progress }: EpochUpdate): Promise<void> {
      const changes: StateChange[] = []
      for (const [id, one] of settled) changes.push(putChange(SETTLED + id, one))
      for (const { epoch, name, item } of items) {
        changes.push(putChange(`${ITEMS}${ordered(epoch)}/${name}`, item))
      }
      for (const { epoch, hash } of attestations) {
        changes.push(putChange(`${ATTESTATIONS}${ordered(epoch)}/${hash}`, ''))
      }
      const { finalEpoch, ...rest } = progress
      const place = { ...rest, ...(finalEpoch !== undefined && { finalEpoch }) }
      await commitAll([...changes, putChange(PROGRESS, place)])
    },
    /** Forgets all that was read, for another history. The place in the chain goes last. */
    async forget(): Promise<void> {
      const keys: string[] = []
      for (const place of [SETTLED, ITEMS, ATTESTATIONS]) {
        for await (const { key } of listAll(state, place)) keys.push(key)
      }
      await commitAll([...keys, PROGRESS].map(deleteChange))
    },
    /** Whether the chain has our attestation, as far as we were told; undefined: none was made. */
    async sent(block: Epoch.AccumulatedBlock): Promise<boolean | undefined> {
      return await read(ownAttestationKey(block), Schema.boolean)
    },
    markSent: (block: Epoch.AccumulatedBlock, arrived: boolean) =>
      state.commit([putChange(ownAttestationKey(block), arrived)]),
    cost: () => read(COST, costSchema),
    keepCost: (cost: DailyCost) => state.commit([putChange(COST, cost)]),
  }
}

type CommitAll = (changes: readonly StateChange[]) => Promise<void>

/** What is known of the epochs that no final block spans yet. */
function spanRecords(state: StateStore, commitAll: CommitAll) {
  return {
    /** Items of the epochs after one, up to another; a later one of a name replaces the earlier. */
    async itemsIn(span: { after: bigint | undefined; until: bigint }): Promise<Epoch.EpochItem[]> {
      const items = new Map<string, Epoch.EpochItem>()
      const [after, until] = [span.after ?? -1n, span.until]
      for await (const { key, value } of createRecordStore(state).readAll(
        ITEMS,
        Epoch.epochItemSchema,
      )) {
        const [at, name] = split(key.slice(ITEMS.length))
        if (at > until) break
        if (at > after) items.set(name, value)
      }
      return [...items.values()]
    },
    /** Hashes of the blocks that others attested to, by epoch, oldest first. */
    async heard(span: { after: bigint | undefined; until: bigint }): Promise<Map<bigint, Hash[]>> {
      const found = new Map<bigint, Hash[]>()
      for await (const { key } of listAll(state, ATTESTATIONS)) {
        const [at, hash] = split(key.slice(ATTESTATIONS.length))
        if (at > span.until) break
        if (at > (span.after ?? -1n)) found.set(at, [...(found.get(at) ?? []), hash as Hash])
      }
      return found
    },
    /** Forgets what final blocks span. */
    async prune(finalEpoch: bigint): Promise<void> {
      const changes: StateChange[] = []
      for (const place of [ITEMS, ATTESTATIONS]) {
        for await (const { key } of listAll(state, place)) {
          const [at, name] = split(key.slice(place.length))
          if (at > finalEpoch || changes.length >= EPOCH_CHANGES_MAX) break
          changes.push(deleteChange(key))
          const [kind, id] = name.split('/')
          if (kind === 'answers') changes.push(deleteChange(`${SETTLED}${id}`))
        }
      }
      await commitAll(changes)
    },
  }
}

const ownAttestationKey = ({ epoch, previous }: Epoch.AccumulatedBlock) =>
  `${OWN_ATTESTATIONS}${ordered(epoch)}/${previous}`

/** Epoch and rest of a key's end. */
const split = (rest: string): [bigint, string] => [
  BigInt(rest.slice(0, DIGITS)),
  rest.slice(DIGITS + 1),
]
