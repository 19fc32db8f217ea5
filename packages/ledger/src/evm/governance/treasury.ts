import { Contribution } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type { RewardKey, TreasuryLedger } from '../../governance/treasury.ts'
import { vaultTokenId } from '../allowances.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { governanceContractsOf } from './contracts.ts'

const numberOf = (role: Contribution.ContributionRole) => Contribution.roles.indexOf(role)

/** Creates the functions of the treasury for a connection's account. */
export function createTreasury({
  market,
  sender,
}: Pick<ContractOptions, 'market' | 'sender'>): TreasuryLedger {
  const { treasury } = governanceContractsOf(market.deployment)
  const { vault } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const read = <T>(act: () => Promise<T>) => ask('read the treasury', act)
  const keyOf = ({ bucket, account, role }: RewardKey) => [bucket, account, numberOf(role)] as const
  return {
    treasuryAccount: accountOf(treasury.address),
    treasuryBalance: (asset) =>
      read(async () => {
        const args = [treasury.address, vaultTokenId(asset)] as const
        const [balance, reserve, spendable, assigned] = await Promise.all([
          client.readContract({ ...vault, functionName: 'balanceOf', args }),
          client.readContract({ ...treasury, functionName: 'reserveOf', args: [asset] }),
          client.readContract({ ...treasury, functionName: 'spendable', args: [asset] }),
          client.readContract({ ...treasury, functionName: 'assigned' }),
        ])
        const income = balance - (asset === zeroAddress ? assigned : reserve)
        return { balance, income, reserve, spendable }
      }),
    honeypotPot: () =>
      read(() => client.readContract({ ...treasury, functionName: 'honeypotPot' })),
    rewardMultiplierBps: (bucket) =>
      read(() =>
        client.readContract({ ...treasury, functionName: 'multiplierOf', args: [bucket] }),
      ),
    rewardPool: ({ bucket, role }) =>
      read(async () => {
        const args = [bucket, numberOf(role)] as const
        const [total, paid] = await Promise.all([
          client.readContract({ ...treasury, functionName: 'poolOf', args }),
          client.readContract({ ...treasury, functionName: 'paidFrom', args }),
        ])
        return { total, paid }
      }),
    reward: (key) =>
      read(async () => {
        const args = keyOf(key)
        const [amount, isPaid] = await Promise.all([
          client.readContract({ ...treasury, functionName: 'rewardOf', args }),
          client.readContract({ ...treasury, functionName: 'hasClaimed', args }),
        ])
        return { amount, isPaid }
      }),
    tokenSale: (token) =>
      read(async () => {
        const reading = { ...treasury, functionName: 'saleOf', args: [token] } as const
        const [[price, amountMax, nextAt, untilSeconds], swapsFrom] = await Promise.all([
          client.readContract(reading),
          client.readContract({ ...treasury, functionName: 'swapsFrom' }),
        ])
        const nextAtSeconds = swapsFrom > nextAt ? swapsFrom : nextAt
        return { price, amountMax, nextAtSeconds, untilSeconds }
      }),
    isHoneypotOwner: (account) =>
      read(() =>
        client.readContract({ ...treasury, functionName: 'isHoneypotOwner', args: [account] }),
      ),
    distribute: () => call(treasury, 'distribute', []),
    claimReward: (key) => call(treasury, 'claimReward', keyOf(key)),
    returnPool: ({ bucket, role }) => call(treasury, 'returnPool', [bucket, numberOf(role)]),
    sell: (token) => call(treasury, 'sell', [token]),
    supportHoneypot: ({ honeypotId, termsHash }) =>
      call(treasury, 'supportHoneypot', [honeypotId, termsHash]),
  }
}
