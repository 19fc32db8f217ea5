import { DATASET_DISPUTE_SECONDS } from '../court/datasets.ts'
import { REWARD_BUCKETS } from '../governance/treasury.ts'
import type { AccountHoldings, DatasetHolding, RewardHolding } from './holdings.ts'
import { later, type RescueStep } from './plan.ts'

// Steps of cases and juror fees, of the bonds of datasets, data challenges and honeypots, and of
// proposals and rewards.

/** Returns the steps that recover an account's money from the court and its modules. Pure. */
export function courtSteps(holdings: AccountHoldings): readonly RescueStep[] {
  const { datasets } = holdings
  return [
    ...caseSteps(holdings),
    ...datasets.flatMap((one) => datasetSteps(holdings, one)),
    ...challengeBondSteps(holdings),
    ...honeypotSteps(holdings),
    ...bondBalanceSteps(holdings),
  ]
}

/**
 * Returns the steps that end an account's running cases, and that collect the juror fees of its
 * votes.
 */
function caseSteps({
  cases,
  votes,
  nativeAsset: asset,
  nowSeconds,
}: AccountHoldings): readonly RescueStep[] {
  const running = cases.filter(({ status, hasJury }) => status !== 'final' && hasJury)
  const note = { note: 'by-ruling' } as const
  const steps = running.map(({ id, status, endsAtSeconds, appealUntilSeconds }): RescueStep => {
    const isRuled = status === 'ruled' && appealUntilSeconds !== undefined
    const ruledAt = isRuled ? appealUntilSeconds : endsAtSeconds
    const dueAtSeconds = ruledAt < endsAtSeconds ? ruledAt : endsAtSeconds
    const call = { kind: 'finalize-case', id } as const
    const at = { dueAtSeconds, worstAtSeconds: later(nowSeconds, endsAtSeconds) }
    return { source: 'case', subject: String(id), asset, amount: 0n, call, ...at, ...note }
  })
  const fees = votes.flatMap(({ caseId, draw, verdict }): readonly RescueStep[] => {
    const courtCase = cases.find(({ id }) => id === caseId)
    if (courtCase?.status !== 'final') return []
    const { ruling } = courtCase
    const isPaid = ruling === 'undecided' || (ruling === 'no') === (verdict === 'no')
    if (!isPaid) return []
    const call = { kind: 'collect-juror-fee', caseId, draw } as const
    const subject = `${caseId}:${draw}`
    const at = { dueAtSeconds: 0n, worstAtSeconds: nowSeconds }
    return [{ source: 'juror-fee', subject, asset, amount: 0n, call, ...at, ...note }]
  })
  return [...steps, ...fees]
}

/**
 * Returns the step of a dataset's bond. The bond returns when the dataset is accepted, or after its
 * case.
 */
function datasetSteps(
  { account, nativeAsset: asset, nowSeconds }: AccountHoldings,
  { record, courtCase }: DatasetHolding,
): readonly RescueStep[] {
  const { dataset: id, status, bond: amount, proposer, acceptableAtSeconds } = record
  if (proposer !== account) return []
  const step = { source: 'dataset', subject: id, asset, amount } as const
  if (status === 'proposed') {
    const call = { kind: 'accept-dataset', id } as const
    const worstAtSeconds = acceptableAtSeconds + DATASET_DISPUTE_SECONDS
    return [{ ...step, call, dueAtSeconds: acceptableAtSeconds, worstAtSeconds }]
  }
  if (status !== 'disputed') return []
  const endsAt = courtCase?.endsAtSeconds ?? nowSeconds
  const at = { worstAtSeconds: later(nowSeconds, endsAt), note: 'by-ruling' } as const
  if (courtCase?.status !== 'final') return [{ ...step, dueAtSeconds: endsAt, ...at }]
  return [{ ...step, call: { kind: 'conclude-dataset', id }, dueAtSeconds: 0n, ...at }]
}

/**
 * Returns the steps of the bonds of unanswered data challenges. Their amounts are 0 here, because
 * `DataChallenge` does not state the bond.
 */
function challengeBondSteps({
  dataChallenges,
  nativeAsset: asset,
}: AccountHoldings): readonly RescueStep[] {
  return dataChallenges
    .filter(({ status }) => status === 'open')
    .map(({ id, untilSeconds }) => ({
      source: 'data-challenge',
      subject: String(id),
      asset,
      amount: 0n,
      call: { kind: 'conclude-challenge', id },
      dueAtSeconds: untilSeconds,
      worstAtSeconds: untilSeconds,
    }))
}

/**
 * Number of epochs from the epoch of a revealed honeypot to its end. A honeypot that is not
 * revealed ends one epoch earlier.
 */
const HONEYPOT_EPOCHS = 5n

function honeypotSteps({
  account,
  honeypots,
  nativeAsset: asset,
  epochSeconds = 1n,
}: AccountHoldings): readonly RescueStep[] {
  return honeypots.map((honeypot) => {
    const { id, epoch, status, honeypotOwner, bond, rewardPool } = honeypot
    const endsAt = (epoch + (status === 'committed' ? 4n : HONEYPOT_EPOCHS)) * epochSeconds
    const isOwner = honeypotOwner === account
    return {
      source: 'honeypot',
      subject: String(id),
      asset,
      amount: isOwner ? bond + rewardPool : 0n,
      call: { kind: 'collect-honeypot', id },
      dueAtSeconds: status === 'ended' ? 0n : endsAt,
      worstAtSeconds: (epoch + HONEYPOT_EPOCHS) * epochSeconds,
      // A honeypot whose secret is lost cannot be revealed, so its bond is lost.
      note: isOwner && status === 'committed' ? 'work-lost' : 'by-ruling',
    }
  })
}

function bondBalanceSteps({
  bondBalance: amount,
  nativeAsset: asset,
}: AccountHoldings): readonly RescueStep[] {
  if (amount === 0n) return []
  const call = { kind: 'withdraw-bonds', amount } as const
  const at = { dueAtSeconds: 0n, worstAtSeconds: 0n }
  return [{ source: 'bond-balance', subject: '', asset, amount, call, ...at }]
}

/** Returns the steps of the deposits of proposals, and of rewards. Pure. */
export function governanceSteps(holdings: AccountHoldings): readonly RescueStep[] {
  const { account, proposals, rewards, nativeAsset: asset } = holdings
  const deposits = proposals
    .filter(({ proposer, deposit }) => proposer === account && deposit > 0n)
    .map((proposal): RescueStep => {
      const { track, id, status, deposit: amount, deadlineSeconds } = proposal
      const step = { source: 'proposal', subject: `${track}:${id}`, asset, amount } as const
      const key = { track, id }
      if (status === 'pending') {
        const call = { kind: 'cancel-proposal', key } as const
        return { ...step, call, dueAtSeconds: 0n, worstAtSeconds: 0n }
      }
      const call = { kind: 'release-deposit', key } as const
      const dueAtSeconds = status === 'active' ? deadlineSeconds + 1n : 0n
      // A quorum reached in the last second extends the vote once.
      const worstAtSeconds = status === 'active' ? dueAtSeconds + VOTE_EXTENSION : 0n
      const isOpen = status === 'active' || status === 'defeated'
      const note = isOpen ? ({ note: 'by-vote' } as const) : {}
      return { ...step, call, dueAtSeconds, worstAtSeconds, ...note }
    })
  return [...deposits, ...rewards.flatMap((one) => rewardStep(one, asset))]
}

/** Seconds: upper bound of the time by which a late quorum extends a vote. */
const VOTE_EXTENSION = 604_800n

function rewardStep(
  { amount = 0n, fromSeconds, bucket, account, role }: RewardHolding,
  asset: `0x${string}`,
): readonly RescueStep[] {
  const call = { kind: 'claim-reward', key: { bucket, account, role } } as const
  const at = { dueAtSeconds: fromSeconds, worstAtSeconds: fromSeconds }
  return [{ source: 'reward', subject: `${bucket}:${role}`, asset, amount, call, ...at }]
}

/** Returns true if the reward of a bucket can still be claimed in the running bucket. */
export const isClaimable = (bucket: bigint, running: bigint): boolean =>
  bucket + REWARD_BUCKETS >= running
