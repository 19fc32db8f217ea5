import { Contribution } from '@ostrom/protocol'
import type { ContributionLedger, RolePoints } from '../../governance/contributions.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { governanceContractsOf } from './contracts.ts'

/** Creates the functions of contribution points for a connection's account. */
export function createContributions({
  market,
  sender,
}: Pick<ContractOptions, 'market' | 'sender'>): ContributionLedger {
  const { contributions } = governanceContractsOf(market.deployment)
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const numberOf = (role: Contribution.ContributionRole) => Contribution.roles.indexOf(role)
  const read = <T>(act: () => Promise<T>) => ask('read contributions', act)
  const byRole = async (pointsFor: (role: number) => Promise<bigint>): Promise<RolePoints> => {
    const points = await read(() => Promise.all(Contribution.roles.map((_, at) => pointsFor(at))))
    const entries = Contribution.roles.map((role, at) => [role, points[at]] as const)
    return Object.fromEntries(entries) as RolePoints
  }
  return {
    contributionRules: () =>
      read(async () => {
        const [bucketSeconds, buckets, claimBuckets] = await Promise.all([
          client.readContract({ ...contributions, functionName: 'BUCKET_SECONDS' }),
          client.readContract({ ...contributions, functionName: 'BUCKETS' }),
          client.readContract({ ...contributions, functionName: 'CLAIM_BUCKETS' }),
        ])
        return { bucketSeconds, buckets, claimBuckets }
      }),
    claimContribution({ epoch, contribution, index, path }) {
      const { account, role, points } = contribution
      const item = { account, role: numberOf(role), points }
      return call(contributions, 'claim', [epoch, item, index, path])
    },
    claimedPoints({ epoch, account, role }) {
      const args = [epoch, account, numberOf(role)] as const
      return read(() => client.readContract({ ...contributions, functionName: 'claimedOf', args }))
    },
    pointsIn: ({ bucket, account }) =>
      byRole((role) =>
        client.readContract({
          ...contributions,
          functionName: 'pointsOf',
          args: [bucket, account, role],
        }),
      ),
    totalPointsIn: (bucket) =>
      byRole((role) =>
        client.readContract({ ...contributions, functionName: 'totalOf', args: [bucket, role] }),
      ),
    pointCap: (bucket) =>
      read(() => client.readContract({ ...contributions, functionName: 'capIn', args: [bucket] })),
    voteWeight: ({ account, atSeconds }) =>
      read(() =>
        atSeconds === undefined
          ? client.readContract({ ...contributions, functionName: 'getVotes', args: [account] })
          : client.readContract({
              ...contributions,
              functionName: 'getPastVotes',
              args: [account, atSeconds],
            }),
      ),
    totalVoteWeight: (atSeconds) =>
      read(async () => {
        const second = atSeconds ?? (await client.getBlock()).timestamp - 1n
        const reading = { ...contributions, functionName: 'getPastTotalSupply' } as const
        return client.readContract({ ...reading, args: [second] })
      }),
    async delegateOf(account) {
      const reading = { ...contributions, functionName: 'delegates', args: [account] } as const
      return accountOf(await read(() => client.readContract(reading)))
    },
    delegate: (account) => call(contributions, 'delegate', [account]),
  }
}
