import { contributionsAbi, governedSettingsAbi, treasuryAbi } from '@ostrom/contracts-evm'
import { Contribution } from '@ostrom/protocol'
import { decodeEventLog, type RpcLog } from 'viem'
import type { LedgerEventData } from '../../events.ts'
import { settingNames } from '../../governance/contribution-events.ts'
import { accountOf } from '../chain/encode.ts'

const eventsAbi = [...governedSettingsAbi, ...contributionsAbi, ...treasuryAbi].filter(
  (entry) => entry.type === 'event',
)

function parseLog({ data, topics }: RpcLog) {
  try {
    return decodeEventLog({ abi: eventsAbi, data, topics: topics as never })
  } catch {
    return undefined
  }
}

/** What a log of governed settings, contributions or the treasury means. */
export function decodeContributionLog(log: RpcLog): LedgerEventData | undefined {
  const event = parseLog(log)
  switch (event?.eventName) {
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
