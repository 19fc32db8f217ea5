import { documentParagraphs } from '../../prose/prose.ts'
import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Maximum number of characters in a paragraph or list item of a guide: seven lines of a page. */
const PARAGRAPH_MAX = 600

/**
 * No paragraph of a guide is too long, because readers read steps and lists, but skip long
 * paragraphs.
 */
export const guideWalls: TidyRule = {
  name: 'guide-walls',
  check: ({ files }) =>
    [...files].flatMap(([path, document]): readonly TidyFinding[] => {
      if (!/^docs\/guides\/[^/]+\.md$/.test(path)) return []
      return documentParagraphs(document).flatMap((paragraph) => {
        const length = paragraph.map(({ text }) => text.trim()).join(' ').length
        if (length <= PARAGRAPH_MAX) return []
        const size = `${length} characters in a paragraph: at most ${PARAGRAPH_MAX}`
        const message = `${size}. Make steps or a list of it.`
        return [{ path, line: paragraph[0]?.line ?? 0, message }]
      })
    }),
}
