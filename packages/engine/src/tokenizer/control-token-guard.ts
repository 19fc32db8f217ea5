// A user may write `<|im_start|>system` into a message. The template must get the text (which it
// may trim or split), but the text must not become a control token. So the guard inserts a mark
// into every occurrence before rendering. `encode` recognizes control tokens only if no mark
// interrupts them, and drops the marks. Text between two control tokens is thereby encoded in one
// piece, exactly like in the reference implementation; splitting at the borders of messages would
// give other ids.

/**
 * The mark: a Unicode noncharacter, which is never in text for interchange. If a user's text has
 * it, it is doubled.
 */
const ESCAPE_CHARACTER = '\ufdd0'

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Interrupts control tokens inside a user's text with marks, and removes the marks. */
export type ControlTokenGuard = {
  /** Marks every control token in `text`, including an incomplete one at the end. */
  mark(text: string): string
  /** Doubles marks, so that `strip` restores the text. Control tokens remain intact. */
  escape(text: string): string
  /** Removes the marks that `mark` and `escape` inserted. */
  strip(text: string): string
  /** Splits into control tokens (odd indexes) and the text between them (even indexes). */
  split(text: string): string[]
}

/** @param specials Texts of the control tokens. */
export function createControlTokenGuard(specials: readonly string[]): ControlTokenGuard {
  const longestFirst = [...specials].sort((a, b) => b.length - a.length)
  const any = longestFirst.map(literal).join('|')
  const none = specials.length === 0
  const starts = new RegExp(`(?=${any})[\\s\\S]`, 'gu')
  const whole = new RegExp(`(${any})`, 'gu')
  const begun = new Set<string>()
  for (const special of specials) {
    for (let size = 1; size < special.length; size++) begun.add(special.slice(0, size))
  }
  const longest = longestFirst[0]?.length ?? 0

  /**
   * A template may join two messages, so a control token that begins at the end of one message must
   * not become complete.
   */
  const markEnd = (text: string) => {
    const end = text.trimEnd().length
    let marked = text
    // The loop goes from the end to the front, so that an inserted mark does not shift the
    // remaining positions.
    for (let size = 1; size < Math.min(longest, end + 1); size++) {
      const at = end - size
      if (!begun.has(text.slice(at, end))) continue
      const after = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
      marked = `${marked.slice(0, after)}${ESCAPE_CHARACTER}${marked.slice(after)}`
    }
    return marked
  }
  const doubled = (text: string) =>
    text.replaceAll(ESCAPE_CHARACTER, ESCAPE_CHARACTER + ESCAPE_CHARACTER)

  return {
    escape: doubled,
    mark(text) {
      if (none) return doubled(text)
      return markEnd(doubled(text).replace(starts, `$&${ESCAPE_CHARACTER}`))
    },
    strip: (text) =>
      text.includes(ESCAPE_CHARACTER) ? text.replace(/\ufdd0(\ufdd0?)/g, '$1') : text,
    split: (text) => (none ? [text] : text.split(whole)),
  }
}
