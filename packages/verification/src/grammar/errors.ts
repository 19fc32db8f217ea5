import { errorClass } from '@ostrom/protocol'

type SchemaUnsupportedValues = {
  /** Position in the schema, as a JSON pointer. */
  readonly at: string
  readonly reason: string
}

/** A JSON Schema has a constraint that constrained sampling cannot enforce. */
export class SchemaUnsupportedError extends errorClass('SchemaUnsupportedError', {
  code: 'schema-unsupported',
  retry: 'never',
  summary: 'The JSON Schema has a constraint that cannot be enforced during generation.',
  details: ({ at, reason }: SchemaUnsupportedValues) => [
    `At #${at}: ${reason}.`,
    'Leave the keyword out, state it in the prompt, and check the answer yourself.',
  ],
  fields: ({ at }) => ({ at }),
}) {}

/** Refuses a schema. @throws {SchemaUnsupportedError} Always. */
export function unsupported(at: string, reason: string): never {
  throw new SchemaUnsupportedError({ at, reason })
}
