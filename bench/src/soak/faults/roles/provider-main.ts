// A provider of the fault soak in a separate process: the role of `ostrom node`, with a model whose
// answers are known beforehand. `provider-main.ts ORDER`, see `ProviderOrder`.

import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { createProvider } from '@ostrom/node'
import { type AssetId, Price } from '@ostrom/protocol'
import { openRoleDependencies } from '../../../../../apps/cli/src/composition/network/role-dependencies.ts'
import { readConfig } from '../../../../../apps/cli/src/config/config.ts'
import { createLog } from '../../../../../apps/cli/src/system/log.ts'
import { waitForShutdownSignal } from '../../../../../apps/cli/src/system/shutdown-signal.ts'
import { FAULT_TOKENS_PER_SECOND } from '../limits.ts'
import { openKnownModel } from './known-model.ts'

/** Settings of a provider's process, which are its command's only argument, as JSON. */
export type ProviderOrder = {
  readonly folder: string
  /** Path of the provider's log. The log is not on a disk that a fault fills. */
  readonly logFile: string
  readonly asset: AssetId
  /** Price of one input token, in base units. An output token costs four times as much. */
  readonly price: string
  /** Stake of the provider, in native base units. */
  readonly stake: string
}

/** Maximum number of answers that the model computes at the same time. */
const SEQUENCES_MAX = 32

const TOKENS = 1_000_000n

async function main(order: ProviderOrder): Promise<void> {
  const home = homeOf(order.folder)
  const log = createLog(order.logFile)
  const parts = await openRoleDependencies(home, await readConfig(home.config), log)
  await parts.network.start()
  const known = await openKnownModel(parts, {
    tokensPerSecond: FAULT_TOKENS_PER_SECOND,
    sequencesMax: SEQUENCES_MAX,
  })
  const input = BigInt(order.price) * TOKENS
  const prices = { ...Price.zeroPrices, input, cachedInput: input, output: 4n * input }
  const served = [{ ...known, asset: order.asset, prices }]
  const settings = { stake: BigInt(order.stake) }
  const provider = createProvider({ ...parts, served, settings })
  await provider.start()
  process.send?.({ kind: 'ready' })
  await waitForShutdownSignal()
  await provider.closeAll()
  await provider.stop()
  await parts.close()
}

try {
  await main(JSON.parse(process.argv[2] ?? '') as ProviderOrder)
} catch (error) {
  console.error(error)
  process.exit(1)
}
process.exit()
