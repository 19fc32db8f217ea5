import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf } from '@ostrom/ledger/evm'
import type { Command } from 'commander'
import {
  type ConfigInput,
  ConfigInvalidError,
  configSchema,
  writeConfig,
} from '../config/config.ts'
import { homeOf, secretIn } from '../config/home.ts'
import { parseAmount, toJson } from '../output.ts'
import { withData } from './context.ts'

type InitOptions = {
  readonly data?: string
  readonly rpc: string
  readonly deployment: string
  readonly provide?: string
  readonly inputPrice: string
  readonly outputPrice: string
  readonly upstream?: string
  readonly context: number
  readonly listen: string
  readonly relay?: readonly string[]
  readonly port: number
  readonly force?: boolean
}

/** `ostrom init`: makes a wallet, a peer key and a configuration to begin with. */
export function initCommand(program: Command): void {
  withData(program.command('init').description('make keys and a configuration'))
    .requiredOption('--rpc <url>', 'JSON-RPC address of an EVM chain')
    .requiredOption('--deployment <file>', 'JSON file that names the contracts')
    .option('--provide <model>', 'also serve this registered model')
    .option('--input-price <amount>', 'per million input tokens', '0.001')
    .option('--output-price <amount>', 'per million output tokens', '0.004')
    .option('--upstream <url>', 'serve it by an OpenAI-compatible server instead of llama.cpp')
    .option('--context <tokens>', 'context length of the upstream model', Number, 8192)
    .option('--listen <multiaddr>', 'where peers reach this node', '/ip4/0.0.0.0/tcp/4001')
    .option('--relay <multiaddr...>', 'relays to be reached through, for machines behind NAT')
    .option('--port <number>', 'port of the gateway', Number, 8787)
    .option('--force', 'replace an existing configuration; keys are never replaced')
    .action(async (options: InitOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const home = homeOf(options.data)
      if (existsSync(home.config) && !options.force) {
        const faults = ['There is one already. Use --force to replace it.']
        throw new ConfigInvalidError({ path: home.config, faults })
      }
      await mkdir(home.path, { recursive: true, mode: 0o700 })
      const account = accountOf(await secretIn(home.path, 'wallet.key'))
      await secretIn(home.path, 'peer.key')
      const config = await configOf(home.path, options)
      const checked = configSchema.safeParse(config)
      if (!checked.success) {
        const faults = checked.error.issues.map(
          (issue) => `${issue.path.join('.')}: ${issue.message}`,
        )
        throw new ConfigInvalidError({ path: home.config, faults })
      }
      await writeConfig(home.config, config)
      const text = `Wrote ${home.config}\nAccount ${account}: give it money for gas${
        options.provide ? ' and stake' : ', then `ostrom wallet deposit`'
      }.\nThen run \`ostrom ${options.provide ? 'node' : 'gateway'}\`.`
      console.log(json ? toJson({ account, config: home.config }) : text)
    })
}

async function configOf(folder: string, options: InitOptions): Promise<ConfigInput> {
  const deployment: unknown = JSON.parse(await readFile(options.deployment, 'utf8'))
  const { provide, upstream, context: contextLength } = options
  const engine = upstream
    ? { kind: 'http' as const, baseUrl: upstream, model: provide ?? '', contextLength }
    : { kind: 'llama' as const }
  const prices = {
    input: `${parseAmount(options.inputPrice)}`,
    output: `${parseAmount(options.outputPrice)}`,
  }
  return {
    chain: { rpcUrl: options.rpc, deployment },
    network: { listen: [options.listen], relays: [...(options.relay ?? [])] },
    store: { path: join(folder, 'store') },
    ...(provide && { provider: { models: [{ model: provide, engine, prices }] } }),
    gateway: { port: options.port },
  }
}
