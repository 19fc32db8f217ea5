import type { TidyFinding, TidyRule } from '../../repository.ts'
import { evidenceOf, type StatusClaim, statusClaims, tableRows } from './status-claims.ts'

/**
 * Evidence in `docs/requirements.md` and in the tables of `docs/status.md` can be looked up. Files
 * in backticks exist and are not folders. Scripts of `npm run` exist, and so do the files passed to
 * them. Each path passed to `npm test` contains a test. A document alone is not evidence. A row
 * with the status *partly* says what is missing, and a row with the status *works* has no
 * restriction in parentheses.
 */
export const requirementEvidence: TidyRule = {
  name: 'requirement-evidence',
  check: ({ files, paths }) => {
    const { scripts = {} } = JSON.parse(files.get('package.json') ?? '{}') as PackageScripts
    return statusClaims(files).flatMap((claim) =>
      [
        ...judge(claim, (evidence) => faultOf(evidence, { scripts, paths })),
        ...faultOfGap(claim),
      ].map((message) => ({ path: claim.path, line: claim.line, message })),
    )
  },
}

const auditReport = 'docs/reports/audit.md'

/**
 * Reports with rows that list repaired faults, and the pattern of the first column of such a row.
 */
const reports: readonly (readonly [path: string, name: RegExp])[] = [
  [auditReport, /^[A-Z]+\d?-\w+$/],
  ['docs/reports/storage-deals.md', /^(gap|point|test|goal|web)-\w+$/],
]

/** A finding that a wider type mends: no test fills 128 bits. */
const untested = 'ADV2-4'

/**
 * Each finding of a report with the status *mended*, and each attack with the status *none found*,
 * names a test as `path` "title". The file exists and contains this title. A finding with the
 * status *open* or *later* states a reason.
 */
export const reportEvidence: TidyRule = {
  name: 'report-evidence',
  check: ({ files }) =>
    reports.flatMap(([report, named]) =>
      tableRows(files, report).flatMap(({ cells, path, line }) => {
        const [name = '', , status = '', evidence = ''] = cells
        if (!named.test(name)) return []
        const finding = (message: string): TidyFinding => ({
          path,
          line,
          message: `${name}: ${message}`,
        })
        if (status === 'open' || status === 'later')
          return evidence === '' ? [finding(`is ${status} without a reason.`)] : []
        if (status !== 'mended' && status !== 'none found')
          return [finding('the status is mended, none found, later or open.')]
        const tests = testsOf(evidence)
        if (tests.length === 0 && name !== untested)
          return [finding('no test shows that it is mended.')]
        return missingTests(tests, files).map(finding)
      }),
    ),
}

/** Audits with findings numbered from 1, and the number of findings of each. */
const numberedAudits: readonly (readonly [prefix: string, count: number])[] = [
  ['EVM3', 20],
  ['OFF3', 15],
]

/** The audit report has one row for each finding of a numbered audit. */
export const auditCompleteness: TidyRule = {
  name: 'audit-completeness',
  check: ({ files }) => {
    if (!files.has(auditReport)) return []
    const names = tableRows(files, auditReport).map(({ cells: [name = ''] }) => name)
    return numberedAudits.flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`).flatMap((name) => {
        const found = names.filter((one) => one === name).length
        return found === 1
          ? []
          : [{ path: auditReport, line: 1, message: `${name} has ${found} rows, not one.` }]
      }),
    )
  },
}

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

type PackageScripts = { readonly scripts?: Readonly<Record<string, string>> }

function judge(
  claim: StatusClaim,
  faultOf: (evidence: string) => string | undefined,
): readonly TidyFinding['message'][] {
  const { name, status } = claim
  if (!/^(works|partly|planned)$/.test(status))
    return [`${name}: the status is works, partly or planned.`]
  if (status === 'planned') return []
  const evidence = evidenceOf(claim)
  if (!evidence.some((one) => !one.endsWith('.md')))
    return [`${name} is ${status}, but nothing shows it.`]
  return evidence.map(faultOf).flatMap((fault) => (fault === undefined ? [] : `${name}: ${fault}`))
}

/** Words in parentheses that restrict the claim of a row. */
const takesAway = /\([^()]*\b(?:not?|none|neither|nor|without|only|alone|except|untested)\b[^()]*\)/

/** A row with the status *partly* states the missing part, and a row with *works* states none. */
function faultOfGap({ name, what, status }: StatusClaim): readonly string[] {
  const isSaid = /\*missing:\* \S/.test(what)
  if (status === 'partly' && !isSaid)
    return [`${name} is partly: say what is missing, as "*missing:* a GPU".`]
  if (status !== 'works') return []
  const [away] = takesAway.exec(what.replaceAll(/\]\([^)]*\)/g, ']')) ?? []
  return [
    ...(isSaid ? [`${name} works, and says what is missing: partly.`] : []),
    ...(away ? [`${name} works, and "${away}" takes a part away: partly, and "*missing:*".`] : []),
  ]
}

/** Returns the reason why a file or a command is no evidence; `undefined` if it can be evidence. */
function faultOf(
  evidence: string,
  {
    scripts,
    paths,
  }: { scripts: NonNullable<PackageScripts['scripts']>; paths: ReadonlySet<string> },
): string | undefined {
  const [command = '', rest = ''] = evidence.split(' -- ')
  const [, script] = /^npm (?:run )?([a-z:]+)$/.exec(command) ?? []
  if (script === undefined) return missing(evidence.split(' ')[0] ?? '', paths)
  if (!(script in scripts)) return `there is no script ${script}.`
  const words = rest.split(' ').filter((word) => word !== '' && !word.startsWith('-'))
  if (script !== 'test')
    return words
      .filter((word) => word.includes('/'))
      .map((word) => missing(word, paths))
      .find((fault) => fault !== undefined)
  const empty = words.find((word) => !holdsTest(word, paths))
  return empty === undefined ? undefined : `${empty} holds no test.`
}

function missing(file: string, paths: ReadonlySet<string>): string | undefined {
  if (paths.has(file)) return undefined
  const isFolder = [...paths].some((path) => path.startsWith(`${file.replace(/\/$/, '')}/`))
  return isFolder ? `${file} is a folder: name the files that show it.` : `${file} does not exist.`
}

const holdsTest = (filter: string, paths: ReadonlySet<string>): boolean =>
  [...paths].some((path) => path.startsWith(filter) && path.endsWith('.test.ts'))
