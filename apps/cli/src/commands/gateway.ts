import type { Command } from 'commander'
import { localKey } from '../composition/local-key.ts'
import { createLog } from '../composition/system.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { homeOf, tokenIn } from '../config/home.ts'
import { untilStopped } from '../until-stopped.ts'

/** `ostrom gateway`: serves OpenAI's API from this machine's wallet. */
export function gatewayCommand(program: Command): void {
  program
    .command('gateway')
    .description("serve OpenAI's API, paid from this wallet")
    .option('--data <folder>', 'folder of configuration, keys and state')
    .option('--port <number>', 'port in place of the configured one', Number)
    .option('--keep-sessions', 'leave sessions open when it stops')
    .action(async (options: { data?: string; port?: number; keepSessions?: boolean }) => {
      const home = homeOf(options.data)
      const config = await readConfig(home.config)
      if (!config.gateway) {
        const faults = ['It has no `gateway` section.']
        throw new ConfigInvalidError({ path: home.config, faults })
      }
      const { openParts } = await import('../composition/parts.ts')
      const { startGatewayServer } = await import('../composition/gateway-server.ts')
      const parts = await openParts(home, config, createLog())
      const server = await startGatewayServer({
        parts,
        config: { ...config.gateway, ...(options.port !== undefined && { port: options.port }) },
        managementToken: await tokenIn(home.managementToken),
      })
      const key = await localKey(home, server.http.keys)
      console.log(`Gateway at ${server.url}/v1\nKey: ${key}`)
      await untilStopped()
      await server.stop({ closeSessions: !options.keepSessions })
      await parts.close()
    })
}
