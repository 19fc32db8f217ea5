import type { LedgerEvent } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { put } from './rows.ts'

/** Applies one event to the tables of training jobs. */
export function applyTraining(database: Database, event: LedgerEvent): void {
  applyJob(database, event)
  applySeat(database, event)
  applyRound(database, event)
}

function applyJob(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'job-opened': {
      const { jobId: id, sponsor, base, asset, spec, budget, atSeconds } = event
      const [status, sequence] = ['joining', sequenceOf(event)] as const
      const openedAtSeconds = Number(atSeconds)
      const row = { id, sponsor, base, asset, spec, budget: `${budget}`, status }
      put(database, 'trainingJobs', { ...row, openedAtSeconds, sequence })
      return
    }
    case 'round-started': {
      const sql = "UPDATE trainingJobs SET status = 'running', round = ? WHERE id = ?"
      database.run(sql, event.round, event.jobId)
      return
    }
    case 'round-settled': {
      const sql = 'UPDATE trainingJobs SET spent = ?, accepted = accepted + ? WHERE id = ?'
      const spent = spentOf(database, event.jobId) + event.paid
      database.run(sql, `${spent}`, Number(event.accepted), event.jobId)
      return
    }
    case 'challenge-resolved': {
      const spent = spentOf(database, event.jobId) - event.returned
      const sql = 'UPDATE trainingJobs SET spent = ? WHERE id = ?'
      database.run(sql, `${spent}`, event.jobId)
      return
    }
    case 'job-ended': {
      const sql = 'UPDATE trainingJobs SET status = ?, endedAtSeconds = ? WHERE id = ?'
      database.run(sql, event.status, Number(event.atSeconds), event.jobId)
      return
    }
    case 'job-promoted':
      database.run('UPDATE trainingJobs SET promoted = ? WHERE id = ?', event.version, event.jobId)
  }
}

function spentOf(database: Database, jobId: string): bigint {
  const sql = 'SELECT spent FROM trainingJobs WHERE id = ?'
  return BigInt(database.one<{ spent: string }>(sql, jobId)?.spent ?? 0)
}

function applySeat(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'job-joined': {
      const { jobId, account, role, stake } = event
      const sequence = sequenceOf(event)
      const row = { jobId, account, role, stake: `${stake}`, status: 'seated' } as const
      put(database, 'trainingSeats', { ...row, sequence })
      return
    }
    case 'job-outbid': {
      const sql = "UPDATE trainingSeats SET status = 'outbid' WHERE jobId = ? AND account = ?"
      database.run(sql, event.jobId, event.account)
      return
    }
    case 'challenge-resolved': {
      if (event.outcome !== 'upheld') return
      const sql = "UPDATE trainingSeats SET status = 'expelled' WHERE jobId = ? AND account = ?"
      database.run(sql, event.jobId, event.account)
      return
    }
    case 'job-left': {
      // A member that leaves while the status of its job is `joining` was not drawn for a seat.
      const jobStatus = 'SELECT status FROM trainingJobs WHERE id = trainingSeats.jobId'
      const sql = `UPDATE trainingSeats SET earned = ?, fine = ?,
        status = CASE WHEN status = 'expelled' THEN status
          WHEN (${jobStatus}) = 'joining' THEN 'undrawn' ELSE 'left' END
        WHERE jobId = ? AND account = ?`
      database.run(sql, `${event.earned}`, `${event.fine}`, event.jobId, event.account)
    }
  }
}

function applyRound(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'round-started': {
      const { jobId, round, state, seed, atSeconds } = event
      const startedAtSeconds = Number(atSeconds)
      put(database, 'trainingRounds', { jobId, round, state, seed, startedAtSeconds })
      return
    }
    case 'update-revealed': {
      const sql = 'UPDATE trainingRounds SET updates = updates + 1 WHERE jobId = ? AND round = ?'
      database.run(sql, event.jobId, event.round)
      return
    }
    case 'scores-revealed': {
      const { jobId, round, account, state, scores } = event
      const row = { jobId, round, account, state, scores: scores.join(',') }
      put(database, 'trainingBallots', row)
      return
    }
    case 'scores-reopened': {
      // Ballots that were committed before scoring was reopened do not count.
      const sql = 'DELETE FROM trainingBallots WHERE jobId = ? AND round = ?'
      database.run(sql, event.jobId, event.round)
      return
    }
    case 'round-settled': {
      const sql = `UPDATE trainingRounds SET accepted = ?, nextState = ?, paid = ?,
        settledAtSeconds = ? WHERE jobId = ? AND round = ?`
      const { accepted, state, paid, atSeconds } = event
      const outcome = [Number(accepted), state, `${paid}`, Number(atSeconds)]
      database.run(sql, ...outcome, event.jobId, event.round)
    }
  }
}
