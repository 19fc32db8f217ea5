import type { EventCursor, LogPosition } from '@ostrom/ledger'
import { Contribution, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { Epoch } from '@ostrom/verification'
import { EPOCH_CHANGES_MAX } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'
import { type SettledReceipts, settledReceiptsSchema } from '../records/validator-records.ts'
import { contributionItems, type NamedItem } from './epoch-items.ts'
import { type PointFact, pointFactSchema } from './point-facts.ts'

// A validator's records of epochs that no final block spans yet.

/** Progress of the validator in reading the chain's events. */
export type ReadProgress = {
  readonly cursor: EventCursor
  /** Second of the last event: epochs before the epoch of this second are complete. */
  readonly lastEventSeconds: bigint
  /** Last epoch of the latest final block that the read events report. */
  readonly finalEpoch: bigint | undefined
}

/** Changes by one page of events. */
export type EpochUpdate = {
  readonly settled: ReadonlyMap<Hash, SettledReceipts>
  readonly items: readonly (NamedItem & { readonly epoch: bigint })[]
  /** Blocks to which any validator attested. */
  readonly attestations: readonly { readonly epoch: bigint; readonly hash: Hash }[]
  readonly progress: ReadProgress
}

/** Cost of attestations since the start of the day, in native base units. */
export type DailyCost = { readonly startSeconds: bigint; readonly spent: bigint }

const progressSchema = Schema.object({
  cursor: Schema.object({ block: Schema.unsigned(64), hash: Schema.hash }),
  lastEventSeconds: Schema.unsigned(64),
  finalEpoch: Schema.optional(Schema.unsigned(64)),
})

/** An event's position in the chain. */
export type EventPosition = Pick<LogPosition, 'block' | 'blockHash' | 'index'>

/** Points that one event gives an account. */
export type EpochCredit = Pick<EventPosition, 'block' | 'index'> & {
  readonly epoch: bigint
  readonly credit: Contribution.Contribution
}

/** Changes of facts and points by consecutive events. */
export type PointChanges = {
  /** Facts by key; undefined for a fact that is no longer needed. */
  readonly facts: ReadonlyMap<string, PointFact | undefined>
  readonly credits: readonly EpochCredit[]
  readonly position: EventPosition
}

const eventPositionSchema: Schema.Schema<EventPosition> = Schema.object({
  block: Schema.unsigned(64),
  blockHash: Schema.hash,
  index: Schema.integer(0, Number.MAX_SAFE_INTEGER),
})

const contributionSchema: Schema.Schema<Contribution.Contribution> = Schema.object({
  account: Schema.account,
  role: Schema.oneOf(...Contribution.roles),
  points: Schema.unsigned(128),
})

const costSchema: Schema.Schema<DailyCost> = Schema.object({
  startSeconds: Schema.unsigned(64),
  spent: Schema.unsigned(128),
})

const READ = 'validator/epochs/read/v3/'
const PROGRESS = `${READ}reading`
const SETTLED = `${READ}settled/`
const ITEMS = `${READ}item/`
const ATTESTATIONS = `${READ}heard/`
const CREDITS = `${READ}credit/`
const FACTS = `${READ}fact/`
const POINTS_PROGRESS = `${READ}points`
const OWN_ATTESTATIONS = 'validator/epochs/own-attestation/'
const COST = 'validator/epochs/cost'
const DIGITS = 20

const ordered = (epoch: bigint) => epoch.toString().padStart(DIGITS, '0')

/** Durable records of the epoch service. */
export type EpochRecords = ReturnType<typeof createEpochRecords>

/** Creates a validator's records of epochs over a state. */
export function createEpochRecords(state: StateStore) {
  const { read } = createRecordStore(state)
  const commitAll = async (changes: readonly StateChange[]) => {
    for (let at = 0; at < changes.length; at += EPOCH_CHANGES_MAX) {
      await state.commit(changes.slice(at, at + EPOCH_CHANGES_MAX))
    }
  }
  return {
    ...spanRecords(state, commitAll),
    ...pointRecords(state),
    reading: async (): Promise<ReadProgress | undefined> => {
      const progress = await read(PROGRESS, progressSchema)
      return progress && { ...progress, finalEpoch: progress.finalEpoch }
    },
    settled: (id: Hash) => read(SETTLED + id, settledReceiptsSchema),
    /**
     * Writes a page of events, and the cursor last; events that are read again overwrite the same
     * keys.
     */
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
      const position = { ...rest, finalEpoch }
      await commitAll([...changes, putChange(PROGRESS, position)])
    },
    /** Deletes all records that were read from events; the cursor is deleted last. */
    async forget(): Promise<void> {
      const keys: string[] = []
      for (const prefix of [SETTLED, ITEMS, ATTESTATIONS, CREDITS, FACTS]) {
        for await (const { key } of listAll(state, prefix)) keys.push(key)
      }
      await commitAll([POINTS_PROGRESS, ...keys, PROGRESS].map(deleteChange))
    },
    /**
     * Returns true if this node's attestation is on chain, false if it is not confirmed, and
     * undefined if there is none.
     */
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

/** Records of epochs that no final block spans yet. */
function spanRecords(state: StateStore, commitAll: CommitAll) {
  return {
    /** Returns items after one epoch, up to another. A later item replaces one of the same name. */
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
      const credits: Contribution.Contribution[] = []
      const records = createRecordStore(state).readAll(CREDITS, contributionSchema)
      for await (const { key, value } of records) {
        const [at] = split(key.slice(CREDITS.length))
        if (at > until) break
        if (at > after) credits.push(value)
      }
      return [...items.values(), ...contributionItems(credits)]
    },
    /** Returns the hashes of attested blocks, by epoch, oldest first. */
    async heard(span: { after: bigint | undefined; until: bigint }): Promise<Map<bigint, Hash[]>> {
      const found = new Map<bigint, Hash[]>()
      for await (const { key } of listAll(state, ATTESTATIONS)) {
        const [at, hash] = split(key.slice(ATTESTATIONS.length))
        if (at > span.until) break
        if (at > (span.after ?? -1n)) found.set(at, [...(found.get(at) ?? []), hash as Hash])
      }
      return found
    },
    /** Deletes records of epochs that final blocks span. */
    async prune(finalEpoch: bigint): Promise<void> {
      const changes: StateChange[] = []
      for (const prefix of [ITEMS, ATTESTATIONS, CREDITS]) {
        for await (const { key } of listAll(state, prefix)) {
          const [at, name] = split(key.slice(prefix.length))
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

const factKey = (key: string) => FACTS + key

/** Records of facts and points, to which each event is applied once. */
function pointRecords(state: StateStore) {
  const { read } = createRecordStore(state)
  return {
    fact: (key: string) => read(factKey(key), pointFactSchema),
    /** Returns the last event whose facts and points were written. */
    pointsProgress: () => read(POINTS_PROGRESS, eventPositionSchema),
    /** Writes facts and points, and the position of their last event, in one commit. */
    async commitPoints({ facts, credits, position }: PointChanges): Promise<void> {
      const changes = [...facts].map(([key, fact]) =>
        fact ? putChange(factKey(key), fact) : deleteChange(factKey(key)),
      )
      const credited = credits.map(({ epoch, block, index, credit }) => {
        const at = `${ordered(epoch)}/${ordered(block)}-${ordered(BigInt(index))}`
        return putChange(`${CREDITS}${at}/${credit.role}/${credit.account}`, credit)
      })
      await state.commit([...changes, ...credited, putChange(POINTS_PROGRESS, position)])
    },
  }
}

const ownAttestationKey = ({ epoch, previous }: Epoch.AccumulatedBlock) =>
  `${OWN_ATTESTATIONS}${ordered(epoch)}/${previous}`

/** Splits the end of a key into epoch and name. */
const split = (rest: string): [bigint, string] => [
  BigInt(rest.slice(0, DIGITS)),
  rest.slice(DIGITS + 1),
]
