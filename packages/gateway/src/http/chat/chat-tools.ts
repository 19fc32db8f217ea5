import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import {
  allowedMode,
  choices,
  functionTool,
  type InferFields,
  type RequestTools,
  refuseChoice,
  type ToolChoice,
  toolBut,
  toolsOf,
} from '../fields/tools.ts'

const otherTool = toolBut('function')

const chatFunction = z.object({ type: z.literal('function'), function: functionTool })

const chatTool = z.union([chatFunction, otherTool])

/** An entry of `tool_choice.allowed_tools.tools`: a tool that the model may call. */
const allowedTool = z.object({
  type: z.string(),
  name: z.string().optional(),
  function: z.object({ name: z.string() }).optional(),
})

export const chatTools = {
  tools: z.array(chatTool).max(Inference.TOOLS_MAX).nullish(),
  tool_choice: z
    .union([
      choices,
      z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
      z.object({
        type: z.literal('allowed_tools'),
        allowed_tools: z.object({ mode: allowedMode, tools: z.array(allowedTool) }),
      }),
      otherTool,
    ])
    .nullish(),
  parallel_tool_calls: z.boolean().nullish(),
}

const namesOf = (tools: readonly z.infer<typeof allowedTool>[]): readonly string[] =>
  tools.flatMap(({ name, function: named }) => named?.name ?? name ?? [])

function chatChoiceOf(choice: InferFields<typeof chatTools>['tool_choice']): ToolChoice {
  if (choice == null || typeof choice === 'string') return { mode: choice ?? 'auto' }
  if ('function' in choice) return { mode: 'required', requiredName: choice.function.name }
  if (!('allowed_tools' in choice)) return refuseChoice(choice.type)
  return { mode: choice.allowed_tools.mode, names: namesOf(choice.allowed_tools.tools) }
}

/**
 * Returns the functions of a request of `/v1/chat/completions`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function chatToolsOf(request: InferFields<typeof chatTools>): RequestTools {
  const { tools, tool_choice, parallel_tool_calls } = request
  return toolsOf({
    offered: (tools ?? []).map((tool, at) => ({
      path: `tools[${at}]`,
      type: tool.type,
      ...('function' in tool && { function: tool.function }),
      parametersPath: `tools[${at}].function.parameters`,
    })),
    choice: chatChoiceOf(tool_choice),
    parallel: parallel_tool_calls ?? true,
  })
}
