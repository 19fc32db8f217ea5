import { z } from '@hono/zod-openapi'
import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from './errors.ts'
import type { InferenceJob } from './inference-job.ts'

// `response_format` of chat, and `text.format` of responses: the required format of an answer.

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
  .openapi({ description: 'Enforced during generation, so that a complete answer parses.' })

export const textFormat = z.object({
  type: z.enum(['text', 'json_object', 'json_schema']),
  ...schemaFormat.partial().shape,
})

/** The grammar of any JSON object. */
const anyObject = Inference.jsonGrammar(Inference.anyObjectSchema)

/**
 * Returns the grammar of a schema, which is not checked yet.
 *
 * @param param Request field of the schema.
 * @throws {FieldInvalidError} The schema is too long.
 */
export function schemaGrammar(schema: unknown, param: string): Inference.Grammar {
  const text = JSON.stringify(schema)
  if (text.length > Inference.GRAMMAR_SCHEMA_LENGTH_MAX) {
    const reason = `longer than ${Inference.GRAMMAR_SCHEMA_LENGTH_MAX} characters`
    throw new FieldInvalidError({ param, reason })
  }
  return Inference.jsonGrammar(text)
}

/** Libraries write the keywords of a schema, and their settings leave one out. */
const SCHEMA_REMEDY =
  'Leave the keyword out of the schema that is sent, and let the library check the answer: in ' +
  'zod by `z.toJSONSchema(schema, { override: ({ jsonSchema }) => delete jsonSchema.pattern })`, ' +
  "in pydantic by `Field(json_schema_extra=lambda schema: schema.pop('pattern'))`; of a function " +
  'by `strict: false`.'

/**
 * Checks the schemas of a request in a process that can be killed.
 *
 * @throws {FieldUnsupportedError} A schema has an unsupported feature; the error has its path.
 * @throws {TokenizerBusyError}
 */
export async function checkSchemas(
  { schemas }: Pick<InferenceJob, 'schemas'>,
  { host, caller }: { readonly host: Pick<TokenizerHost, 'unsupportedReason'>; caller: string },
): Promise<void> {
  for (const { param, grammar } of schemas) {
    const fact = await host.unsupportedReason(grammar, { caller })
    if (fact === undefined) continue
    const reason = fact.replace(/^At #/, 'at #').slice(0, -1)
    throw new FieldUnsupportedError({ param, reason, remedy: SCHEMA_REMEDY })
  }
}

type ResponseFormat = {
  readonly type: 'text' | 'json_object' | 'json_schema'
  readonly schema: unknown
}

/** Returns the grammar of a response format; undefined for plain text. */
export function grammarOf(
  { type, schema }: ResponseFormat,
  param: string,
): Inference.Grammar | undefined {
  if (type === 'text') return undefined
  if (type === 'json_object') return anyObject
  if (schema == null) throw new FieldInvalidError({ param, reason: 'without a schema' })
  return schemaGrammar(schema, param)
}
