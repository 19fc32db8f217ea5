import * as Schema from './schema.ts'

// What an answer must be, as its text.

/** Alternatives of a grammar: the functions of a question, or one. */
export const GRAMMAR_CHOICES_MAX = 128
/** Calls of functions in one answer. */
export const GRAMMAR_REPEATS_MAX = 32
/** Longest JSON Schema, in UTF-16 units. */
export const GRAMMAR_SCHEMA_LENGTH_MAX = 65_536
/** Longest fixed text around a value, in UTF-16 units. */
export const GRAMMAR_TEXT_LENGTH_MAX = 1024

/**
 * What an answer must be: fixed texts, and between them JSON that conforms to a schema. It reads
 * `open`, then one of `choices`, then up to `most - 1` further ones, each behind `between`, then
 * `close`. Where there is a `lead`, any text without it may come first, or be all, and `lead`
 * itself stands before the rest. See docs/spec/inference.md, section 13.
 */
export type Grammar = {
  /** Not empty. */
  readonly trigger?: string
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
}

/** The schema of any JSON object, as text. */
export const anyObjectSchema = '{"type":"object"}'

/** The grammar of an answer that is one JSON value. */
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
})
