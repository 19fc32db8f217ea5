import { z } from '@hono/zod-openapi'
import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from './errors.ts'
import type { InferenceJob } from './inference-job.ts'

// `response_format` of chat, and `text.format` of responses: what an answer must be.

const schemaFormat = z.object({
  name: z.string().max(64).nullish(),
  description: z.string().nullish(),
  schema: z.record(z.string(), z.unknown()),
  strict: z.boolean().nullish(),
})

export const responseFormat = z
  .object({
    type: z.enum(['text', 'json_object', 'json_schema']),
    json_schema: schemaFormat.nullish(),
  })
  .openapi({ description: 'Kept while the answer is made, so that it always parses.' })

export const textFormat = z.object({
  type: z.enum(['text', 'json_object', 'json_schema']),
  ...schemaFormat.partial().shape,
})

/** The grammar of any JSON object. */
const anyObject = Inference.jsonGrammar(Inference.anyObjectSchema)

/**
 * The grammar of a schema that was sent at `param`, not yet read.
 *
 * @throws {FieldInvalidError} It is too long.
 */
export function schemaGrammar(schema: unknown, param: string): Inference.Grammar {
  const text = JSON.stringify(schema)
  if (text.length > Inference.GRAMMAR_SCHEMA_LENGTH_MAX) {
    const reason = `longer than ${Inference.GRAMMAR_SCHEMA_LENGTH_MAX} characters`
    throw new FieldInvalidError({ param, reason })
  }
  return Inference.jsonGrammar(text)
}

/**
 * Has the schemas of a request read, in a process that can be ended.
 *
 * @throws {FieldUnsupportedError} One asks for what cannot be kept; the place in it is named.
 * @throws {TokenizerBusyError}
 */
export async function checkSchemas(
  { schemas }: Pick<InferenceJob, 'schemas'>,
  host: Pick<TokenizerHost, 'unsupportedReason'>,
): Promise<void> {
  for (const { param, grammar } of schemas) {
    const fact = await host.unsupportedReason(grammar)
    if (fact === undefined) continue
    throw new FieldUnsupportedError({ param, reason: fact.replace(/^At #/, 'at #').slice(0, -1) })
  }
}

type ResponseFormat = {
  readonly type: 'text' | 'json_object' | 'json_schema'
  readonly schema: unknown
}

/** What a format asks of an answer; undefined for plain text. */
export function grammarOf(
  { type, schema }: ResponseFormat,
  param: string,
): Inference.Grammar | undefined {
  if (type === 'text') return undefined
  if (type === 'json_object') return anyObject
  if (schema == null) throw new FieldInvalidError({ param, reason: 'without a schema' })
  return schemaGrammar(schema, param)
}
