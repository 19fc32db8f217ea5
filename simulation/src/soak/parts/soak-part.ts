import { UNIT } from '../../network/party-runtime.ts'
import type { PartyHost } from '../../runtime/party-host.ts'

/** A part of the network, with an honest party that uses it every day. */
export type SoakPart = {
  readonly party: string
  /** Minutes of the day at which the party uses the part: multiples of 20. */
  readonly minutes: readonly number[]
  /** Uses the part. Throws if anything is refused that the party may have. */
  use(): Promise<void>
  /** The running processes of the part. Their machines sleep in an absence of the network. */
  hosts(): readonly PartyHost[]
}

/** Deposit of a party that asks a few questions a day, in base units. */
export const DEPOSIT = 5n * UNIT

/** Throws an error that names what the party got instead of what it expected. */
export function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what} is ${found} instead of ${expected}`)
}
