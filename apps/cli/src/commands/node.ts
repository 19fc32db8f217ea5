import { join } from 'node:path'
import type { Command } from 'commander'
import { createLog } from '../composition/system.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { homeOf } from '../config/home.ts'
import type { ProcessMessage } from '../dev/provider-process.ts'
import { untilStopped } from '../until-stopped.ts'

const tell = (message: ProcessMessage) => process.send?.(message)

/** `ostrom node`: runs the roles of a configuration until it is told to stop. */
export function nodeCommand(program: Command): void {
  program
    .command('node')
    .description('run a provider or a relay as its config.json says')
    .option('--data <folder>', 'folder of configuration, keys and state')
    .option('--log <file>', 'write the log to a file instead of stderr')
    .action(async (options: { data?: string; log?: string }) => {
      const home = homeOf(options.data)
      try {
        const config = await readConfig(home.config)
        if (!config.provider && !config.network.relay) {
          const faults = ['It has no `provider` section and is no relay: there is nothing to run.']
          throw new ConfigInvalidError({ path: home.config, faults })
        }
        const { openParts } = await import('../composition/parts.ts')
        const { startProviderNode } = await import('../composition/provider-node.ts')
        const log = createLog(options.log && join(process.cwd(), options.log))
        const parts = await openParts(home, config, log)
        const node = config.provider && (await startProviderNode(parts, config.provider))
        // A relay alone carries ciphertext and serves nothing.
        if (!node) await parts.network.start()
        const { ledger, network } = parts
        const addresses = network.addresses().join(' ')
        log(node ? 'provider-ready' : 'relay-ready', {
          account: ledger.account,
          peer: network.peerId,
          addresses,
        })
        tell({ kind: 'ready' })
        await untilStopped()
        await node?.stop()
        await parts.close()
      } catch (error) {
        tell({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' })
        throw error
      }
    })
}
