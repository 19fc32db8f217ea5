import type { Command } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../../command-line/arguments.ts'
import { tokenArgument } from '../../command-line/token-argument.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/chain/deploy.ts')

const chainId = numberArgument({
  argument: '--chain-id',
  min: 1,
  max: Number.MAX_SAFE_INTEGER,
})

const days = numberArgument({ argument: '--veto-days', min: 1, max: 1_095 })

const gwei = numberArgument({ argument: '--gas-price-max', min: 0, max: 1e9, whole: false })

const bytes = numberArgument({ argument: '--program-bytes-max', min: 0, max: 10_485_760 })

const lamports = numberArgument({ argument: '--priority-fee-max', min: 0, max: 1e9 })

/** Parses a name of 1 to 64 letters, digits, underscores, dots and dashes. */
function labelArgument(value: string): string {
  if (/^[\w.-]{1,64}$/.test(value)) return value
  const expected = 'at most 64 letters, digits, dots and dashes'
  throw new ArgumentInvalidError({ argument: '--label', value, expected })
}

/** `ostrom deploy`: deploys the contracts on a chain. */
export function deployCommand(program: Command): void {
  const deploy = program
    .command('deploy')
    .description('deploy the contracts to an EVM chain, or continue a deployment')
    .requiredOption('--rpc <url>', 'JSON-RPC address of the chain')
    .option(
      '--key <file>',
      'secret key of the account that deploys: 32 bytes in hex; on Solana also a keypair',
    )
    .option('--from <account>', 'account whose key is not on this machine')
    .option('--dry-run', 'print the transactions and their cost, and send nothing')
    .option('--unsigned <file>', 'write the transactions for --from to sign, and send nothing')
    .option('--parameters <file>', 'JSON of deployment parameters; see docs/guides/deploy.md')
    .option('--veto <account>', 'account that may cancel decisions of governance, or `none`')
    .option('--veto-days <days>', 'days until the veto ends; 365 when absent', days)
    .option(
      '--token <address:amount[:symbol]>',
      'token to list, and amount that one native coin of stake backs; repeatable',
      tokenArgument,
    )
    .option('--label <name>', 'name of the market, unique for the account', labelArgument)
    .option('--deployer <account>', 'address of the deployer contract, if not the usual one')
    .option('--chain-id <number>', 'refuse any other chain', chainId)
    .option('--gas-price-max <gwei>', 'highest gas price; twice the current one when absent', gwei)
    .option(
      '--verification <folder>',
      'write the input that explorers need to verify the contracts',
    )
    .option('--out <file>', 'file to write the addresses to', 'deployment.json')
  deploy.action(lazy(async () => (await actions()).deployContracts))
  deployerCommand(deploy)
  solanaCommand(deploy)
  tokensCommand(deploy)
  rightsCommand(deploy)
}

function deployerCommand(deploy: Command): void {
  deploy
    .command('deployer')
    .description('deploy the deployer contract to a chain that has none')
    .action(lazy(async () => (await actions()).deployDeployerContract))
}

function solanaCommand(deploy: Command): void {
  deploy
    .command('solana')
    .description(
      'deploy the program to a Solana cluster, initialise it, and transfer its authorities',
    )
    .option('--owner <account>', 'account that may propose parameter changes')
    .option('--fee-sink <account>', 'account that receives the fees')
    .option('--guardian <account>', 'account that may quarantine models, or `none`')
    .option(
      '--upgrade-authority <account>',
      'account that may replace the program and all rules; by default `none`, for ever',
    )
    .option(
      '--program-bytes-max <bytes>',
      'maximum size of later versions; the current size plus a quarter when absent',
      bytes,
    )
    .option('--program-key <file>', "secret key of the program's address")
    .option('--genesis <hash>', 'refuse any other cluster')
    .option('--priority-fee-max <lamports>', 'maximum priority fee of a transaction', lamports)
    .action(lazy(async () => (await actions()).deploySolana))
}

function rightsCommand(deploy: Command): void {
  deploy
    .command('rights')
    .description(
      'print who has which right in the market of the deployment file; fails if an account has one',
    )
    .action(lazy(async () => (await actions()).showRights))
}

function tokensCommand(deploy: Command): void {
  deploy
    .command('tokens')
    .description('list tokens in the market of the deployment file: by votes, or as its owner')
    .action(lazy(async () => (await actions()).listTokens))
}
