import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Maximum number of characters in the paragraph with a report's result, including the marker. */
const FINDING_MAX = 400
const MARK = '**Found:** '

/** The first paragraph below the title of a report states the result, and is short. */
export const reportFindings: TidyRule = {
  name: 'report-findings',
  check: ({ files }) =>
    [...files].flatMap(([path, document]): readonly TidyFinding[] => {
      if (!/^docs\/reports\/[^/]+\.md$/.test(path)) return []
      const { text, line } = firstParagraph(document)
      if (!text.startsWith(MARK)) {
        const message = `Below its title the report does not say "${MARK}" and its result.`
        return [{ path, line, message }]
      }
      if (text.length <= FINDING_MAX) return []
      const size = `${text.length} characters in the paragraph "${MARK.trim()}"`
      return [{ path, line, message: `${size}: at most ${FINDING_MAX}. Leave details to tables.` }]
    }),
}

/** Returns the first paragraph below the title, on one line; empty if the document has none. */
function firstParagraph(document: string): { readonly text: string; readonly line: number } {
  const lines = document.split('\n').map((text) => text.trim())
  const title = lines.findIndex((text) => text.startsWith('# '))
  const from = lines.findIndex((text, at) => at > title && text !== '')
  if (from === -1) return { text: '', line: title + 1 }
  const end = lines.findIndex((text, at) => at > from && text === '')
  return { text: lines.slice(from, end === -1 ? undefined : end).join(' '), line: from + 1 }
}
