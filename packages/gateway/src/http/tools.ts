import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from './errors.ts'
import type { SchemaField } from './inference-job.ts'
import { schemaGrammar } from './response-format.ts'

// Functions that a request offers, with the settings for calls, in the formats of chat and
// responses. In chat, a function is in a field of its own; in responses, its fields are next to its
// type.

const functionFields = {
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'not 1 to 64 letters, digits, _ and -'),
  description: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
}

const functionTool = z.object(functionFields)
const namedChoice = z.object({
  type: z.string(),
  function: z.object({ name: z.string() }).optional(),
})

const choices = z.enum(['none', 'auto', 'required'])

export const chatTools = {
  tools: z
    .array(z.object({ type: z.string(), function: functionTool.optional() }))
    .max(Inference.TOOLS_MAX)
    .nullish(),
  tool_choice: z.union([choices, namedChoice]).nullish(),
  parallel_tool_calls: z.boolean().nullish(),
}

export const responsesTools = {
  tools: z
    .array(z.object({ type: z.string(), ...functionFields, name: z.string().optional() }))
    .max(Inference.TOOLS_MAX)
    .nullish(),
  tool_choice: z
    .union([choices, z.object({ type: z.string(), name: z.string().optional() })])
    .nullish(),
  parallel_tool_calls: z.boolean().nullish(),
}

/** A function that a request offers; undefined for an entry of another type. */
type OfferedFunction = z.infer<typeof functionTool> | undefined

type ToolChoice = 'none' | 'auto' | 'required' | { readonly name: string | undefined }

type ToolsRequest = {
  readonly functions: readonly OfferedFunction[]
  readonly choice: ToolChoice
  readonly parallel: boolean
  /** Returns the path of a function's parameters, for errors. */
  readonly pathOf: (index: number) => string
}

function functionOf(offered: OfferedFunction, at: number, pathOf: ToolsRequest['pathOf']) {
  if (!offered) {
    const reason = 'only functions can be called'
    throw new FieldUnsupportedError({ param: `tools[${at}].type`, reason })
  }
  const { name, description, parameters, strict } = offered
  const schema = parameters ?? { type: 'object', properties: {} }
  const param = `${pathOf(at)}parameters`
  const text = JSON.stringify(schema)
  if (text.length > Inference.TOOL_TEXT_MAX) {
    const reason = `longer than ${Inference.TOOL_TEXT_MAX} characters`
    throw new FieldInvalidError({ param, reason })
  }
  return {
    name,
    ...(description != null && { description }),
    parameters: text,
    ...(strict && { strict }),
  }
}

/**
 * Returns the functions that a model may call; undefined for none.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
function toolsOf({
  functions: offered,
  choice,
  parallel,
  pathOf,
}: ToolsRequest): Inference.ToolOptions | undefined {
  const functions = offered.map((one, at) => functionOf(one, at, pathOf))
  const names = new Set(functions.map(({ name }) => name))
  if (names.size < functions.length) {
    throw new FieldInvalidError({ param: 'tools', reason: 'two functions have the same name' })
  }
  const requiredName = typeof choice === 'object' ? choice.name : undefined
  const isForced = typeof choice === 'object' || choice === 'required'
  if (
    isForced &&
    (functions.length === 0 || (typeof choice === 'object' && !names.has(requiredName ?? '')))
  ) {
    throw new FieldInvalidError({
      param: 'tool_choice',
      reason: 'no function of this name in `tools`',
    })
  }
  if (functions.length === 0 || choice === 'none') return undefined
  return {
    functions,
    choice: isForced ? 'required' : 'auto',
    ...(requiredName !== undefined && { requiredName }),
    parallel: parallel && requiredName === undefined,
  }
}

const isFunction = ({ type }: { readonly type: string }) => type === 'function'

function refuseChoice(type: string): void {
  if (type === 'function') return
  throw new FieldUnsupportedError({ param: 'tool_choice', reason: 'only functions can be chosen' })
}

type InferFields<shape extends z.ZodRawShape> = z.infer<z.ZodObject<shape>>

/** Returns the functions of a request of `/v1/chat/completions`. */
export function chatToolsOf(
  request: InferFields<typeof chatTools>,
): Inference.ToolOptions | undefined {
  const { tools, tool_choice = 'auto', parallel_tool_calls } = request
  if (typeof tool_choice === 'object' && tool_choice) refuseChoice(tool_choice.type)
  return toolsOf({
    functions: (tools ?? []).map((tool) => (isFunction(tool) ? tool.function : undefined)),
    choice:
      typeof tool_choice === 'object' && tool_choice
        ? { name: tool_choice.function?.name }
        : (tool_choice ?? 'auto'),
    parallel: parallel_tool_calls ?? true,
    pathOf: (at) => `tools[${at}].function.`,
  })
}

/** Returns the functions of a request of `/v1/responses`. */
export function responsesToolsOf(
  request: InferFields<typeof responsesTools>,
): Inference.ToolOptions | undefined {
  const { tools, tool_choice = 'auto', parallel_tool_calls } = request
  if (typeof tool_choice === 'object' && tool_choice) refuseChoice(tool_choice.type)
  return toolsOf({
    functions: (tools ?? []).map((tool) => {
      const { name } = tool
      return isFunction(tool) && name !== undefined ? { ...tool, name } : undefined
    }),
    choice:
      typeof tool_choice === 'object' && tool_choice
        ? { name: tool_choice.name }
        : (tool_choice ?? 'auto'),
    parallel: parallel_tool_calls ?? true,
    pathOf: (at) => `tools[${at}].`,
  })
}

/** Returns the schemas of functions with strict arguments, with their request fields. */
export const strictSchemas = (
  tools: Inference.ToolOptions | undefined,
  pathOf: (index: number) => string,
): readonly SchemaField[] =>
  (tools?.functions ?? []).flatMap(({ strict, parameters }, at) => {
    if (!strict) return []
    const param = `${pathOf(at)}parameters`
    return [{ param, grammar: schemaGrammar(JSON.parse(parameters) as unknown, param) }]
  })

/**
 * Checks the length of a call in a conversation, and returns it.
 *
 * @throws {FieldInvalidError} The call is too long.
 */
export function callOf(
  call: { readonly id: string; readonly name: string; readonly arguments: string },
  param: string,
): Inference.ToolCall {
  const most = Inference.TOOL_TEXT_MAX
  if (call.name.length > Inference.TOOL_NAME_MAX || call.arguments.length > most) {
    throw new FieldInvalidError({ param, reason: 'a call is too long' })
  }
  return call
}

/**
 * Refuses functions together with a response format.
 *
 * @throws {FieldUnsupportedError} The request has both.
 */
export function refuseBoth(
  tools: Inference.ToolOptions | undefined,
  grammar: Inference.Grammar | undefined,
  param: string,
): void {
  if (!tools || !grammar) return
  const reason = 'not supported together with tools, whose calls have a format of their own'
  throw new FieldUnsupportedError({ param, reason })
}

/**
 * Returns the id of a call: nine letters and digits, because some models accept no other ids. It is
 * different for each answer, choice and index.
 */
export const callId = (answerId: string, choice: number, index: number): string =>
  answerId.slice(-6) + choice.toString(36).slice(-1) + index.toString(36).padStart(2, '0')
