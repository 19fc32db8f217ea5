import { resolve } from 'node:path'
import type { Command } from 'commander'
import { ConfigInvalidError } from '../../config/config.ts'
import { openContext } from '../../context/context.ts'
import { tellParent } from '../../dev/node-process.ts'
import { createLog } from '../../system/log.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

/**
 * Runs `ostrom proxy`.
 *
 * @throws {ConfigInvalidError} The configuration has no `proxy` or no `tickets.issuers`.
 */
export async function runProxy(
  options: { readonly log?: string },
  command: Command,
): Promise<void> {
  const { home, config, formatAmount } = await openContext(command)
  const { proxy: settings, tickets } = config
  if (!settings) throw new ConfigInvalidError({ path: home.config, faults: ['It has no `proxy`.'] })
  if (tickets.issuers.length === 0) {
    const faults = ['It has no `tickets.issuers`, whose tickets a proxy could accept.']
    throw new ConfigInvalidError({ path: home.config, faults })
  }
  const { startProxyNode } = await import('../../composition/private/proxy-node.ts')
  const log = createLog(options.log && resolve(options.log))
  const proxy = await startProxyNode({ home, config }, settings, log)
  const { account, addresses, asset } = proxy
  const ticketFee = formatAmount(settings.ticketFee, asset)
  log('proxy-ready', { account, addresses: addresses.join(' '), ticketFee })
  tellParent({ kind: 'ready', account, addresses })
  await waitForShutdownSignal()
  await proxy.stop()
}
