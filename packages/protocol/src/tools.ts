import * as Shape from './shape.ts'

// Functions that a model may call: what it is told of them, and its calls in a conversation.

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
export type Tools = {
  readonly functions: readonly ToolFunction[]
  /** `auto`: the model decides. `required`: its answer is calls. */
  readonly choice: 'auto' | 'required'
  /** The one function that must be called. */
  readonly only?: string
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

const name = Shape.text(TOOL_NAME_MAX)

export const toolsShape: Shape.Shape<Tools> = Shape.object({
  functions: Shape.list(
    Shape.object({
      name,
      description: Shape.optional(Shape.text(TOOL_TEXT_MAX)),
      parameters: Shape.text(TOOL_TEXT_MAX),
      strict: Shape.optional(Shape.boolean),
    }),
    TOOLS_MAX,
  ),
  choice: Shape.oneOf('auto', 'required'),
  only: Shape.optional(name),
  parallel: Shape.boolean,
})

export const toolCallsShape: Shape.Shape<readonly ToolCall[]> = Shape.list(
  Shape.object({ id: Shape.text(128), name, arguments: Shape.text(TOOL_TEXT_MAX) }),
  TOOL_CALLS_MAX,
)
