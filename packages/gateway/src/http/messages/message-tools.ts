import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { jsonObject } from '../fields/fields.ts'
import {
  functionFields,
  type InferFields,
  type RequestTools,
  toolBut,
  toolsOf,
} from '../fields/tools.ts'

/** A tool of a request of `/v1/messages`; one without a type is a function. */
export const messagesTool = z.union([
  z.object({
    type: z.literal('custom').nullish(),
    name: functionFields.name,
    description: functionFields.description,
    input_schema: jsonObject,
    strict: functionFields.strict,
    defer_loading: z.boolean().nullish(),
  }),
  toolBut('custom'),
])

/** Fields of a request of `/v1/messages` that offer tools and govern their calls. */
export const messagesTools = {
  tools: z.array(messagesTool).max(Inference.TOOLS_MAX).nullish(),
  tool_choice: z
    .object({
      type: z.enum(['auto', 'any', 'tool', 'none']),
      name: z.string().optional(),
      disable_parallel_tool_use: z.boolean().optional(),
    })
    .nullish(),
}

const modeOfChoice = { auto: 'auto', any: 'required', tool: 'required', none: 'none' } as const

/** Changes that a conversation of `/v1/messages` makes to the tools of its request. */
export type MessagesToolChanges = {
  /** Names of tools with `defer_loading` that the conversation has made available. */
  readonly loaded: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  readonly added: readonly {
    readonly path: string
    readonly tool: z.infer<typeof messagesTool>
  }[]
}

/**
 * Returns true for a function that the prompt describes. Also returns true for a tool that the
 * gateway does not run, because `toolsOf` reports such a tool as ignored.
 */
function isDescribed(
  tool: z.infer<typeof messagesTool>,
  { loaded, removed }: MessagesToolChanges,
): boolean {
  if (!('input_schema' in tool)) return true
  return !removed.has(tool.name) && (!tool.defer_loading || loaded.has(tool.name))
}

/**
 * Returns the functions of a request of `/v1/messages`, after the changes that its conversation
 * makes to them.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function messagesToolsOf(
  { tools, tool_choice: choice }: InferFields<typeof messagesTools>,
  changes: MessagesToolChanges,
): RequestTools {
  const listed = (tools ?? []).map((tool, at) => ({ path: `tools[${at}]`, tool }))
  const described = [...listed, ...changes.added].filter(({ tool }) => isDescribed(tool, changes))
  return toolsOf({
    offered: described.map(({ path, tool }) => ({
      path,
      type: tool.type ?? 'custom',
      ...('input_schema' in tool && { function: { ...tool, parameters: tool.input_schema } }),
      parametersPath: `${path}.input_schema`,
    })),
    choice: {
      mode: modeOfChoice[choice?.type ?? 'auto'],
      ...(choice?.type === 'tool' && { requiredName: choice.name ?? '' }),
    },
    parallel: !choice?.disable_parallel_tool_use,
  })
}
