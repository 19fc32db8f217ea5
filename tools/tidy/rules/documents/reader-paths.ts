import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { declares } from '../../source/declarations.ts'

const guide = 'CONTRIBUTING.md'
const map = 'ARCHITECTURE.md'

/** Minimum number of features to whose code `CONTRIBUTING.md` leads. */
const ROWS_MIN = 20

/** Maximum number of steps from `ARCHITECTURE.md`, the map, to a declaration. */
const STEPS_MAX = 3

/**
 * The table under "Where things are" leads to each feature in at most three steps: first a folder
 * that the map names, then one folder or file per step. The last step is `file#name`, and the file
 * declares this name.
 */
export const readerPaths: TidyRule = {
  name: 'reader-paths',
  check({ files }) {
    const text = files.get(guide)
    if (text === undefined) return []
    const lines = text.split('\n')
    const start = lines.indexOf('## Where things are')
    const section = start < 0 ? [] : lines.slice(start + 1)
    const end = section.findIndex((line) => line.startsWith('## '))
    const rows = section
      .slice(0, end < 0 ? undefined : end)
      .flatMap((line, index) => (/^\|[^|]+\|.*`.*\|$/.test(line) ? [[line, index] as const] : []))
    const findings = rows.flatMap(([row, index]): readonly TidyFinding[] => {
      const line = start + index + 2
      const fault = faultOfRow(row, files)
      return fault === undefined ? [] : [{ path: guide, line, message: fault }]
    })
    if (rows.length >= ROWS_MIN) return findings
    const few = `"Where things are" has ${rows.length} rows, of at least ${ROWS_MIN} features.`
    return [...findings, { path: guide, line: Math.max(start + 1, 0), message: few }]
  },
}

/** Each `file#name` in a diagram of the map matches one file, and the file declares the name. */
export const diagramNames: TidyRule = {
  name: 'diagram-names',
  check({ files }) {
    let isDiagram = false
    return (files.get(map) ?? '').split('\n').flatMap((text, index): readonly TidyFinding[] => {
      if (text.startsWith('```')) isDiagram = text === '```mermaid'
      if (!isDiagram) return []
      return [...text.matchAll(/([\w./-]+\.\w+)#(\w+)/g)].flatMap(([, file = '', name = '']) => {
        const found = [...files.keys()].filter((path) => path === file || path.endsWith(`/${file}`))
        const message =
          found.length === 1
            ? faultOfTarget(found[0]!, name, files)
            : `${file} names ${found.length} files: name one by its path.`
        return message === undefined ? [] : [{ path: map, line: index + 1, message }]
      })
    })
  },
}

function faultOfRow(row: string, files: Repository['files']): string | undefined {
  const [, , way = ''] = row.split('|')
  const steps = [...way.matchAll(/`([^`]+)`/g)].map(([, step = '']) => step)
  if (steps.length > STEPS_MAX) return `The way has ${steps.length} steps: at most ${STEPS_MAX}.`
  const [first = ''] = steps
  if (!files.get(map)?.includes(`\`${first}\``)) return `${map} does not name \`${first}\`.`
  const long = steps.slice(1).find((step) => !/^(src\/)?[^/]+$/.test(step))
  if (long !== undefined)
    return `\`${long}\` is more than one step; \`src/\` before a name is none.`
  const [path = '', name] = steps.join('/').split('#')
  if (name === undefined) return `The last step of ${path} does not say what it declares: "#name".`
  return faultOfTarget(path, name, files)
}

function faultOfTarget(path: string, name: string, files: Repository['files']): string | undefined {
  const text = files.get(path)
  if (text === undefined) return `${path} does not exist.`
  return declares(path, text, name) ? undefined : `${path} does not declare ${name}.`
}
