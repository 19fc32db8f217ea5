import { jsonFileArgument } from '../command-line/arguments.ts'
import type { CliOutput } from '../command-line/output.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { parseDeploymentFile } from './deployment-file.ts'
import type { ListingEvmOptions } from './listing-evm.ts'
import type { ListingSolanaOptions } from './listing-solana.ts'

/** Options of `ostrom deploy tokens`. */
export type ListTokensOptions = ListingEvmOptions & ListingSolanaOptions

/**
 * Lists tokens in the market of a deployment file, or shows the required steps.
 *
 * @throws {LedgerError} See `listTokens` and `listMints`.
 * @throws {ArgumentInvalidError} See the options.
 */
export async function listInMarket(options: ListTokensOptions, output: CliOutput): Promise<void> {
  const { out, token = [] } = options
  if (token.length === 0) throw new CommandUsageError({ reason: '--token is required' })
  const file = parseDeploymentFile(await jsonFileArgument('--out', out), out)
  const { deployment } = file
  const isSolana = typeof deployment === 'object' && deployment !== null && 'program' in deployment
  if (isSolana) {
    const { listOnSolana } = await import('./listing-solana.ts')
    return await listOnSolana(file, options, output)
  }
  const { listOnEvm } = await import('./listing-evm.ts')
  await listOnEvm(file, options, output)
}
