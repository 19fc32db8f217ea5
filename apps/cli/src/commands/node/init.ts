import { Audit } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import type { Terminal } from '../../actions/node/init.ts'
import { numberArgument, portArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { referenceStringOption } from '../proofs/reference-string-option.ts'

const actions = () => import('../../actions/node/init.ts')

const contextArgument = numberArgument({ argument: '--context', min: 256, max: 1 << 24 })

/** `ostrom init`: makes a wallet, a peer key and an initial configuration. */
export function initCommand(program: Command, terminal?: Terminal): void {
  withDataOption(program.command('init').description('create keys and a configuration'))
    .requiredOption('--rpc <url>', 'JSON-RPC address of the chain, EVM or Solana')
    .requiredOption('--deployment <file>', 'deployment file (JSON)')
    .option('--signer <url>', 'signer elsewhere that has the key of the account (EVM chains)')
    .option('--signer-account <account>', 'account whose key that signer has')
    .option('--provide <model>', 'also serve this registered model')
    .option('--prove <model>', 'also prove answers of this registered certified model')
    .option('--proof-price <amount>', 'minimum reward of a proof, plus gas', '0.001')
    .addOption(referenceStringOption())
    .option('--asset <symbol>', 'asset of prices and budgets; the native token when absent')
    .option(
      '--token <id:symbol:decimals...>',
      'tokens with a symbol, besides those in the deployment file',
    )
    .option('--price <amount>', 'price per million input or output tokens, such as 0.5')
    .option(
      '--input-price <amount>',
      'price per million input tokens; 0.001 native coins when absent',
    )
    .option(
      '--output-price <amount>',
      'price per million output tokens; 0.004 native coins when absent',
    )
    .option(
      '--upstream <url>',
      'serve the model from an OpenAI-compatible server instead of llama.cpp',
    )
    .option(
      '--upstream-model <name>',
      'name of the model on that server; the registered name when absent',
    )
    .option('--region <code>', 'region of the machines, such as `de` or `us-ca`; not verified')
    .option('--profile-name <text>', 'display name of the provider')
    .option('--profile-url <url>', 'web page of the provider')
    .option('--profile-contact <text>', 'contact address, such as an email address')
    .option('--context <tokens>', 'context length of the upstream model', contextArgument, 8192)
    .option('--listen <multiaddr>', 'where peers reach this node', '/ip4/0.0.0.0/tcp/4001')
    .option('--relay <multiaddr...>', 'relays for inbound connections, for machines behind NAT')
    .option(
      '--allow-private <host...>',
      'private addresses, networks such as 10.0.0.0/8, and hosts where peers of this node are',
    )
    .option('--mirror <url...>', 'IPFS or Ostrom gateways to fetch models from')
    .option('--adapter <model...>', 'adapters of the served model to serve beside it')
    .option('--store <folder>', 'store of files, which other homes here may share')
    .option('--port <number>', 'port of the gateway', portArgument, 8787)
    .addOption(
      new Option(
        '--audit <mode>',
        'which of your answers validators may audit, and so read; prompts for it when absent',
      ).choices(Audit.auditModes),
    )
    .option('--fund', 'get test tokens for the account, on local chains and test networks')
    .option('--force', 'replace an existing configuration; keys are never replaced')
    .action(lazy(async () => (await actions()).initialize(terminal)))
}
