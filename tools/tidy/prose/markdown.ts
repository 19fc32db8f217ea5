/** A line of Markdown outside code fences. */
export type MarkdownLine = { readonly text: string; readonly line: number }

/** Returns the prose lines of a document, without fenced code and with inline code blanked. */
export const proseLines = (document: string): readonly MarkdownLine[] =>
  markdownLines(document).map(({ text, line }) => ({
    text: text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)),
    line,
  }))

/** Returns the lines of a document without fenced code. */
export function markdownLines(document: string): readonly MarkdownLine[] {
  let fence: string | undefined
  return document.split('\n').flatMap((text, index): readonly MarkdownLine[] => {
    const [mark] = /^\s*(```+|~~~+)/.exec(text)?.slice(1) ?? []
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined
      return []
    }
    if (mark !== undefined) {
      fence = mark
      return []
    }
    return [{ text, line: index + 1 }]
  })
}
