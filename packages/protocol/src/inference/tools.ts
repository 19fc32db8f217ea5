import * as Schema from '../encoding/schema.ts'

// Functions that a model may call: their descriptions, and the calls in a conversation.

/** Maximum functions of a question. */
export const TOOLS_MAX = 128
/** Maximum calls in one message. */
export const TOOL_CALLS_MAX = 32
/** Characters of the longest function name. */
export const TOOL_NAME_MAX = 64
/**
 * Characters of the longest description of a function, and of the longest JSON Schema of its
 * parameters.
 */
export const TOOL_TEXT_MAX = 65_536

export type ToolFunction = {
  readonly name: string
  readonly description?: string
  /** JSON Schema of the arguments, as text. */
  readonly parameters: string
  /** If true, the arguments must conform to the schema. */
  readonly strict?: boolean
}

/** Functions that a model may call, with the settings for calls. */
export type ToolOptions = {
  readonly functions: readonly ToolFunction[]
  /** `auto`: the model decides. `required`: the answer consists of calls. */
  readonly choice: 'auto' | 'required'
  /** Name of the function that the model must call. */
  readonly requiredName?: string
  /** True if one answer may contain several calls. */
  readonly parallel: boolean
}

/** A function call in an answer. */
export type ToolCall = {
  readonly id: string
  readonly name: string
  /** Arguments of the call, as JSON text. */
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
