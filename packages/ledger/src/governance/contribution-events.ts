import type { AccountId, Contribution } from '@ostrom/protocol'

/** Numbers of rewards and proposals that votes move, in the order of `Setting` of the contracts. */
export const settingNames = [
  'providersBps',
  'validatorsBps',
  'trainersBps',
  'curatorsBps',
  'honeypotsBps',
  'rewardRateBps',
  'capBps',
  'reserveBps',
  'saleSeconds',
  'slippageBps',
  'burnBps',
  'proposalDeposit',
  'honeypotReward',
  'unitFee',
  'loadMinBps',
  'loadTargetBps',
] as const

export type SettingName = (typeof settingNames)[number]

/** Events from which points and the load follow: docs/spec/governance.md, sections 1 and 5. */
export type ContributionEvent =
  | {
      /** A governed setting counts from this second on; at the deployment for the first time. */
      readonly kind: 'setting-changed'
      readonly name: SettingName
      readonly value: bigint
    }
  | {
      /** The treasury added to a honeypot's pool, in native base units. */
      readonly kind: 'honeypot-supported'
      readonly honeypotId: bigint
      readonly amount: bigint
    }
  | {
      /** The length of buckets of points, once, at the deployment. */
      readonly kind: 'buckets-fixed'
      readonly seconds: bigint
    }
  | {
      /** Points of an item of an epoch's block were claimed, all or some of them. */
      readonly kind: 'contribution-credited'
      readonly account: AccountId
      readonly role: Contribution.ContributionRole
      readonly bucket: bigint
      readonly epoch: bigint
      readonly points: bigint
    }
