import type { ModelVersion } from '@ostrom/ledger'
import { Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'

const accesses = ['public', 'allow-list', 'paid'] as const satisfies ModelVersion['access'][]

export const royaltyOption = (): Option =>
  new Option('--royalty <bps>', "the creator's share of provider pay, in 1/10,000")
    .argParser(numberArgument({ argument: '--royalty', min: 0, max: 5_000 }))
    .default(0)

export const accessOption = (): Option =>
  new Option('--access <kind>', 'accounts that may use it; see `models allow`')
    .choices(accesses)
    .default('public')
