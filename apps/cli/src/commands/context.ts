import type { Ledger } from '@ostrom/ledger'
import type { Amount, AssetId } from '@ostrom/protocol'
import type { Command } from 'commander'
import { openLedger, openMarket } from '../composition/open-ledger.ts'
import { type Config, readConfig } from '../config/config.ts'
import { checkHome } from '../config/data-folder.ts'
import { type Home, homeOf } from '../config/home.ts'
import { type AmountText, amountsOf, unitsOf } from '../config/units.ts'
import { createOutput, type Money, type Output, parseAmount, parseMoney } from '../output.ts'

/** What most commands begin with: a home, its configuration, and how to show results. */
export type CommandContext = {
  readonly home: Home
  readonly config: Config
  readonly output: Output
  /** The chain's native coin: what amounts of JSON are in where they name no other asset. */
  readonly unit: Amount.Unit
  /** Base units for people. */
  readonly amount: AmountText
  /** What a person wrote, such as `1.5` or `0.01 ETH`, as base units of the native coin. */
  readonly parse: (text: string) => bigint
  /** All that is listed, the native coin first. */
  readonly units: readonly [Amount.Unit, ...Amount.Unit[]]
  /** What amounts of an asset are called: its id alone where nobody has named it. */
  readonly unitOf: (asset: AssetId) => Partial<Amount.Unit>
  /** As `parse`, of any listed asset; it has to be named where there are several. */
  readonly money: (text: string) => Money
}

/** Adds `--data`, which every command takes. */
export const withData = (command: Command): Command =>
  command.option(
    '--data <folder>',
    'folder of configuration, keys and state; that of `npm start` here, or ~/.ostrom, when absent',
  )

export async function contextOf(command: Command): Promise<CommandContext> {
  const { data, json = false } = command.optsWithGlobals<{ data?: string; json?: boolean }>()
  const home = homeOf(data)
  const config = await readConfig(home.config)
  await checkHome(home.path)
  const units = unitsOf(config)
  const [unit] = units
  return {
    home,
    config,
    output: createOutput({ json }),
    units,
    unit,
    amount: amountsOf(units),
    parse: (text) => parseAmount(text, unit),
    money: (text) => parseMoney(text, units),
    unitOf: (asset) => units.find((one) => one.asset === asset) ?? { asset },
  }
}

/** Runs `act` with this wallet's ledger and closes it afterwards. */
export async function withLedger<T>(
  { home, config }: CommandContext,
  act: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(home, config)
  try {
    return await act(ledger)
  } finally {
    await ledger.close()
  }
}

/** Runs `act` with the market as it is now. */
export async function withMarket<T>(
  context: CommandContext,
  act: (market: ReturnType<typeof openMarket>, ledger: Ledger) => Promise<T>,
): Promise<T> {
  return await withLedger(context, async (ledger) => {
    const market = openMarket(context.home, ledger)
    try {
      await market.sync()
      return await act(market, ledger)
    } finally {
      await market.close()
    }
  })
}
