import { BaseError } from '@ostrom/protocol'

/** A JSON Schema asks for what cannot be kept while an answer is made. */
export class SchemaUnsupportedError extends BaseError<'schema-unsupported'> {
  override readonly name = 'SchemaUnsupportedError'
  /** Where in the schema, as a JSON pointer. */
  readonly at: string

  constructor({ at, reason }: { at: string; reason: string }) {
    super({
      code: 'schema-unsupported',
      retry: 'never',
      summary: 'The JSON Schema asks for what cannot be kept while an answer is made.',
      details: [
        `At #${at}: ${reason}.`,
        'Leave it out, or say it in the prompt and check the answer yourself.',
      ],
    })
    this.at = at
  }
}
