import type { Ledger } from '@ostrom/ledger'
import { factsOf } from '@ostrom/ledger/evm'
import type { Command } from 'commander'
import { openLedger, openMarket } from '../composition/open-ledger.ts'
import { type Config, readConfig } from '../config/config.ts'
import { checkHome } from '../config/data-folder.ts'
import { type Home, homeOf } from '../config/home.ts'
import { createOutput, formatAmount, type Output, parseAmount } from '../output.ts'

/** What most commands begin with: a home, its configuration, and how to show results. */
export type CommandContext = {
  readonly home: Home
  readonly config: Config
  readonly output: Output
  /** Base units for people, with the chain's symbol. */
  readonly amount: (value: bigint) => string
  /** What a person wrote, such as `1.5`, as base units of the chain. */
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
  const amount = amountsOf(config)
  const decimals = decimalsOf(config.chain.deployment)
  const parse = (text: string) => parseAmount(text, decimals)
  return { home, config, output: createOutput({ json }), amount, parse }
}

/** Decimals of the lamport, and of the wei. */
const SOL_DECIMALS = 9
const EVM_DECIMALS = 18

/** Decimals of the native token of a deployment's chain. */
export const decimalsOf = (deployment: unknown): number =>
  typeof deployment === 'object' && deployment !== null && 'program' in deployment
    ? SOL_DECIMALS
    : EVM_DECIMALS

/** The native token of a chain: what people call it, and how its base units are written. */
export type ChainUnit = { readonly symbol: string; readonly decimals: number }

/** The native token of the configured chain. */
export function unitOf({ chain: { deployment } }: Pick<Config, 'chain'>): ChainUnit {
  const decimals = decimalsOf(deployment)
  if ('program' in deployment) return { symbol: 'SOL', decimals }
  return { symbol: factsOf(deployment.chainId).nativeSymbol, decimals }
}

/** Base units for people, with the symbol of the configured chain. */
export function amountsOf(config: Pick<Config, 'chain'>): (value: bigint) => string {
  const { symbol, decimals } = unitOf(config)
  return (value) => formatAmount(value, symbol, decimals)
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
