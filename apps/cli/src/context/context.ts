import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import type { Amount, AssetId } from '@ostrom/protocol'
import type { Command } from 'commander'
import { type AmountFormatter, createAmountFormatter } from '../command-line/amount-formatter.ts'
import {
  type CliOutput,
  createOutput,
  type ParsedMoney,
  parseAmount,
  parseMoney,
} from '../command-line/output.ts'
import { type Config, readConfig } from '../config/config.ts'
import { assertHomeFormat } from '../config/data-folder.ts'
import { unitsOf } from '../config/units.ts'
import { openDisposableLedger } from './disposable-ledger.ts'
import { openLedger } from './open-ledger.ts'

/**
 * Data that most commands need first: a data folder, its configuration, and ways to show results.
 */
export type CommandContext = {
  readonly home: Home
  readonly config: Config
  readonly output: CliOutput
  /** Disposable account that acts instead of the wallet: option `--disposable`. */
  readonly disposable?: string
  /** The chain's native coin: the asset of all amounts in JSON that name no other asset. */
  readonly nativeUnit: Amount.AssetMetadata
  /** Formats base units as an amount for people. */
  readonly formatAmount: AmountFormatter
  /** Parses a person's amount, such as `1.5` or `0.01 ETH`, to base units of the native coin. */
  readonly parseAmount: (text: string) => bigint
  /** All listed assets, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** Returns the name and unit of an asset; only its id if it has no name. */
  readonly unitOf: (asset: AssetId) => Partial<Amount.AssetMetadata>
  /**
   * Parses a person's amount of any listed asset; the text has to name the asset if several are
   * listed.
   */
  readonly parseMoney: (text: string) => ParsedMoney
}

type ContextOptions = {
  readonly data?: string
  readonly json?: boolean
  readonly disposable?: string
}

export async function openContext(command: Command): Promise<CommandContext> {
  const { data, json = false, disposable } = command.optsWithGlobals<ContextOptions>()
  const home = homeOf(data)
  const config = await readConfig(home.config)
  await assertHomeFormat(home.path)
  const units = unitsOf(config)
  const [nativeUnit] = units
  return {
    home,
    config,
    output: createOutput({ json }),
    ...(disposable !== undefined && { disposable }),
    units,
    nativeUnit,
    formatAmount: createAmountFormatter(units),
    parseAmount: (text) => parseAmount(text, nativeUnit),
    parseMoney: (text) => parseMoney(text, units),
    unitOf: (asset) => units.find((one) => one.asset === asset) ?? { asset },
  }
}

/** Runs `act` with the ledger of the account that acts, and closes it afterwards. */
export async function withLedger<T>(
  { home, config, disposable }: CommandContext,
  act: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger =
    disposable === undefined
      ? await openLedger(home, config, { waits: false })
      : await openDisposableLedger(home, config, disposable)
  try {
    return await act(ledger)
  } finally {
    await ledger.close()
  }
}

/** Runs `act` with the market, synchronized with the chain. */
export async function withMarket<T>(
  context: CommandContext,
  act: (market: Indexer, ledger: Ledger) => Promise<T>,
): Promise<T> {
  return await withLedger(context, async (ledger) => {
    const { openIndexer } = await import('./open-indexer.ts')
    const market = openIndexer(context.home, ledger)
    try {
      await market.sync()
      return await act(market, ledger)
    } finally {
      await market.close()
    }
  })
}
