import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import {
  CASE_TRIES_MAX,
  type ComplianceResult,
  type ComplianceTarget,
  type Dialect,
  dialects,
  exceptions,
  faultsOf,
  specificationGaps,
  verdictOf,
} from './cases.ts'

/** Results of one dialect at one gateway. */
export type ComplianceRun = {
  readonly target: ComplianceTarget
  readonly dialect: Dialect
  readonly results: readonly ComplianceResult[]
}

const targetNames: Readonly<Record<ComplianceTarget, string>> = {
  network: '`ostrom-tiny` on a local network',
  script: 'scripted answers',
}

function cellOf(target: ComplianceTarget, result: ComplianceResult): string {
  const verdict = verdictOf(target, result)
  const { tries = 1 } = result
  if (verdict === 'passed') return tries > 1 ? `passed, at try ${tries}` : 'passed'
  const faults = faultsOf(result).map((fault) => fault.slice(0, 200).replaceAll('|', '\\|'))
  if (verdict === 'exception') return `exception: ${exceptions[target][result.id]}`
  return `**failed**: ${faults.length === 0 ? 'an exception that passes' : faults.join('; ')}`
}

function sectionOf({ target, dialect, results }: ComplianceRun): string {
  const rows = results.map((result) => [`\`${result.id}\``, result.name, cellOf(target, result)])
  const title = `## ${dialects[dialect]}: ${targetNames[target]}`
  return `${title}\n\n${markdownTable(['case', 'name', 'result'], rows)}\n`
}

const countOf = (runs: readonly ComplianceRun[], verdict: ReturnType<typeof verdictOf>): number =>
  runs
    .flatMap(({ target, results }) => results.map((result) => verdictOf(target, result)))
    .filter((one) => one === verdict).length

/** Summary of the runs. */
export function complianceFinding(runs: readonly ComplianceRun[]): string {
  const scripted = runs.filter(({ target }) => target === 'script')
  const spoken = new Set(runs.map(({ dialect }) => dialect)).size
  return findingText(
    `Of the cases of llm-comply in ${spoken} dialects ${countOf(runs, 'passed')} pass, ` +
      `${countOf(runs, 'exception')} are exceptions with a reason, and ` +
      `${countOf(runs, 'failed')} fail.`,
    `A script instead of a model answered ${countOf(scripted, 'passed')} of the passed cases; ` +
      'the other cases ran on a local network.',
    `${specificationGaps.length} parts of the Open Responses specification have no case and are ` +
      'not served.',
  )
}

/** Returns the report of the runs, in Markdown. */
export function compliancePage(
  runs: readonly ComplianceRun[],
  { commit, at, node, system }: MeasurementEnvironment,
): string {
  const counts = (['passed', 'exception', 'failed'] as const).map((one) => countOf(runs, one))
  const [passed, excepted, failed] = counts
  return `# Compliance with the APIs of others

${complianceFinding(runs)}

Written by \`npm run bench -- compliance\`: llm-comply 0.5.0 from PyPI, unmodified, asks the
gateway in three dialects (the APIs of Open Responses, OpenAI and Anthropic), and checks answers and
stream events against the published schemas. Warnings count as failures. An exception is a case that
cannot pass here, for the reason in its row. Commit ${commit}, ${at}, Node ${node}, ${system}.

${passed} passed, ${excepted} exceptions, ${failed} failed.

Answers of \`ostrom-tiny\` come from a network on this machine, as \`npm start\` starts it: chain,
two providers, sessions, vouchers, receipts. For scripted answers, the same HTTP API uses a script
instead of a network. The script answers the cases with images, which \`ostrom-tiny\` cannot read.

The small model's answers are random, and a call that does not end within the case's \`max_tokens\`
is cut. So a case of the network that fails is asked again, ${CASE_TRIES_MAX} times in all; its row
says so.

${runs.map(sectionOf).join('\n')}
## Parts of the specification without a case

llm-comply has no case for these parts of the Open Responses specification, and the gateway does not
serve them. Each line has the status with which the gateway refuses the part, or what the gateway
does instead; "by name" means that the error names the field:

${specificationGaps.map((line) => `- ${line}.`).join('\n')}
`
}
