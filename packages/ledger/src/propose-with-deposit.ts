import { checkProposal, type GovernanceAction, type Ledger } from './index.ts'
import { requireGovernance } from './optional/require-governance.ts'

/**
 * Makes a proposal and pays its deposit: the wallet adds the part that the Vault lacks. If the
 * proposal would be refused, no money moves.
 *
 * @returns Id of the proposal within its track, hash of the transaction, and the deposit in native
 *   base units.
 * @throws {GovernanceUnsupportedError} The chain has no votes.
 * @throws {LedgerError} `governance-right-missing`, `proposal-text-invalid`,
 *   `setting-out-of-bounds`, `reserve-too-low`, `governance-weight-too-low`, `insufficient-funds`.
 */
export async function proposeWithDeposit(
  ledger: Ledger,
  proposal: { readonly actions: readonly GovernanceAction[]; readonly cid: string },
): Promise<{ readonly id: bigint; readonly hash: string; readonly deposit: bigint }> {
  const governance = requireGovernance(ledger)
  const { account, nativeAsset: asset } = ledger
  await checkProposal(governance, { ...proposal, proposer: account })
  const { value: deposit } = await governance.setting('proposalDeposit')
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
  const { id, hash } = await governance.propose(proposal)
  return { id, hash, deposit }
}
