import { Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  TRAINERS_MAX,
  TRAINING_CHALLENGE_SECONDS_MAX,
  TRAINING_PENALTY_DIVISOR_MAX,
  TRAINING_ROUNDS_MAX,
  TRAINING_SECONDS_MAX,
  TRAINING_VALIDATORS_MAX,
  TRAINING_WINDOW_MIN_SECONDS,
  VALIDATOR_BPS_MAX,
  VALIDATORS_CAPPED_FROM,
} from '../../limits.ts'
import type { TrainingTerms } from '../../training/training.ts'

/** @throws {LedgerError} `training-terms-invalid`. */
export function checkTerms(terms: TrainingTerms, now: bigint): void {
  const { rounds, trainersMin, validatorsMin, validators, validatorBps, challengeSeconds } = terms
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const { commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds } = terms
  const windows = [commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds]
  const length = windows.reduce((sum, window) => sum + window, 0n) * BigInt(rounds)
  const stakeLeast =
    terms.trainerStake < terms.validatorStake ? terms.trainerStake : terms.validatorStake
  // If any account may validate, each validator's stake must be at least the pay of a round.
  const isBacked = () => terms.validatorStake >= terms.budget / BigInt(rounds)
  // With a lower penalty, a missed round would cost a member nearly nothing.
  const isPenal = () => terms.penalty * TRAINING_PENALTY_DIVISOR_MAX >= stakeLeast
  const bounds = {
    hashes: terms.parentState !== Hex.zeroHash && terms.spec !== Hex.zeroHash,
    rounds: within(rounds, 1, TRAINING_ROUNDS_MAX),
    budget: terms.budget > 0n,
    stakes: stakeLeast > 0n && terms.penalty <= stakeLeast && isPenal(),
    validatorBps: within(validatorBps, 0, VALIDATOR_BPS_MAX),
    trainersMin: within(trainersMin, 1, TRAINERS_MAX),
    validatorsMin: within(validatorsMin, 1, TRAINING_VALIDATORS_MAX),
    validators:
      validators.length <= TRAINING_VALIDATORS_MAX &&
      (validators.length > 0 || (validatorsMin >= VALIDATORS_CAPPED_FROM && isBacked())),
    joinBySeconds:
      terms.joinBySeconds > now + scoreSeconds && terms.joinBySeconds <= now + TRAINING_SECONDS_MAX,
    windows: windows.every((window) => window >= TRAINING_WINDOW_MIN_SECONDS),
    length: length <= TRAINING_SECONDS_MAX,
    challengeSeconds:
      challengeSeconds >= TRAINING_WINDOW_MIN_SECONDS &&
      challengeSeconds <= TRAINING_CHALLENGE_SECONDS_MAX,
  }
  for (const [term, holds] of Object.entries(bounds)) {
    check(holds, 'training-terms-invalid', { term })
  }
}
