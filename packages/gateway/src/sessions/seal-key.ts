import type { Endpoint, Hex } from '@ostrom/protocol'

/** A key that was read from the chain. */
export type RenewedSealKey = Pick<Endpoint.Endpoint, 'sealKey'> & {
  /** Time of the announcement; absent for a key that was read just now. */
  readonly issuedAtSeconds?: bigint
}

/** The key to which a session seals its questions, with the time of its announcement. */
export type SealKeyHolder = {
  /** X25519 public key of the newest known endpoint. */
  current(): Hex.Hex
  /** Takes the key of an endpoint, unless a later announcement is known already. */
  renew(endpoint: RenewedSealKey): void
}

/**
 * Creates the holder of a session's key. A session lasts longer than a seal key, so each question
 * renews the key from the market. Questions may know the market as of different times, so an older
 * announcement never replaces a later one.
 *
 * @param first Key that was read when the session was connected.
 */
export function createSealKeyHolder(first: Hex.Hex): SealKeyHolder {
  let key = first
  let newestSeconds = -1n
  return {
    current: () => key,
    renew({ sealKey, issuedAtSeconds = newestSeconds }) {
      if (issuedAtSeconds < newestSeconds) return
      newestSeconds = issuedAtSeconds
      key = sealKey
    },
  }
}
