import type { ResponseItem } from '../../stored-responses/stored-response.ts'
import { RESPONSE_ITEM_ID_LENGTH_MAX } from '../limits.ts'

/**
 * Prefix of the id that this gateway assigns to an item without a usable id, by the item's type.
 */
const prefixOf: Readonly<Record<string, string>> = {
  message: 'msg',
  reasoning: 'rs',
  function_call: 'fc',
  function_call_output: 'fco',
  custom_tool_call: 'ctc',
  custom_tool_call_output: 'ctco',
  compaction: 'cmp',
}

/** Types whose items the API returns with a status. */
const withStatus = new Set(['message', 'function_call', 'function_call_output'])

type RawItem = Readonly<Record<string, unknown>>

/** Returns a message's content as parts, in the form of the API. */
function partsOf({ role, content }: RawItem): unknown {
  if (typeof content !== 'string') return content ?? []
  const isOutput = role === 'assistant'
  return isOutput
    ? [{ type: 'output_text', text: content, annotations: [], logprobs: [] }]
    : [{ type: 'input_text', text: content }]
}

/**
 * Returns the items of a request's input in the form of the API. Each item has a type, and an id
 * that differs from the ids of earlier items. Items of the types in `withStatus` have a status. The
 * content of a message is a list of parts.
 *
 * @param hex The 24 hex digits of the response's id, which are part of each id that the function
 *   assigns.
 */
export function storedItems(input: readonly RawItem[], hex: string): readonly ResponseItem[] {
  const taken = new Set<string>()
  return input.map((raw, index) => {
    const type = typeof raw.type === 'string' ? raw.type : 'message'
    const { id: given } = raw
    const isUsable =
      typeof given === 'string' &&
      given !== '' &&
      given.length <= RESPONSE_ITEM_ID_LENGTH_MAX &&
      !taken.has(given)
    const id = isUsable ? given : `${prefixOf[type] ?? 'item'}_${hex}_in${index}`
    taken.add(id)
    return {
      ...raw,
      id,
      type,
      ...(withStatus.has(type) && { status: raw.status ?? 'completed' }),
      ...(type === 'message' && { content: partsOf(raw) }),
    }
  })
}

/**
 * Returns the id of the response that is part of an item's id: the gateway assigned the item's id
 * in this response's input or output. Returns `undefined` for an id of another form.
 */
export function responseOfItem(itemId: string): string | undefined {
  const hex = /^[a-z]{2,8}_([0-9a-f]{24})(?:_[a-z0-9]{1,8})?$/.exec(itemId)?.[1]
  return hex === undefined ? undefined : `resp_${hex}`
}
