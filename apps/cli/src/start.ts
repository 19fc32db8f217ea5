import { Command, Option } from 'commander'
import { numberArgument, portArgument } from './command-line/arguments.ts'
import { printError } from './command-line/output.ts'
import { isHelpShown, rejectInvalidUsage } from './command-line/usage-errors.ts'
import { lazy } from './context/lazy-action.ts'
import { localSettings } from './dev/local-settings.ts'

// Only this user may read the keys, the tokens and the state with its secrets.
process.umask(0o077)

const providersArgument = numberArgument({ argument: '--providers', min: 1, max: 16 })

const program = rejectInvalidUsage(new Command('npm start --'))
  .description('Runs a whole Ostrom network on this machine and asks the model one question.')
  .option('--once', 'ask, print the answer and its cost, and exit')
  .option('--json', 'print one JSON object as the last line of stdout')
  .option('--host <address>', 'address that the gateway listens on', '127.0.0.1')
  .option('--port <number>', 'port of the gateway', portArgument, 8787)
  .option('--data <folder>', 'folder of the network’s state (.ostrom/dev)')
  .option('--model <alias>', 'model of the catalogue to serve', 'smollm2-135m-instruct')
  .option('--providers <number>', 'providers to run', providersArgument, localSettings.providers)
  .option('--question <text>', 'the first question', 'Why is the sky blue?')
  .option('--fresh', 'delete the chain and state of earlier starts')
  .option('--private', 'run an issuer of tickets and a proxy, and ask through it')
  .addOption(
    new Option('--chain <kind>', 'kind of chain').choices(['evm', 'solana']).default('evm'),
  )

program.addOption(
  new Option('--asset <kind>', 'pay in test tokens with six decimals').choices(['usd']),
)

program.action(lazy(async () => (await import('./actions/local/start.ts')).runLocalNetwork))

/**
 * Returns the units for the amounts in an error. Reads the configuration, which names the units,
 * only after an error.
 */
async function unitsIn(error: unknown) {
  return isHelpShown(error) ? [] : await (await import('./config/units.ts')).unitsOfArguments([])
}

try {
  await program.parseAsync()
} catch (error) {
  printError(error, { json: process.argv.includes('--json'), units: await unitsIn(error) })
}
process.exit()
