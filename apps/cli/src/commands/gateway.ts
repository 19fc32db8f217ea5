import { rm, writeFile } from 'node:fs/promises'
import type { Keys } from '@ostrom/gateway/keys'
import type { Command } from 'commander'
import { localKey } from '../composition/local-key.ts'
import { createLog } from '../composition/log.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { homeOf, tokenIn } from '../config/home.ts'
import { unitsOf } from '../config/units.ts'
import { faucetOf } from '../faucet/faucet.ts'
import { toJson } from '../output.ts'
import { untilStopped } from '../until-stopped.ts'
import { portArgument } from './arguments.ts'

type GatewayOptions = {
  readonly data?: string
  readonly port?: number
  readonly keepSessions?: boolean
  readonly web?: boolean
  readonly hosted?: boolean
}

/** `ostrom gateway`: serves OpenAI's API from this machine's wallet. */
export function gatewayCommand(program: Command): void {
  program
    .command('gateway')
    .description("serve OpenAI's API, paid from this wallet")
    .option('--data <folder>', 'folder of configuration, keys and state')
    .option('--port <number>', 'port in place of the configured one', portArgument)
    .option('--no-web', 'a plain page in place of the web app')
    .option('--hosted', 'share it with strangers, each of whom pays from a wallet of their own')
    .option('--keep-sessions', 'leave sessions open when it stops')
    .action(async (options: GatewayOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const home = homeOf(options.data)
      const config = await readConfig(home.config)
      if (!config.gateway) {
        const faults = ['It has no `gateway` section.']
        throw new ConfigInvalidError({ path: home.config, faults })
      }
      const { openParts } = await import('../composition/parts.ts')
      const { buildWeb } = await import('@ostrom/web/build')
      const { startGatewayServer } = await import('../composition/gateway-server.ts')
      const parts = await openParts(home, config, createLog())
      const say = (line: string) => process.stderr.write(`${line}\n`)
      const folder = options.web === false ? undefined : await buildWeb({ say })
      const server = await startGatewayServer({
        parts,
        units: unitsOf(config),
        ...(folder && {
          web: {
            folder,
            parts,
            home,
            rpcUrl: config.chain.rpcUrl,
            faucet: faucetOf(config),
            key: (keys: Keys) => localKey(home, keys),
          },
        }),
        config: {
          ...config.gateway,
          ...(options.port !== undefined && { port: options.port }),
          ...(options.hosted && { hosted: config.gateway.hosted ?? {} }),
        },
        managementToken: await tokenIn(home.managementToken),
      })
      const key = await localKey(home, server.http.keys)
      await writeFile(home.gatewayUrl, `${server.url}\n`)
      const url = `${server.url}/v1`
      console.log(json ? toJson({ url, key }) : `Gateway at ${url}\nKey: ${key}`)
      await untilStopped()
      await server.stop({ closeSessions: !options.keepSessions })
      await rm(home.gatewayUrl, { force: true })
      await parts.close()
    })
}
