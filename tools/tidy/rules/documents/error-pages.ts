import path from 'node:path'
import { proseLines } from '../../prose/markdown.ts'
import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { errorCodes, errorPages as pagesOfCodes } from '../../source/error-codes.ts'

const folder = 'docs/reference/errors/'
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const parts = ['- **What happened:** ', '- **What to do:** ']

type Section = { readonly code: string; readonly line: number; readonly text: string }

/**
 * Every error code has a heading on the page of its package, with the cause and the remedy. Every
 * heading is the code of an error class. Headings are sorted, so that each code has one place.
 */
export const errorPages: TidyRule = {
  name: 'error-pages',
  check: (repository) => {
    const findings: TidyFinding[] = []
    const codes = Map.groupBy(errorCodes(repository), ({ code }) => code)
    const pages = new Map(
      [...pagesOfCodes(repository)].map(([page, all]) => [`${folder}${page}.md`, all]),
    )
    for (const [code, [first]] of codes)
      if (!kebab.test(code) && first)
        findings.push(at(first, `The error code "${code}" is not kebab-case.`))
    for (const [page, expected] of pages) {
      const sections = new Map(sectionsOf(repository, page).map((one) => [one.code, one]))
      for (const code of expected.filter((one) => kebab.test(one))) {
        const [first] = codes.get(code) ?? []
        const section = sections.get(code)
        if (section === undefined && first)
          findings.push(
            at(
              first,
              `No heading "## ${code}" in ${page}: say what happened, why, how to put it right.`,
            ),
          )
        for (const part of parts)
          if (section !== undefined && !section.text.includes(`\n${part}`))
            findings.push({
              path: page,
              line: section.line,
              message: `"${code}" has no line "${part.trim()}".`,
            })
      }
    }
    for (const page of repository.files.keys())
      if (page.startsWith(folder) && page !== `${folder}README.md`)
        findings.push(...strayOf(page, sectionsOf(repository, page), pages.get(page) ?? []))
    return findings
  },
}

const at = (
  { path: file, line }: { path: string; line: number },
  message: string,
): TidyFinding => ({
  path: file,
  line,
  message,
})

/**
 * Returns findings for headings without an error of the package, and for headings in the wrong
 * order.
 */
function strayOf(
  page: string,
  sections: readonly Section[],
  expected: readonly string[],
): readonly TidyFinding[] {
  const name = path.posix.basename(page, '.md')
  return sections.flatMap(({ code, line }, index): readonly TidyFinding[] => {
    if (!expected.includes(code))
      return [{ path: page, line, message: `No error class of ${name} has the code "${code}".` }]
    const before = sections[index - 1]
    if (before === undefined || before.code < code) return []
    return [
      { path: page, line, message: `"${code}" stands behind "${before.code}": sort headings.` },
    ]
  })
}

/** Returns the headings of a page, each with the text below it. */
function sectionsOf({ files }: Repository, page: string): readonly Section[] {
  const document = files.get(page) ?? ''
  const lines = document.split('\n')
  const headings = proseLines(document).filter(({ text }) => text.startsWith('## '))
  return headings.map(({ text, line }, index) => ({
    code: text.slice(3).trim(),
    line,
    text: `\n${lines.slice(line, (headings[index + 1]?.line ?? lines.length + 1) - 1).join('\n')}`,
  }))
}
