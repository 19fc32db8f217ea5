import * as Schema from '../encoding/schema.ts'
import { type ToolCall, toolCallsSchema } from './tools.ts'

// Messages of a conversation.

/** Maximum text of one chat message, in UTF-16 units. */
export const MESSAGE_TEXT_MAX = 4 * 1024 * 1024
/** Maximum images in one question. */
export const IMAGES_MAX = 8
/** Maximum bytes of all images of a question, and of a generated image. */
export const IMAGE_BYTES_MAX = 2 * 1024 * 1024

export type ChatMessage = {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: string
  /**
   * Reasoning of the assistant before its content. The model's template decides if the model sees
   * it.
   */
  readonly reasoning?: string
  readonly name?: string
  /** Images before the text: complete files in a format that `detectImageFormat` recognizes. */
  readonly images?: readonly Uint8Array[]
  /** Function calls of the assistant. */
  readonly toolCalls?: readonly ToolCall[]
  /** The call whose result this tool message contains. */
  readonly toolCallId?: string
}

export const chatMessageSchema: Schema.Schema<ChatMessage> = Schema.object({
  role: Schema.oneOf('system', 'user', 'assistant', 'tool'),
  content: Schema.text(MESSAGE_TEXT_MAX),
  reasoning: Schema.optional(Schema.text(MESSAGE_TEXT_MAX)),
  name: Schema.optional(Schema.text(128)),
  images: Schema.optional(Schema.list(Schema.bytes(IMAGE_BYTES_MAX), IMAGES_MAX)),
  toolCalls: Schema.optional(toolCallsSchema),
  toolCallId: Schema.optional(Schema.text(128)),
})
