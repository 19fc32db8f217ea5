import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { SchemaField } from '../answers/inference-job.ts'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import { TYPE_LENGTH_MAX } from '../limits.ts'
import { jsonObject, nullableObject } from './fields.ts'
import { schemaGrammar } from './response-format.ts'

// The functions that a request of any API offers, and its settings for calling them. The rooms of
// the APIs parse them: `chat/chat-tools.ts`, `messages/message-tools.ts` and
// `responses/response-tools.ts`.

export const functionFields = {
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'not 1 to 64 letters, digits, _ and -'),
  description: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
  parameters: jsonObject.nullish().openapi(nullableObject),
  strict: z.boolean().nullish(),
}

export const functionTool = z.object(functionFields)

export const choices = z.enum(['none', 'auto', 'required'])

export const allowedMode = z.enum(['auto', 'required'])

/**
 * Returns the schema of a tool that the gateway does not run, of any type except the given ones.
 */
export const toolBut = (...types: readonly string[]) =>
  z.object({
    type: z
      .string()
      .max(TYPE_LENGTH_MAX)
      .refine((type) => !types.includes(type), {
        error: `of the type ${types.join(', ')}`,
        abort: true,
      }),
  })

/** A tool that a request offers. */
export type OfferedTool = {
  /** Request field of the tool. */
  readonly path: string
  readonly type: string
  /** The tool's function; undefined for a tool of another type, which the gateway does not run. */
  readonly function?: z.infer<typeof functionTool>
  /** Request field of the function's parameters. */
  readonly parametersPath: string
}

export type ToolChoice = {
  readonly mode: 'none' | 'auto' | 'required'
  /** The function that the answer has to call. The other functions stay in the prompt. */
  readonly requiredName?: string
  /** The only functions that may be called; all functions when absent. */
  readonly names?: readonly string[]
}

type ToolsRequest = {
  readonly offered: readonly OfferedTool[]
  readonly choice: ToolChoice
  readonly parallel: boolean
}

/** The tools of a request, sorted by their treatment. */
export type RequestTools = {
  /** Functions that the model may call; undefined for none. */
  readonly tools: Inference.ToolOptions | undefined
  /**
   * Request fields and types of tools that the prompt leaves out, because the gateway does not run
   * them.
   */
  readonly ignored: readonly string[]
  /** Schemas of functions with strict arguments, which are not checked yet. */
  readonly schemas: readonly SchemaField[]
}

type ReadFunction = Inference.ToolOptions['functions'][number] & { readonly param: string }

function functionOf({ function: offered, parametersPath: param }: OfferedTool): ReadFunction[] {
  if (!offered) return []
  const { name, description, parameters, strict } = offered
  const text = JSON.stringify(parameters ?? { type: 'object', properties: {} })
  if (text.length > Inference.TOOL_TEXT_MAX) {
    const reason = `longer than ${Inference.TOOL_TEXT_MAX} characters`
    throw new FieldInvalidError({ param, reason })
  }
  return [
    {
      name,
      ...(description != null && { description }),
      parameters: text,
      ...(strict && { strict }),
      param,
    },
  ]
}

/**
 * Returns the functions that `tool_choice` allows.
 *
 * @throws {FieldInvalidError} `tool_choice` requires a call, but the request offers no function
 *   that it allows.
 */
function allowedBy(
  functions: readonly ReadFunction[],
  { mode, names, requiredName }: ToolChoice,
): readonly ReadFunction[] {
  if (mode === 'none') return []
  const allowed = names ? functions.filter(({ name }) => names.includes(name)) : functions
  const isNamed = (name: string) => allowed.some((one) => one.name === name)
  const isKept = requiredName === undefined ? allowed.length > 0 : isNamed(requiredName)
  if (mode !== 'required' || isKept) return allowed
  const reason =
    names || requiredName !== undefined
      ? 'no function of this name in `tools`'
      : 'no function in `tools`, whose other entries nobody here runs'
  throw new FieldInvalidError({ param: 'tool_choice', reason })
}

/**
 * Returns the functions that a model may call, and the tools that the prompt leaves out.
 *
 * @throws {FieldInvalidError} Names the field at fault.
 */
export function toolsOf({ offered, choice, parallel }: ToolsRequest): RequestTools {
  const ignored = offered.flatMap((one) => (one.function ? [] : [`${one.path} (${one.type})`]))
  const all = offered.flatMap(functionOf)
  if (new Set(all.map(({ name }) => name)).size < all.length) {
    throw new FieldInvalidError({ param: 'tools', reason: 'two functions have the same name' })
  }
  if (all.length > Inference.TOOLS_MAX) {
    const reason = `more than ${Inference.TOOLS_MAX} functions`
    throw new FieldInvalidError({ param: 'tools', reason })
  }
  const allowed = allowedBy(all, choice)
  if (allowed.length === 0) return { tools: undefined, ignored, schemas: [] }
  const { requiredName } = choice
  return {
    tools: {
      functions: allowed.map(({ param: _, ...rest }) => rest),
      choice: choice.mode === 'required' ? 'required' : 'auto',
      ...(requiredName !== undefined && { requiredName }),
      parallel: parallel && requiredName === undefined,
    },
    ignored,
    schemas: allowed.flatMap(({ strict, parameters, param }) =>
      strict ? [{ param, grammar: schemaGrammar(parameters, param) }] : [],
    ),
  }
}

export type InferFields<shape extends z.ZodRawShape> = z.infer<z.ZodObject<shape>>

/**
 * @throws {FieldUnsupportedError} Thrown in every case: `tool_choice` requires a tool of this type,
 *   which the gateway does not run.
 */
export function refuseChoice(type: string): never {
  const reason = `only functions can be chosen, not ${type}`
  throw new FieldUnsupportedError({ param: 'tool_choice', reason })
}

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
 * Returns the id of a call: nine letters and digits, because some models accept no other ids. The
 * id is different for each answer, choice and index.
 */
export const callId = (answerId: string, choice: number, index: number): string =>
  answerId.slice(-6) + choice.toString(36).slice(-1) + index.toString(36).padStart(2, '0')

/**
 * Refuses the result of a call that no earlier message contains, because a model would take the
 * result for that of a call of its own.
 *
 * @param paramOf Returns the request field to name in the error, by the index of the message.
 * @throws {FieldInvalidError}
 */
export function assertCalled(
  messages: readonly Inference.ChatMessage[],
  paramOf: (index: number) => string,
): void {
  const called = new Set<string>()
  for (const [index, { toolCalls, toolCallId }] of messages.entries()) {
    for (const { id } of toolCalls ?? []) called.add(id)
    if (toolCallId === undefined || called.has(toolCallId)) continue
    throw new FieldInvalidError({ param: paramOf(index), reason: 'no earlier call has this id' })
  }
}
