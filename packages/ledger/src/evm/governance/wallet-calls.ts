import { type AccountId, Hex } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type { GovernanceWalletAction, WalletTransactionRequest } from '../../money/wallets.ts'
import { checkProposal } from '../../queries/proposal-check.ts'
import { createAllowances, vaultTokenId } from '../allowances.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import type { Sender, TransactionSendOptions } from '../chain/sender.ts'
import { createContributions } from './contributions.ts'
import { createGovernedState } from './governed-state.ts'
import { createProposals } from './proposals.ts'
import { createTreasury } from './treasury.ts'

/** Calls that fund a proposal's deposit before the proposal itself. */
const FIRST: ReadonlySet<string> = new Set(['deposit', 'approve'])

/**
 * Builds the transaction of a governance action for an external wallet, by the writes of the ledger
 * itself: the wallet gets the first transaction that they would send. Sends nothing.
 *
 * @throws {LedgerError} The same errors as the ledger's own write before it sends a transaction.
 */
export async function prepareGovernance(
  market: EvmMarketContext,
  act: GovernanceWalletAction,
  account: AccountId,
): Promise<WalletTransactionRequest> {
  const { promise, resolve } = Promise.withResolvers<TransactionSendOptions>()
  const sender: Sender = {
    account,
    send(sending) {
      resolve(sending)
      // The wallet sends the transaction, so this promise never resolves.
      return new Promise<never>(() => {})
    },
  }
  const writing = write(market, sender, act).then(() => promise)
  const { doing, to = zeroAddress, data, value = 0n } = await Promise.race([promise, writing])
  const address = Hex.from(Hex.toBytes(to)) as AccountId
  const first = act.kind === 'propose' && FIRST.has(doing) && ({ isFirst: true } as const)
  return { kind: 'evm', to: address, data: data as Hex.Hex, value, ...first }
}

async function write(
  market: EvmMarketContext,
  sender: Sender,
  act: GovernanceWalletAction,
): Promise<unknown> {
  const options = { market, sender, allowances: createAllowances(market, sender) }
  const contributions = createContributions(options)
  const treasury = createTreasury(options)
  const values = { ...contributions, ...createGovernedState(options), ...treasury }
  const proposals = createProposals(options, values)
  switch (act.kind) {
    case 'propose': {
      const checked = { ...values, tracks: proposals.tracks }
      await checkProposal(checked, { ...act, proposer: sender.account })
      await depositFor(options, (await values.setting('proposalDeposit')).value)
      return proposals.propose(act)
    }
    case 'vote':
      return proposals.vote(act)
    case 'queue':
    case 'execute':
    case 'cancel':
    case 'releaseDeposit':
      return proposals[act.kind](act)
    case 'delegate':
      return contributions.delegate(act.to)
    case 'claim-reward':
      return treasury.claimReward({ ...act, account: sender.account })
  }
}

/** Moves the missing part of a proposal's deposit from the wallet into the Vault. */
async function depositFor(
  { market, sender }: { readonly market: EvmMarketContext; readonly sender: Sender },
  deposit: bigint,
): Promise<void> {
  const { vault } = market.contracts
  const { client, ask } = market.connection
  const { account } = sender
  const args = [account, vaultTokenId(zeroAddress)] as const
  const reading = { ...vault, functionName: 'balanceOf', args } as const
  const available = await ask('read a balance', () => client.readContract(reading))
  if (available >= deposit) return
  const amount = deposit - available
  await callsOf(sender, transactionOf)(vault, 'deposit', [zeroAddress, amount, account], amount)
}
