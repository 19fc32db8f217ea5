import type { ApprovalLedger } from '../../money/approvals.ts'
import { vaultTokenId } from '../allowances.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import type { Sender } from '../chain/sender.ts'

/**
 * Creates the functions for allowances in the Vault, which let contracts move the account's money.
 */
export function createApprovals(market: EvmMarketContext, sender: Sender): ApprovalLedger {
  const { vault, sessions, requests, stakes } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const named = { sessions, requests, stakes }
  return {
    spenders: new Map(
      Object.entries(named).map(([name, { address }]) => [name, accountOf(address)]),
    ),
    async allowance({ owner, spender, asset }) {
      const args = [owner, spender, vaultTokenId(asset)] as const
      const reading = { ...vault, functionName: 'allowance', args } as const
      return ask('read an allowance', () => client.readContract(reading))
    },
    approve: ({ spender, asset, amount }) =>
      call(vault, 'approve', [spender, vaultTokenId(asset), amount]),
    submitApproval: ({ approval, signature }) =>
      call(vault, 'approveWithSignature', [approval, signature]),
    async isApprovalUsed({ owner, nonce }) {
      const reading = { ...vault, functionName: 'nonceUsed', args: [owner, nonce] } as const
      return ask('read a nonce of approvals', () => client.readContract(reading))
    },
    cancelApproval: (nonce) => call(vault, 'cancelNonce', [nonce]),
  }
}
