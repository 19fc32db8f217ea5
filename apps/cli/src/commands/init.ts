import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf } from '@ostrom/ledger/evm'
import { accountOf as accountOfEd25519 } from '@ostrom/ledger/solana'
import type { Command } from 'commander'
import { type ConfigInput, ConfigInvalidError, checkConfig, writeConfig } from '../config/config.ts'
import { homeOf, secretIn } from '../config/home.ts'
import { parseAmount, toJson } from '../output.ts'
import { UsageInvalidError } from '../usage-errors.ts'
import { jsonFileArgument, numberArgument, portArgument } from './arguments.ts'
import { decimalsOf, withData } from './context.ts'

type InitOptions = {
  readonly data?: string
  readonly rpc: string
  readonly deployment: string
  readonly provide?: string
  readonly inputPrice: string
  readonly outputPrice: string
  readonly upstream?: string
  readonly upstreamModel?: string
  readonly region?: string
  readonly profileName?: string
  readonly profileUrl?: string
  readonly profileContact?: string
  readonly mirror?: readonly string[]
  readonly context: number
  readonly listen: string
  readonly relay?: readonly string[]
  readonly port: number
  readonly force?: boolean
}

const contextArgument = numberArgument({ argument: '--context', min: 256, max: 1 << 24 })

/** `ostrom init`: makes a wallet, a peer key and a configuration to begin with. */
export function initCommand(program: Command): void {
  withData(program.command('init').description('make keys and a configuration'))
    .requiredOption('--rpc <url>', 'JSON-RPC address of the chain, EVM or Solana')
    .requiredOption('--deployment <file>', 'JSON file that names the contracts')
    .option('--provide <model>', 'also serve this registered model')
    .option('--input-price <amount>', 'per million input tokens', '0.001')
    .option('--output-price <amount>', 'per million output tokens', '0.004')
    .option('--upstream <url>', 'serve it by an OpenAI-compatible server instead of llama.cpp')
    .option('--upstream-model <name>', 'its name on that server; the same when absent')
    .option('--region <code>', 'where the machines are, such as `de` or `us-ca`; nobody checks it')
    .option('--profile-name <text>', 'name that people know the provider by')
    .option('--profile-url <url>', 'its web page')
    .option('--profile-contact <text>', 'how people reach it, such as a mail address')
    .option('--context <tokens>', 'context length of the upstream model', contextArgument, 8192)
    .option('--listen <multiaddr>', 'where peers reach this node', '/ip4/0.0.0.0/tcp/4001')
    .option('--relay <multiaddr...>', 'relays to be reached through, for machines behind NAT')
    .option('--mirror <url...>', 'gateways of IPFS or Ostrom that models are fetched from')
    .option('--port <number>', 'port of the gateway', portArgument, 8787)
    .option('--force', 'replace an existing configuration; keys are never replaced')
    .action(async (options: InitOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const home = homeOf(options.data)
      if (existsSync(home.config) && !options.force) {
        const faults = ['There is one already. Use --force to replace it.']
        throw new ConfigInvalidError({ path: home.config, faults })
      }
      // Nothing is written before all of it is known to be good.
      const config = await configOf(home.path, options)
      const { chain } = checkConfig(home.config, config)
      await mkdir(home.path, { recursive: true, mode: 0o700 })
      const secretKey = await secretIn(home.path, 'wallet.key')
      const isSolana = 'program' in chain.deployment
      const account = (isSolana ? accountOfEd25519 : accountOf)(secretKey)
      await secretIn(home.path, 'peer.key')
      await writeConfig(home.config, config)
      const where = options.data ? ` --data ${options.data}` : ''
      const text = `Wrote ${home.config}\nAccount ${account}: give it money for gas${
        options.provide ? ' and stake' : `, then \`ostrom wallet deposit AMOUNT${where}\``
      }.\nThen run \`ostrom ${options.provide ? 'node' : 'gateway'}${where}\`.`
      console.log(json ? toJson({ account, config: home.config }) : text)
    })
}

/** What a provider says of itself; whether it is good is checked with the configuration. */
function wordsOf({ region, profileName: name, profileUrl: url, profileContact }: InitOptions) {
  const contact = profileContact
  const hasProfile = (name ?? url ?? contact) !== undefined
  return {
    ...(region !== undefined && { region }),
    ...(hasProfile && {
      profile: { name: name ?? '', ...(url && { url }), ...(contact && { contact }) },
    }),
  }
}

async function configOf(folder: string, options: InitOptions): Promise<ConfigInput> {
  const deployment = await jsonFileArgument('--deployment', options.deployment)
  const words = wordsOf(options)
  if (!options.provide && Object.keys(words).length > 0) {
    const reason = '--region and --profile-* are a provider’s: they need --provide'
    throw new UsageInvalidError({ reason })
  }
  const { provide = '', upstream, upstreamModel = provide, context: contextLength } = options
  const engine = upstream
    ? { kind: 'http' as const, baseUrl: upstream, model: upstreamModel, contextLength }
    : { kind: 'llama' as const }
  const decimals = decimalsOf(deployment)
  const prices = {
    input: `${parseAmount(options.inputPrice, decimals)}`,
    output: `${parseAmount(options.outputPrice, decimals)}`,
  }
  return {
    chain: { rpcUrl: options.rpc, deployment },
    network: { listen: [options.listen], relays: [...(options.relay ?? [])] },
    store: { path: join(folder, 'store') },
    mirrors: [...(options.mirror ?? [])],
    ...(provide && { provider: { models: [{ model: provide, engine, prices }], ...words } }),
    gateway: { port: options.port },
  }
}
