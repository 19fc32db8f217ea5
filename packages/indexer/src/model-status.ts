import { type Ledger, type LedgerEvent, type ModelStatus, statusInEffect } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { Database } from './database.ts'

type ModelStatusEvent = Extract<LedgerEvent, { readonly kind: 'model-status-set' }>

type ModelStatusRow = {
  readonly version: Hash
  readonly lastingStatus: ModelStatus
  readonly guardianStatus: ModelStatus | null
  readonly guardianUntilSeconds: number | null
}

const STATUS_COLUMNS = 'version, lastingStatus, guardianStatus, guardianUntilSeconds'

/**
 * Stores a status of a model version: a lasting one, or one that a guardian set until a given
 * second. Also stores which of these two statuses is in effect at the second of the event.
 */
export function setModelStatus(database: Database, event: ModelStatusEvent): void {
  const { version, status, untilSeconds, atSeconds } = event
  if (untilSeconds === undefined) {
    database.run('UPDATE models SET lastingStatus = ? WHERE version = ?', status, version)
  } else {
    const sql = `UPDATE models SET guardianStatus = ?, guardianUntilSeconds = ? WHERE version = ?`
    database.run(sql, status, Number(untilSeconds), version)
  }
  const sql = `SELECT ${STATUS_COLUMNS} FROM models WHERE version = ?`
  const row = database.one<ModelStatusRow>(sql, version)
  if (row) updateStatus(database, row, atSeconds)
}

/**
 * Ends statuses of the guardian that have lapsed. The chain has no event for the end of a status.
 */
export async function lapseModelStatuses(
  database: Database,
  ledger: Pick<Ledger, 'nowSeconds'>,
): Promise<void> {
  const sql = `SELECT ${STATUS_COLUMNS} FROM models WHERE guardianUntilSeconds IS NOT NULL`
  const rows = database.all<ModelStatusRow>(sql)
  if (rows.length === 0) return
  const now = await ledger.nowSeconds()
  for (const row of rows) updateStatus(database, row, now)
}

function updateStatus(database: Database, row: ModelStatusRow, nowSeconds: bigint): void {
  const { version, lastingStatus, guardianStatus: status, guardianUntilSeconds: until } = row
  const guardian =
    status === null || until === null ? undefined : { status, untilSeconds: BigInt(until) }
  const isOver = guardian !== undefined && nowSeconds >= guardian.untilSeconds
  const inEffect = statusInEffect(lastingStatus, guardian, nowSeconds).status
  database.run('UPDATE models SET status = ? WHERE version = ?', inEffect, version)
  if (!isOver) return
  const sql = `UPDATE models SET guardianStatus = NULL, guardianUntilSeconds = NULL
    WHERE version = ?`
  database.run(sql, version)
}
