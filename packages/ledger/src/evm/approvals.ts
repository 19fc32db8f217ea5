import type { ApprovalLedger } from '../approvals.ts'
import { idOfAsset } from './allowances.ts'
import { callsOf, transactionOf } from './calls.ts'
import { accountOf } from './encode.ts'
import type { Market } from './market.ts'
import type { Sender } from './sender.ts'

/** Leave that accounts give contracts in the Vault, through one account. */
export function createApprovals(market: Market, sender: Sender): ApprovalLedger {
  const { vault, sessions, requests, stakes } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const named = { sessions, requests, stakes }
  return {
    spenders: new Map(
      Object.entries(named).map(([name, { address }]) => [name, accountOf(address)]),
    ),
    async allowance({ owner, spender, asset }) {
      const args = [owner, spender, idOfAsset(asset)] as const
      const reading = { ...vault, functionName: 'allowance', args } as const
      return ask('read an allowance', () => client.readContract(reading))
    },
    approve: ({ spender, asset, amount }) =>
      call(vault, 'approve', [spender, idOfAsset(asset), amount]),
    submitApproval: ({ approval, signature }) =>
      call(vault, 'approveBySignature', [approval, signature]),
    async isApprovalUsed({ owner, nonce }) {
      const reading = { ...vault, functionName: 'nonceUsed', args: [owner, nonce] } as const
      return ask('read a nonce of approvals', () => client.readContract(reading))
    },
    cancelApproval: (nonce) => call(vault, 'cancelNonce', [nonce]),
  }
}
