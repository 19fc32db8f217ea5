import { type AccountId, Hex } from '@ostrom/protocol'
import { initialValues, rewardSettings } from '@ostrom/protocol/governed-numbers'
import type { GovernanceRules, MemoryTrackRules } from '../chain/governance-state.ts'

const HOUR = 3_600n
const DAY = 86_400n
const UNIT = 10n ** 18n

const decision: MemoryTrackRules = {
  votingDelay: DAY,
  votingPeriod: 5n * DAY,
  lateQuorumExtension: DAY,
  thresholdBps: 100n,
  quorumBps: 2_000n,
  quorumMin: UNIT,
  timelockDelay: 2n * DAY,
}

/** The zero account, which has the veto if no holder is named, so that nothing can be vetoed. */
const NOBODY: AccountId = Hex.from(new Uint8Array(20))

/** Default rules of a chain in memory. */
export const defaultGovernanceRules: Omit<GovernanceRules, 'firstStakeMin'> = {
  bucketSeconds: 7n * DAY,
  capMin: 10n * UNIT,
  // The native token is worth as much as on a public network, but the models are small.
  settings: initialValues(rewardSettings, 'local'),
  tracks: {
    root: { ...decision, timelockDelay: 7n * DAY },
    parameters: decision,
    treasury: decision,
    models: decision,
    datasets: decision,
    // While accounts have too little weight for the other tracks, a young network can decide only
    // quarantines, because this track has no minimum weight. Its periods are hours instead of days.
    emergency: {
      ...decision,
      votingDelay: 60n,
      votingPeriod: 6n * HOUR,
      lateQuorumExtension: HOUR,
      quorumMin: 0n,
      timelockDelay: 60n,
    },
  },
  changeDelay: 47n * DAY,
  veto: { holder: NOBODY, expiresAtSeconds: 0n },
}
