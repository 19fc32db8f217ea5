import { putDeployer } from '@ostrom/ledger/evm'
import type { AccountId } from '@ostrom/protocol'
import type { Command } from 'commander'
import type { EvmOptions } from '../deploying/evm.ts'
import { secretOfFile } from '../deploying/key-file.ts'
import { createOutput } from '../output.ts'
import { UsageInvalidError } from '../usage-errors.ts'
import { ArgumentInvalidError, accountArgument, numberArgument } from './arguments.ts'

const chainId = numberArgument({ argument: '--chain-id', min: 1, max: Number.MAX_SAFE_INTEGER })
const gwei = numberArgument({ argument: '--gas-price-max', min: 0, max: 1e9, whole: false })

const GWEI = 1e9

/** The zero address, which nobody has. */
const nobody: AccountId = `0x${'00'.repeat(20)}`

/** An account of an EVM chain under the name of its option, for commander. */
const evmAccount =
  (argument: string) =>
  (value: string): AccountId => {
    const account = accountArgument(value)
    if (account.length === 42) return account
    throw new ArgumentInvalidError({ argument, value, wanted: '0x and 40 hex digits' })
  }

const guardianArgument = (value: string): AccountId =>
  value === 'none' ? nobody : evmAccount('--guardian')(value)

/** A name of at most 64 characters without spaces. */
function labelArgument(value: string): string {
  if (/^[\w.-]{1,64}$/.test(value)) return value
  const wanted = 'at most 64 letters, digits, dots and dashes'
  throw new ArgumentInvalidError({ argument: '--label', value, wanted })
}

type DeployerOptions = Pick<EvmOptions, 'rpc' | 'key' | 'chainId' | 'gasPriceMax'>

/** `ostrom deploy`: puts the contracts onto a chain. */
export function deployCommand(program: Command): void {
  const deploy = program
    .command('deploy')
    .description('put the contracts onto an EVM chain, or go on with it where it was ended')
    .requiredOption('--rpc <url>', 'JSON-RPC address of the chain')
    .option('--key <file>', 'secret key of the account that deploys: 32 bytes in hex')
    .option('--from <account>', 'account that signs elsewhere', evmAccount('--from'))
    .option('--dry-run', 'say what would be sent and what it costs, and send nothing')
    .option('--unsigned <file>', 'write the transactions for --from to sign, and send nothing')
    .option('--decisions <file>', 'JSON of what is decided; see docs/guides/deploy.md')
    .option('--owner <account>', 'who may propose changes of numbers', evmAccount('--owner'))
    .option('--fee-sink <account>', 'who is credited with fees', evmAccount('--fee-sink'))
    .option('--guardian <account>', 'who may quarantine models, or `none`', guardianArgument)
    .option('--label <name>', 'name of the market among those of the account', labelArgument)
    .option(
      '--deployer <account>',
      'contract that puts the others in place, where it is not at its usual address',
      evmAccount('--deployer'),
    )
    .option('--chain-id <number>', 'refuse any other chain', chainId)
    .option('--gas-price-max <gwei>', 'most for a unit of gas; twice that of now if absent', gwei)
    .option('--verification <folder>', 'write what explorers need to verify the contracts')
    .option('--out <file>', 'where the addresses are written', 'deployment.json')
  deploy.action(async (_options: unknown, command: Command) => {
    const { json = false, ...options } = command.optsWithGlobals<EvmOptions & { json?: boolean }>()
    const { deployEvm } = await import('../deploying/evm.ts')
    await deployEvm(options, createOutput({ json }))
  })
  deploy
    .command('deployer')
    .description('put the contract that puts the others in place onto a chain that has none')
    .action(async (_options: unknown, command: Command) => {
      const { json = false, ...options } = command.optsWithGlobals<
        DeployerOptions & { json?: boolean }
      >()
      const { rpc: rpcUrl, key, chainId, gasPriceMax } = options
      if (key === undefined) throw new UsageInvalidError({ reason: '--key says who pays for it' })
      const deployer = await putDeployer({
        ...{ rpcUrl, secretKey: await secretOfFile(key) },
        ...(chainId !== undefined && { chainId }),
        ...(gasPriceMax !== undefined && { gasPriceMax: BigInt(Math.round(gasPriceMax * GWEI)) }),
      })
      createOutput({ json }).result({ deployer }, `The deployer is at ${deployer}`)
    })
}
