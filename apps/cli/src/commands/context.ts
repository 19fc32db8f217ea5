import type { Ledger } from '@ostrom/ledger'
import { factsOf } from '@ostrom/ledger/evm'
import type { Command } from 'commander'
import { openLedger, openMarket } from '../composition/open-ledger.ts'
import { type Config, readConfig } from '../config/config.ts'
import { type Home, homeOf } from '../config/home.ts'
import { createOutput, formatAmount, type Output } from '../output.ts'

/** What most commands begin with: a home, its configuration, and how to show results. */
export type CommandContext = {
  readonly home: Home
  readonly config: Config
  readonly output: Output
  /** Base units for people, with the chain's symbol. */
  readonly amount: (value: bigint) => string
}

/** Options that every command takes. */
export type SharedOptions = { readonly data?: string }

/** Adds `--data`, which every command takes. */
export const withData = (command: Command): Command =>
  command.option('--data <folder>', 'folder of configuration, keys and state')

export async function contextOf(command: Command): Promise<CommandContext> {
  const { data, json = false } = command.optsWithGlobals<{ data?: string; json?: boolean }>()
  const home = homeOf(data)
  const config = await readConfig(home.config)
  const { nativeSymbol } = factsOf(config.chain.deployment.chainId)
  const amount = (value: bigint) => formatAmount(value, nativeSymbol)
  return { home, config, output: createOutput({ json }), amount }
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
