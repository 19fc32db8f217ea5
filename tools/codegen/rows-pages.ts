import {
  areas,
  auditFindings,
  featureRows,
  type Repository,
  type RequirementRow,
  requirements,
} from '../tidy/index.ts'
import { type GeneratedFile, markdownHeader } from './generated-file.ts'
import { markdownTable } from './markdown-table.ts'

const folder = 'docs/reference'

const linkTo = (path: string): string => `[${path.split('/').at(-1)}](../../${path})`

/**
 * Returns the pages of features, requirements and findings, from the headers and marks of tests.
 */
export const rowsPages = (repository: Repository): readonly GeneratedFile[] => [
  statusPage(repository),
  requirementsPage(repository),
  findingsPage(repository),
]

const howRead = [
  '*works*: the named test, suite or bench shows the feature on real components. *partly*: it',
  'shows a part, and the row says what is missing. Rows stand in the headers of tests: see',
  'CONTRIBUTING.md.',
]

/** How a file is run: by CI, or by hand where its name is that of a suite or of a program. */
const runOf = (path: string): string =>
  /\.test\.tsx?$|\.t\.sol$|^tools\/ci\/|^examples\//.test(path) ? 'CI' : 'by hand'

function statusPage(repository: Repository): GeneratedFile {
  const { status } = featureRows(repository)
  const sections = areas.flatMap((area) => [
    `## ${area.charAt(0).toUpperCase()}${area.slice(1)}`,
    '',
    markdownTable(
      ['part', 'status', 'missing', 'shown by', 'run by'],
      status
        .filter((row) => row.area === area)
        .map(({ text, missing, path }) => [
          text,
          missing === undefined ? 'works' : 'partly',
          missing ?? '',
          linkTo(path),
          runOf(path),
        ]),
    ),
    '',
  ])
  const text = [
    markdownHeader,
    '# Status',
    '',
    'The working features, by the people who need them. No run so far used a model of 7 billion',
    'weights or more, a GPU, two machines, a public chain, a wallet product, or the real Arweave,',
    'Filecoin or pinning services.',
    '',
    ...howRead,
    '',
    ...sections,
  ]
  return { path: `${folder}/status.md`, text: text.join('\n') }
}

function requirementsPage(repository: Repository): GeneratedFile {
  const shown = featureRows(repository).requirements
  const sections = Object.entries(requirements).flatMap(([chapter, all]) => [
    `## ${chapter}`,
    '',
    markdownTable(
      ['id', 'what', 'status', 'missing', 'shown by'],
      all.map(({ id, text }) => rowOf(id, text, shown)),
    ),
    '',
  ])
  const text = [
    markdownHeader,
    '# Requirements',
    '',
    'R000 to R004 come from the five initial documents of the project; B was added later.',
    '',
    ...howRead,
    '',
    ...sections,
  ]
  return { path: `${folder}/requirements.md`, text: text.join('\n') }
}

function rowOf(id: string, text: string, shown: readonly RequirementRow[]): readonly string[] {
  const tests = shown.filter(({ ids }) => ids.includes(id))
  const missing = tests.flatMap((test) => test.missing[id] ?? []).join('; ')
  const links = tests.map(({ path }) => linkTo(path)).join(', ')
  return [id, text, missing === '' ? 'works' : 'partly', missing, links]
}

function findingsPage(repository: Repository): GeneratedFile {
  const marks = auditFindings(repository)
  const byId = Map.groupBy(marks, ({ id }) => id)
  const order = new Intl.Collator('en', { numeric: true })
  const rows = [...byId]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([id, tests]) => [
      id,
      tests.map(({ title = '', path }) => `${title} (${linkTo(path)})`).join('; '),
    ])
  const text = [
    markdownHeader,
    '# Findings of audits, and the tests that show that they are mended',
    '',
    `${rows.length} findings. Each test runs the attack, which fails. Open ones stand in`,
    '[SECURITY.md](../../SECURITY.md#known-unfixed-attacks).',
    '',
    markdownTable(['finding', 'tests'], rows),
    '',
  ]
  return { path: `${folder}/audit.md`, text: text.join('\n') }
}
