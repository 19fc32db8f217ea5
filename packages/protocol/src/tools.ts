import * as Schema from './schema.ts'

// Functions that a model may call: their descriptions, and calls in a conversation.

/** Functions that a question may offer. */
export const TOOLS_MAX = 128
/** Calls in one message. */
export const TOOL_CALLS_MAX = 32
/** Longest name of a function. */
export const TOOL_NAME_MAX = 64
/** Longest description of a function, and longest JSON Schema of its parameters. */
export const TOOL_TEXT_MAX = 65_536

export type ToolFunction = {
  readonly name: string
  readonly description?: string
  /** JSON Schema of the arguments, as text. */
  readonly parameters: string
  /** Arguments that do not conform to the schema may not come. */
  readonly strict?: boolean
}

/** What a model may call. */
export type ToolOptions = {
  readonly functions: readonly ToolFunction[]
  /** `auto`: the model decides. `required`: its answer is calls. */
  readonly choice: 'auto' | 'required'
  /** The one function that must be called. */
  readonly requiredName?: string
  /** Whether one answer may hold several calls. */
  readonly parallel: boolean
}

/** A call that an answer holds. */
export type ToolCall = {
  readonly id: string
  readonly name: string
  /** JSON, as text. */
  readonly arguments: string
}

const name = Schema.text(TOOL_NAME_MAX)

export const toolOptionsSchema: Schema.Schema<ToolOptions> = Schema.object({
  functions: Schema.list(
    Schema.object({
      name,
      description: Schema.optional(Schema.text(TOOL_TEXT_MAX)),
      parameters: Schema.text(TOOL_TEXT_MAX),
      strict: Schema.optional(Schema.boolean),
    }),
    TOOLS_MAX,
  ),
  choice: Schema.oneOf('auto', 'required'),
  requiredName: Schema.optional(name),
  parallel: Schema.boolean,
})

export const toolCallsSchema: Schema.Schema<readonly ToolCall[]> = Schema.list(
  Schema.object({ id: Schema.text(128), name, arguments: Schema.text(TOOL_TEXT_MAX) }),
  TOOL_CALLS_MAX,
)
