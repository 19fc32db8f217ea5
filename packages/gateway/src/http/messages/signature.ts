import { createHash } from 'node:crypto'
import { carriedText, carryText } from '../fields/carried-text.ts'

// Signatures of thinking blocks. Anthropic's clients send signatures back without reading them, and
// some clients drop a block that has no signature. In this gateway a signature proves nothing: the
// reasoning of an earlier answer is a part of the prompt like any other part, and the client may
// write any text there.

/**
 * Returns the signature of a thinking block; if the block's text is omitted, the signature carries
 * it.
 */
export const signThinking = (text: string, mode: 'shown' | 'omitted'): string =>
  mode === 'omitted'
    ? carryText(text)
    : `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Returns the text of a thinking block, from its signature if the text was omitted. */
export const thinkingTextOf = (block: {
  readonly thinking?: string | undefined
  readonly signature?: string | undefined
}): string => block.thinking || (carriedText(block.signature) ?? '')
