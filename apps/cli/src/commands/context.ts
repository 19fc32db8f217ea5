import type { Ledger } from '@ostrom/ledger'
import type { Amount } from '@ostrom/protocol'
import type { Command } from 'commander'
import { openLedger, openMarket } from '../composition/open-ledger.ts'
import { type Config, readConfig } from '../config/config.ts'
import { checkHome } from '../config/data-folder.ts'
import { type Home, homeOf } from '../config/home.ts'
import { type AmountText, amountsOf, unitsOf } from '../config/units.ts'
import { createOutput, type Output, parseAmount } from '../output.ts'

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
  const [unit] = units as [Amount.Unit]
  const parse = (text: string) => parseAmount(text, unit)
  return { home, config, output: createOutput({ json }), unit, amount: amountsOf(units), parse }
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
