import { EngineFailedError, type EngineStreamPart, type GenerateOptions } from '@ostrom/engine'
import { Channel, Inference } from '@ostrom/protocol'
import { idsOf, stall } from '../models/model-tap.ts'
import type { FaultInjection } from '../network/party-setup.ts'
import type { BadProvider } from './mix.ts'

// A provider of a mix whose way of being bad can be changed between two mixes.

/** An id that ends an answer; the models of the simulation never send it. */
const END_TOKEN = 256
const LETTER = 120

/** Milliseconds of silence before the rest is sent: more than the gateway waits. */
const PAUSE_MS = 12_000

/** Tokens by which a false count of a prompt is too high. */
const FALSE_TOKENS = 7

export type SwitchedProvider = {
  readonly faultInjection: FaultInjection
  /** Sets the way for the next mix, and forgets what was sent before. */
  become(bad: BadProvider): void
  /** Returns the output tokens that the provider sent before it was bad, in all its calls. */
  sentTokens(): number
}

const isStop = (bytes: Uint8Array): boolean => {
  try {
    return Channel.decodeClient(bytes).kind === 'stop'
  } catch {
    return false
  }
}

const fail = (): never => {
  throw new EngineFailedError({ engine: 'echo', reason: 'it was asked for' })
}

/**
 * Returns the output tokens of a call before its provider is bad. A stop text is broken at a place
 * of the whole answer, so the tokens of earlier providers count.
 */
function tokensBefore({ kind, after }: BadProvider, { prompt }: GenerateOptions): number {
  if (kind !== 'breaks a stop text') return after
  return Math.max(0, after - Inference.answeredIdsOf(prompt).length)
}

async function* beBad(
  { kind }: BadProvider,
  { signal, sleep }: { readonly signal: AbortSignal; sleep(ms: number): Promise<void> },
): AsyncGenerator<EngineStreamPart> {
  if (kind === 'sends the rest after a stop') return await sleep(PAUSE_MS)
  if (kind === 'stalls') await stall(signal)
  if (kind === 'sends a strange id') {
    yield { kind: 'tokens', ids: [END_TOKEN] }
    yield { kind: 'tokens', ids: [LETTER] }
  }
  fail()
}

/** Creates a provider that is bad as `become` says. */
export function createSwitchedProvider(sleep: (ms: number) => Promise<void>): SwitchedProvider {
  let bad: BadProvider = { kind: 'fails', after: 1 }
  let sentTokens = 0
  const faultInjection: FaultInjection = {
    tap: {
      onReceive: (_, bytes) =>
        bad.kind === 'sends the rest after a stop' && isStop(bytes) ? [] : 'pass',
    },
    model: (model) => ({
      ...model,
      async *generate(options) {
        const own = bad
        if (own.kind === 'takes the prompt') {
          yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
          fail()
        }
        const more = own.kind === 'miscounts the prompt' ? FALSE_TOKENS : 0
        const stop = own.kind === 'breaks a stop text' ? [] : options.stop
        let left = tokensBefore(own, options)
        let isBad = false
        for await (const piece of model.generate({ ...options, stop })) {
          if (piece.kind === 'prefill') {
            yield { ...piece, tokens: piece.tokens + more }
            continue
          }
          if (left <= 0 && !isBad) {
            isBad = true
            yield* beBad(own, { signal: options.signal, sleep })
          }
          if (piece.kind === 'tokens') {
            left -= piece.ids.length
            if (!isBad && own === bad) sentTokens += piece.ids.length
          }
          yield piece
        }
      },
    }),
  }
  return {
    faultInjection,
    become(next) {
      bad = next
      sentTokens = 0
    },
    sentTokens: () => sentTokens,
  }
}
