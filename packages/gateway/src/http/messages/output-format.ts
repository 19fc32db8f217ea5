import { z } from '@hono/zod-openapi'
import type { SchemaField } from '../answers/inference-job.ts'
import { FieldInvalidError } from '../errors.ts'
import { jsonObject } from '../fields/fields.ts'
import { grammarOf } from '../fields/response-format.ts'

const outputFormat = z.object({ type: z.literal('json_schema'), schema: jsonObject })

/** Fields of a request that set the form of its answer. */
export const outputFields = {
  output_config: z.object({ format: outputFormat.nullish() }).nullish(),
  /** The earlier name of `output_config.format`. */
  output_format: outputFormat.nullish(),
}

type OutputFields = {
  readonly [name in keyof typeof outputFields]?: z.infer<(typeof outputFields)[name]>
}

/**
 * Returns the grammar that restricts the answer, and the request field that has the schema of this
 * grammar.
 *
 * @throws {FieldInvalidError} `grammarOf` refuses the schema, or the request has two different
 *   schemas.
 */
export function outputFormatOf({
  output_config,
  output_format,
}: OutputFields): SchemaField | undefined {
  const format = output_config?.format
  if (format && output_format && JSON.stringify(format) !== JSON.stringify(output_format)) {
    const reason = 'not that of `output_config.format`'
    throw new FieldInvalidError({ param: 'output_format', reason })
  }
  const { schema } = format ?? output_format ?? {}
  const param = format ? 'output_config.format.schema' : 'output_format.schema'
  const grammar = schema && grammarOf({ type: 'json_schema', schema }, param)
  return grammar && { param, grammar }
}
