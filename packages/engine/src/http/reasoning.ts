// Servers tell reasoning apart from text. An answer of ours is text, so it is written before the
// answer, between the marks by which its client splits it: docs/spec/inference.md, section 16.

const OPEN = '<think>'
const CLOSE = '</think>'

/** Returns the reasoning of a delta: by DeepSeek's name, or by that of newer servers. */
export function reasoningOf(delta: Readonly<Record<string, unknown>>): string {
  const given = delta['reasoning_content'] ?? delta['reasoning']
  return typeof given === 'string' ? given : ''
}

/** Writes the reasoning of an answer before its text. */
export function createReasoningWriter() {
  let state: 'before' | 'reasoning' | 'answer' = 'before'
  return {
    /** Text of a piece of reasoning; none for one behind the beginning of the answer. */
    push(reasoning: string): string {
      if (reasoning === '' || state === 'answer') return ''
      const opened = state === 'before' ? OPEN : ''
      state = 'reasoning'
      return opened + reasoning
    },
    /** Text between the reasoning and the answer, which begins. */
    begin(): string {
      const closed = state === 'reasoning' ? CLOSE : ''
      state = 'answer'
      return closed
    },
  }
}
