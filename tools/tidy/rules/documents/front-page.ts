import path from 'node:path'
import { proseLines } from '../../prose/markdown.ts'
import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { anchorsOf } from './documents.ts'

const readme = 'README.md'
const status = 'docs/reference/status.md'
const index = 'docs/README.md'

/** Maximum number of words on the front page, which can be read in five minutes. */
const WORDS_MAX = 900

/** Maximum number of lines on the front page: four screens. */
const LINES_MAX = 90

/**
 * `README.md` is short, and links to each section of `docs/reference/status.md`, so that the status
 * of any part is two clicks away. Each of its measured numbers occurs in the report that its row
 * names.
 */
export const frontPage: TidyRule = {
  name: 'front-page',
  check({ files }) {
    const text = files.get(readme)
    if (text === undefined) return []
    const finding = (message: string): TidyFinding => ({ path: readme, line: 0, message })
    const lengths = [
      {
        unit: 'words',
        count: text.split(/\s+/).filter((word) => word !== '').length,
        max: WORDS_MAX,
      },
      { unit: 'lines', count: text.trimEnd().split('\n').length, max: LINES_MAX },
    ]
    const targets = linksOf(text)
    const [, ...sections] = anchorsOf(files.get(status) ?? '# Status')
    return [
      ...lengths
        .filter(({ count, max }) => count > max)
        .map(({ unit, count, max }) =>
          finding(`${count} ${unit}: at most ${max}. Move what few need to a page of docs.`),
        ),
      ...sections
        .map((anchor) => `${status}#${anchor}`)
        .filter((target) => !targets.has(target))
        .map((target) => finding(`No link leads to ${target}.`)),
      ...figureFindings(text, files),
    ]
  },
}

/**
 * Returns a finding for each measured number that does not occur in the report of its row. Rows
 * have the form `| what | measured | [name](docs/reports/REPORT.md) |`.
 */
function figureFindings(text: string, files: Repository['files']): readonly TidyFinding[] {
  return text.split('\n').flatMap((row, at) => {
    const [, measured = '', report = ''] =
      /^\|[^|]*\|([^|]*)\| \[[^|\]]*\]\((docs\/reports\/[^|)#]*)\) \|$/.exec(row) ?? []
    const numbers = measured.match(/\d+([.,]\d+)*/g) ?? []
    const found = new Set(files.get(report)?.match(/\d+([.,]\d+)*/g))
    return numbers
      .filter((number) => !found.has(number))
      .map((number) => ({ path: readme, line: at + 1, message: `${report} has no ${number}.` }))
  })
}

/** `docs/README.md` links to every guide, report, chapter and reference page. */
export const documentIndex: TidyRule = {
  name: 'document-index',
  check({ files, paths }) {
    const text = files.get(index)
    if (text === undefined) return []
    const linked = new Set(
      [...linksOf(text)].map((target) => path.posix.join('docs', target.split('#')[0] ?? '')),
    )
    return [...pagesOf(paths)]
      .filter((page) => !linked.has(page))
      .map((page) => ({ path: index, line: 0, message: `No link leads to ${page}.` }))
  },
}

/**
 * Pages that people look for. Errors are found by their own index.
 */
const pagesOf = (paths: Repository['paths']): readonly string[] =>
  [...paths].filter(
    (file) =>
      file !== index &&
      /^docs\/((guides|reports|spec|reference)\/)?[^/]+\.md$|^docs\/reference\/[^/]+\.json$|^docs\/reference\/[^/]+\/README\.md$/.test(
        file,
      ),
  )

/** Returns the link targets of a document, outside of code. */
const linksOf = (document: string): ReadonlySet<string> =>
  new Set(
    proseLines(document).flatMap(({ text }) =>
      [...text.matchAll(/\]\(([^)\s]+)/g)].map(([, target = '']) => target),
    ),
  )
