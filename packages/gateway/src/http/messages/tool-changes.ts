import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import * as Fields from '../fields/fields.ts'
import { type MessagesToolChanges, messagesTool } from './message-tools.ts'

// A request of `/v1/messages` may offer more tools than its prompt describes. A tool with
// `defer_loading` becomes part of the prompt when a tool result or a system message names it.

const name = z.string().min(1).max(Inference.TOOL_NAME_MAX)

const reference = z.object({ type: z.literal('tool_reference'), tool_name: name })
const change = z.object({
  tool: z.union([
    z.object({ type: z.literal('tool_reference'), name }),
    z.object({ type: z.literal('tool_definition'), definition: messagesTool }),
    // Tools of an MCP server. Only Anthropic calls such tools, so their blocks change nothing here.
    z.object({ type: z.enum(['mcp_tool_reference', 'mcp_toolset_reference']) }),
  ]),
})

/** The fields of a message block that matter for changes of tools. */
type ChangeBlock = {
  readonly type: string
  readonly name?: string | undefined
  readonly content?: unknown
  readonly tool?: unknown
}

/** Returns true for a block that changes the tools and has no text. */
export const isToolChange = ({ type }: Pick<ChangeBlock, 'type'>): boolean =>
  type === 'tool_addition' || type === 'tool_removal'

/**
 * Returns the name of the tool to which a block of a tool result refers; undefined for a block that
 * refers to no tool.
 */
export function referredTool(block: { readonly type: string }, param: string): string | undefined {
  if (block.type !== 'tool_reference') return undefined
  return Fields.parsePart(reference, block, param).tool_name
}

/** Returns the names of the tools to which the result of a call refers. */
function namesInResult({ content }: ChangeBlock, param: string): readonly string[] {
  const blocks = Array.isArray(content) ? (content as readonly { readonly type: string }[]) : []
  return blocks.flatMap((one, at) => referredTool(one, `${param}.content[${at}]`) ?? [])
}

/**
 * Reads the changes of tools in a conversation. A tool that was called before stays available, even
 * if its reference is no longer in the conversation.
 *
 * @throws {FieldInvalidError} Names the field at fault.
 */
export function toolChangesOf(
  messages: readonly { readonly content: string | readonly ChangeBlock[] }[],
): MessagesToolChanges {
  const loaded = new Set<string>()
  const removed = new Set<string>()
  const added: MessagesToolChanges['added'][number][] = []
  const load = (one: string) => {
    loaded.add(one)
    removed.delete(one)
  }
  const read = (block: ChangeBlock, param: string) => {
    if (block.type === 'tool_use' && block.name !== undefined) loaded.add(block.name)
    if (block.type === 'tool_result') for (const one of namesInResult(block, param)) load(one)
    if (!isToolChange(block)) return
    const { tool } = Fields.parsePart(change, block, param)
    if (tool.type === 'tool_definition') {
      const { definition } = tool
      added.push({ path: `${param}.tool.definition`, tool: definition })
      if ('input_schema' in definition) load(definition.name)
    } else if (tool.type === 'tool_reference') {
      if (block.type === 'tool_addition') load(tool.name)
      else removed.add(tool.name)
    }
  }
  for (const [index, { content }] of messages.entries()) {
    if (typeof content === 'string') continue
    for (const [at, block] of content.entries()) read(block, `messages[${index}].content[${at}]`)
  }
  return { loaded, removed, added }
}
