import type { AnswerCall } from '../answers/render.ts'
import { customInput, type ToolOrigin } from './response-tools.ts'

/** A call in an answer, as an item of the type `function_call` or `custom_tool_call`. */
export type CallItem = ReturnType<typeof callItem>

/**
 * Returns the item of a call of a function or of a custom tool, with the namespace in which its
 * client declared it.
 */
export function callItem(
  { name, arguments: given }: AnswerCall,
  { id, callId, origin }: callItem.Options,
) {
  const known = origin ?? { type: 'function' as const, name }
  const shared = {
    call_id: callId,
    name: known.name,
    namespace: known.namespace,
    status: 'completed',
  }
  return known.type === 'custom'
    ? {
        type: 'custom_tool_call' as const,
        id: `ctc_${id}`,
        ...shared,
        input: customInput(given),
      }
    : { type: 'function_call' as const, id: `fc_${id}`, ...shared, arguments: given }
}

export declare namespace callItem {
  type Options = {
    /** Hex digits of the response's id, and the item's position in the output. */
    readonly id: string
    readonly callId: string
    /**
     * The tool that the client declared for the called function; undefined if the request does not
     * offer this function.
     */
    readonly origin: ToolOrigin | undefined
  }
}

/**
 * Returns the events of a call. A call arrives complete, so a single event has all of its
 * arguments.
 */
export function callEvents(
  event: (type: string, fields: object) => string,
  { item, index }: { readonly item: CallItem; readonly index: number },
): string {
  const position = { item_id: item.id, output_index: index }
  const isCustom = item.type === 'custom_tool_call'
  const empty = isCustom ? { input: '' } : { arguments: '' }
  const begun = { ...item, ...empty, status: 'in_progress' }
  const content = isCustom
    ? event('response.custom_tool_call_input.delta', { ...position, delta: item.input }) +
      event('response.custom_tool_call_input.done', { ...position, input: item.input })
    : event('response.function_call_arguments.delta', { ...position, delta: item.arguments }) +
      event('response.function_call_arguments.done', {
        ...position,
        name: item.name,
        arguments: item.arguments,
      })
  return (
    event('response.output_item.added', { output_index: index, item: begun }) +
    content +
    event('response.output_item.done', { output_index: index, item })
  )
}
