import { z } from '@hono/zod-openapi'
import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { Inference } from '@ostrom/protocol'
import type { InferenceJob, SchemaField } from '../answers/inference-job.ts'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import { jsonObject, nullableObject } from './fields.ts'

// `response_format` of chat, and `text.format` of responses: the required format of an answer.

const schemaFormat = z.object({
  name: z.string().max(64).nullish(),
  description: z.string().nullish(),
  schema: jsonObject,
  strict: z.boolean().nullish(),
})

export const responseFormat = z
  .object({
    type: z.enum(['text', 'json_object', 'json_schema']),
    json_schema: schemaFormat.nullish(),
    schema: schemaFormat.shape.schema.nullish().openapi({
      ...nullableObject,
      description: 'In place of `json_schema.schema`, as some servers read it.',
    }),
  })
  .openapi({ description: 'Enforced during generation, so that a complete answer parses.' })

export const textFormat = z.object({
  type: z.enum(['text', 'json_object', 'json_schema']),
  ...schemaFormat.partial().shape,
})

/** The grammar of any JSON object. */
const anyObject = Inference.jsonGrammar(Inference.anyObjectSchema)

/**
 * Returns the grammar of a schema, which has not been checked yet.
 *
 * @param text The schema as JSON.
 * @param param Request field of the schema.
 * @throws {FieldInvalidError} The schema is too long.
 */
export function schemaGrammar(text: string, param: string): Inference.Grammar {
  if (text.length > Inference.GRAMMAR_SCHEMA_LENGTH_MAX) {
    const reason = `longer than ${Inference.GRAMMAR_SCHEMA_LENGTH_MAX} characters`
    throw new FieldInvalidError({ param, reason })
  }
  return Inference.jsonGrammar(text)
}

/**
 * Remedy for an unsupported keyword. It names the settings by which zod and pydantic leave the
 * keyword out, because many clients send schemas that these libraries generate.
 */
const SCHEMA_REMEDY =
  'Leave the keyword out of the schema that is sent, and let the library check the answer: in ' +
  'zod by `z.toJSONSchema(schema, { override: ({ jsonSchema }) => delete jsonSchema.pattern })`, ' +
  "in pydantic by `Field(json_schema_extra=lambda schema: schema.pop('pattern'))`; of a function " +
  'by `strict: false`.'

/**
 * Checks the schemas of a request, in a process that can be killed if a check takes too long.
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
  readonly schema: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * Returns the grammar of a response format; undefined for plain text. A schema may describe any
 * JSON type, not only objects.
 *
 * @param param Request field of the schema.
 * @throws {FieldInvalidError} The type `json_schema` has no schema, the type `text` has a schema,
 * or the schema is too long.
 */
export function grammarOf(
  { type, schema }: ResponseFormat,
  param: string,
): Inference.Grammar | undefined {
  if (type === 'text') {
    if (schema == null) return undefined
    throw new FieldInvalidError({ param, reason: 'beside the type `text`; send `json_schema`' })
  }
  if (schema != null && !(type === 'json_object' && Object.keys(schema).length === 0)) {
    return schemaGrammar(JSON.stringify(schema), param)
  }
  if (type === 'json_object') return anyObject
  throw new FieldInvalidError({ param, reason: 'without a schema' })
}

const SCHEMA = 'response_format.schema'
const NESTED_SCHEMA = 'response_format.json_schema.schema'

/**
 * Returns the grammar of the `response_format` of chat, with the request field of its schema.
 *
 * @throws {FieldInvalidError} As for `grammarOf`, or the request has two different schemas.
 */
export function responseGrammarOf(
  format: z.infer<typeof responseFormat> | null | undefined,
): SchemaField | undefined {
  const { type = 'text', json_schema, schema } = format ?? {}
  const nested = json_schema?.schema
  if (nested && schema && JSON.stringify(nested) !== JSON.stringify(schema)) {
    throw new FieldInvalidError({ param: NESTED_SCHEMA, reason: `not that of ${SCHEMA}` })
  }
  const param = schema && !nested ? SCHEMA : NESTED_SCHEMA
  const grammar = grammarOf({ type, schema: nested ?? schema }, param)
  return grammar && { param, grammar }
}
