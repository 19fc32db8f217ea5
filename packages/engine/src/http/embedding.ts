import { Embedding } from '@ostrom/protocol'
import type { EmbedOptions } from '../engine.ts'
import { ContextTooLongError, EngineFailedError, PromptUnsupportedError } from '../errors.ts'
import { UPSTREAM_EMBED_INPUTS } from '../limits.ts'
import { post, type RequestSubject, type Upstream } from './upstream.ts'

const failed = (reason: string) => new EngineFailedError({ engine: 'http', reason })

/** Reads a vector in either form of servers: numbers, or the base64 of little-endian floats. */
function vectorOf(entry: unknown): Float32Array | undefined {
  if (typeof entry === 'string') return Embedding.decode(Buffer.from(entry, 'base64'), 1)?.[0]
  if (!Array.isArray(entry) || entry.length === 0) return undefined
  return entry.every((value) => typeof value === 'number') ? Float32Array.from(entry) : undefined
}

type Entry = { readonly index?: unknown; readonly embedding?: unknown }

/** Returns the vectors of a reply in the order of the inputs. */
function vectorsOf(reply: Readonly<Record<string, unknown>>, count: number): Float32Array[] {
  const { data } = reply
  const entries: readonly Entry[] = Array.isArray(data) ? data : []
  if (entries.length !== count)
    throw failed(`its server sent ${entries.length} of ${count} vectors`)
  const vectors: Float32Array[] = []
  for (const [at, { index = at, embedding }] of entries.entries()) {
    const vector = vectorOf(embedding)
    if (!vector?.every(Number.isFinite)) throw failed('its server sent what is no vector')
    vectors[Number(index)] = vector
  }
  for (let at = 0; at < count; at++) {
    if (vectors[at]?.length !== vectors[0]?.length) throw failed('its vectors do not fit together')
  }
  return vectors
}

/** Requests vectors from a server, `UPSTREAM_EMBED_INPUTS` inputs at a time. */
export async function* embedUpstream(
  options: { readonly upstream: Upstream; readonly subject: RequestSubject },
  { prompt, signal }: EmbedOptions,
): AsyncGenerator<Float32Array> {
  if (prompt.kind !== 'embed-texts') {
    throw new PromptUnsupportedError({
      kind: prompt.kind,
      reason: 'servers of the OpenAI API take text',
      remedy: 'Send text.',
    })
  }
  const { inputs } = prompt
  const { model, contextLength } = options.subject
  for (const text of inputs) {
    if (text === '') {
      const reason = 'an input is empty'
      throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
    }
    // A server may truncate a long text without an error, and this engine cannot count tokens.
    // Words have tokens far shorter than `CHARACTERS_PER_TOKEN_MAX`, so a text longer than the
    // product exceeds the context.
    if (text.length > contextLength * CHARACTERS_PER_TOKEN_MAX) {
      throw new ContextTooLongError({ maxTokens: 0, contextLength })
    }
  }
  for (let at = 0; at < inputs.length; at += UPSTREAM_EMBED_INPUTS) {
    const input = inputs.slice(at, at + UPSTREAM_EMBED_INPUTS)
    const body = { model, input, encoding_format: 'float' }
    const reply = await post({ ...options, path: '/embeddings', body, signal })
    for (const vector of vectorsOf(reply, input.length)) yield Embedding.normalize(vector)
  }
}

const CHARACTERS_PER_TOKEN_MAX = 128
