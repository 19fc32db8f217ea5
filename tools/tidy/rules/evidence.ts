import type { Finding, Rule } from '../repository.ts'

/** A row of a status table: what it claims, and what shows it. */
type Claim = {
  readonly path: string
  readonly line: number
  readonly name: string
  readonly where: string
  readonly status: string
}

/**
 * What `docs/requirements.md` and the table in `README.md` call shown exists: files and folders in
 * backticks, scripts of `npm run`, and paths given to them.
 */
export const requirementEvidence: Rule = {
  name: 'requirement-evidence',
  check: ({ files, paths }) => {
    const { scripts = {} } = JSON.parse(files.get('package.json') ?? '{}') as Manifest
    const exists = (evidence: string): boolean => {
      const [command, ...rest] = evidence.split(' -- ')
      const [, script] = /^npm (?:run )?([a-z]+)$/.exec(command ?? '') ?? []
      if (script === undefined) return isPresent(paths, evidence.split(' ')[0] ?? '')
      const targets = rest
        .join(' ')
        .split(' ')
        .filter((word) => word.includes('/'))
      return script in scripts && targets.every((target) => isPresent(paths, target))
    }
    return [...claimsOfRequirements(files), ...claimsOfReadme(files)].flatMap((claim) =>
      judge(claim, exists).map((message) => ({ path: claim.path, line: claim.line, message })),
    )
  },
}

/**
 * Each finding of `docs/reports/audit.md` that is called mended names a test, as `path` "title":
 * the file exists and holds that title.
 */
export const auditEvidence: Rule = {
  name: 'audit-evidence',
  check: ({ files }) =>
    rows(files, 'docs/reports/audit.md').flatMap(({ cells, path, line }) => {
      const [name = '', , status = '', shown = ''] = cells
      if (!/^(EVM|OFF|PRO|SOL)-\w+$/.test(name)) return []
      const finding = (message: string): Finding => ({ path, line, message: `${name}: ${message}` })
      if (status === 'open' || status === 'later')
        return shown === '' ? [finding(`is ${status} without a reason.`)] : []
      if (status !== 'mended') return [finding('the status is mended, later or open.')]
      const tests = [...shown.matchAll(/`([^`]+)` "([^"]+)"/g)]
      if (tests.length === 0) return [finding('no test shows that it is mended.')]
      return tests
        .filter(([, file = '', title = '']) => !files.get(file)?.includes(title))
        .map(([, file, title]) => finding(`${file} has no test "${title}".`))
    }),
}

type Manifest = { readonly scripts?: Readonly<Record<string, string>> }

function judge(
  { name, where, status }: Claim,
  exists: (evidence: string) => boolean,
): readonly Finding['message'][] {
  if (!/^(works|partly|planned)$/.test(status))
    return [`${name}: the status is works, partly or planned.`]
  if (status === 'planned') return []
  const evidence = [...where.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
  if (evidence.length === 0) return [`${name} is ${status}, but nothing shows it.`]
  return evidence.filter((one) => !exists(one)).map((one) => `${name}: ${one} does not exist.`)
}

/** Rows `| R001-1 | what | where | status |`. */
function claimsOfRequirements(files: ReadonlyMap<string, string>): readonly Claim[] {
  return rows(files, 'docs/requirements.md').flatMap(({ cells, ...place }) => {
    const [name = '', , where = '', status = ''] = cells
    return /^[RB]\d*-\d+$/.test(name) ? [{ ...place, name, where, status }] : []
  })
}

/** Rows `| part | status | where |`. */
function claimsOfReadme(files: ReadonlyMap<string, string>): readonly Claim[] {
  return rows(files, 'README.md').flatMap(({ cells, ...place }) => {
    const [name = '', status = '', where = ''] = cells
    return cells.length === 3 && !/^(part|-+)$/.test(name)
      ? [{ ...place, name, where, status }]
      : []
  })
}

function rows(files: ReadonlyMap<string, string>, path: string) {
  return (files.get(path) ?? '').split('\n').flatMap((text, index) => {
    if (!/^\|.*\|$/.test(text)) return []
    const cells = text.slice(1, -1).split('|')
    return [{ path, line: index + 1, cells: cells.map((cell) => cell.trim()) }]
  })
}

function isPresent(paths: ReadonlySet<string>, target: string): boolean {
  const bare = target.replace(/\/$/, '')
  return paths.has(bare) || [...paths].some((file) => file.startsWith(`${bare}/`))
}
