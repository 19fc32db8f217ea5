import type { TidyFinding, TidyRule } from '../../repository.ts'
import { auditFindings } from '../../source/audit-findings.ts'
import { featureRows, isStandIn } from '../../source/feature-rows.ts'
import { requirements } from '../../source/requirement-table.ts'

/** Sections of the status page, by the people who need what they list. */
export const areas = [
  'ask',
  'serve',
  'validate',
  'publish',
  'train',
  'prove',
  'contracts',
  'deploy',
  'foundations',
] as const

const known: ReadonlySet<string> = new Set(
  Object.values(requirements).flatMap((chapter) => chapter.map(({ id }) => id)),
)

/** Words in parentheses that restrict the claim of a row. */
const takesAway = /\([^()]*\b(?:not?|none|neither|nor|without|only|alone|except|untested)\b[^()]*\)/

/**
 * Rows in the headers of tests. `Shows (AREA):` names a section of the status page. A row of a test
 * whose parts are not real says what is missing, and so does one that a restriction in parentheses
 * limits. `Requirements:` names known ones, and each requirement has a test. A missing part of a
 * requirement stands in a test of it.
 */
export const rowsOfFeatures: TidyRule = {
  name: 'feature-rows',
  check: (repository) => {
    const { files } = repository
    const { status, requirements: shown } = featureRows(repository)
    const findings: TidyFinding[] = []
    const add = (path: string, message: string) => findings.push({ path, line: 1, message })
    for (const { path, area, text, missing } of status) {
      const name = text.slice(0, 50)
      if (!areas.some((one) => one === area)) add(path, `"${area}" is no section: ${name}`)
      if (missing !== undefined) continue
      if (isStandIn(files.get(path) ?? ''))
        add(path, `"${name}" works, but a part is not real: add "Missing:", or use a real one.`)
      const [away] = takesAway.exec(text) ?? []
      if (away) add(path, `"${name}" works, and "${away}" takes a part away: add "Missing:".`)
    }
    for (const { path, ids, missing } of shown) {
      for (const id of ids) if (!known.has(id)) add(path, `There is no requirement ${id}.`)
      for (const [id, text] of Object.entries(missing)) {
        if (!ids.includes(id)) add(path, `"Missing for ${id}" is no part of "Requirements".`)
        if (text.trim() === '') add(path, `"Missing for ${id}" says nothing.`)
      }
    }
    if (!files.has(TABLE)) return findings
    for (const id of known) {
      const tests = shown.filter(({ ids }) => ids.includes(id))
      if (tests.length === 0) add(TABLE, `No test shows ${id}: add "Requirements: ${id}" to one.`)
      const isPartly = tests.some(({ missing }) => Object.hasOwn(missing, id))
      if (
        !isPartly &&
        tests.length > 0 &&
        tests.every(({ path }) => isStandIn(files.get(path) ?? ''))
      )
        add(TABLE, `${id}: no test of it has real parts, so one says "Missing for ${id}: ...".`)
    }
    return findings
  },
}

const TABLE = 'tools/tidy/source/requirement-table.ts'

/** Each mark of a finding stands above a test. */
export const findingTests: TidyRule = {
  name: 'audit-findings',
  check: (repository) =>
    auditFindings(repository).flatMap(({ id, path, line, title }) =>
      title === undefined
        ? [{ path, line, message: `${id}: there is no test below the mark.` }]
        : [],
    ),
}
