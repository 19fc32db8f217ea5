import { Contribution } from '@ostrom/protocol'
import type { LedgerEventData } from '../../events.ts'
import { settingNames } from '../../governance/contribution-events.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractEvent } from '../chain/log.ts'

/** What a log of governed settings, contributions or the treasury means. */
export function decodeContributionEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'SettingSet': {
      const { setting, value } = event.args
      const name = settingNames[setting]
      return name && { kind: 'setting-changed', name, value }
    }
    case 'HoneypotSupported': {
      const { honeypotId, amount } = event.args
      return { kind: 'honeypot-supported', honeypotId, amount }
    }
    case 'BucketsFixed':
      return { kind: 'buckets-fixed', seconds: event.args.bucketSeconds }
    case 'ContributionCredited': {
      const { bucket, epoch, points } = event.args
      const role = Contribution.roles[event.args.role]
      const account = accountOf(event.args.account)
      return role && { kind: 'contribution-credited', account, role, bucket, epoch, points }
    }
    default:
      return undefined
  }
}
