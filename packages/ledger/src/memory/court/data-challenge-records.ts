import type { AccountId } from '@ostrom/protocol'
import type { DataChallenge } from '../../court/data-challenges.ts'
import { check } from '../../errors.ts'
import type { DataChallengeRecord } from '../chain/court-state.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { payOut } from '../money/vault.ts'

// Demands as the chain keeps them, and how they end.

/** Until when nobody has said what needs a part of the supply window after it. */
export const untilPart = (
  { state }: TransactionContext,
  { untilSeconds }: DataChallengeRecord,
  part: bigint,
): bigint => untilSeconds - parametersOf(state).supplyWindowSeconds / part

export function saveChallenge({ state }: TransactionContext, record: DataChallengeRecord): void {
  state.dataChallenges.set(String(record.id), record)
}

/** @throws {LedgerError} `challenge-not-open`: also where there is no such demand. */
export function requireOpenChallenge(
  { state }: TransactionContext,
  id: bigint,
  statuses: readonly string[] = ['open'],
): DataChallengeRecord {
  const challenge = state.dataChallenges.get(String(id))
  const status = challenge?.status ?? 'none'
  check(challenge && statuses.includes(status), 'challenge-not-open', { challenge: id, status })
  return challenge
}

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

export function checkInTime(
  { nowSeconds }: TransactionContext,
  { id, ...challenge }: DataChallengeRecord,
  untilSeconds = challenge.untilSeconds,
): void {
  check(nowSeconds < untilSeconds, 'challenge-not-open', {
    challenge: id,
    nowSeconds,
    untilSeconds,
  })
}

/** Ends a demand; the bond goes to one of the two. */
export function endChallenge(
  context: TransactionContext,
  challenge: DataChallengeRecord,
  status: DataChallengeRecord['status'],
  to: AccountId,
): void {
  saveChallenge(context, { ...challenge, status })
  payOut(context, 'dataChallenges', { to, asset: context.nativeAsset, amount: challenge.bond })
}

export function endAsPrivate(
  context: TransactionContext,
  challenge: DataChallengeRecord,
  paid: boolean,
): void {
  const { id, provider, validator } = challenge
  context.emit({ kind: 'transcript-private', challengeId: id, provider, paid })
  endChallenge(context, challenge, 'private', paid ? provider : validator)
}
