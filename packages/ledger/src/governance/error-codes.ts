import type { Retry } from '@ostrom/protocol'

/** Refusals of votes and proposals: retry rule, summary and remedy. */
const proposalErrorCodes = {
  'deposit-not-due': [
    'later',
    'The deposit of this proposal is not due, or was released.',
    'Release it once, after the vote is over.',
  ],
  'execution-too-early': [
    'later',
    "The track's timelock has not run out.",
    'Execute the proposal later: `governance show` says from when.',
  ],
  'governance-right-missing': [
    'never',
    'The track has no right to this action.',
    'Propose actions of one track only; docs/spec/governance.md lists the rights of each.',
  ],
  'governance-weight-too-low': [
    'later',
    'The account has too little weight to propose.',
    'Earn points, wait until their bucket closes, or ask an account with more weight to propose.',
  ],
  'parameter-change-not-due': [
    'later',
    'No change of this parameter can be applied now.',
    'Apply a decided change after its delay, and within two weeks; then it expires.',
  ],
  'proposal-state-invalid': [
    'later',
    'The state of the proposal does not allow this step.',
    'Read the proposal by `governance show`: votes are cast between its snapshot and its deadline.',
  ],
  'proposal-text-invalid': [
    'never',
    "The CID of the proposal's text is empty or too long.",
    'Add the text to storage, and name its CID: 1 to 128 bytes.',
  ],
  'proposal-unknown': [
    'never',
    'The track has no such proposal.',
    'Use the track and the number of an existing proposal: `governance proposals` lists them.',
  ],
  'setting-out-of-bounds': [
    'never',
    'The value is beyond the bounds of this number, which no vote moves.',
    'Propose a value within the bounds.',
  ],
  'timepoint-not-past': [
    'later',
    'Weights are known of past seconds only.',
    'Ask for a second before that of the latest block.',
  ],
  'version-not-promotable': [
    'never',
    'The version is of another model, or its status keeps it from use.',
    'Recommend an active version of the model that the action names.',
  ],
  'veto-expired': [
    'never',
    "The veto guardian's term is over.",
    'Vote against the proposal; nobody can cancel it anymore.',
  ],
  'vote-already-cast': [
    'never',
    'The account has no weight left for this vote.',
    'Only weight at the snapshot counts, each point once; points and delegates since then do not.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

/** Refusals about points, rewards and the treasury. */
const treasuryErrorCodes = {
  'contribution-capped': [
    'later',
    'The account was credited all that it can be in this bucket.',
    'Claim the rest of the item from the next bucket on.',
  ],
  'contribution-claimed': [
    'never',
    'All points of this item were credited.',
    'Claim another item.',
  ],
  'contribution-expired': [
    'never',
    'This item could be claimed until a second that has passed.',
    'Claim items within two buckets after their epoch.',
  ],
  'contribution-not-included': [
    'never',
    'No final block of this epoch has such an item at this place.',
    'Use account, role and points as the block has them, with its proof.',
  ],
  'honeypot-not-supported': [
    'never',
    'The treasury adds nothing to this honeypot.',
    'Votes name the owners of honeypots; each honeypot is supported once.',
  ],
  'nothing-to-claim': [
    'never',
    'No reward of this account, role and bucket is left.',
    'Read points and rewards; each reward is paid once.',
  ],
  'nothing-to-distribute': [
    'later',
    'The treasury has no income, or no pot, for this.',
    'Wait for fees.',
  ],
  'reserve-too-low': [
    'later',
    'The amount is more than the treasury can spend of this asset in one bucket.',
    'Spend at most the amount named above, and the rest in later buckets.',
  ],
  'reward-expired': [
    'never',
    'The rewards of this bucket could be claimed until a second that has passed.',
    'Claim rewards within eight buckets.',
  ],
  'reward-not-due': [
    'later',
    'The bucket, or the time to claim its rewards, is not over.',
    'Wait until the second named above.',
  ],
  'sale-not-due': [
    'later',
    'This token cannot be sold now.',
    'Votes set price, amount and swap; a token is sold once in each period, at its price or above.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

export const governanceErrorCodes = { ...proposalErrorCodes, ...treasuryErrorCodes }
