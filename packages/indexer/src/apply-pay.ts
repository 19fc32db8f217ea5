import type { LedgerEvent, PayStatus } from '@ostrom/ledger'
import type { Hash, Offer } from '@ostrom/protocol'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { fromJson } from './json.ts'
import { put } from './rows.ts'

type AgreementTable = 'sessions' | 'requests'
const tables = ['sessions', 'requests'] as const

export type SettlementInput = {
  readonly subject: string
  readonly flow: 'session' | 'request'
  readonly client: string
  readonly provider: string
  readonly asset: string
  readonly version: string | undefined
  readonly amount: bigint
  readonly answers: number
  readonly receiptsRoot: string
}

/** Notes what was settled under a root; it is paid later. */
export function insertSettlement(
  database: Database,
  event: LedgerEvent,
  made: SettlementInput,
): void {
  put(database, 'settlements', {
    ...made,
    place: sequenceOf(event),
    block: Number(event.block),
    atSeconds: Number(event.atSeconds),
    transactionHash: event.transaction,
    version: made.version ?? null,
    amount: made.amount.toString(),
  })
}

/** Work has ended: from the end of its offer's window on, what is owed for it can be collected. */
export function startMaturation(
  database: Database,
  { atSeconds }: LedgerEvent,
  { table, id, owed, offerHash }: startMaturation.Options,
): void {
  const offer = database.one<{ offer: string }>(
    'SELECT offer FROM offers WHERE offerHash = ?',
    offerHash ?? '',
  )
  const { windowSeconds = 0 } = offer ? fromJson<Offer.Offer>(offer.offer) : {}
  const due = Number(atSeconds) + windowSeconds
  const sql = `UPDATE ${table} SET pay = iif(collected = ?, 'paid', 'maturing'), dueAtSeconds = ?
    WHERE id = ?`
  database.run(sql, owed.toString(), due, id)
}

export declare namespace startMaturation {
  type Options = {
    readonly table: AgreementTable
    readonly id: Hash
    readonly owed: bigint
    readonly offerHash: string | undefined
  }
}

type PaidSubject = {
  readonly client: string
  readonly asset: string
  readonly version: string | null
  readonly owed: string
  readonly fee: string
  readonly collected: string
  readonly pay: string | null
}

const found = {
  sessions: `SELECT client, asset, settled AS owed, fee, collected, pay,
    (SELECT version FROM offers WHERE offers.offerHash = sessions.offerHash) AS version
    FROM sessions WHERE id = ?`,
  requests: `SELECT client, json_extract(request, '$.terms.asset') AS asset, paid AS owed, fee,
    collected, pay, version FROM requests WHERE id = ?`,
} as const satisfies Record<AgreementTable, string>

/** Brings what became of pay up to one more event. */
export function applyPay(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'pay-collected':
      collected(database, event)
      return
    case 'pay-held':
      setPay(database, event.subject, 'held')
      return
    case 'pay-released':
      setPay(database, event.subject, 'maturing')
      return
    case 'pay-returned':
      setPay(database, event.subject, 'returned')
      // What went back to the client was not paid to anybody.
      database.run('UPDATE settlements SET returned = 1 WHERE subject = ?', event.subject)
  }
}

function setPay(database: Database, id: Hash, status: PayStatus): void {
  for (const table of tables) database.run(`UPDATE ${table} SET pay = ? WHERE id = ?`, status, id)
}

/** Some chains pay at each settlement, others all at once after the end. */
function collected(
  database: Database,
  event: Extract<LedgerEvent, { kind: 'pay-collected' }>,
): void {
  const { subject, provider, net, fee, royalties } = event
  for (const table of tables) {
    const known = database.one<PaidSubject>(found[table], subject)
    if (!known) continue
    const sum = BigInt(known.collected) + net + fee + royalties
    const pay = known.pay !== null && sum >= BigInt(known.owed) ? 'paid' : known.pay
    const sql = `UPDATE ${table} SET collected = ?, fee = ?, pay = ? WHERE id = ?`
    database.run(sql, `${sum}`, `${BigInt(known.fee) + fee}`, pay, subject)
    put(database, 'payouts', {
      place: sequenceOf(event),
      atSeconds: Number(event.atSeconds),
      client: known.client,
      provider,
      asset: known.asset,
      version: known.version,
      net: net.toString(),
      fee: fee.toString(),
    })
  }
}
