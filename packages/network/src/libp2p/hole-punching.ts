import { dcutr } from '@libp2p/dcutr'
import type { Connection, StreamHandler, Topology } from '@libp2p/interface'

/** The registry of protocols that libp2p's hole punching receives. */
export type Registrar = Parameters<ReturnType<typeof dcutr>>[0]['registrar']

/**
 * Creates a hole punching service that keeps relayed connections open. libp2p's own service closes
 * the relayed connection as soon as a direct one exists, which would end the answers in progress.
 * Here the relayed connection stays until its channels end or its relay closes it; new channels use
 * the direct one.
 */
export function nonDisruptiveHolePunching(): ReturnType<typeof dcutr> {
  const create = dcutr()
  return ({ peerStore, registrar, addressManager, connectionManager, transportManager, logger }) =>
    create({
      peerStore,
      registrar: withoutClosing(registrar),
      addressManager,
      connectionManager,
      transportManager,
      logger,
    })
}

/** Returns a registrar whose connections ignore `close`. */
export function withoutClosing(registrar: Registrar): Registrar {
  return new Proxy(registrar, {
    get(target, property) {
      if (property === 'register') {
        return (protocol: string, topology: Topology) =>
          target.register(protocol, {
            ...topology,
            onConnect: (peerId, connection) =>
              topology.onConnect?.(peerId, withoutClose(connection)),
          })
      }
      if (property === 'handle') {
        return (protocol: string, handler: StreamHandler, options: object) =>
          target.handle(
            protocol,
            (stream, connection) => handler(stream, withoutClose(connection)),
            options,
          )
      }
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function withoutClose(connection: Connection): Connection {
  return new Proxy(connection, {
    get(target, property) {
      if (property === 'close') return async () => undefined
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
