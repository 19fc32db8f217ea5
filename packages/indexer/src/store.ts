import {
  type EventCursor,
  type EventPage,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
  type ProviderRecord,
  type Stake,
} from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import { apply } from './apply.ts'
import type { Database } from './database.ts'
import { fromJson, type Json, toJson } from './json.ts'
import { INDEX_CHECKPOINTS_MAX, INDEX_READS_MAX } from './limits.ts'
import { insert, put } from './rows.ts'
import { projections } from './schema.ts'

type CursorRow = { readonly block: number; readonly hash: string }

const LAST_CHECKPOINT = 'SELECT block, hash FROM checkpoints ORDER BY block DESC LIMIT 1'

const toCursor = ({ block, hash }: CursorRow): EventCursor => ({
  block: BigInt(block),
  hash: hash as Hash,
})

/** Returns the position after the last indexed event; `undefined` for an empty index. */
export function cursorOf(database: Database): EventCursor | undefined {
  const row = database.one<CursorRow>(LAST_CHECKPOINT)
  return row && toCursor(row)
}

/** Stake and record of a provider, as the chain has them now: a row of the table `providers`. */
export type ProviderSnapshot = {
  readonly provider: AccountId
  readonly stake: Json<Stake>
  readonly record: Json<ProviderRecord>
  readonly completions: bigint
}

const accountKinds: ReadonlySet<LedgerEvent['kind']> = new Set([
  ...(['stake-changed', 'stake-slashed', 'operator-set', 'account-excluded'] as const),
])

/**
 * Kinds of events that change the stake that a provider's sessions and requests require, but that
 * do not name the provider.
 */
const workKinds: ReadonlySet<LedgerEvent['kind']> = new Set([
  ...(['session-cap-raised', 'session-closed', 'request-refunded', 'pay-returned'] as const),
])

/**
 * Returns the providers whose records on the chain (stake, reputation) the events of a page change.
 */
export function providersIn(
  database: Database,
  events: readonly LedgerEvent[],
): readonly AccountId[] {
  const found = new Set<AccountId>()
  for (const event of events) {
    if (accountKinds.has(event.kind) && 'account' in event) found.add(event.account)
    else if (event.kind === 'offer-published') found.add(event.offer.provider)
    else if ('provider' in event && event.provider) found.add(event.provider)
    else if ('respondent' in event && event.respondent) found.add(event.respondent)
    else if (workKinds.has(event.kind)) {
      // The work (a session or request) is not in the tables yet if it began in this page; its
      // opening event then names the provider.
      const provider = providerOfWork(database, subjectOf(event) ?? '')
      if (provider) found.add(provider)
    }
  }
  return [...found]
}

function providerOfWork(database: Database, id: string): AccountId | undefined {
  const sql = `SELECT provider FROM sessions WHERE id = ?
    UNION ALL SELECT provider FROM requests WHERE id = ? AND provider IS NOT NULL`
  return database.one<{ provider: AccountId }>(sql, id, id)?.provider
}

/** Reads stake and record of providers from the chain, `INDEX_READS_MAX` at a time. */
export async function readProviderSnapshots(
  ledger: Ledger,
  providers: readonly AccountId[],
): Promise<readonly ProviderSnapshot[]> {
  const found: ProviderSnapshot[] = []
  for (let start = 0; start < providers.length; start += INDEX_READS_MAX) {
    const part = providers.slice(start, start + INDEX_READS_MAX)
    const read = async (provider: AccountId): Promise<ProviderSnapshot> => {
      const [stake, record] = await Promise.all([
        ledger.stake(provider, 'sessions'),
        ledger.providerRecord(provider),
      ])
      const { completions } = record
      return { provider, stake: toJson(stake), record: toJson(record), completions }
    }
    found.push(...(await Promise.all(part.map(read))))
  }
  return found
}

type IndexStep = {
  readonly from: EventCursor | undefined
  readonly page: EventPage
  readonly providerSnapshots: readonly ProviderSnapshot[]
}

/**
 * Stores a page of events in one transaction: the events, the changes of all tables that follow
 * from them, and the cursor, or nothing.
 */
export function storePage(database: Database, { from, page, providerSnapshots }: IndexStep): void {
  const { events, next } = page
  if (next.block === from?.block) return
  database.transaction(() => {
    // Another process may have stored this page in the same file in the meantime.
    const present = cursorOf(database)
    if (present?.block !== from?.block || present?.hash !== from?.hash) return
    for (const event of events) {
      insertEvent(database, event)
      apply(database, event)
    }
    saveProviderSnapshots(database, providerSnapshots)
    saveCheckpoints(database, page)
  })
}

/** Saves the chain's records of providers, which were read before the transaction. */
function saveProviderSnapshots(database: Database, seen: readonly ProviderSnapshot[]): void {
  for (const one of seen)
    put(database, 'providers', { ...one, completions: Number(one.completions) })
}

function insertEvent(database: Database, event: LedgerEvent): void {
  const { block, index, blockHash, atSeconds, transaction, kind, ...fact } = event
  insert(database, 'events', {
    block: Number(block),
    idx: index,
    blockHash,
    atSeconds: Number(atSeconds),
    transactionHash: transaction,
    kind,
    subject: subjectOf(event) ?? null,
    event: toJson(fact),
  })
}

/** Returns the id of an event's subject, for queries by subject. */
function subjectOf(event: LedgerEvent): string | undefined {
  if ('sessionId' in event) return event.sessionId
  if ('requestId' in event) return event.requestId
  if ('subject' in event) return event.subject
  if ('offerHash' in event) return event.offerHash
  if ('version' in event) return event.version
  if ('dataset' in event) return event.dataset
  if ('account' in event) return event.account
  if ('owner' in event) return event.owner
  if ('provider' in event) return event.provider
  if ('respondent' in event) return event.respondent
  return 'client' in event ? event.client : undefined
}

function saveCheckpoints(database: Database, { events, next }: EventPage): void {
  for (const { block, blockHash } of events)
    put(database, 'checkpoints', { block: Number(block), hash: blockHash })
  put(database, 'checkpoints', { block: Number(next.block), hash: next.hash })
  const over = 'SELECT block FROM checkpoints ORDER BY block DESC LIMIT 1 OFFSET ?'
  const oldest = database.one<{ block: number }>(over, INDEX_CHECKPOINTS_MAX)
  if (oldest) database.run('DELETE FROM checkpoints WHERE block <= ?', oldest.block)
}

/** Reverts the index to its last block that is still on the chain, and rebuilds all projections. */
export async function rewind(
  database: Database,
  ledger: Ledger,
  signal?: AbortSignal,
): Promise<void> {
  const all = 'SELECT block, hash FROM checkpoints ORDER BY block DESC'
  const cursors = database.all<CursorRow>(all)
  let common: CursorRow | undefined
  for (const row of cursors) {
    try {
      await ledger.events(toCursor(row), signal)
      common = row
      break
    } catch (error) {
      if (!isLedgerError(error, 'cursor-forked')) throw error
    }
  }
  const met = database.all<{ provider: AccountId }>('SELECT provider FROM providers')
  const seen = await readProviderSnapshots(
    ledger,
    met.map(({ provider }) => provider),
  )
  database.transaction(() => rebuild(database, common?.block ?? -1, seen))
}

function rebuild(database: Database, last: number, seen: readonly ProviderSnapshot[]): void {
  database.run('DELETE FROM events WHERE block > ?', last)
  database.run('DELETE FROM checkpoints WHERE block > ?', last)
  for (const table of projections) database.run(`DELETE FROM ${table}`)
  const after = 'SELECT * FROM events WHERE (block, idx) > (?, ?) ORDER BY block, idx LIMIT 1000'
  let [block, index] = [-1, -1]
  for (;;) {
    const rows = database.all<StoredEventRow>(after, block, index)
    for (const row of rows) apply(database, toEvent(row))
    const end = rows.at(-1)
    if (!end) break
    block = end.block
    index = end.idx
  }
  saveProviderSnapshots(database, seen)
}

/** A row of `events`. */
export type StoredEventRow = {
  readonly block: number
  readonly idx: number
  readonly blockHash: string
  readonly atSeconds: number
  readonly transactionHash: string
  readonly kind: string
  readonly event: string
}

/** Returns an event from its row. */
export const toEvent = (row: StoredEventRow): LedgerEvent =>
  ({
    ...fromJson<object>(row.event),
    kind: row.kind,
    block: BigInt(row.block),
    index: row.idx,
    blockHash: row.blockHash,
    atSeconds: BigInt(row.atSeconds),
    transaction: row.transactionHash,
  }) as LedgerEvent
