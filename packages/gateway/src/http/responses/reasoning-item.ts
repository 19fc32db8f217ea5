import type { AnswerReasoning } from '../answers/render.ts'
import { carriedText, carryText } from '../fields/carried-text.ts'

// Renders reasoning as OpenAI's Responses API and the Open Responses specification define it: an
// item before the message, with one part of text.

type ReasoningItemOptions = {
  readonly id: string
  /**
   * True if the request asks for `encrypted_content`, the field in which clients send reasoning
   * back.
   */
  readonly carries: boolean
}

/**
 * Returns the item of a piece of reasoning. The item's `content` is an empty list if the reasoning
 * has no text yet.
 */
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

type ReasoningOutput = {
  readonly isOpen: boolean
  /** Returns the events of a piece of reasoning. If no item is open, the piece opens one. */
  push(event: AnswerReasoning): string
  /**
   * Ends the open item, and adds this item to the output. Returns the events of its end, or an
   * empty text if no item is open.
   */
  close(status: 'completed' | 'incomplete'): string
}

/**
 * Creates the writer of a stream's reasoning. The writer adds each ended reasoning item to `items`,
 * the output of the stream so far.
 */
export function createReasoningOutput(
  event: EventWriter,
  { items, optionsOf }: createReasoningOutput.Options,
): ReasoningOutput {
  let texts: string[] | undefined
  const itemPosition = () => ({
    item_id: optionsOf(items.length).id,
    output_index: items.length,
    content_index: 0,
  })
  const open = (): string => {
    texts = []
    const item = reasoningItem(optionsOf(items.length), 'in_progress')
    return (
      event('response.output_item.added', { output_index: items.length, item }) +
      event('response.content_part.added', { ...itemPosition(), part: partOf('') })
    )
  }
  return {
    get isOpen() {
      return texts !== undefined
    },
    push({ text }) {
      const opened = texts ? '' : open()
      texts!.push(text)
      return opened + event('response.reasoning_text.delta', { ...itemPosition(), delta: text })
    },
    close(status) {
      if (!texts) return ''
      const text = texts.join('')
      texts = undefined
      const item = reasoningItem(optionsOf(items.length), status, text)
      const events =
        event('response.reasoning_text.done', { ...itemPosition(), text }) +
        event('response.content_part.done', { ...itemPosition(), part: partOf(text) }) +
        event('response.output_item.done', { output_index: items.length, item })
      items.push(item)
      return events
    },
  }
}

export declare namespace createReasoningOutput {
  type Options = {
    readonly items: {
      push(item: ReturnType<typeof reasoningItem>): unknown
      readonly length: number
    }
    /** Returns the options of the reasoning item at an index of the output. */
    readonly optionsOf: (index: number) => ReasoningItemOptions
  }
}

/** A reasoning item of an input. */
type InputReasoning = {
  readonly content?: unknown
  readonly summary?: readonly { readonly text?: string | undefined }[] | null | undefined
  readonly encrypted_content?: string | null | undefined
}

/**
 * Returns the text of a reasoning item of an input: its own text; without such a text, the text in
 * its encrypted content; without either, its summary.
 *
 * @returns `undefined` if the item has no text, such as an item that another server encrypted.
 */
export function reasoningTextOf(entry: InputReasoning): string | undefined {
  const { content, summary, encrypted_content } = entry
  const joined = (parts: readonly { readonly text?: string | undefined }[]) =>
    parts.map(({ text = '' }) => text).join('\n')
  const own = Array.isArray(content) ? joined(content as readonly { text?: string }[]) : ''
  return own || carriedText(encrypted_content) || joined(summary ?? []) || undefined
}
