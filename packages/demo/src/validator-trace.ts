import type { Log } from '@ostrom/protocol'

/**
 * Returns a log for a validator that prints lines about its audits, accusations and votes, for the
 * viewers of a demonstration. The log passes all events on to `log`.
 */
export function createValidatorTrace({
  name,
  log,
  say,
}: {
  readonly name: string
  readonly log: Log
  readonly say: (line: string) => void
}): Log {
  const audits = createAuditTrace((line) => say(`  ${name} ${line}`))
  return (event, values = {}) => {
    log(event, values)
    if (event === 'subject-audited') return audits.add(values)
    audits.end()
    const line = lineOf(event, values)
    if (line) say(`  ${name} ${line}`)
  }
}

type LogFields = Readonly<Record<string, unknown>>

/** Collects consecutive audits of one session or request, and reports them in one line. */
function createAuditTrace(tell: (line: string) => void) {
  let session: unknown
  let provider: unknown
  let found: number[] = []
  const end = () => {
    if (found.length === 0) return
    const worst = Math.max(...found).toFixed(1)
    tell(`audits ${found.length} answers of ${short(provider)}: evidence up to ${worst}`)
    found = []
  }
  return {
    end,
    add(values: LogFields) {
      if (values['subject'] !== session) end()
      session = values['subject']
      provider = values['provider']
      found.push(typeof values['evidence'] === 'number' ? values['evidence'] : 1)
    },
  }
}

/** Printed text for each verdict of a juror about a provider that is accused of fraud. */
const verdictTexts: ReadonlyMap<unknown, string> = new Map([
  ['no', 'no fraud'],
  ['minor', 'hidden answers'],
  ['major', 'fraud'],
])

function lineOf(event: string, values: LogFields): string | undefined {
  if (event === 'provider-accused') return `accuses ${short(values['provider'])} before a jury`
  if (event === 'vote-committed') return `votes as a juror: ${verdictTexts.get(values['verdict'])}`
  return undefined
}

/** The first bytes of an account, enough to recognize it. */
export const short = (account: unknown): string => `${account}`.slice(0, 10)
