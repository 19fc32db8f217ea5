// Servers separate reasoning from text. Ostrom's answers are only text, so the engine writes the
// reasoning before the answer, between the marks that clients recognize: docs/spec/inference.md,
// section 16.

const OPEN = '<think>'
const CLOSE = '</think>'

/**
 * Returns the reasoning in a delta, under DeepSeek's field name or under the name that newer
 * servers use.
 */
export function reasoningOf(delta: Readonly<Record<string, unknown>>): string {
  const given = delta['reasoning_content'] ?? delta['reasoning']
  return typeof given === 'string' ? given : ''
}

/** Writes the reasoning of an answer before its text. */
export function createReasoningWriter() {
  let state: 'before' | 'reasoning' | 'answer' = 'before'
  return {
    /**
     * Returns the text for a piece of reasoning; an empty text after the beginning of the answer.
     */
    push(reasoning: string): string {
      if (reasoning === '' || state === 'answer') return ''
      const opened = state === 'before' ? OPEN : ''
      state = 'reasoning'
      return opened + reasoning
    },
    /** Begins the answer, and returns the text between reasoning and answer. */
    begin(): string {
      const closed = state === 'reasoning' ? CLOSE : ''
      state = 'answer'
      return closed
    },
  }
}
