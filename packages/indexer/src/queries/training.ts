import type { TrainingMember } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** A training job, as events report it. Amounts are in base units of its asset. */
export type TrainingJobRow = {
  readonly id: Hash
  readonly sponsor: AccountId
  /** The version that the job trains further. */
  readonly base: Hash
  readonly asset: AssetId
  readonly spec: Hash
  readonly budget: bigint
  readonly status: 'joining' | 'running' | 'finished' | 'cancelled'
  /** The last round that began; zero before the first. */
  readonly round: number
  /** Rounds that ended with a new state. */
  readonly accepted: number
  /** Payments of rounds, less the sums that challenges took back. */
  readonly spent: bigint
  /** The version that the job produced. */
  readonly promoted?: Hash
  readonly openedAtSeconds: number
  readonly endedAtSeconds?: number
  /** Cursor for the next page. */
  readonly sequence: number
}

/** A seat, and the amount that its account received when it left. */
export type TrainingSeatRow = {
  readonly jobId: Hash
  readonly account: AccountId
  readonly role: TrainingMember['role']
  readonly stake: bigint
  /**
   * `undrawn`: the account applied as a validator, and got its stake back when seats were drawn.
   */
  readonly status: 'seated' | 'outbid' | 'undrawn' | 'expelled' | 'left'
  readonly earned: bigint
  readonly fine: bigint
}

/** Outcome of a round. */
export type TrainingRoundRow = {
  readonly round: number
  /** SHA-256 of the state that the round started from. */
  readonly state: Hash
  readonly seed: Hash
  /** Updates that were revealed. */
  readonly updates: number
  readonly ballots: readonly {
    readonly account: AccountId
    readonly state: Hash
    /** One for each trainer, in the order of their seats, 0 to 10,000. */
    readonly scores: readonly number[]
  }[]
  /** Absent until the round is settled. */
  readonly accepted?: boolean
  readonly nextState?: Hash
  readonly paid: bigint
  readonly startedAtSeconds: number
  readonly settledAtSeconds?: number
}

/** Queries of training jobs. */
export type TrainingQueries = {
  /**
   * Returns jobs, newest first; optionally only jobs of a base, with a seat of an account, or
   * before a cursor.
   */
  jobs(options: {
    readonly base?: Hash
    readonly account?: AccountId
    readonly before?: number
    readonly limit: number
  }): readonly TrainingJobRow[]
  job(id: Hash): TrainingJobRow | undefined
  /** Returns the seats of a job, in the order in which they were taken. */
  seats(jobId: Hash): readonly TrainingSeatRow[]
  /** Returns the rounds of a job, in ascending order. */
  rounds(jobId: Hash): readonly TrainingRoundRow[]
  /**
   * Returns the job that made a version. For a promoted version, this is the job that the chain
   * names. A job can also train several adapters (heads), and the chain names only one of them. For
   * a further head, this is the job whose whole result is among the version's files. The job's
   * sponsor registers every head as derived from the job's base.
   */
  jobOf(version: Hash): TrainingJobRow | undefined
}

type Nullable<T, Keys extends keyof T> = Omit<T, Keys> & {
  readonly [Key in Keys]-?: NonNullable<T[Key]> | null
}

type SqlJob = Nullable<Omit<TrainingJobRow, 'budget' | 'spent'>, 'promoted' | 'endedAtSeconds'> & {
  readonly budget: string
  readonly spent: string
}

type SqlSeat = Omit<TrainingSeatRow, 'stake' | 'earned' | 'fine'> & {
  readonly stake: string
  readonly earned: string
  readonly fine: string
}

type SqlRound = Nullable<
  Omit<TrainingRoundRow, 'ballots' | 'accepted' | 'paid'>,
  'nextState' | 'settledAtSeconds'
> & { readonly accepted: number | null; readonly paid: string }

type SqlBallot = {
  readonly round: number
  readonly account: AccountId
  readonly state: Hash
  readonly scores: string
}

/**
 * The first promoted job of a version's creator and base whose last state is one of the version's
 * files.
 */
const JOB_OF_HEAD = `SELECT jobs.* FROM models JOIN trainingJobs AS jobs ON sponsor = creator
  WHERE version = ? AND promoted IS NOT NULL
    AND base IN (SELECT value FROM json_each(model, '$.parents'))
    AND (SELECT nextState FROM trainingRounds WHERE jobId = jobs.id AND trainingRounds.accepted = 1
      ORDER BY trainingRounds.round DESC LIMIT 1)
      IN (SELECT json_extract(value, '$.sha256') FROM json_each(model, '$.artifacts'))
  ORDER BY sequence LIMIT 1`

/** Creates the queries of training jobs of an index. */
export function createTrainingQueries(database: Database): TrainingQueries {
  return {
    jobs({ base, account, before, limit }) {
      const seated = 'id IN (SELECT jobId FROM trainingSeats WHERE account = ?)'
      const conditions = [
        ...(base === undefined ? [] : [['base = ?', base] as const]),
        ...(account === undefined ? [] : [[seated, account] as const]),
        ...(before === undefined ? [] : [['sequence < ?', before] as const]),
      ]
      const words = conditions.map(([condition]) => condition)
      const where = words.length > 0 ? `WHERE ${words.join(' AND ')}` : ''
      const sql = `SELECT * FROM trainingJobs ${where} ORDER BY sequence DESC LIMIT ?`
      const values = conditions.map(([, value]) => value)
      const rows = database.all<SqlJob>(sql, ...values, Math.min(limit, INDEX_PAGE_MAX))
      return rows.map(toJob)
    },
    job(id) {
      const row = database.one<SqlJob>('SELECT * FROM trainingJobs WHERE id = ?', id)
      return row && toJob(row)
    },
    seats(jobId) {
      const sql = 'SELECT * FROM trainingSeats WHERE jobId = ? ORDER BY sequence LIMIT ?'
      return database.all<SqlSeat>(sql, jobId, INDEX_PAGE_MAX).map(toSeat)
    },
    rounds(jobId) {
      const ballots = database.all<SqlBallot>(
        `SELECT round, account, state, scores FROM trainingBallots
         WHERE jobId = ? ORDER BY round, account`,
        jobId,
      )
      const sql = 'SELECT * FROM trainingRounds WHERE jobId = ? ORDER BY round LIMIT ?'
      const byRound = Map.groupBy(ballots, ({ round }) => round)
      return database
        .all<SqlRound>(sql, jobId, INDEX_PAGE_MAX)
        .map((row) => toRound(row, byRound.get(row.round) ?? []))
    },
    jobOf(version) {
      const promoted = 'SELECT * FROM trainingJobs WHERE promoted = ?'
      const row =
        database.one<SqlJob>(promoted, version) ?? database.one<SqlJob>(JOB_OF_HEAD, version)
      return row && toJob(row)
    },
  }
}

const toJob = ({ promoted, endedAtSeconds, budget, spent, ...row }: SqlJob): TrainingJobRow => ({
  ...row,
  budget: BigInt(budget),
  spent: BigInt(spent),
  ...(promoted !== null && { promoted }),
  ...(endedAtSeconds !== null && { endedAtSeconds }),
})

const toSeat = ({
  jobId,
  account,
  role,
  status,
  stake,
  earned,
  fine,
}: SqlSeat): TrainingSeatRow => ({
  jobId,
  account,
  role,
  status,
  stake: BigInt(stake),
  earned: BigInt(earned),
  fine: BigInt(fine),
})

function toRound(row: SqlRound, ballots: readonly SqlBallot[]): TrainingRoundRow {
  const { round, state, seed, updates, accepted, nextState, paid } = row
  const { startedAtSeconds, settledAtSeconds } = row
  return {
    round,
    state,
    seed,
    updates,
    ballots: ballots.map(({ account, state: to, scores }) => ({
      account,
      state: to,
      scores: scores === '' ? [] : scores.split(',').map(Number),
    })),
    ...(accepted !== null && { accepted: accepted === 1 }),
    ...(nextState !== null && { nextState }),
    paid: BigInt(paid),
    startedAtSeconds,
    ...(settledAtSeconds !== null && { settledAtSeconds }),
  }
}
