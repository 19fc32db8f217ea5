import { Channel } from '@ostrom/protocol'
import {
  OPENINGS_RETURNED_MAX,
  OPENINGS_RETURNED_PER_CLIENT_MAX,
} from '../../../packages/node/src/provider/admission/openings/limits.ts'
import {
  HELLOS_PER_PEER_MAX,
  NEW_CLIENT_READS_PER_PEER_MAX,
  OPENINGS_PER_CLIENT_MAX,
  OPENINGS_WINDOW_MS,
  SESSIONS_PER_NEW_CLIENT_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../../../packages/node/src/provider/limits.ts'
import type { NetworkTap } from '../faults/network-tap.ts'

const MINUTE_MS = 60_000

/** The maximum demand of honest parties on a limit, and the limit's value. */
export type LimitUsage = { readonly demand: number; readonly limit: number }

/** The limits of a provider that affect its honest clients. */
export type LimitName =
  | 'paid openings of a client in an hour'
  | 'paid openings of all clients in an hour'
  | 'unpaid openings of a client in an hour'
  | 'open sessions of a client'
  | 'channels of a peer in a minute'
  | 'channels of a new client in a minute'
  | 'concurrent answers of a client'

const limits: Readonly<Record<LimitName, number>> = {
  'paid openings of a client in an hour': OPENINGS_RETURNED_PER_CLIENT_MAX,
  'paid openings of all clients in an hour': OPENINGS_RETURNED_MAX,
  'unpaid openings of a client in an hour': OPENINGS_PER_CLIENT_MAX,
  'open sessions of a client': SESSIONS_PER_NEW_CLIENT_MAX,
  'channels of a peer in a minute': HELLOS_PER_PEER_MAX,
  'channels of a new client in a minute': NEW_CLIENT_READS_PER_PEER_MAX,
  'concurrent answers of a client': STREAMS_PER_SESSION_MAX,
}

/** Records what honest clients demand of each limit, and every refusal by a provider. */
export type DemandRecorder = {
  /**
   * Returns a tap on one client's network, which counts the opened channels and the refusals of
   * providers.
   */
  tapOf(client: string): NetworkTap
  record(name: LimitName, demand: number): void
  /** Every refusal of a provider, as text. The normal end of an idle session does not count. */
  readonly refusals: readonly string[]
  /** Returns the demand on each limit. */
  demands(): Readonly<Record<LimitName, LimitUsage>>
}

type SessionOpening = { readonly atMs: number; isPaid: boolean }

/** Creates a recorder on the clock of a simulated network. */
export function createDemandRecorder(nowMs: () => number): DemandRecorder {
  const refusals: string[] = []
  const hellos = new Map<string, number[]>()
  const openings = new Map<string, Map<string, SessionOpening>>()
  const most = new Map<LimitName, number>()
  const record = (name: LimitName, demand: number) =>
    void most.set(name, Math.max(most.get(name) ?? 0, demand))
  const ofPair = <T>(map: Map<string, T>, pair: string, create: () => T): T => {
    const found = map.get(pair) ?? create()
    map.set(pair, found)
    return found
  }
  return {
    refusals,
    record,
    tapOf: (client) => ({
      onSend(provider, bytes) {
        const message = read(bytes, Channel.decodeClient)
        const pair = `${client} at ${provider}`
        if (message?.kind === 'hello-session') {
          ofPair(hellos, pair, () => []).push(nowMs())
          const own = ofPair(openings, pair, () => new Map())
          const { nonce } = message.authorization
          if (!own.has(`${nonce}`)) own.set(`${nonce}`, { atMs: nowMs(), isPaid: false })
        }
        // A client has one session at a time, and each new session starts after the last one, so
        // the newest session is the paid one.
        if (message?.kind === 'pay') {
          const last = [...ofPair(openings, pair, () => new Map()).values()].at(-1)
          if (last) last.isPaid = true
        }
        return 'pass'
      },
      onReceive(provider, bytes) {
        const message = read(bytes, Channel.decodeProvider)
        if (message?.kind === 'refused' && message.code !== 'session-closed') {
          refusals.push(`${provider} to ${client}: ${message.code} ${message.details.join(' ')}`)
        }
        return 'pass'
      },
    }),
    demands() {
      for (const times of hellos.values()) {
        const inMinute = mostWithin(times, MINUTE_MS)
        record('channels of a peer in a minute', inMinute)
        record('channels of a new client in a minute', inMinute)
      }
      for (const own of openings.values()) {
        const timesOf = (isPaid: boolean) =>
          [...own.values()].filter((one) => one.isPaid === isPaid).map(({ atMs }) => atMs)
        const inHour = (isPaid: boolean) => mostWithin(timesOf(isPaid), OPENINGS_WINDOW_MS)
        record('paid openings of a client in an hour', inHour(true))
        // This network has only one client, so the openings of all clients are its own.
        record('paid openings of all clients in an hour', inHour(true))
        record('unpaid openings of a client in an hour', inHour(false))
      }
      const all = Object.entries(limits) as [LimitName, number][]
      const found = all.map(([name, limit]) => [name, { demand: most.get(name) ?? 0, limit }])
      return Object.fromEntries(found) as Record<LimitName, LimitUsage>
    },
  }
}

/** Decodes a message. Returns `undefined` for bytes that `decode` rejects. */
function read<T>(bytes: Uint8Array, decode: (bytes: Uint8Array) => T): T | undefined {
  try {
    return decode(bytes)
  } catch {
    return undefined
  }
}

/** Returns the maximum number of events in one window; the events' times are in ascending order. */
function mostWithin(times: readonly number[], windowMs: number): number {
  let most = 0
  let first = 0
  for (const [at, time] of times.entries()) {
    while (times[first]! <= time - windowMs) first++
    most = Math.max(most, at - first + 1)
  }
  return most
}
