import { BaseError } from '@ostrom/protocol'

/** A JSON Schema has a constraint that constrained sampling cannot enforce. */
export class SchemaUnsupportedError extends BaseError<'schema-unsupported'> {
  override readonly name = 'SchemaUnsupportedError'
  /** Position in the schema, as a JSON pointer. */
  readonly at: string

  constructor({ at, reason }: { at: string; reason: string }) {
    super({
      code: 'schema-unsupported',
      retry: 'never',
      summary: 'The JSON Schema has a constraint that cannot be enforced during generation.',
      details: [
        `At #${at}: ${reason}.`,
        'Leave the keyword out, state it in the prompt, and check the answer yourself.',
      ],
    })
    this.at = at
  }
}

/** Refuses a schema. @throws {SchemaUnsupportedError} Always. */
export function unsupported(at: string, reason: string): never {
  throw new SchemaUnsupportedError({ at, reason })
}
