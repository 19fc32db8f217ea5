import type { Hash } from '@ostrom/protocol'
import type { TrainingTerms } from '../../training/training.ts'
import { accountOf } from '../chain/encode.ts'

/** `TrainingTerms` of the contract. */
export type TrainingTermsStruct = {
  readonly base: Hash
  readonly parentState: Hash
  readonly spec: Hash
  readonly asset: Hash
  readonly budget: bigint
  readonly trainerStake: bigint
  readonly validatorStake: bigint
  readonly rounds: number
  readonly validatorBps: number
  readonly trainersMin: number
  readonly validatorsMin: number
  readonly penalty: bigint
  readonly joinBySeconds: number
  readonly commitWindow: number
  readonly revealWindow: number
  readonly scoreWindow: number
  readonly scoreRevealWindow: number
  readonly challengeWindow: number
  readonly nonce: bigint
  readonly validators: readonly Hash[]
}

/**
 * Returns a number for the contract's type; a value that does not fit `bits` bits becomes the
 * largest number, which is above every bound of the terms.
 */
export function wordOf(value: number | bigint, bits: number): number {
  const highest = 2 ** bits - 1
  return Number.isInteger(Number(value)) && value >= 0 && value <= highest ? Number(value) : highest
}

/**
 * Largest amount in the contract's type: 7.9e28 base units, more than any account has of an asset.
 */
const AMOUNT_MAX = 2n ** 96n - 1n

const amountOf = (value: bigint): bigint => (value < 0n || value > AMOUNT_MAX ? AMOUNT_MAX : value)

/** Converts terms to the contract's form. */
export const termsStruct = (terms: TrainingTerms): TrainingTermsStruct => ({
  base: terms.base,
  parentState: terms.parentState,
  spec: terms.spec,
  asset: terms.asset,
  budget: amountOf(terms.budget),
  trainerStake: amountOf(terms.trainerStake),
  validatorStake: amountOf(terms.validatorStake),
  rounds: wordOf(terms.rounds, 16),
  validatorBps: wordOf(terms.validatorBps, 16),
  trainersMin: wordOf(terms.trainersMin, 8),
  validatorsMin: wordOf(terms.validatorsMin, 8),
  penalty: amountOf(terms.penalty),
  joinBySeconds: wordOf(terms.joinBySeconds, 40),
  commitWindow: wordOf(terms.commitSeconds, 24),
  revealWindow: wordOf(terms.revealSeconds, 24),
  scoreWindow: wordOf(terms.scoreSeconds, 24),
  scoreRevealWindow: wordOf(terms.scoreRevealSeconds, 24),
  challengeWindow: wordOf(terms.challengeSeconds, 24),
  nonce: terms.nonce,
  validators: terms.validators,
})

/** Reads terms from the contract's stored form. */
export const termsOf = (struct: TrainingTermsStruct): TrainingTerms => ({
  base: struct.base,
  parentState: struct.parentState,
  spec: struct.spec,
  asset: accountOf(struct.asset),
  budget: struct.budget,
  rounds: struct.rounds,
  trainerStake: struct.trainerStake,
  validatorStake: struct.validatorStake,
  penalty: struct.penalty,
  validatorBps: struct.validatorBps,
  trainersMin: struct.trainersMin,
  validatorsMin: struct.validatorsMin,
  validators: struct.validators.map(accountOf),
  joinBySeconds: BigInt(struct.joinBySeconds),
  commitSeconds: BigInt(struct.commitWindow),
  revealSeconds: BigInt(struct.revealWindow),
  scoreSeconds: BigInt(struct.scoreWindow),
  scoreRevealSeconds: BigInt(struct.scoreRevealWindow),
  challengeSeconds: BigInt(struct.challengeWindow),
  nonce: struct.nonce,
})
