import { datasetDecisions, proposalStatuses, settingNames, tracks } from '@ostrom/ledger'
import { Contribution } from '@ostrom/protocol'
import {
  type GovernedParameterName,
  governedParameterNames,
  governedUnits,
} from '@ostrom/protocol/governed-numbers'
import { z } from 'zod'
import {
  account,
  amount,
  type EndpointSchema,
  eventRow,
  hash,
  seconds,
} from '../endpoint-schema.ts'
import { walletCall } from './accounts.ts'

const votes = z.object({ for: amount, against: amount, abstain: amount })
const role = z.enum(Contribution.roles)
const proposalKey = { track: z.enum(tracks), id: amount }
const parameterName = z.enum(governedParameterNames as [GovernedParameterName])
const settingName = z.enum(settingNames as [(typeof settingNames)[number]])

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
  name: settingName,
  unit: z.enum(governedUnits),
  of: z.enum(['market', 'rewards']),
  value: amount,
  min: amount,
  max: amount,
  before: z.object({ value: amount, unit: z.enum(governedUnits) }).optional(),
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

/** Endpoints that show the governance of the network. */
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

/** All decisions that votes can make, by the names of the ledger's actions. */
const action = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-number'),
    name: settingName,
    value: amount.describe('In the unit of the setting.'),
  }),
  z.strictObject({ kind: z.literal('cancel-parameter'), name: parameterName }),
  z.strictObject({ kind: z.literal('set-base'), version: hash, approved: z.boolean() }),
  z.strictObject({
    kind: z.literal('promote'),
    model: z.string().min(1).max(128),
    version: hash.optional().describe('Absent to end the recommendation.'),
  }),
  z.strictObject({
    kind: z.literal('decide-dataset'),
    dataset: hash,
    decision: z.enum(datasetDecisions),
  }),
  z.strictObject({
    kind: z.literal('set-model-status'),
    version: hash,
    status: z.enum(['active', 'warned', 'quarantined']),
    reason: hash.describe('SHA-256 of the evidence.'),
  }),
  z.strictObject({ kind: z.literal('spend'), asset: account, to: account, amount }),
  z.strictObject({
    kind: z.literal('set-sale'),
    token: account,
    price: amount.describe('Least native base units for 1e18 base units of the token.'),
    amountMax: amount.describe('Most base units of the token in one sale.'),
  }),
  z.strictObject({ kind: z.literal('set-swap'), account }),
  z.strictObject({
    kind: z.literal('set-honeypot-owner'),
    account,
    accepted: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('list-asset'),
    asset: account,
    ratio: amount.describe('Base units of the asset that 1e18 of stake back; 0 delists it.'),
  }),
  z.strictObject({ kind: z.literal('cancel-asset'), asset: account }),
  z.strictObject({ kind: z.literal('set-fee-sink'), account }),
  z.strictObject({ kind: z.literal('cancel-fee-sink') }),
  z.strictObject({ kind: z.literal('transfer-ownership'), account }),
])

const bodies = {
  propose: z.strictObject({ action, cid: z.string().min(1).max(128) }),
  vote: z.strictObject({
    ...proposalKey,
    choice: z
      .union([z.enum(['for', 'against', 'abstain']), votes])
      .describe('A side, with all weight that is left, or the points for each side.'),
  }),
  step: z.strictObject({
    ...proposalKey,
    step: z.enum(['queue', 'execute', 'cancel', 'releaseDeposit']),
  }),
  delegate: z.strictObject({ account }),
  reward: z.strictObject({ bucket: amount, role }),
}

/** An account's points of one epoch in a final epoch block, with their Merkle proof. */
const waitingPoints = {
  epoch: amount,
  role,
  points: amount,
  index: amount,
  path: z.array(hash).max(32),
}

const transaction = z.object({ transaction: z.string() })

/** Endpoints of governance by the gateway’s own wallet. */
export const governanceWalletEndpoints = {
  'POST /api/wallet/governance/propose': {
    summary: 'Propose one decision, and put the deposit up',
    access: 'wallet',
    body: bodies.propose,
    response: z.object({ ...proposalKey, transaction: z.string() }),
  },
  'POST /api/wallet/governance/vote': {
    summary: 'Cast weight of the wallet in a vote, undivided or divided',
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
  'GET /api/wallet/governance/waiting-points': {
    summary: 'Points of the wallet in final blocks that are not credited yet',
    access: 'wallet',
    response: z.object({ items: z.array(z.object(waitingPoints)) }),
  },
  'POST /api/wallet/governance/claim': {
    summary: 'Credit points of a final block to the wallet',
    access: 'wallet',
    body: z.strictObject(waitingPoints),
    response: transaction,
  },
  'POST /api/wallet/governance/apply': {
    summary: 'Make a decided parameter of the market count, once it is due',
    access: 'wallet',
    body: z.strictObject({ name: parameterName }),
    response: transaction,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Endpoints of governance by accounts of a shared gateway, whose wallets send the transactions. */
export const governanceAccountEndpoints = {
  'POST /api/account/governance/propose': {
    summary: 'Transaction that proposes one decision, for the wallet to send',
    access: 'account',
    body: bodies.propose,
    response: walletCall,
  },
  'POST /api/account/governance/vote': {
    summary: 'Transaction that casts weight in a vote, for the wallet to send',
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
