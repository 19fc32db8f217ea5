import { type Ledger, readAllEvents, readContributionOverview } from '@ostrom/ledger'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import {
  type ContributionClaim,
  findWaitingContributions,
} from '@ostrom/node/validator/epochs/waiting-contributions'
import { type AccountId, Contribution, Schema } from '@ostrom/protocol'
import type { Command } from 'commander'
import { jsonFileArgument } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { dateOf } from './governance-text.ts'

/** Runs `ostrom governance points`. */
export async function showPoints(
  { account: given }: { account?: AccountId },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    requireGovernance(ledger)
    const overview = await readContributionOverview(ledger, given ?? ledger.account)
    const rows = overview.buckets.map(({ bucket, fromSeconds, points }) => [
      `${bucket}`,
      dateOf(fromSeconds),
      ...Contribution.roles.map((role) => `${points[role]}`),
    ])
    const head = ['bucket', 'from', ...Contribution.roles]
    const { weight, totalWeight, delegate, cap } = overview
    const lines = [
      `weight    ${weight} of ${totalWeight} points`,
      `votes by  ${delegate}`,
      `cap       ${cap} points in this bucket`,
    ]
    context.output.result(overview, `${lines.join('\n')}\n\n${table(head, rows)}`)
  })
}

/** Most hashes in the path of an item: the tree of an epoch block has fewer than 2^32 items. */
const PATH_MAX = 32

const claimSchema: Schema.Schema<ContributionClaim> = Schema.object({
  epoch: Schema.unsigned(64),
  contribution: Schema.object({
    account: Schema.account,
    role: Schema.oneOf(...Contribution.roles),
    points: Schema.unsigned(128),
  }),
  index: Schema.unsigned(64),
  path: Schema.list(Schema.hash, PATH_MAX),
})

/**
 * Converts decimal texts to integers: the file has large integers as text, because JSON numbers
 * cannot hold them.
 */
const withNumbers = (value: unknown): unknown => {
  if (typeof value === 'string' && /^\d{1,39}$/.test(value)) return BigInt(value)
  if (Array.isArray(value)) return value.map(withNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNumbers(one)]))
}

/** Runs `ostrom governance claim`. */
export async function claimPoints({ proof }: { proof?: string }, command: Command): Promise<void> {
  const given =
    proof === undefined
      ? undefined
      : [claimSchema(withNumbers(await jsonFileArgument('--proof', proof)), 'proof')]
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const claims = given ?? (await findWaitingContributions(ledger, await readAllEvents(ledger)))
    const claimed = []
    for (const claim of claims) {
      const { epoch, contribution } = claim
      const before = await governance.claimedPoints({ epoch, ...contribution })
      if (before >= contribution.points) continue
      const { hash: transaction } = await governance.claimContribution(claim)
      const points = (await governance.claimedPoints({ epoch, ...contribution })) - before
      claimed.push({ ...contribution, epoch, points, transaction })
    }
    const rows = claimed.map(({ epoch, role, points }) => [`${epoch}`, role, `${points}`])
    const text = claimed.length
      ? table(['epoch', 'role', 'points'], rows)
      : 'No points of this wallet wait in a final block.'
    context.output.result(claimed, text)
  })
}

/** Runs `ostrom governance rewards`. */
export async function showRewards(
  { claim }: { claim?: boolean },
  context: CommandContext,
): Promise<void> {
  const { formatAmount } = context
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const { account } = ledger
    if (claim) {
      for (const { bucket, role, amount, isPaid } of await rewardsOf(ledger)) {
        if (!isPaid && amount > 0n) await governance.claimReward({ bucket, account, role })
      }
    }
    const rewards = await rewardsOf(ledger)
    const rows = rewards.map(({ bucket, role, amount, isPaid }) => [
      `${bucket}`,
      role,
      formatAmount(amount),
      isPaid ? 'paid' : 'due',
    ])
    const text = table(['bucket', 'role', 'reward', ''], rows)
    context.output.result(rewards, text, context.nativeUnit)
  })
}

/**
 * Returns this wallet's rewards for closed buckets (weeks of credited points), paid ones and those
 * that it can still claim.
 */
async function rewardsOf(ledger: Ledger) {
  const { buckets } = await readContributionOverview(ledger, ledger.account)
  return buckets.flatMap(({ bucket, rewards = [] }) => rewards.map((one) => ({ bucket, ...one })))
}
