import * as Schema from '../encoding/schema.ts'

// Constraints on the text of an answer.

/**
 * Maximum alternatives of a grammar. A grammar has one alternative, or one for each function of the
 * question.
 */
export const GRAMMAR_CHOICES_MAX = 128
/** Maximum function calls in one answer. */
export const GRAMMAR_REPEATS_MAX = 32
/** UTF-16 units of the longest JSON Schema. */
export const GRAMMAR_SCHEMA_LENGTH_MAX = 65_536
/** UTF-16 units of the longest fixed text around a value. */
export const GRAMMAR_TEXT_LENGTH_MAX = 1024

/**
 * Required form of an answer: fixed texts, with JSON between them that conforms to schemas. The
 * form consists of `prefix`, one of `choices`, up to `maxRepeats - 1` further choices, each after a
 * `separator`, and `suffix`.
 *
 * With a `trigger`, the answer begins with any text that does not contain the trigger; then the
 * trigger and the form follow. Unless `requiresTrigger` is set, the answer may also consist only of
 * text without the trigger. With a `value`, one JSON value of this schema may follow `prefix`,
 * instead of choices and `suffix`. See docs/spec/inference.md, section 13.
 */
export type Grammar = {
  /** Text that starts the constrained part. Not empty. */
  readonly trigger?: string
  /** True if an answer without the trigger is not complete. */
  readonly requiresTrigger?: boolean
  readonly prefix: string
  readonly choices: readonly {
    readonly prefix: string
    /** A JSON Schema, as text. */
    readonly schema: string
    readonly suffix: string
  }[]
  readonly maxRepeats: number
  readonly separator: string
  readonly suffix: string
  /** A JSON Schema, as text. */
  readonly value?: string
}

/** Schema of any JSON object, as text. */
export const anyObjectSchema = '{"type":"object"}'

/** Returns the grammar of an answer that is one JSON value. */
export const jsonGrammar = (schema: string): Grammar => ({
  prefix: '',
  choices: [{ prefix: '', schema, suffix: '' }],
  maxRepeats: 1,
  separator: '',
  suffix: '',
})

const grammarTextSchema = Schema.text(GRAMMAR_TEXT_LENGTH_MAX)

export const grammarSchema: Schema.Schema<Grammar> = Schema.object({
  trigger: Schema.optional(grammarTextSchema),
  requiresTrigger: Schema.optional(Schema.boolean),
  prefix: grammarTextSchema,
  choices: Schema.list(
    Schema.object({
      prefix: grammarTextSchema,
      schema: Schema.text(GRAMMAR_SCHEMA_LENGTH_MAX),
      suffix: grammarTextSchema,
    }),
    GRAMMAR_CHOICES_MAX,
  ),
  maxRepeats: Schema.integer(1, GRAMMAR_REPEATS_MAX),
  separator: grammarTextSchema,
  suffix: grammarTextSchema,
  value: Schema.optional(Schema.text(GRAMMAR_SCHEMA_LENGTH_MAX)),
})
