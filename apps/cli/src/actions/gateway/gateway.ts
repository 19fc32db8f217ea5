import { rm, writeFile } from 'node:fs/promises'
import type { ApiKeyStore } from '@ostrom/gateway/keys'
import type { DisposableService } from '@ostrom/gateway-web/context/disposable-service'
import { homeOf, readOrCreateToken } from '@ostrom/gateway-web/data-folder/home'
import { JsonText } from '@ostrom/protocol'
import type { Command } from 'commander'
import { openConfiguredProxies } from '../../composition/private/configured-proxies.ts'
import type { createDisposableService } from '../../composition/private/disposable-service.ts'
import type { PrivateProxies } from '../../composition/private/private-proxies.ts'
import { ConfigInvalidError, readConfig } from '../../config/config.ts'
import { readBatchSecret } from '../../config/home.ts'
import { unitsOf } from '../../config/units.ts'
import { localKey } from '../../context/local-key.ts'
import { faucetOf } from '../../faucet/faucet.ts'
import { createLog } from '../../system/log.ts'
import { prepareSandbox } from '../../system/sandbox-terms.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

type GatewayCommandOptions = {
  readonly data?: string
  readonly port?: number
  readonly keepSessions?: boolean
  readonly web?: boolean
  readonly hosted?: boolean
}

/** Runs `ostrom gateway`. */
export async function runGateway(options: GatewayCommandOptions, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const home = homeOf(options.data)
  const config = await readConfig(home.config)
  if (!config.gateway) {
    const faults = ['It has no `gateway` section.']
    throw new ConfigInvalidError({ path: home.config, faults })
  }
  const say = (line: string) => process.stderr.write(`${line}\n`)
  await prepareSandbox(config, say)
  const { openRoleDependencies } = await import('../../composition/network/role-dependencies.ts')
  const { buildWeb } = await import('@ostrom/web/build')
  const { startGatewayServer } = await import('../../servers/gateway-server.ts')
  const log = createLog()
  const { account: disposable } = config.gateway
  const parts = await openRoleDependencies(home, config, log, { ...(disposable && { disposable }) })
  if (disposable) {
    const { depositRest } = await import('@ostrom/ledger/deposit-rest')
    await depositRest(parts.ledger, { approve: 'sessions' })
  }
  const proxies = await openConfiguredProxies({ home, config, ledger: parts.ledger }, log)
  const disposables = await disposablesOf({ home, config, ...parts }, proxies)
  const folder = options.web === false ? undefined : await buildWeb({ say })
  const server = await startGatewayServer({
    parts,
    units: unitsOf(config),
    ...(proxies && { proxies }),
    ...(folder && {
      web: {
        folder,
        parts,
        home,
        rpcUrl: config.chain.rpcUrl,
        faucet: faucetOf(config),
        disposables,
        key: (keys: ApiKeyStore) => localKey(home, keys),
      },
    }),
    config: {
      ...config.gateway,
      ...(options.port !== undefined && { port: options.port }),
      ...(options.hosted && { hosted: config.gateway.hosted ?? {} }),
    },
    managementToken: await readOrCreateToken(home.managementToken),
    processSecret: await readBatchSecret(home),
  })
  const key = await localKey(home, server.http.keys)
  await writeFile(home.gatewayUrl, `${server.url}\n`)
  const url = `${server.url}/v1`
  const { gatewayKey } = server
  const text = `Gateway at ${url}\nKey: ${key}\nGateway key for relays: ${gatewayKey}`
  console.log(json ? JsonText.stringify({ url, key, gatewayKey }) : text)
  await waitForShutdownSignal()
  await server.stop({ closeSessions: !options.keepSessions })
  await rm(home.gatewayUrl, { force: true })
  await proxies?.close()
  await parts.close()
}

/**
 * Opens the web app's service for disposable accounts (accounts that tickets fund). Returns
 * undefined if the chain has no tickets.
 */
async function disposablesOf(
  context: Parameters<typeof createDisposableService>[0],
  proxies: PrivateProxies | undefined,
): Promise<DisposableService | undefined> {
  if (!context.ledger.tickets) return undefined
  const service = await import('../../composition/private/disposable-service.ts')
  return service.createDisposableService({ ...context, proxies })
}
