/** A line of Markdown outside code fences. */
export type MarkdownLine = { readonly text: string; readonly line: number }

/** Returns the prose lines of a document, without fenced code and with inline code blanked. */
export function proseLines(document: string): readonly MarkdownLine[] {
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
    return [{ text: text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)), line: index + 1 }]
  })
}
