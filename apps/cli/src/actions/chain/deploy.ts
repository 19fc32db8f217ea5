import { deployDeployer } from '@ostrom/ledger/evm'
import type { Command } from 'commander'
import { printUnchanged } from '../../command-line/outcome.ts'
import { createOutput } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import type { DeployEvmOptions } from '../../deployment/evm.ts'
import { readSecretFile } from '../../deployment/key-file.ts'
import type { ListTokensOptions } from '../../deployment/listing.ts'
import type { RightsOptions } from '../../deployment/rights.ts'
import type { DeployClusterOptions } from '../../deployment/solana.ts'

const GWEI = 1e9

type GlobalOptions = { readonly json?: boolean }

type DeployerOptions = Pick<DeployEvmOptions, 'rpc' | 'key' | 'chainId' | 'gasPriceMax'>

/** Runs `ostrom deploy`. */
export async function deployContracts(_options: unknown, command: Command): Promise<void> {
  const { json = false, ...options } = command.optsWithGlobals<DeployEvmOptions & GlobalOptions>()
  const { deployEvm } = await import('../../deployment/evm.ts')
  await deployEvm(options, createOutput({ json }))
}

/** Runs `ostrom deploy deployer`. */
export async function deployDeployerContract(_options: unknown, command: Command): Promise<void> {
  const { json = false, ...options } = command.optsWithGlobals<DeployerOptions & GlobalOptions>()
  const { rpc: rpcUrl, key, chainId, gasPriceMax } = options
  if (key === undefined)
    throw new CommandUsageError({ reason: '--key is required: its account pays' })
  const { address: deployer, isNew } = await deployDeployer({
    rpcUrl,
    secretKey: await readSecretFile(key),
    ...(chainId !== undefined && { chainId }),
    ...(gasPriceMax !== undefined && { gasPriceMax: BigInt(Math.round(gasPriceMax * GWEI)) }),
  })
  const output = createOutput({ json })
  if (!isNew) return printUnchanged(output, { deployer }, `the deployer is at ${deployer}`)
  output.result({ deployer, changed: true }, `The deployer is at ${deployer}`)
}

/** Runs `ostrom deploy solana`. */
export async function deploySolana(_options: unknown, command: Command): Promise<void> {
  const { json = false, ...options } = command.optsWithGlobals<
    DeployClusterOptions & GlobalOptions
  >()
  const { deploySolanaMarket } = await import('../../deployment/solana.ts')
  await deploySolanaMarket(options, createOutput({ json }))
}

/** Runs `ostrom deploy tokens`. */
export async function listTokens(_options: unknown, command: Command): Promise<void> {
  const { json = false, ...options } = command.optsWithGlobals<ListTokensOptions & GlobalOptions>()
  const { listInMarket } = await import('../../deployment/listing.ts')
  await listInMarket(options, createOutput({ json }))
}

/** Runs `ostrom deploy rights`. */
export async function showRights(_options: unknown, command: Command): Promise<void> {
  const { json = false, ...options } = command.optsWithGlobals<RightsOptions & GlobalOptions>()
  const { printRights } = await import('../../deployment/rights.ts')
  await printRights(options, createOutput({ json }))
}
