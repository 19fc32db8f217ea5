import type { Repository } from '../repository.ts'
import { isScript } from './syntax.ts'

/** A feature that a test, suite or bench shows, as its header states it. */
export type StatusRow = {
  readonly path: string
  /** People who need the feature, such as `ask`: a section of the status page. */
  readonly area: string
  readonly text: string
  /** Parts that the feature lacks; undefined if it works as stated. */
  readonly missing: string | undefined
}

/** Requirements that the header of one test names. */
export type RequirementRow = {
  readonly path: string
  readonly ids: readonly string[]
  /** Missing parts, by the id of the requirement. */
  readonly missing: Readonly<Record<string, string>>
}

/** Rows in the headers of tests. */
export type FeatureRows = {
  readonly status: readonly StatusRow[]
  readonly requirements: readonly RequirementRow[]
}

/** A field of a header: `Shows (ask): a text over one or several lines.` */
type HeaderField = { readonly name: string; readonly of: string | undefined; text: string }

const fieldPattern =
  /^(Shows|Missing|Requirements|Missing for)(?: \(([a-z]+)\)| ([RB]\d*-\d+))?: ?(.*)$/
const otherField = /^(Goal|Method|Usage)\b[^:]*: /

/** Returns the fields of a header, in its order. */
function fieldsOf(header: readonly string[]): readonly HeaderField[] {
  const fields: HeaderField[] = []
  let open: HeaderField | undefined
  for (const line of header) {
    const [, name, area, id, text] = fieldPattern.exec(line) ?? []
    if (name !== undefined) {
      open = { name, of: area ?? id, text: text ?? '' }
      fields.push(open)
    } else if (line === '' || otherField.test(line)) open = undefined
    else if (open) open.text += ` ${line}`
  }
  return fields
}

/** Returns the lines of the comment at the start of a file. */
function headerOf(text: string): readonly string[] {
  const [header = ''] = /^(?:\/\/[^\n]*\n)*/.exec(text) ?? []
  return header.split('\n').map((line) => line.replace(/^\/\/ ?/, ''))
}

/**
 * Phrases with which the header of a test states that its parts are not real, or that the test
 * replaces a part.
 */
const standIn = /\b(?:in[ -]memory|scripted|follows? a script|made[ -]up|by hand)\b/i

/** Returns true if the goal and the method of a test name a part that is not real. */
export function isStandIn(text: string): boolean {
  const header = headerOf(text)
  const end = header.findIndex((line) => fieldPattern.test(line))
  return standIn.test(header.slice(0, end === -1 ? undefined : end).join(' '))
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')

/** Returns the rows in the headers of all scripts and Solidity tests. */
export function featureRows({ files }: Pick<Repository, 'files'>): FeatureRows {
  const status: StatusRow[] = []
  const requirements: RequirementRow[] = []
  for (const [path, text] of files) {
    if (!isScript(path) && !path.endsWith('.sol')) continue
    const fields = fieldsOf(headerOf(text))
    const ids: string[] = []
    const missing: Record<string, string> = {}
    let last: { -readonly [Key in keyof StatusRow]: StatusRow[Key] } | undefined
    for (const field of fields) {
      const value = withoutStop(field.text)
      if (field.name === 'Shows') {
        last = { path, area: field.of ?? '', text: value, missing: undefined }
        status.push(last)
      } else if (field.name === 'Missing' && last) last.missing = value
      else if (field.name === 'Missing for') missing[field.of ?? ''] = value
      else if (field.name === 'Requirements') ids.push(...field.text.split(', '))
    }
    if (ids.length > 0 || Object.keys(missing).length > 0) requirements.push({ path, ids, missing })
  }
  return { status, requirements }
}
