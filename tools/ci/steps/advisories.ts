/**
 * Reasons, by id, why an examined advisory does not affect this repository. Each reason states the
 * change that would make the advisory relevant.
 */
const accepted: Readonly<Record<string, string>> = {}

/** An advisory about a dependency. */
export type Advisory = {
  readonly id: string
  readonly name: string
  readonly severity: string
  readonly title: string
}

/** Result of asking a registry for advisories. */
export type AuditResult =
  /** The registry does not respond, so no advisories are known. */
  | { readonly status: 'unanswered'; readonly reason: string }
  | { readonly status: 'clean' | 'vulnerable'; readonly advisories: readonly Advisory[] }

/** Severities with which an advisory makes the audit fail. */
const stopping: ReadonlySet<string> = new Set(['high', 'critical'])

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Reads what `npm audit --json` printed. Only a report counts as a response, because an error of
 * the registry or of the connection says nothing about the packages.
 *
 * @param exceptions Ignored advisories, by id; the accepted ones when absent.
 */
export function parseAudit(output: string, exceptions = accepted): AuditResult {
  let report: Readonly<Record<string, unknown>>
  try {
    report = objectOf(JSON.parse(output))
  } catch {
    return { status: 'unanswered', reason: 'npm printed no JSON' }
  }
  if (!('vulnerabilities' in report)) {
    const { code, summary } = objectOf(report.error)
    const reason = textOf(report.message) || textOf(summary) || textOf(code) || 'no report'
    return { status: 'unanswered', reason: reason.slice(0, 200) }
  }
  const found = new Map<string, Advisory>()
  for (const [name, value] of Object.entries(objectOf(report.vulnerabilities))) {
    const { via } = objectOf(value)
    for (const one of Array.isArray(via) ? via : []) {
      // A string is the name of another package of the report; the advisory is in that package's
      // entry.
      if (typeof one === 'string') continue
      const { url, severity, title, source } = objectOf(one)
      const id = textOf(url).split('/').at(-1) || `${source}`
      if (exceptions[id] !== undefined) continue
      found.set(`${id} ${name}`, { id, name, severity: textOf(severity), title: textOf(title) })
    }
  }
  const advisories = [...found.values()]
  const stops = advisories.some(({ severity }) => stopping.has(severity))
  return { status: stops ? 'vulnerable' : 'clean', advisories }
}
