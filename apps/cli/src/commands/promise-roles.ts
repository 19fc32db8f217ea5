import { resolve } from 'node:path'
import type { KeeperPolicy } from '@ostrom/node/keeper'
import type { Command } from 'commander'
import { createLog } from '../composition/log.ts'
import { untilStopped } from '../until-stopped.ts'
import { numberArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData } from './context.ts'

type KeepOptions = {
  readonly feeMin: string
  readonly stakeMax: string
  readonly bytesMax: number
  readonly windowMin: number
  readonly periodMin: number
  readonly daysMax: number
  readonly log?: string
}

type WatchOptions = { readonly all?: boolean; readonly beacon: boolean; readonly log?: string }

const DAY_SECONDS = 86_400n

/** `ostrom promises keep` and `watch`: the two roles, until they are told to stop. */
export function keepingRoles(promises: Command): void {
  keepCommand(promises)
  watchCommand(promises)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })
const LOG_HELP = 'write the log to a file instead of stderr'

function keepCommand(promises: Command): void {
  withData(
    promises
      .command('keep')
      .description('keep contents for pay, with stake from the Vault, until told to stop')
      .option('--fee-min <amount>', 'least fee for a GiB and day', '0.0001')
      .option('--stake-max <amount>', 'most stake behind one promise', '0.1')
      .option('--bytes-max <bytes>', 'most bytes in all', whole('--bytes-max', 2 ** 53 - 1), 1e11)
      .option(
        '--window-min <seconds>',
        'least time to answer',
        whole('--window-min', 604_800),
        3600,
      )
      .option(
        '--period-min <epochs>',
        'one draw at most in so many',
        whole('--period-min', 1e9),
        12,
      )
      .option('--days-max <number>', 'longest term', whole('--days-max', 366), 366)
      .option('--log <file>', LOG_HELP),
  ).action(async (options: KeepOptions, command: Command) => {
    const context = await contextOf(command)
    const { startKeeper } = await import('../composition/keeping.ts')
    const log = logOf(options)
    const keeper = await startKeeper(context, { policy: policyOf(context, options), log })
    log('keeper-ready')
    await untilStopped()
    await keeper.stop()
  })
}

const policyOf = ({ parse }: CommandContext, options: KeepOptions): KeeperPolicy => ({
  feePerGibDayMin: parse(options.feeMin),
  stakeMax: parse(options.stakeMax),
  bytesMax: BigInt(options.bytesMax),
  windowSecondsMin: BigInt(options.windowMin),
  periodMin: options.periodMin,
  termSecondsMax: BigInt(options.daysMax) * DAY_SECONDS,
})

function watchCommand(promises: Command): void {
  withData(
    promises
      .command('watch')
      .description('ask for what is drawn of your promises, and report what does not come')
      .option('--all', 'watch the promises of everybody')
      .option('--no-beacon', 'leave rounds of the beacon to validators')
      .option('--log <file>', LOG_HELP),
  ).action(async (options: WatchOptions, command: Command) => {
    const context = await contextOf(command)
    const { startWatcher } = await import('../composition/keeping.ts')
    const log = logOf(options)
    const { all = false, beacon: playsBeacon } = options
    const watcher = await startWatcher(context, { all, playsBeacon, log })
    log('watcher-ready')
    await untilStopped()
    await watcher.stop()
  })
}

const logOf = ({ log }: { readonly log?: string }) => createLog(log && resolve(log))
