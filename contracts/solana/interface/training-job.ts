// Training jobs: their account, and their instructions.

import type { FieldLayout } from './fields.ts'
import type { InstructionSpec } from './spec.ts'

/** Seats of one job, as in `job.rs`. */
export const TRAINERS_MAX = 32
export const VALIDATORS_MAX = 8

/** States of a job, and roles of its members, by number. */
export const jobStatuses = { 1: 'joining', 2: 'running', 3: 'finished', 4: 'cancelled' } as const
export const jobRoles = { 1: 'trainer', 2: 'validator' } as const

/** The tables of a job stand behind these fields: see `trainingJobTables`. */
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
  scored: 'u8',
  validatorBps: 'u16',
  committed: 'u32',
  revealed: 'u32',
  accepted: 'u16',
  unusedA: 'u16',
  unusedB: 'u32',
  sponsor: 'key',
  base: 'bytes32',
  asset: 'key',
  spec: 'bytes32',
  parent: 'bytes32',
  state: 'bytes32',
  promoted: 'bytes32',
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
  startedAt: 'u64',
  endedAt: 'u64',
} as const satisfies FieldLayout

/** What stands behind a job's fields; trainers have the first places of `earned` and `missed`. */
export type TrainingJobTables = {
  readonly weights: readonly number[]
  readonly earned: readonly bigint[]
  readonly missed: readonly number[]
  readonly namedValidators: readonly Uint8Array[]
  readonly feeSink: Uint8Array
}

const SEATS_MAX = TRAINERS_MAX + VALIDATORS_MAX
const WEIGHTS_BYTES = 4 * VALIDATORS_MAX
const EARNED_BYTES = 8 * SEATS_MAX
const MISSED_BYTES = 2 * SEATS_MAX
/** Scores and states of the present round. */
const BALLOTS_BYTES = VALIDATORS_MAX * (2 * TRAINERS_MAX + 32)

/** Reads what stands behind a job's fields. */
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
  const feeSinkAt = namesAt + 32 * VALIDATORS_MAX
  const table = <T>(count: number, at: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => at(i))
  return {
    weights: table(VALIDATORS_MAX, (i) => view.getUint32(4 * i, true)),
    earned: table(SEATS_MAX, (i) => view.getBigUint64(WEIGHTS_BYTES + 8 * i, true)),
    missed: table(SEATS_MAX, (i) => view.getUint16(missedAt + 2 * i, true)),
    namedValidators: table(namedValidators, (i) =>
      tail.slice(namesAt + 32 * i, namesAt + 32 * i + 32),
    ),
    feeSink: tail.slice(feeSinkAt, feeSinkAt + 32),
  }
}

const seat = { job: 'w', member: 'w' } as const

/** Every instruction of a job shares its first byte. */
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
      nonce: 'u64',
      validators: 'keys',
    },
    accounts: {
      sponsor: 'sw',
      config: '',
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
  scoreRound: {
    number: [42, 6],
    data: { state: 'bytes32', scores: 'counted' },
    accounts: { validator: 's', job: 'w', member: '' },
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
      feeBalance: 'w',
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
} as const satisfies Record<string, InstructionSpec>
