import type { circuitRelayTransport } from '@libp2p/circuit-relay-v2'
import type { Listener, Startable } from '@libp2p/interface'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { NetworkUnavailableError } from '../errors.ts'

/** Components that libp2p passes to a service. */
export type RelayComponents = Pick<
  Parameters<ReturnType<typeof circuitRelayTransport>>[0],
  'transportManager' | 'upgrader'
>

type RelayReservation = { readonly relay: Multiaddr; readonly listener: Listener; busy: boolean }

/**
 * Keeps a reservation at each relay. libp2p does not renew a lost reservation of a configured
 * relay, only of a discovered one, so this class requests it again.
 */
export class RelayReservations implements Startable {
  readonly #transportManager: RelayComponents['transportManager']
  readonly #upgrader: RelayComponents['upgrader']
  readonly #relays: readonly string[]
  readonly #retryMs: number
  #places: RelayReservation[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(
    components: RelayComponents,
    { relays, retryMs }: { readonly relays: readonly string[]; readonly retryMs: number },
  ) {
    this.#transportManager = components.transportManager
    this.#upgrader = components.upgrader
    this.#relays = relays
    this.#retryMs = retryMs
  }

  start(): void {}

  /**
   * Makes the first reservations, and from then on renews them.
   *
   * @throws {NetworkUnavailableError} `needed` is true and no relay grants a reservation, or an
   *   entry of `relays` is no address of a relay.
   */
  async reserve({ needed }: { readonly needed: boolean }): Promise<void> {
    if (this.#relays.length === 0) return
    this.#places = this.#relays.map((address) => this.#placeAt(address))
    const taken = await Promise.allSettled(
      this.#places.map((reservation) => this.#ask(reservation)),
    )
    if (needed && taken.every(({ status }) => status === 'rejected')) {
      const [first] = taken as PromiseRejectedResult[]
      const reason = 'none of the relays grants this node a reservation'
      throw new NetworkUnavailableError({ reason, cause: first?.reason })
    }
    this.#timer = setInterval(() => this.#askAgain(), this.#retryMs).unref()
  }

  /** Returns the relayed addresses of this node, without its own peer id. */
  addresses(): readonly Multiaddr[] {
    return this.#places.flatMap(({ listener }) => listener.getAddrs())
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all(this.#places.splice(0).map(({ listener }) => listener.close()))
  }

  #placeAt(address: string): RelayReservation {
    const relay = multiaddr(`${address}/p2p-circuit`)
    const transport = this.#transportManager.dialTransportForMultiaddr(relay)
    if (!transport) {
      throw new NetworkUnavailableError({ reason: `${address} is not the address of a relay` })
    }
    const listener = transport.createListener({ upgrader: this.#upgrader })
    return { relay, listener, busy: false }
  }

  async #ask(reservation: RelayReservation): Promise<void> {
    reservation.busy = true
    try {
      await reservation.listener.listen(reservation.relay)
    } finally {
      reservation.busy = false
    }
  }

  #askAgain(): void {
    for (const reservation of this.#places) {
      if (reservation.busy || reservation.listener.getAddrs().length > 0) continue
      // After a failure, the next run of the timer requests the reservation again.
      this.#ask(reservation).catch(() => undefined)
    }
  }
}
