import { SessionNeededError } from '@ostrom/gateway'
import type { GatewayHttp } from '@ostrom/gateway/http'
import type { Hash } from '@ostrom/protocol'
import { z } from 'zod'
import { SemanticSearchFailedError } from '../services/errors.ts'
import type { EmbeddingSource } from './embedding-cache.ts'

const reply = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
  ostrom: z.object({ cost: z.string(), receipt: z.object({ id: z.string() }) }),
})

const refusal = z.object({ error: z.object({ code: z.string() }) })

/** Vectors in the order of the requested texts, with the cost in base units and the receipt. */
export type EmbeddingResult = {
  readonly vectors: readonly Float32Array[]
  readonly cost: bigint
  readonly receipt: Hash
}

export type EmbedTextsOptions = {
  readonly http: Pick<GatewayHttp, 'handle'>
  readonly key: string
  readonly source: EmbeddingSource
  readonly texts: readonly string[]
  readonly signal: AbortSignal
}

/**
 * Requests the vectors of texts from one provider, like a program with `/v1/embeddings`.
 *
 * @throws {SessionNeededError} The payer's wallet first has to allow a session, or a larger one.
 * @throws {SemanticSearchFailedError}
 */
export async function embedTexts(options: EmbedTextsOptions): Promise<EmbeddingResult> {
  const { http, key, source, texts, signal } = options
  const { version, provider } = source
  const request = new Request('http://gateway/v1/embeddings', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: version, input: texts, ostrom: { provider } }),
    signal,
  })
  const response = await http.handle(request)
  const body: unknown = await response.json()
  if (!response.ok) {
    const { code = `http-${response.status}` } = refusal.safeParse(body).data?.error ?? {}
    if (code === 'session-required') throw new SessionNeededError({ provider })
    throw new SemanticSearchFailedError({ reason: code })
  }
  const { data, ostrom } = reply.parse(body)
  const vectors = data
    .toSorted((a, b) => a.index - b.index)
    .map(({ embedding }) => Float32Array.from(embedding))
  if (vectors.length !== texts.length) {
    throw new SemanticSearchFailedError({
      reason: `${vectors.length} vectors of ${texts.length} texts`,
    })
  }
  return { vectors, cost: BigInt(ostrom.cost), receipt: ostrom.receipt.id as Hash }
}
