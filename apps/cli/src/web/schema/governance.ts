import {
  type GovernedParameterName,
  governedParameters,
  proposalStatuses,
  settingNames,
  settingUnits,
  tracks,
} from '@ostrom/ledger'
import { Contribution } from '@ostrom/protocol'
import { z } from 'zod'
import {
  account,
  amount,
  type EndpointSchema,
  eventRow,
  seconds,
} from '../../system/endpoint-schema.ts'
import { walletCall } from './accounts.ts'

const votes = z.object({ for: amount, against: amount, abstain: amount })
const role = z.enum(Contribution.roles)
const proposalKey = { track: z.enum(tracks), id: amount }
const parameterNames = Object.keys(governedParameters) as [GovernedParameterName]

const track = z.object({
  name: z.enum(tracks),
  votingDelaySeconds: seconds,
  votingPeriodSeconds: seconds,
  lateQuorumSeconds: seconds.describe('Least time to vote after the quorum was reached.'),
  timelockSeconds: seconds.describe('From the queue to the execution.'),
  threshold: amount.describe('Points that an account needs to propose.'),
  quorum: amount.describe('Points that must take part in a decision.'),
})

const proposal = z.object({
  ...proposalKey,
  proposer: account,
  cid: z.string().describe('Text that says why.'),
  status: z.enum(proposalStatuses),
  actions: z.array(
    z.object({
      kind: z.string(),
      fields: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  votes,
  quorum: amount.optional().describe('Known from the snapshot on.'),
  snapshotSeconds: seconds.describe('Weights of this second count.'),
  deadlineSeconds: seconds,
  executableSeconds: seconds.optional().describe('Present once it is queued.'),
  deposit: amount.describe('Put up by the proposer, until it is released.'),
})

const setting = z.object({
  name: z.enum(settingNames as [(typeof settingNames)[number]]),
  unit: z.enum(settingUnits),
  of: z.enum(['market', 'rewards']),
  value: amount,
  min: amount,
  max: amount,
  before: z.object({ value: amount, unit: z.enum(settingUnits) }).optional(),
  next: z
    .object({ value: amount, fromSeconds: seconds })
    .optional()
    .describe('Decided; anybody applies it from that second on.'),
})

const money = z.object({
  balance: amount,
  income: amount.describe('In no pot yet.'),
  reserve: amount,
  spendable: amount.describe('Most that votes may still spend in this bucket.'),
  honeypots: amount.describe('Pot for honeypots.'),
  bucket: z
    .object({
      divided: amount.describe('Income that was divided.'),
      pools: z.array(z.object({ role, total: amount, paid: amount })),
      honeypots: amount,
      reserve: amount,
      burnt: amount.describe('Of what sales of other tokens brought.'),
    })
    .describe('The running bucket.'),
})

/** Endpoints that show how the network governs itself. */
export const governanceEndpoints = {
  'GET /api/governance': {
    summary: 'Tracks, proposals, governed numbers and the money of the treasury',
    access: 'anyone',
    response: z.object({
      nowSeconds: seconds.describe('The chain’s clock.'),
      bucket: amount,
      bucketEndsAtSeconds: seconds,
      totalWeight: amount.describe('Points of all accounts that vote now.'),
      tracks: z.array(track),
      veto: z.object({ holder: account, expiresAtSeconds: seconds }),
      proposals: z.array(proposal).describe('Newest first.'),
      settings: z.array(setting),
      money,
    }),
  },
  'GET /api/wallet/contribution': {
    summary: 'Points of the account, how it earned them, its vote and its rewards',
    access: 'wallet',
    response: z.object({
      account,
      weight: amount.describe('Points that vote for it, those delegated to it included.'),
      totalWeight: amount,
      delegate: account,
      cap: amount.describe('Most points that it can be credited in the running bucket.'),
      bucketsCounted: z.int().describe('Closed buckets that count as weight.'),
      buckets: z.array(
        z.object({
          bucket: amount,
          fromSeconds: seconds,
          isRunning: z.boolean(),
          points: z.array(z.object({ role, points: amount })),
          rewards: z.array(z.object({ role, amount, isPaid: z.boolean() })),
        }),
      ),
      votes: z
        .array(z.object({ ...proposalKey, cast: amount, weight: amount }))
        .describe('Of proposals that are voted on: its weight there, and what it has cast.'),
      events: z.array(eventRow).describe('Credits and rewards, newest first.'),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

const bodies = {
  propose: z.strictObject({
    name: z.enum(settingNames as [(typeof settingNames)[number]]),
    value: amount.describe('In the unit of the setting.'),
    cid: z.string().min(1).max(128),
  }),
  vote: z.strictObject({ ...proposalKey, choice: z.enum(['for', 'against', 'abstain']) }),
  step: z.strictObject({
    ...proposalKey,
    step: z.enum(['queue', 'execute', 'cancel', 'releaseDeposit']),
  }),
  delegate: z.strictObject({ account }),
  reward: z.strictObject({ bucket: amount, role }),
}

const transaction = z.object({ transaction: z.string() })

/** Governance by the gateway’s own wallet. */
export const governanceWalletEndpoints = {
  'POST /api/wallet/governance/propose': {
    summary: 'Propose a value of a governed number, and put the deposit up',
    access: 'wallet',
    body: bodies.propose,
    response: z.object({ ...proposalKey, transaction: z.string() }),
  },
  'POST /api/wallet/governance/vote': {
    summary: 'Cast all weight of the wallet in a vote',
    access: 'wallet',
    body: bodies.vote,
    response: transaction,
  },
  'POST /api/wallet/governance/step': {
    summary: 'Queue, execute or cancel a proposal, or release its deposit',
    access: 'wallet',
    body: bodies.step,
    response: transaction,
  },
  'POST /api/wallet/governance/delegate': {
    summary: 'Name who votes with the weight of the wallet',
    access: 'wallet',
    body: bodies.delegate,
    response: transaction,
  },
  'POST /api/wallet/governance/reward': {
    summary: 'Claim a reward of a closed bucket',
    access: 'wallet',
    body: bodies.reward,
    response: transaction,
  },
  'POST /api/wallet/governance/apply': {
    summary: 'Make a decided parameter of the market count, once it is due',
    access: 'wallet',
    body: z.strictObject({ name: z.enum(parameterNames) }),
    response: transaction,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Governance by accounts of a shared gateway, whose wallets send. */
export const governanceAccountEndpoints = {
  'POST /api/account/governance/propose': {
    summary: 'Transaction that proposes a value of a governed number, for the wallet to send',
    access: 'account',
    body: bodies.propose,
    response: walletCall,
  },
  'POST /api/account/governance/vote': {
    summary: 'Transaction that casts all weight in a vote, for the wallet to send',
    access: 'account',
    body: bodies.vote,
    response: walletCall,
  },
  'POST /api/account/governance/step': {
    summary: 'Transaction that moves a proposal on, for the wallet to send',
    access: 'account',
    body: bodies.step,
    response: walletCall,
  },
  'POST /api/account/governance/delegate': {
    summary: 'Transaction that names who votes with the weight, for the wallet to send',
    access: 'account',
    body: bodies.delegate,
    response: walletCall,
  },
  'POST /api/account/governance/reward': {
    summary: 'Transaction that claims a reward, for the wallet to send',
    access: 'account',
    body: bodies.reward,
    response: walletCall,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
