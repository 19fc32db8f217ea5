import type { ProposalKey } from '../../governance/proposals.ts'
import {
  closeBucket,
  contribute,
  createGovernanceFixture,
  governanceOf,
  proposalCid,
} from '../governance/fixture.ts'
import { defined, type RescueFamily } from './family.ts'

/** Seconds; longer than any timelock together with the time to execute a proposal after it. */
const LAPSE_SECONDS = 60n * 86_400n

/** Deposits of proposals. */
export const governanceFamily: RescueFamily = {
  name: 'governance',
  needs: ['governance'],
  depthMax: 7,
  async setup(scenario) {
    const { stranger, ledgers, version } = scenario
    const { voters } = await createGovernanceFixture(scenario)
    const [proposer, second] = voters
    const governance = governanceOf(stranger)
    let key: ProposalKey | undefined
    const votes = (choice: 'for' | 'against') => async () => {
      for (const voter of voters) await governanceOf(voter).vote({ ...defined(key), choice })
    }
    return {
      parties: [proposer, second],
      actions: {
        async propose() {
          if (key) defined(undefined)
          const actions = [{ kind: 'set-base', version, approved: true }] as const
          const { id } = await governanceOf(proposer).propose({ actions, cid: proposalCid(1) })
          key = { track: 'models', id }
        },
        async openVote() {
          const { status, snapshotSeconds } = defined(await governance.proposal(defined(key)))
          if (status !== 'pending') defined(undefined)
          await scenario.advance(snapshotSeconds + 1n - (await stranger.nowSeconds()))
        },
        cancel: async () => await governanceOf(proposer).cancel(defined(key)),
        voteFor: votes('for'),
        voteAgainst: votes('against'),
        queue: async () => await governance.queue(defined(key)),
        async execute() {
          const { executableSeconds } = defined(await governance.proposal(defined(key)))
          const left = defined(executableSeconds) - (await stranger.nowSeconds())
          if (left > 0n) await scenario.advance(left)
          await governance.execute(defined(key))
        },
        veto: async () => await governanceOf(defined(ledgers[9])).veto(defined(key)),
        async lapse() {
          const { status } = defined(await governance.proposal(defined(key)))
          if (status !== 'succeeded' && status !== 'queued') defined(undefined)
          await scenario.advance(LAPSE_SECONDS)
        },
        release: async () => await governance.releaseDeposit(defined(key)),
        closeBucket: async () => await closeBucket(scenario),
      },
      async statuses() {
        const proposal = key && (await governance.proposal(key))
        if (!proposal) return []
        const { status, votes: cast } = proposal
        const cause = cast.for > cast.against ? 'for' : cast.against > 0n ? 'against' : 'none'
        return [`proposal.${status}`, `votes.${cause}`]
      },
    }
  },
}

/** Points of an account, and income of the treasury, which is divided among accounts by points. */
export const rewardFamily: RescueFamily = {
  name: 'rewards',
  needs: ['governance'],
  depthMax: 5,
  async setup(scenario) {
    const { validators } = await createGovernanceFixture(scenario)
    const { client, stranger, provider, unit } = scenario
    const governance = governanceOf(stranger)
    const { account } = stranger
    let bucket: bigint | undefined
    let income: 'none' | 'earned' | 'divided' = 'none'
    return {
      parties: [stranger],
      actions: {
        async income() {
          if (income !== 'none') defined(undefined)
          const sessionId = await scenario.openSession()
          const last = await scenario.voucher(sessionId, unit / 20n)
          await provider.closeSession({ sessionId, last })
          await scenario.collectPay(sessionId)
          income = 'earned'
        },
        async credit() {
          if (bucket !== undefined) defined(undefined)
          const { bucketSeconds } = await governance.contributionRules()
          const points = unit / 100n
          await contribute({ ...scenario, validators }, [{ account, role: 'provider', points }])
          bucket = (await client.nowSeconds()) / bucketSeconds
        },
        async distribute() {
          await governance.distribute()
          income = 'divided'
        },
        closeBucket: async () => await closeBucket(scenario),
        claim: async () =>
          await governance.claimReward({ bucket: defined(bucket), account, role: 'provider' }),
      },
      async statuses() {
        const earned = `income.${income}`
        if (bucket === undefined) return [earned]
        const { bucketSeconds } = await governance.contributionRules()
        if (bucket >= (await client.nowSeconds()) / bucketSeconds) return [earned, 'reward.running']
        const reward = await governance.reward({ bucket, account, role: 'provider' })
        const status = reward.amount > 0n ? 'due' : 'none'
        return [earned, `reward.${reward.isPaid ? 'paid' : status}`]
      },
    }
  },
}
