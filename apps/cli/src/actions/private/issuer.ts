import { resolve } from 'node:path'
import type { Command } from 'commander'
import { ConfigInvalidError } from '../../config/config.ts'
import { openContext } from '../../context/context.ts'
import { tellParent } from '../../dev/node-process.ts'
import { createLog } from '../../system/log.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

/** Runs `ostrom issuer`. @throws {ConfigInvalidError} The configuration has no `issuer`. */
export async function runIssuer(
  options: { readonly log?: string },
  command: Command,
): Promise<void> {
  const { home, config } = await openContext(command)
  if (!config.issuer)
    throw new ConfigInvalidError({ path: home.config, faults: ['It has no `issuer`.'] })
  const { startIssuerNode } = await import('../../composition/private/issuer-node.ts')
  const log = createLog(options.log && resolve(options.log))
  const issuer = await startIssuerNode({ home, config }, config.issuer, log)
  const { account, addresses } = issuer
  log('issuer-ready', { account, addresses: addresses.join(' ') })
  tellParent({ kind: 'ready', account, addresses })
  await waitForShutdownSignal()
  await issuer.stop()
}
