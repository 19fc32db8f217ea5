import type { AccountId } from '@ostrom/protocol'
import { type Aggregation, Scoring } from '@ostrom/training'
import type { RoundHistory } from '../jobs/history-records.ts'
import type { RoundAssignment } from './round-assignment.ts'

/** Returns true if two trainers share a shard, so that their updates may be similar. */
const sharesShard = (assignment: RoundAssignment, a: AccountId, b: AccountId): boolean => {
  const keys = (account: AccountId) =>
    (assignment.get(account) ?? []).map(({ dataset, shard }) => `${dataset}/${shard}`)
  const own = new Set(keys(a))
  return keys(b).some((key) => own.has(key))
}

/**
 * Returns the accounts whose update copies an update that was committed earlier. Similar updates of
 * two trainers with a common shard are no copies.
 */
export function copiesAmong(
  updates: readonly Aggregation.AcceptedUpdate[],
  { committed }: Pick<RoundHistory, 'committed'>,
  assignment: RoundAssignment,
): readonly AccountId[] {
  const compared = updates.map(({ account, values }) => {
    return { account, values, position: committed.indexOf(account) }
  })
  return Scoring.findCopies(compared).flatMap(({ account, original }) =>
    sharesShard(assignment, account, original) ? [] : [account],
  )
}
