import type { TidyFinding, TidyRule } from '../../repository.ts'

const hostileInput = 'docs/spec/hostile-input.md'

/**
 * Each row of the table of hostile input names an error that a page explains, and tests that exist.
 */
export const hostileInputEvidence: TidyRule = {
  name: 'hostile-input-evidence',
  check: ({ files }) => {
    const known = knownErrors(files)
    return tableRows(files, hostileInput).flatMap(({ cells, path, line }) => {
      const [name = '', , codes = '', evidence = ''] = cells
      if (/^(input|-+)$/.test(name)) return []
      const finding = (message: string): TidyFinding => ({
        path,
        line,
        message: `${name}: ${message}`,
      })
      const pages = [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code)
      const absent = pages.filter((code = '') => !known.has(code))
      const tests = testsOf(evidence)
      return [
        ...(pages.length === 0 || tests.length === 0 ? ['it names no error or no test.'] : []),
        ...absent.map((code) => `the error ${code} is on no page.`),
        ...missingTests(tests, files),
      ].map(finding)
    })
  },
}

/** Codes that have a heading on a page of errors. */
const knownErrors = (files: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...files]
      .filter(([file]) => file.startsWith('docs/reference/errors/'))
      .flatMap(([, text]) =>
        [...text.matchAll(/^## ([a-z0-9-]+)$/gm)].map(([, code = '']) => code),
      ),
  )

/** A test that a cell names: its file and its title. */
type NamedTest = { readonly file: string; readonly title: string }

/** Tests that a cell names as `path` "title". */
const testsOf = (cell: string): readonly NamedTest[] =>
  [...cell.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title }))

const missingTests = (tests: readonly NamedTest[], files: ReadonlyMap<string, string>) =>
  tests
    .filter(({ file, title }) => !files.get(file)?.includes(title))
    .map(({ file, title }) => `${file} has no test "${title}".`)

/** Reads the rows of all tables of a document, with their cells. */
function tableRows(files: ReadonlyMap<string, string>, path: string) {
  return (files.get(path) ?? '').split('\n').flatMap((text, index) => {
    if (!/^\|.*\|$/.test(text)) return []
    const cells = text.slice(1, -1).split('|')
    return [{ path, line: index + 1, cells: cells.map((cell) => cell.trim()) }]
  })
}
