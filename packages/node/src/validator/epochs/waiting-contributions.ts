import type { GovernanceLedger, Ledger, LedgerEvent } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import { findItems } from './epoch-blocks.ts'

/** An item of a final block with its proof, as a claim of points needs them. */
export type ContributionClaim = Parameters<GovernanceLedger['claimContribution']>[0]

/**
 * Returns the contributions of this ledger's account in final blocks, as recomputed from the chain.
 * Leaves out contributions whose points are credited, or can no longer be credited.
 *
 * @param events All events of the chain, in order.
 * @throws {GovernanceUnsupportedError} {AuditsUnsupportedError} The chain has no points.
 */
export async function findWaitingContributions(
  ledger: Ledger,
  events: readonly LedgerEvent[],
): Promise<readonly ContributionClaim[]> {
  const governance = requireGovernance(ledger)
  const [rules, epochSeconds, now] = await Promise.all([
    governance.contributionRules(),
    requireAudits(ledger).epochSeconds(),
    ledger.nowSeconds(),
  ])
  const claimSeconds = rules.claimBuckets * rules.bucketSeconds
  const claims: ContributionClaim[] = []
  for (const { item, position, isIncluded } of await findItems(ledger, events, ledger.account)) {
    if (item.kind !== 'contribution' || !position || isIncluded === false) continue
    const { account, role, points } = item
    const { epoch, index, path } = position
    if (now >= (epoch + 1n) * epochSeconds + claimSeconds) continue
    if ((await governance.claimedPoints({ epoch, account, role })) >= points) continue
    claims.push({ epoch, contribution: { account, role, points }, index, path })
  }
  return claims
}
