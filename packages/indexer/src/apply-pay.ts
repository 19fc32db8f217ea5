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
  readonly subjectKind: 'session' | 'request'
  readonly client: string
  readonly provider: string
  readonly asset: string
  readonly version: string | undefined
  readonly amount: bigint
  readonly answers: number
  readonly receiptsRoot: string
}

/** Inserts an amount that a settlement put on chain. Payments are rows of the table `payouts`. */
export function insertSettlement(
  database: Database,
  event: LedgerEvent,
  settlement: SettlementInput,
): void {
  put(database, 'settlements', {
    ...settlement,
    sequence: sequenceOf(event),
    block: Number(event.block),
    atSeconds: Number(event.atSeconds),
    transactionHash: event.transaction,
    version: settlement.version ?? null,
    amount: settlement.amount.toString(),
  })
}

/**
 * Starts the maturation of the pay of an ended session or request, which lasts for its offer's
 * audit window.
 */
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

const paidSubjects = {
  sessions: `SELECT client, asset, settled AS owed, fee, collected, pay,
    (SELECT version FROM offers WHERE offers.offerHash = sessions.offerHash) AS version
    FROM sessions WHERE id = ?`,
  requests: `SELECT client, json_extract(request, '$.terms.asset') AS asset, paid AS owed, fee,
    collected, pay, version FROM requests WHERE id = ?`,
} as const satisfies Record<AgreementTable, string>

/** Applies one event to the pay of sessions and requests. */
export function applyPay(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'pay-collected':
      collected(database, event, event)
      return
    case 'pay-held':
      setPay(database, event.subject, 'held')
      return
    case 'pay-released':
      setPay(database, event.subject, 'maturing')
      return
    case 'pay-returned':
      setPay(database, event.subject, 'returned')
      // The whole settled sum went back to the client, so none of its settlements counts as
      // revenue.
      database.run('UPDATE settlements SET isRefunded = 1 WHERE subject = ?', event.subject)
  }
}

function setPay(database: Database, id: Hash, status: PayStatus): void {
  for (const table of tables) database.run(`UPDATE ${table} SET pay = ? WHERE id = ?`, status, id)
}

/** Pay collected for a session or request. */
export type CollectedPay = Pick<
  Extract<LedgerEvent, { kind: 'pay-collected' }>,
  'subject' | 'provider' | 'net' | 'fee' | 'royalties'
>

/**
 * Applies the pay of a request that ended and was paid in one transaction, without an audit window.
 */
export function collectAtOnce(database: Database, event: LedgerEvent, pay: CollectedPay): void {
  setPay(database, pay.subject, 'maturing')
  collected(database, event, pay)
}

/**
 * Adds a payment to the collected sum of its session or request. Some chains pay at each
 * settlement, others pay the whole sum after the end of the session or request.
 */
function collected(database: Database, event: LedgerEvent, pay: CollectedPay): void {
  const { subject, provider, net, fee, royalties } = pay
  for (const table of tables) {
    const paid = database.one<PaidSubject>(paidSubjects[table], subject)
    if (!paid) continue
    const sum = BigInt(paid.collected) + net + fee + royalties
    const status = paid.pay !== null && sum >= BigInt(paid.owed) ? 'paid' : paid.pay
    const sql = `UPDATE ${table} SET collected = ?, fee = ?, pay = ? WHERE id = ?`
    database.run(sql, `${sum}`, `${BigInt(paid.fee) + fee}`, status, subject)
    put(database, 'payouts', {
      sequence: sequenceOf(event),
      atSeconds: Number(event.atSeconds),
      client: paid.client,
      provider,
      asset: paid.asset,
      version: paid.version,
      net: net.toString(),
      fee: fee.toString(),
      royalties: royalties.toString(),
    })
  }
}
