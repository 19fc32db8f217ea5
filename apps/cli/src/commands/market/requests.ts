import { verifications } from '@ostrom/gateway/inference-service'
import { Audit } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import { accountArgument, accountsArgument, numberArgument } from '../../command-line/arguments.ts'
import { withDataOption, withDisposableOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { answerCommand, settleCommand } from './request-answers.ts'

const actions = () => import('../../actions/market/requests.ts')

const maxTokensArgument = numberArgument({ argument: '--max-tokens', min: 1, max: 1 << 20 })

const completionsArgument = numberArgument({
  argument: '--completions-min',
  min: 1,
  max: 2 ** 31,
})

const secondsArgument = numberArgument({ argument: '--lock-seconds', min: 1, max: 86_400 })

/**
 * `ostrom requests`: manages single answers that are paid from escrow: ask, open, send, show,
 * cancel, refund, audit.
 */
export function requestsCommand(program: Command): void {
  const requests = withDataOption(
    program.command('requests').description('single answers, paid from escrow'),
  )
  requests.action(inContext(async () => (await actions()).listRequests))
  askCommand(requests)
  openCommand(requests)
  sendCommand(requests)
  showCommand(requests)
  answerCommand(requests)
  settleCommand(requests)
  endCommands(requests)
}

function askCommand(requests: Command): void {
  withDataOption(
    requests
      .command('ask <question>')
      .description('open a request, receive its answer, and pay')
      .requiredOption('--model <name>', 'model to ask')
      .option('--max-tokens <number>', 'maximum output tokens', maxTokensArgument, 128)
      .addOption(
        new Option(
          '--audit <mode>',
          'validators that may read question and answer; with every, pay waits for the audit',
        ).choices([...Audit.auditModes]),
      ),
  ).action(inContext(async () => (await actions()).askRequest))
}

function openCommand(requests: Command): void {
  withDisposableOption(
    withDataOption(
      requests
        .command('open')
        .description(
          'open a request on the chain for providers to lock; continue with `requests send`',
        )
        .requiredOption('--model <name>', 'model to ask')
        .requiredOption('--cost-max <amount>', 'maximum cost of the answer')
        .option(
          '--lock-seconds <number>',
          'seconds in which providers can lock the request',
          secondsArgument,
          600,
        )
        .option('--provider <account...>', 'only these providers', accountsArgument)
        .option('--stake-min <amount>', 'minimum stake of the provider that locks the request')
        .option(
          '--completions-min <number>',
          'minimum number of paid sessions and requests of that provider',
          completionsArgument,
        )
        .option('--audit', 'require an audit of the answer before payment')
        .option('--input <text>', 'prompt, or its CID, to publish in the transaction')
        .option('--private', 'encrypt --input and its on-chain answer for the only --provider')
        .option(
          '--onchain-answer',
          'store the answer on the chain, and pay the full --cost-max for any answer; on Solana, ' +
            'without --provider, the default of --stake-min is a stake worth --cost-max',
        )
        .addOption(
          new Option(
            '--proof <mode>',
            'condition to pay an on-chain answer (EVM chains); implies --onchain-answer',
          ).choices(['none', 'audited', 'required']),
        )
        .option(
          '--verifier <contract>',
          'verifier of the proof, for --proof required',
          accountArgument,
        ),
    ),
  ).action(inContext(async () => (await actions()).openRequest))
}

function sendCommand(requests: Command): void {
  withDataOption(
    requests
      .command('send <id> <question>')
      .description('send the question of an open request once a provider has locked it, and pay')
      .option('--max-tokens <number>', 'maximum output tokens', maxTokensArgument, 128)
      .addOption(
        new Option(
          '--verification <class>',
          'verifiability of the locking offer; `any` and `none` accept tier T0, whose ' +
            'answers no validator audits',
        ).choices([...verifications]),
      ),
  ).action(inContext(async () => (await actions()).sendQuestion))
}

function showCommand(requests: Command): void {
  withDataOption(requests.command('show <id>').description('show the status of a request')).action(
    inContext(async () => (await actions()).showRequest),
  )
}

function endCommands(requests: Command): void {
  const ends = [
    ['cancel', 'cancel a request that no provider has locked', 'cancelRequest'],
    ['refund', 'refund an expired request to its client', 'refundRequest'],
  ] as const
  for (const [name, description, act] of ends) {
    withDisposableOption(
      withDataOption(requests.command(`${name} <id>`).description(description)),
    ).action(lazy(async () => (await actions()).endRequest(act, name)))
  }
  auditCommands(requests)
}

/** Adds the commands by which any account acts on pay that waits for an audit. */
function auditCommands(requests: Command): void {
  const acts = [
    ['hold', 'put the pay of an answer on audit hold', 'holdForAudit'],
    ['release', 'release the pay of an endorsed answer to its provider', 'releaseAuditHold'],
    [
      'return',
      'refund pay without an endorsement in time, or of an excluded provider',
      'returnAuditHold',
    ],
  ] as const
  for (const [name, description, act] of acts) {
    withDataOption(requests.command(`${name} <id>`).description(description)).action(
      lazy(async () => (await actions()).auditRequest(act, name)),
    )
  }
}
