import type { AccountId } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { type GovernanceAction, spendingOf, trackOf } from '../governance/actions.ts'
import type { GovernanceLedger } from '../governance/governance.ts'
import { decidableSpending } from '../governance/treasury.ts'
import { PROPOSAL_CID_BYTES_MAX } from '../limits.ts'

/** The reads that the check of a proposal needs. */
export type ProposalCheckReads = Pick<
  GovernanceLedger,
  'tracks' | 'setting' | 'voteWeight' | 'treasuryBalance'
>

/**
 * Checks whether an account could make a proposal now, so that a refusal comes before any money
 * moves. Does not check the deposit. The contracts check the weight again when proposing; they
 * check bounds and the treasury's funds only at execution.
 *
 * @throws {LedgerError} `governance-right-missing`, `proposal-text-invalid`,
 *   `setting-out-of-bounds`, `reserve-too-low`, `governance-weight-too-low`.
 */
export async function checkProposal(
  governance: ProposalCheckReads,
  options: {
    readonly proposer: AccountId
    readonly actions: readonly GovernanceAction[]
    readonly cid: string
  },
): Promise<void> {
  const { proposer, actions, cid } = options
  const [name, ...others] = new Set(actions.map(trackOf))
  const named = [name, ...others].join(', ')
  check(name && others.length === 0, 'governance-right-missing', { tracks: named || 'none' })
  const { length } = new TextEncoder().encode(cid)
  const isTextValid = length > 0 && length <= PROPOSAL_CID_BYTES_MAX
  check(isTextValid, 'proposal-text-invalid', { length, max: PROPOSAL_CID_BYTES_MAX })
  for (const action of actions) await checkBounds(governance, action)
  for (const [asset, amount] of spendingOf(actions)) {
    const most = decidableSpending(await governance.treasuryBalance(asset))
    check(amount <= most, 'reserve-too-low', { asset, amount, most })
  }
  const [weight, tracks] = await Promise.all([
    governance.voteWeight({ account: proposer }),
    governance.tracks(),
  ])
  const threshold = tracks.find((track) => track.name === name)?.threshold ?? 1n
  check(weight >= threshold, 'governance-weight-too-low', { proposer, weight, threshold })
}

async function checkBounds(
  governance: Pick<GovernanceLedger, 'setting'>,
  action: GovernanceAction,
): Promise<void> {
  if (action.kind !== 'set-parameter' && action.kind !== 'set-setting') return
  const { name, value } = action
  const { min, max } = await governance.setting(name)
  check(value >= min && value <= max, 'setting-out-of-bounds', { setting: name, value, min, max })
}
