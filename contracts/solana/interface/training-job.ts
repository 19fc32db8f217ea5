// Accounts and instructions of training jobs.

import type { FieldLayout } from './fields.ts'
import type { InstructionSpec } from './spec.ts'

/** Greatest numbers of seats in one job, as in `job.rs`. */
export const TRAINERS_MAX = 32
export const VALIDATORS_MAX = 8

/** States of a job, and roles of its members, by number. */
export const jobStatuses = { 1: 'joining', 2: 'running', 3: 'finished', 4: 'cancelled' } as const
export const jobRoles = { 1: 'trainer', 2: 'validator' } as const
/** Outcomes of challenges, by number. */
export const challengeOutcomes = { 1: 'upheld', 2: 'rejected', 3: 'undecided' } as const

/** The tables of a job come after these fields: see `trainingJobTables`. */
export const trainingJobLayout = {
  tag: 'u8',
  status: 'u8',
  trainers: 'u8',
  validators: 'u8',
  round: 'u16',
  rounds: 'u16',
  trainersMin: 'u8',
  validatorsMin: 'u8',
  namedValidators: 'u8',
  voidRounds: 'u8',
  seats: 'u8',
  scoresCommitted: 'u8',
  scored: 'u8',
  isDisputed: 'u8',
  validatorBps: 'u16',
  accepted: 'u16',
  settledRound: 'u16',
  openChallenges: 'u16',
  committed: 'u32',
  revealed: 'u32',
  salts: 'u8',
  attested: 'u8',
  improved: 'u8',
  lastAgreed: 'u8',
  isReopened: 'u8',
  unusedA: 'u8',
  unusedB: 'u16',
  expelled: 'u64',
  lastActed: 'u64',
  lastChallenged: 'u64',
  sponsor: 'key',
  base: 'bytes32',
  asset: 'key',
  spec: 'bytes32',
  parent: 'bytes32',
  state: 'bytes32',
  promoted: 'bytes32',
  seed: 'bytes32',
  saltsMix: 'bytes32',
  nonce: 'u64',
  budget: 'u64',
  spent: 'u64',
  trainerStake: 'u64',
  validatorStake: 'u64',
  penalty: 'u64',
  joinBy: 'u64',
  commitWindow: 'u64',
  revealWindow: 'u64',
  scoreWindow: 'u64',
  scoreRevealWindow: 'u64',
  challengeWindow: 'u64',
  startedAt: 'u64',
  endedAt: 'u64',
} as const satisfies FieldLayout

/**
 * Tables after the fields of a job. In `earned`, `missed` and `lastEarned` the seats of trainers
 * come first.
 */
export type TrainingJobTables = {
  readonly weights: readonly number[]
  readonly earned: readonly bigint[]
  readonly missed: readonly number[]
  readonly namedValidators: readonly Uint8Array[]
  /** Accounts of the validators' seats; zeros for a free seat. */
  readonly seatKeys: readonly Uint8Array[]
  /**
   * For each validator's seat, the hash of the comparison of result and base that the validator
   * attested; valid for the seats that the job's `attested` marks.
   */
  readonly comparisons: readonly Uint8Array[]
  /** Earnings of each seat in the last settled round. */
  readonly lastEarned: readonly bigint[]
}

const SEATS_MAX = TRAINERS_MAX + VALIDATORS_MAX
const WEIGHTS_BYTES = 4 * VALIDATORS_MAX
const EARNED_BYTES = 8 * SEATS_MAX
const MISSED_BYTES = 2 * SEATS_MAX
/** Bytes of the scores and states of the present round. */
const BALLOTS_BYTES = VALIDATORS_MAX * (2 * TRAINERS_MAX + 32)

/** Reads the tables after the fields of a job. */
export function trainingJobTables({
  tail,
  namedValidators,
}: {
  readonly tail: Uint8Array
  readonly namedValidators: number
}): TrainingJobTables {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const missedAt = WEIGHTS_BYTES + EARNED_BYTES
  const namesAt = missedAt + MISSED_BYTES + BALLOTS_BYTES
  const seatKeysAt = namesAt + 32 * VALIDATORS_MAX
  const comparisonsAt = seatKeysAt + 32 * VALIDATORS_MAX
  const lastEarnedAt = comparisonsAt + 32 * VALIDATORS_MAX
  const keyAt = (at: number) => tail.slice(at, at + 32)
  const table = <T>(count: number, at: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => at(i))
  return {
    weights: table(VALIDATORS_MAX, (i) => view.getUint32(4 * i, true)),
    earned: table(SEATS_MAX, (i) => view.getBigUint64(WEIGHTS_BYTES + 8 * i, true)),
    missed: table(SEATS_MAX, (i) => view.getUint16(missedAt + 2 * i, true)),
    namedValidators: table(namedValidators, (i) => keyAt(namesAt + 32 * i)),
    seatKeys: table(VALIDATORS_MAX, (i) => keyAt(seatKeysAt + 32 * i)),
    comparisons: table(VALIDATORS_MAX, (i) => keyAt(comparisonsAt + 32 * i)),
    lastEarned: table(SEATS_MAX, (i) => view.getBigUint64(lastEarnedAt + 8 * i, true)),
  }
}

const seat = { job: 'w', member: 'w' } as const

/** Fields of the account of a challenge. Votes are one bit for each validator's seat. */
export const challengeLayout = {
  tag: 'u8',
  seat: 'u8',
  isAgreed: 'u8',
  votesFor: 'u8',
  votesAgainst: 'u8',
  unusedA: 'u8',
  round: 'u16',
  job: 'key',
  account: 'key',
  challenger: 'key',
  evidence: 'bytes32',
  openedAt: 'u64',
  earned: 'u64',
} as const satisfies FieldLayout

/**
 * All instructions of jobs have the same first byte. The second byte of an instruction is the same
 * in all versions of the program; 6 is unused.
 */
export const trainingInstructions = {
  openJob: {
    number: [42, 0],
    data: {
      parent: 'bytes32',
      spec: 'bytes32',
      budget: 'u64',
      rounds: 'u16',
      trainerStake: 'u64',
      validatorStake: 'u64',
      penalty: 'u64',
      validatorBps: 'u16',
      trainersMin: 'u8',
      validatorsMin: 'u8',
      joinBy: 'u64',
      commitWindow: 'u64',
      revealWindow: 'u64',
      scoreWindow: 'u64',
      scoreRevealWindow: 'u64',
      challengeWindow: 'u64',
      nonce: 'u64',
      validators: 'keys',
    },
    accounts: {
      sponsor: 'sw',
      asset: '',
      model: '',
      modelPermission: '',
      clientRecord: '',
      balance: 'w',
      job: 'w',
      system: '',
    },
  },
  joinAsTrainer: {
    number: [42, 1],
    data: {},
    accounts: { account: 'sw', job: 'w', balance: 'w', member: 'w', system: '' },
  },
  joinAsValidator: {
    number: [42, 2],
    data: { weight: 'u32' },
    accounts: { account: 'sw', job: 'w', balance: 'w', member: 'w', system: '' },
  },
  beginJob: { number: [42, 3], data: {}, accounts: { job: 'w', sponsorBalance: 'w' } },
  commitUpdate: {
    number: [42, 4],
    data: { commitment: 'bytes32' },
    accounts: { trainer: 's', ...seat },
  },
  revealUpdate: {
    number: [42, 5],
    data: { update: 'bytes32', trace: 'bytes32', salt: 'bytes32', cid: 'text' },
    accounts: { trainer: 's', ...seat },
  },
  settleRound: { number: [42, 7], data: {}, accounts: { job: 'w', sponsorBalance: 'w' } },
  leaveJob: {
    number: [42, 8],
    data: {},
    accounts: {
      ...seat,
      account: 'w',
      balance: 'w',
      sponsorBalance: 'w',
    },
  },
  promoteVersion: {
    number: [42, 9],
    data: {},
    accounts: { sponsor: 'sw', job: 'w', model: '', lineage: 'w', system: '' },
  },
  eraseJob: {
    number: [42, 10],
    data: {},
    accounts: { sender: 's', job: 'w', clientRecord: 'w', sponsor: 'w' },
  },
  commitScores: {
    number: [42, 11],
    data: { commitment: 'bytes32' },
    accounts: { validator: 's', ...seat },
  },
  revealScores: {
    number: [42, 12],
    data: { state: 'bytes32', scores: 'counted', salt: 'bytes32' },
    accounts: { validator: 's', job: 'w', member: '' },
  },
  outbidValidator: {
    number: [42, 13],
    data: { weight: 'u32' },
    accounts: {
      account: 'sw',
      job: 'w',
      balance: 'w',
      member: 'w',
      formerMember: 'w',
      formerAccount: 'w',
      formerBalance: 'w',
      system: '',
    },
  },
  challengeMember: {
    number: [42, 14],
    data: { round: 'u16', evidence: 'bytes32' },
    accounts: {
      challenger: 'sw',
      job: 'w',
      member: '',
      balance: 'w',
      challenge: 'w',
      system: '',
    },
  },
  voteOnChallenge: {
    number: [42, 15],
    data: { isUpheld: 'u8' },
    accounts: { validator: 's', job: '', member: '', challenge: 'w' },
  },
  resolveChallenge: {
    number: [42, 16],
    data: {},
    accounts: {
      job: 'w',
      challenge: 'w',
      member: 'w',
      accusedBalance: 'w',
      challenger: 'w',
      challengerBalance: 'w',
      sponsorBalance: 'w',
    },
  },
  attestComparison: {
    number: [42, 17],
    data: { comparison: 'bytes32', isImproved: 'u8' },
    accounts: { validator: 's', job: 'w', member: '' },
  },
} as const satisfies Record<string, InstructionSpec>
