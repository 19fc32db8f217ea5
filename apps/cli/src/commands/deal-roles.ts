import { resolve } from 'node:path'
import type { StorageProviderPolicy } from '@ostrom/node/keeper'
import type { Command } from 'commander'
import { numberArgument } from '../context/arguments.ts'
import { type CommandContext, openContext, withDataOption } from '../context/context.ts'
import { createLog } from '../system/log.ts'
import { waitForShutdownSignal } from '../system/shutdown-signal.ts'

type ProvideStorageOptions = {
  readonly feeMin: string
  readonly stakeMax: string
  readonly bytesMax: number
  readonly proofWindowMin: number
  readonly drawPeriodMin: number
  readonly daysMax: number
  readonly log?: string
}

type WatchDealsOptions = { readonly all?: boolean; readonly beacon: boolean; readonly log?: string }

const DAY_SECONDS = 86_400n

/** `ostrom storage-deals provide` and `watch`: two roles, which run until they are stopped. */
export function dealRoleCommands(deals: Command): void {
  provideStorageCommand(deals)
  watchDealsCommand(deals)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })
const LOG_HELP = 'write the log to a file instead of stderr'

function provideStorageCommand(deals: Command): void {
  withDataOption(
    deals
      .command('provide')
      .description('store contents for pay, with stake from the Vault, until stopped')
      .option('--fee-min <amount>', 'minimum fee per GiB and day', '0.0001')
      .option('--stake-max <amount>', 'maximum stake of one deal', '0.1')
      .option('--bytes-max <bytes>', 'maximum total bytes', whole('--bytes-max', 2 ** 53 - 1), 1e11)
      .option(
        '--proof-window-min <seconds>',
        'minimum seconds to prove a drawn chunk',
        whole('--proof-window-min', 604_800),
        3600,
      )
      .option(
        '--draw-period-min <epochs>',
        'minimum epochs between two draws',
        whole('--draw-period-min', 1e9),
        12,
      )
      .option('--days-max <number>', 'maximum term in days', whole('--days-max', 366), 366)
      .option('--log <file>', LOG_HELP),
  ).action(async (options: ProvideStorageOptions, command: Command) => {
    const context = await openContext(command)
    const { startStorageProvider } = await import('../composition/storage-deals.ts')
    const log = logOf(options)
    const storageProvider = await startStorageProvider(context, {
      policy: policyOf(context, options),
      log,
    })
    log('storage-provider-ready')
    await waitForShutdownSignal()
    await storageProvider.stop()
  })
}

const policyOf = (
  { parseAmount }: CommandContext,
  options: ProvideStorageOptions,
): StorageProviderPolicy => ({
  feePerGibDayMin: parseAmount(options.feeMin),
  stakeMax: parseAmount(options.stakeMax),
  bytesMax: BigInt(options.bytesMax),
  windowSecondsMin: BigInt(options.proofWindowMin),
  periodMin: options.drawPeriodMin,
  termSecondsMax: BigInt(options.daysMax) * DAY_SECONDS,
})

function watchDealsCommand(deals: Command): void {
  withDataOption(
    deals
      .command('watch')
      .description('watch the draws of your deals, and report defaults')
      .option('--all', 'watch the deals of all accounts')
      .option('--no-beacon', 'submit no beacon rounds; validators submit them')
      .option('--log <file>', LOG_HELP),
  ).action(async (options: WatchDealsOptions, command: Command) => {
    const context = await openContext(command)
    const { startDealWatcher } = await import('../composition/storage-deals.ts')
    const log = logOf(options)
    const { all = false, beacon: joinsBeacon } = options
    const watcher = await startDealWatcher(context, { all, joinsBeacon, log })
    log('deal-watcher-ready')
    await waitForShutdownSignal()
    await watcher.stop()
  })
}

const logOf = ({ log }: { readonly log?: string }) => createLog(log && resolve(log))
