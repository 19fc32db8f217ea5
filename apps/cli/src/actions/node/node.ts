import { resolve } from 'node:path'
import type { IndexedRoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { createNodeMetrics, type NodeMetrics } from '@ostrom/gateway-web/dashboard/node-metrics'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Hash } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { startValidatorNode, ValidatorNode } from '../../composition/court/validator-node.ts'
import { startCrank } from '../../composition/node/crank-node.ts'
import type { ProviderNode } from '../../composition/node/provider-node.ts'
import type { startProofProviderNode } from '../../composition/proofs/proof-provider-node.ts'
import { type Config, ConfigInvalidError, readConfig } from '../../config/config.ts'
import { configuredUnit } from '../../config/units.ts'
import { tellParent } from '../../dev/node-process.ts'
import { createLog } from '../../system/log.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'
import { overridePrices, type PriceOptions } from './node-prices.ts'

/**
 * Starts a validator. The modules of validators and of proof providers are loaded only if the
 * configuration has the role, because most nodes have none of these roles.
 */
const startValidator: typeof startValidatorNode = async (...options) =>
  await (await import('../../composition/court/validator-node.ts')).startValidatorNode(...options)

const startProofProvider: typeof startProofProviderNode = async (...options) =>
  await (await import('../../composition/proofs/proof-provider-node.ts')).startProofProviderNode(
    ...options,
  )

type StartedRoles = {
  readonly config: Config
  readonly parts: IndexedRoleDependencies
  readonly node: ProviderNode
  readonly metrics: NodeMetrics
}

/** Serves the provider's status to the owner of the machine. */
async function startStatus(home: Home, { config, parts, node, metrics }: StartedRoles) {
  const { createStatusService } = await import('@ostrom/gateway-web/dashboard/status')
  const { startStatusServer } = await import('@ostrom/gateway-web/dashboard/status-server')
  const { ledger, clock } = parts
  const service = createStatusService({ ...node, account: ledger.account, metrics, clock })
  const { replicas } = node
  return await startStatusServer({ home, service, replicas, port: config.status.port })
}

/** Serves the validator's findings to the owner of the machine. */
async function startFindings(home: Home, { ledger }: IndexedRoleDependencies, node: ValidatorNode) {
  const { startFindingsServer } = await import('@ostrom/gateway-web/dashboard/findings-server')
  const { validator } = node
  return await startFindingsServer({ home, account: ledger.account, validator })
}

/** @throws {ConfigInvalidError} The configuration has no role for `ostrom node`. */
function requireRole(home: Home, config: Config): void {
  const { provider, validator, proofProvider, crank, network } = config
  if (provider || validator || proofProvider || crank || network.relay) return
  const faults = [
    'It has no `provider`, `validator`, `proofProvider`, `crank` or relay, so there is no role ' +
      'to run.',
  ]
  throw new ConfigInvalidError({ path: home.config, faults })
}

/**
 * Returns the name of the event that reports one running role as ready: the first of provider,
 * validator and proof provider. Without these three roles, the event is the relay's, even if only a
 * crank runs.
 */
function readyEvent(roles: Readonly<Record<'node' | 'validator' | 'proving', unknown>>): string {
  if (roles.node) return 'provider-ready'
  if (roles.validator) return 'validator-ready'
  return roles.proving ? 'proof-provider-ready' : 'relay-ready'
}

type NodeOptions = PriceOptions & {
  readonly data?: string
  readonly log?: string
  readonly closeSessions?: boolean
}

/** Runs `ostrom node`. */
export async function runNode(options: NodeOptions): Promise<void> {
  const home = homeOf(options.data)
  try {
    const read = await readConfig(home.config)
    const provider = read.provider && overridePrices(read, read.provider, options)
    const config = { ...read, ...(provider && { provider }) }
    const roles = config.provider ?? config.validator
    requireRole(home, config)
    const { describeSandbox } = await import('../../system/sandbox.ts')
    const { prepareSandbox } = await import('../../system/sandbox-terms.ts')
    const { openRoleDependencies } = await import('../../composition/network/role-dependencies.ts')
    const { startProviderNode } = await import('../../composition/node/provider-node.ts')
    const metrics = createNodeMetrics(systemClock)
    const log = metrics.instrumentLog(createLog(options.log && resolve(options.log)))
    // A proof provider and a crank pass no data of other parties to native code, so they need no
    // sandbox.
    if (roles) await prepareSandbox(config, (line) => log('sandbox-missing', { what: line }))
    if (roles) log('sandbox-ready', { how: await describeSandbox(config) })
    const parts = await openRoleDependencies(home, config, log)
    // Artifacts that this node's validator examines. The provider announces them, because both
    // roles have the same account.
    let examined: readonly Hash[] = []
    const node =
      config.provider &&
      (await startProviderNode(parts, config.provider, {
        asset: configuredUnit(config, config.provider).asset,
        metrics,
        examinedArtifacts: () => examined,
      }))
    if (!node) await parts.network.start()
    const status = node && (await startStatus(home, { config, parts, node, metrics }))
    const validator = config.validator && (await startValidator(parts, config.validator, home.path))
    examined = validator?.artifacts ?? []
    const findings = validator && (await startFindings(home, parts, validator))
    const { proofProvider } = config
    const proving =
      proofProvider &&
      (await startProofProvider(parts, proofProvider, {
        folder: home.path,
        asset: configuredUnit(config, proofProvider).asset,
      }))
    const crank = config.crank && startCrank(parts, config.crank)
    const { ledger, network } = parts
    const { account } = ledger
    const addresses = network.addresses()
    log(readyEvent({ node, validator, proving }), {
      account,
      peer: network.peerId,
      addresses: addresses.join(' '),
      ...(proving && { sealKey: proving.sealKey }),
    })
    tellParent({ kind: 'ready', account, addresses })
    await waitForShutdownSignal()
    await crank?.stop()
    await proving?.stop()
    await findings?.stop()
    await validator?.stop()
    if (options.closeSessions) await node?.provider.closeAll()
    await node?.stop()
    // The status server stops last, so that the owner sees how the node settles.
    await status?.stop()
    await parts.close()
  } catch (error) {
    tellParent({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' })
    throw error
  }
}
