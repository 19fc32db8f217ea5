import { verifications } from '@ostrom/gateway/inference-service'
import { type Command, Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/keys.ts')

const days = numberArgument({ argument: '--days', min: 0.001, max: 36_500, whole: false })

const reputationArgument = numberArgument({
  argument: '--reputation-min',
  min: 0,
  max: 1,
  whole: false,
})

const count = numberArgument({ argument: '--completions-min', min: 0, max: 1e9 })

const rate = numberArgument({ argument: '--requests-per-minute', min: 1, max: 1e9 })

/** `ostrom keys`: manages the running gateway's API keys and their budgets. */
export function keysCommand(program: Command): void {
  const keys = withDataOption(program.command('keys').description('API keys of the gateway'))
  keys.action(lazy(async () => (await actions()).listKeys))
  withDataOption(keys.command('list').description('list the keys, as `ostrom keys` alone')).action(
    lazy(async () => (await actions()).listKeys),
  )
  withDataOption(
    keys
      .command('create <name>')
      .description('create a key; it is shown once')
      .option('--budget <amount>', 'maximum total spending')
      .option('--budget-per-day <amount>', 'maximum spending per day')
      .option(
        '--asset <symbol>',
        "asset of its payments; that of its budget or the gateway's default when absent",
      )
      .option('--days <number>', 'days until it expires', days)
      .option('--requests-per-minute <number>', 'maximum requests in any minute', rate)
      .addOption(
        new Option('--settlement <kind>', 'settlement mode').choices(['session', 'request']),
      )
      .option('--model <name...>', 'models that it may use')
      .option('--hedge', 'ask a second provider if the first token is late')
      .option('--private', 'ask through a proxy, paid by tickets, and in no other way')
      .addOption(
        new Option('--verification <class>', 'minimum verifiability of answers').choices([
          ...verifications,
        ]),
      )
      .option('--quantization <name>', 'quantization of the files, such as `q8_0`')
      .option('--region <region...>', 'regions that providers declare, such as `de`')
      .option(
        '--reputation-min <number>',
        'minimum reputation of a provider, from 0 to 1',
        reputationArgument,
      )
      .option('--stake-min <amount>', 'minimum stake of a provider')
      .option(
        '--completions-min <number>',
        'minimum number of paid sessions and requests of a provider',
        count,
      ),
  ).action(inContext(async () => (await actions()).createKey))
  withDataOption(keys.command('revoke <id>').description('revoke a key at once')).action(
    inContext(async () => (await actions()).revokeKey),
  )
}
