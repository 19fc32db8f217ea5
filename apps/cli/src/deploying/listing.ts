import { jsonFileArgument } from '../commands/arguments.ts'
import type { Output } from '../output.ts'
import { UsageInvalidError } from '../usage-errors.ts'
import { openDeployment } from './deployment-file.ts'
import type { ListingEvmOptions } from './listing-evm.ts'
import type { ListingSolanaOptions } from './listing-solana.ts'

/** What `ostrom deploy tokens` was told. */
export type ListingOptions = ListingEvmOptions & ListingSolanaOptions

/**
 * Lists tokens in the market of a deployment file, or says what that takes.
 *
 * @throws {LedgerError} See `listTokens` and `listMints`.
 * @throws {ArgumentInvalidError} See the options.
 */
export async function listInMarket(options: ListingOptions, output: Output): Promise<void> {
  const { out, token = [] } = options
  if (token.length === 0) throw new UsageInvalidError({ reason: '--token says which' })
  const file = openDeployment(await jsonFileArgument('--out', out), out)
  const { deployment } = file
  const isSolana = typeof deployment === 'object' && deployment !== null && 'program' in deployment
  if (isSolana) {
    const { listOnSolana } = await import('./listing-solana.ts')
    return await listOnSolana(file, options, output)
  }
  const { listOnEvm } = await import('./listing-evm.ts')
  await listOnEvm(file, options, output)
}
