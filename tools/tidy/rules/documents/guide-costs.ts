import type { TidyFinding, TidyRule } from '../../repository.ts'

const HEADING = '## Costs and stopping'

/** Items that the section must have, in any order. */
const ITEMS = ['- **Cost:** ', '- **Stopping:** ']

/** Each guide states the costs of following it, and the consequences of stopping. */
export const guideCosts: TidyRule = {
  name: 'guide-costs',
  check: ({ files }) =>
    [...files].flatMap(([path, document]): readonly TidyFinding[] => {
      if (!/^docs\/guides\/[^/]+\.md$/.test(path)) return []
      const lines = document.split('\n')
      const start = lines.indexOf(HEADING)
      if (start === -1) return [{ path, line: 1, message: `No section "${HEADING}".` }]
      const end = lines.findIndex((line, at) => at > start && /^#{1,2} /.test(line))
      const section = lines.slice(start, end === -1 ? undefined : end)
      return ITEMS.filter((item) => !section.some((line) => line.startsWith(item))).map((item) => ({
        path,
        line: start + 1,
        message: `"${HEADING}" has no item "${item.trim()}".`,
      }))
    }),
}
