import { resolve } from 'node:path'
import type { StorageProviderPolicy } from '@ostrom/node/keeper'
import type { CommandContext } from '../../context/context.ts'
import { createLog } from '../../system/log.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

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

/** Runs `ostrom storage-deals provide`. */
export async function provideStorage(
  options: ProvideStorageOptions,
  context: CommandContext,
): Promise<void> {
  const { startStorageProvider } = await import('../../composition/storage/storage-deals.ts')
  const log = logOf(options)
  const storageProvider = await startStorageProvider(context, {
    policy: policyOf(context, options),
    log,
  })
  log('storage-provider-ready')
  await waitForShutdownSignal()
  await storageProvider.stop()
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

/** Runs `ostrom storage-deals watch`. */
export async function watchDeals(
  options: WatchDealsOptions,
  context: CommandContext,
): Promise<void> {
  const { startDealWatcher } = await import('../../composition/storage/storage-deals.ts')
  const log = logOf(options)
  const { all = false, beacon: joinsBeacon } = options
  const watcher = await startDealWatcher(context, { all, joinsBeacon, log })
  log('deal-watcher-ready')
  await waitForShutdownSignal()
  await watcher.stop()
}

const logOf = ({ log }: { readonly log?: string }) => createLog(log && resolve(log))
