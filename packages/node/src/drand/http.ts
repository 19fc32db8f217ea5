import { BaseError, type Clock, Hex, JsonText, readAtMost, withDeadline } from '@ostrom/protocol'
import { DrandUnreachableError } from './errors.ts'
import { DRAND_BODY_BYTES_MAX, DRAND_WAIT_MS } from './limits.ts'
import type { DrandSource } from './source.ts'

export type DrandHttpOptions = {
  readonly fetch: typeof fetch
  readonly clock: Pick<Clock, 'sleep'>
  /**
   * Addresses of the network at its relays, tried in order, such as
   * `https://api.drand.sh/v2/beacons/evmnet`.
   */
  readonly urls: readonly string[]
}

/**
 * HTTP statuses of a relay's response about a round that is not signed yet or that the relay lacks.
 */
const ROUND_MISSING_STATUSES: readonly number[] = [404, 425]

/** Reads rounds from relays by drand's HTTP API, version 2: `GET <network>/rounds/<round>`. */
export function createDrandHttp(options: DrandHttpOptions): DrandSource {
  return {
    async signatureOf(round, signal) {
      signal.throwIfAborted()
      let failure: unknown = new DrandUnreachableError({ round, reason: 'no relay is named' })
      for (const url of options.urls) {
        try {
          return await fetchRound(options, { url, round, signal })
        } catch (error) {
          signal.throwIfAborted()
          failure = error
        }
      }
      throw failure
    },
  }
}

type RoundRequest = { readonly url: string; readonly round: bigint; readonly signal: AbortSignal }

async function fetchRound(
  { fetch, clock }: DrandHttpOptions,
  { url, round, signal }: RoundRequest,
): Promise<Hex.Hex | undefined> {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new DrandUnreachableError({ round, reason, cause })
  }
  const read = async (over: AbortSignal) => {
    const answer = await fetch(`${url}/rounds/${round}`, { signal: over })
    if (ROUND_MISSING_STATUSES.includes(answer.status)) {
      await answer.body?.cancel()
      return undefined
    }
    if (!answer.ok) return refuse(`the relay answers ${answer.status}`)
    const bytes = await readAtMost(answer.body, DRAND_BODY_BYTES_MAX)
    const found = bytes && signatureIn(new TextDecoder().decode(bytes), round)
    return found ?? refuse('the relay answers with something else')
  }
  const error = () => new Error(`no answer within ${DRAND_WAIT_MS} ms`)
  try {
    return await withDeadline(read, { clock, ms: DRAND_WAIT_MS, signal, error })
  } catch (failure) {
    if (BaseError.is(failure)) throw failure
    return refuse('the relay does not answer', failure)
  }
}

/**
 * Returns the signature in a relay's answer about a round: `{"round": 1, "signature": "12ab…"}`.
 */
export function signatureIn(text: string, round: bigint): Hex.Hex | undefined {
  const beacon = Object(parseJson(text)) as {
    readonly round?: unknown
    readonly signature?: unknown
  }
  const hex = `0x${String(beacon.signature).toLowerCase()}`
  return String(beacon.round) === String(round) && Hex.is(hex, 64) ? hex : undefined
}

function parseJson(text: string): unknown {
  try {
    return JsonText.parseDocument(text)
  } catch {
    return undefined
  }
}
