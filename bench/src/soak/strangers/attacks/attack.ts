import type { AccountId } from '@ostrom/protocol'
import type { HttpPeer } from '../peer/http-peer.ts'
import type { LibpPeer } from '../peer/libp-peer.ts'
import type { Pacer } from '../peer/pacer.ts'

/** Addresses, keys and wallets that the hostile peer uses. */
export type AttackTargets = {
  /** Address of the gateway, such as `http://127.0.0.1:8787`. */
  readonly gatewayUrl: string
  /** An API key with the rate of a hosted account, whose answers somebody has paid for. */
  readonly paidKey: string
  /** Dialable address of the provider, with its peer id. */
  readonly providerAddress: string
  readonly providerAccount: AccountId
  /** CID of the manifest of the served model. */
  readonly manifestCid: string
  /** Wallet of a person without money, 32 secret bytes in hex. */
  readonly wallet: `0x${string}`
}

/** Means of the hostile peer. */
export type StrangerContext = {
  readonly targets: AttackTargets
  readonly http: HttpPeer
  readonly libp: LibpPeer
  readonly pace: Pacer
  /** Bytes of the largest message that two connections can send twice during the attack. */
  readonly bytesMax: number
  /** Ends when the attack ends. */
  readonly signal: AbortSignal
}

/**
 * One act of one connection: a message, or a connection that stays open. Returns what became of it,
 * such as an HTTP status; the run counts it.
 */
export type HostileAction = (connection: number, turn: number) => Promise<string>

/** One way in which a stranger without money works a process. */
export type StrangerAttack = {
  readonly name: string
  readonly against: 'gateway' | 'provider'
  /** Description of the messages of the peer, for the report. */
  readonly summary: string
  /** Connections or channels of the peer, each of which acts again and again. */
  readonly connections: number
  /** Prepares accounts, files and messages before the attack is measured. */
  readonly prepare: (context: StrangerContext) => Promise<HostileAction>
}
