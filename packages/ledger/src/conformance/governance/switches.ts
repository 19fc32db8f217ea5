import type { GovernanceAction } from '../../governance/actions.ts'
import type { GovernedSettingName } from '../../governance/settings.ts'

/** Everything that votes can change: a governed number, or the subject of an action. */
export type GovernedSwitch = GovernedSettingName | GovernanceAction['kind']

/**
 * A test in which a switch changes behaviour: its file path from the repository root, and its name.
 */
export type SwitchEvidence = { readonly file: string; readonly test: string }

const conformance = (file: string, test: string): SwitchEvidence => ({
  file: `packages/ledger/src/conformance/${file}.ts`,
  test,
})
const contract = (file: string, test: string): SwitchEvidence => ({
  file: `contracts/evm/governance/test/${file}.t.sol`,
  test,
})

const member = (test: string): SwitchEvidence => ({
  file: 'packages/node/src/training/jobs/required-approvals.test.ts',
  test,
})

const numbers = conformance(
  'governance/parameter-switches',
  'rule agreements, cases, bonds and stakes anew once they count',
)
const probation = conformance(
  'governance/parameter-switches',
  'end the probation, after which the governed rate draws answers',
)
const rewards = conformance(
  'governance/setting-switches',
  'divide income, bound points, and price proposals anew after a vote',
)
const root = conformance(
  'governance/root-actions',
  'lists a token by another ratio, and hands the fee sink over',
)
const cancelled = conformance(
  'governance/root-actions',
  'cancels what it decided before it counts, and delists a token',
)
const sale = conformance(
  'governance/sales',
  'need a price and a swap of votes, and happen once in a period',
)
const schedule = conformance(
  'governance/sales',
  'sales reserve and burn the governed shares, on the governed schedule',
)

/**
 * The tests that show the effect of each governed switch.
 */
export const switchEvidence: { readonly [name in GovernedSwitch]: readonly SwitchEvidence[] } = {
  feeBps: [numbers],
  auditWindow: [numbers],
  auditRateBps: [probation, numbers],
  probationCompletions: [probation],
  lockBondBps: [numbers],
  voteWindow: [numbers],
  appealWindow: [numbers],
  supplyWindow: [numbers],
  caseBondBps: [numbers],
  penaltyBps: [numbers],
  minorPenaltyBps: [numbers],
  proofPenaltyBps: [numbers],
  withheldPenaltyBps: [numbers],
  seatFeeBps: [numbers],
  absenceFees: [numbers],
  rewardBps: [numbers],
  beaconBondBps: [numbers],
  stakeMin: [numbers],
  providersBps: [rewards],
  validatorsBps: [rewards],
  trainersBps: [rewards],
  curatorsBps: [rewards],
  honeypotsBps: [rewards],
  rewardRateBps: [rewards],
  capBps: [rewards],
  reserveBps: [schedule],
  saleSeconds: [schedule],
  slippageBps: [contract('Treasury', 'test_theGovernedSlippageBoundsASale')],
  burnBps: [schedule],
  proposalDeposit: [rewards],
  honeypotReward: [rewards],
  unitFee: [
    rewards,
    {
      file: 'packages/node/src/validator/epochs/contributions.test.ts',
      test: 'at most what the computation costs at the price of compute of the second',
    },
  ],
  loadMinBps: [rewards],
  loadTargetBps: [rewards],
  datasetPointsBps: [
    {
      file: 'packages/node/src/validator/epochs/contributions.test.ts',
      test: 'proposers get the governed part of all members’ fees, the same for each dataset',
    },
  ],
  'set-fee-sink': [root],
  'cancel-fee-sink': [cancelled],
  'list-asset': [root, cancelled],
  'cancel-asset': [cancelled],
  'transfer-ownership': [contract('ParametersOwner', 'test_rootHandsOver')],
  'set-parameter': [numbers],
  'cancel-parameter': [
    conformance(
      'governance/parameter-switches',
      'stay as they are where a vote cancels a change before it counts',
    ),
  ],
  'set-setting': [rewards],
  spend: [
    conformance(
      'governance/governance',
      'spends what votes decided, at most a twentieth of its reserve',
    ),
  ],
  'set-swap': [sale],
  'set-sale': [sale, schedule],
  'set-honeypot-owner': [
    conformance(
      'governance/setting-switches',
      'support honeypots of no owner that votes did not name',
    ),
    conformance(
      'governance/setting-switches',
      'support no honeypot of an owner that votes removed',
    ),
  ],
  'set-base': [
    conformance(
      'governance/approval-actions',
      'approvals of a base count until votes withdraw them',
    ),
    member('a node that asks for approved bases takes no seat on another'),
    member('a node that asks for admitted data needs the votes, and the jurors too'),
  ],
  promote: [
    conformance(
      'governance/approval-actions',
      'recommend a version of a model by its name alone, until votes end them',
    ),
    {
      file: 'packages/gateway/src/routing/recommended-version.test.ts',
      test: 'a model name means its recommended version once offered; a hash means itself',
    },
  ],
  'decide-dataset': [
    conformance(
      'governance/approval-actions',
      'admit a dataset, refuse it, and leave it to the jurors',
    ),
    member('a node that asks for admitted data needs the votes, and the jurors too'),
    member('no node joins a job with a refused dataset, even if it requires no votes'),
  ],
  'set-model-status': [
    conformance(
      'governance/governance',
      'quarantines a model by the emergency track within its short period',
    ),
  ],
}
