import { createHash } from 'node:crypto'
import { carriedText, carryText } from '../fields/carried-text.ts'

// Signatures of thinking blocks. Anthropic's clients send them back unread, and some drop a block
// without one. Here they prove nothing: the reasoning of an earlier answer is a part of a prompt
// like any other, and its author may write any text.

/** Returns the signature of a thinking block; where its text is left out, it carries the text. */
export const signThinking = (text: string, mode: 'shown' | 'omitted'): string =>
  mode === 'omitted'
    ? carryText(text)
    : `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Returns the text of a thinking block, which is in its signature where it was left out. */
export const thinkingTextOf = (block: {
  readonly thinking?: string | undefined
  readonly signature?: string | undefined
}): string => block.thinking || (carriedText(block.signature) ?? '')
