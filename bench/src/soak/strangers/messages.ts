import type { AttackTargets } from './attacks/attack.ts'

// Messages between the process of the soak and the process of the hostile peer.

/** Order of a hostile peer: the only argument of its command, as JSON. */
export type StrangerOrder = {
  readonly attack: string
  readonly targets: AttackTargets
  readonly seconds: number
  /** Secret bytes of the peer's key, in hex. */
  readonly seed: string
}

/** Message from the soak to the peer: begin the attack, or end it. */
export type StrangerCommand = { readonly kind: 'begin' } | { readonly kind: 'end' }

/** Message from the peer to the soak. */
export type StrangerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Counts of all acts, by what became of them. */
  | { readonly kind: 'ended'; readonly acts: Readonly<Record<string, number>> }
