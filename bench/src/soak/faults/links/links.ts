import { fileURLToPath } from 'node:url'
import type { ConfigInput } from '../../../../../apps/cli/src/config/config.ts'
import { freePort } from '../../free-port.ts'
import { createMember, readyByMessage } from '../processes/member.ts'
import { type Forwarder, startForwarder } from './forwarder.ts'
import {
  createSeparateNetwork,
  type SeparateNetwork,
  separateNetworkRefusal,
} from './separate-network.ts'

const forwarderMain = fileURLToPath(new URL('forwarder-main.ts', import.meta.url))

/** Connections of `provider-plain` and `provider-link`, which faults can delay or break. */
export type FaultLinks = {
  /** Forwarder in front of `provider-plain`. */
  readonly forwarder: Forwarder
  /**
   * The namespace of `provider-link`; absent if this machine does not permit network namespaces.
   */
  readonly separate: SeparateNetwork | undefined
  /** Network settings for the configurations of these two providers, by name. */
  readonly networks: Readonly<Record<string, NonNullable<ConfigInput['network']>>>
}

/** Creates the forwarders and the namespace. Adds the functions that remove them to `closes`. */
export async function createLinks(rpcUrl: string, closes: (() => void)[]): Promise<FaultLinks> {
  const plainPort = await freePort()
  const to = { host: '127.0.0.1', port: plainPort }
  const forwarder = await startForwarder({ host: '127.0.0.1', to })
  closes.push(() => forwarder.close())
  const plain = {
    listen: [`/ip4/127.0.0.1/tcp/${plainPort}`],
    announce: [`/ip4/127.0.0.1/tcp/${forwarder.port}`],
  }
  const networks = { 'provider-plain': plain }
  if (separateNetworkRefusal() !== undefined) return { forwarder, separate: undefined, networks }
  const separate = createSeparateNetwork()
  closes.push(() => separate.remove())
  const rpc = await forwardChain(separate, rpcUrl)
  closes.push(() => rpc.close())
  const link = { listen: [`/ip4/${separate.inside}/tcp/0`] }
  return { forwarder, separate, networks: { ...networks, 'provider-link': link } }
}

/**
 * Lets a provider in a namespace reach the chain's node at the same address as all other processes,
 * by two forwarders: one inside the namespace and one outside. The node itself only listens on
 * 127.0.0.1 of the main namespace.
 */
async function forwardChain(separate: SeparateNetwork, rpcUrl: string): Promise<Forwarder> {
  const { hostname, port } = new URL(rpcUrl)
  const to = { host: hostname, port: Number(port) }
  const rpc = await startForwarder({ host: separate.outside, to })
  const name = 'forwarder of provider-link'
  const inside = createMember({
    name,
    role: 'forwarder',
    args: [forwarderMain, port, separate.outside, `${rpc.port}`],
    prefix: separate.prefix,
    errorFile: '/dev/null',
    ready: (child) => readyByMessage(child, name),
  })
  await inside.start()
  return rpc
}
