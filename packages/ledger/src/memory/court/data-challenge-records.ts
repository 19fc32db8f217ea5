import type { DataChallenge } from '../../court/data-challenges.ts'
import { check } from '../../errors.ts'
import type { DataChallengeRecord } from '../chain/court-state.ts'
import type { TransactionContext } from '../chain/state.ts'
import { payOut } from '../money/vault.ts'

// Records of data challenges, and their ends.

/**
 * Denominator of shares: a challenge stores its validator's share of the weight of all jurors of
 * the model.
 */
export const SHARE_ONE = 1_000_000n

/** Stores a challenge. */
export function saveChallenge({ state }: TransactionContext, record: DataChallengeRecord): void {
  state.dataChallenges.set(String(record.id), record)
}

/** @throws {LedgerError} `challenge-not-open`: the challenge is closed or does not exist. */
export function requireOpenChallenge(
  { state }: TransactionContext,
  id: bigint,
): DataChallengeRecord {
  const challenge = state.dataChallenges.get(String(id))
  const status = challenge?.status ?? 'none'
  check(challenge && status === 'open', 'challenge-not-open', { challenge: id, status })
  return challenge
}

/** Returns the challenge if it has this kind; fails with `challenge-not-open` otherwise. */
export function challengeOfKind(
  challenge: DataChallengeRecord,
  kind: DataChallenge['kind'],
): DataChallengeRecord {
  check(challenge.kind === kind, 'challenge-not-open', {
    challenge: challenge.id,
    kind: challenge.kind,
  })
  return challenge
}

/** Fails with `challenge-not-open` from the second of a challenge's deadline on. */
export function checkInTime(
  { nowSeconds }: TransactionContext,
  { id, untilSeconds }: DataChallengeRecord,
): void {
  check(nowSeconds < untilSeconds, 'challenge-not-open', {
    challenge: id,
    nowSeconds,
    untilSeconds,
  })
}

/**
 * Ends a challenge; the bond returns to the validator. The memory chain has no price of gas, so it
 * pays a provider nothing for a supply.
 */
export function endChallenge(
  context: TransactionContext,
  challenge: DataChallengeRecord,
  status: DataChallengeRecord['status'],
): void {
  saveChallenge(context, { ...challenge, status })
  const { validator: to, bond: amount } = challenge
  payOut(context, 'dataChallenges', { to, asset: context.nativeAsset, amount })
}
