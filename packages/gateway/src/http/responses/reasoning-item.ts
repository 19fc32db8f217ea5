import { carriedText, carryText } from '../carried-text.ts'
import type { AnswerReasoning } from '../render.ts'

// Reasoning in OpenAI's Responses API and in the Open Responses specification: an item before the
// message, with one part of text.

type ReasoningItemOptions = {
  readonly id: string
  /** True if the request asks for `encrypted_content`, by which clients send reasoning back. */
  readonly carries: boolean
}

/** Returns the item of a reasoning; without a status while it is empty. */
export const reasoningItem = (
  { id, carries }: ReasoningItemOptions,
  status: 'in_progress' | 'completed' | 'incomplete',
  text = '',
) => ({
  type: 'reasoning' as const,
  id,
  status,
  summary: [],
  content: text === '' ? [] : [partOf(text)],
  encrypted_content: carries && text !== '' ? carryText(text) : null,
})

const partOf = (text: string) => ({ type: 'reasoning_text', text })

/** Formats one event, and numbers it. */
type EventWriter = (type: string, fields: object) => string

/** An item of reasoning that a stream opened. */
export type StreamingReasoning = {
  readonly index: number
  delta(event: AnswerReasoning): string
  /** Ends the item. */
  close(status: 'completed' | 'incomplete'): {
    readonly events: string
    readonly item: ReturnType<typeof reasoningItem>
  }
}

/** Opens an item of reasoning in a stream. Returns its first events with it. */
export function openReasoning(
  event: EventWriter,
  { index, ...options }: ReasoningItemOptions & { readonly index: number },
): { readonly events: string; readonly reasoning: StreamingReasoning } {
  const { id } = options
  const texts: string[] = []
  const itemPosition = { item_id: id, output_index: index, content_index: 0 }
  const events =
    event('response.output_item.added', {
      output_index: index,
      item: reasoningItem(options, 'in_progress'),
    }) + event('response.content_part.added', { ...itemPosition, part: partOf('') })
  const reasoning: StreamingReasoning = {
    index,
    delta({ text }) {
      texts.push(text)
      return event('response.reasoning_text.delta', { ...itemPosition, delta: text })
    },
    close(status) {
      const text = texts.join('')
      const item = reasoningItem(options, status, text)
      const part = partOf(text)
      return {
        item,
        events:
          event('response.reasoning_text.done', { ...itemPosition, text }) +
          event('response.content_part.done', { ...itemPosition, part }) +
          event('response.output_item.done', { output_index: index, item }),
      }
    },
  }
  return { events, reasoning }
}

/** A reasoning item of an input. */
type InputReasoning = {
  readonly content?: unknown
  readonly summary?: readonly { readonly text?: string | undefined }[] | null | undefined
  readonly encrypted_content?: string | null | undefined
}

/**
 * Returns the text of a reasoning item of an input: its own, else the one that it carries, else its
 * summary.
 *
 * @returns `undefined` where it has none, such as one that another server encrypted.
 */
export function reasoningTextOf(entry: InputReasoning): string | undefined {
  const { content, summary, encrypted_content } = entry
  const joined = (parts: readonly { readonly text?: string | undefined }[]) =>
    parts.map(({ text = '' }) => text).join('\n')
  const own = Array.isArray(content) ? joined(content as readonly { text?: string }[]) : ''
  return own || carriedText(encrypted_content) || joined(summary ?? []) || undefined
}
