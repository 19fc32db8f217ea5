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
  const known = state.dataChallenges.get(String(id))
  const status = known?.status ?? 'none'
  check(known && statuses.includes(status), 'challenge-not-open', { challenge: id, status })
  return known
}

export function challengeOfKind(
  known: DataChallengeRecord,
  kind: DataChallenge['kind'],
): DataChallengeRecord {
  check(known.kind === kind, 'challenge-not-open', { challenge: known.id, kind: known.kind })
  return known
}

export function checkInTime(
  { nowSeconds }: TransactionContext,
  { id, ...known }: DataChallengeRecord,
  untilSeconds = known.untilSeconds,
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
  known: DataChallengeRecord,
  status: DataChallengeRecord['status'],
  to: AccountId,
): void {
  saveChallenge(context, { ...known, status })
  payOut(context, 'dataChallenges', { to, asset: context.nativeAsset, amount: known.bond })
}

export function endAsPrivate(
  context: TransactionContext,
  known: DataChallengeRecord,
  paid: boolean,
): void {
  const { id, provider, validator } = known
  context.emit({ kind: 'transcript-private', challengeId: id, provider, paid })
  endChallenge(context, known, 'private', paid ? provider : validator)
}
