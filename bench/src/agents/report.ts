import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import { median } from '../measure/figures.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import { questionsOf, retriesOf } from './agent-exchange.ts'
import { CONTEXT_LENGTH, MODEL } from './network.ts'
import type { AgentRun } from './run-agent.ts'

const paths = {
  messages: '`/v1/messages`',
  responses: '`/v1/responses`',
  chat: '`/v1/chat/completions`',
} as const

const effects = {
  edit: 'edited a file by its own tool',
  url: 'read a file by its own tool, printed nothing but the URL',
} as const

const head = [
  'agent',
  'version',
  'API',
  'what it did',
  'questions',
  'retries',
  'prompt, tokens',
  'first question at the gateway, ms',
  'at the provider, ms',
  'slowest',
  'whole run, ms',
  'fields without effect',
]

/**
 * Names of the ignored fields of all exchanges, without duplicates and without indexes of lists.
 */
function ignoredOf(runs: readonly AgentRun[]): string {
  const names = runs
    .flatMap(({ exchanges }) => exchanges.flatMap(({ ignored }) => ignored.split(', ')))
    .filter((name) => name !== '')
    .map((name) => `\`${name.replace(/\[\d+\]/g, '[]')}\``)
  return [...new Set(names)].join(', ') || 'none'
}

/** Returns the row of the report's table for the runs of one agent. */
export function rowOf(
  runs: readonly AgentRun[],
  versions: ReadonlyMap<string, string>,
): readonly (string | number)[] {
  const [first] = runs as readonly [AgentRun]
  const { agent } = first
  const whole = (values: readonly number[]) => median([...values]).toFixed(0)
  const isDone = runs.every(({ faults }) => faults.length === 0)
  return [
    agent.title,
    versions.get(agent.package) ?? '',
    paths[agent.api],
    isDone ? effects[agent.task] : '**failed**',
    questionsOf(first.exchanges).length,
    runs.reduce((sum, { exchanges }) => sum + retriesOf(exchanges).length, 0),
    Math.max(...runs.map(({ inputTokensMax }) => inputTokensMax)),
    whole(runs.map(({ gatewayMs }) => gatewayMs)),
    whole(runs.map(({ providerMs }) => providerMs)),
    Math.max(...runs.map(({ providerMs }) => providerMs)),
    whole(runs.map(({ wallMs }) => wallMs)),
    ignoredOf(runs),
  ]
}

/** Summary of all runs. */
function findingOf(rows: readonly (readonly AgentRun[])[], faults: readonly string[]): string {
  const all = rows.flat()
  const done = rows.filter((runs) => runs.every((one) => one.faults.length === 0)).length
  const retries = all.reduce((sum, { exchanges }) => sum + retriesOf(exchanges).length, 0)
  const slowest = Math.max(...all.map(({ providerMs }) => providerMs))
  return findingText(
    `${done} of ${rows.length} combinations of program and API did their task through the ` +
      `gateway in each of ${rows[0]?.length ?? 0} runs, with ${retries} retries.`,
    `Their first question reached the provider within ${slowest.toLocaleString('en')} ms.`,
    faults.length === 0 ? '' : `The last section lists ${faults.length} faults.`,
    'No model ran, because a script wrote the answers: the quality of the work of a model was ' +
      'not measured.',
  )
}

/** Joins the lines of a paragraph. */
const paragraph = (...lines: readonly string[]) => lines.join(' ')

const columns = paragraph(
  'The columns of the table: *questions* is the number of requests of the first run that ask the',
  'model; *prompt, tokens* is the longest prompt of a run, in tokens of the bundled model; *first',
  "question at the gateway* and *at the provider* are the times until the program's first request",
  'arrives there; *whole run* is the time until the program ends. A program had one of two tasks:',
  'to replace a word in a file, or to print only the URL that a file contains.',
)

const introduction = (runs: number) => [
  paragraph(
    '`npm run bench -- agents` installs the packages below from npm and PyPI, by lockfiles,',
    'into caches outside of the clone, and checks each version. It starts an EVM',
    `chain, a provider and a gateway on this machine, and runs each program ${runs} times,`,
    'unmodified, in a home folder that contains only [the configuration of the',
    'guide](../guides/agents.md). The command checks what each program has done: the changed',
    'file, or the printed text.',
  ),
  paragraph(
    `**No model runs.** The provider's engine \`${MODEL}\` writes scripted answers, because`,
    'no model that this machine can run follows the 10,000 tokens of instructions with which',
    "these agents begin. All other parts are as with a model: the bundled model's chat",
    'template and tokenizer render and count the prompt, with',
    `${CONTEXT_LENGTH.toLocaleString('en')} tokens of context; the gateway pays for the`,
    'question, encrypts it and sends it to the provider; an answer that the grammar of the',
    "agent's functions does not permit is an error. So this page shows that the programs",
    'work with the API. It does not show how well a model does the work.',
  ),
]

const notes = (runs: number) => [
  paragraph(
    `Times count from the start of the program's process, as medians of ${runs} runs on a`,
    'shared machine; "slowest" is the longest time to the provider. The gateway had',
    'answered one question before. A request is a retry if its body repeats an earlier request,',
    'or if it has the header `x-stainless-retry-count`. Fields without effect are those in',
    '`ostrom.ignored` of the answer and in the header `x-ostrom-ignored`.',
  ),
  paragraph(
    'Codex with its own provider first asks for a WebSocket, gets status 426, and continues',
    'by HTTP. @anthropic-ai/sdk first asks for a conversation that the server stores, gets an',
    'error, and then sends all messages with each request. These first requests do not count',
    'as questions.',
  ),
]

/** Writes docs/reports/agents.md. */
export function writeAgentReport(report: {
  readonly rows: readonly (readonly AgentRun[])[]
  readonly faults: readonly string[]
  readonly environment: MeasurementEnvironment
  readonly versions: ReadonlyMap<string, string>
}): void {
  const { rows, faults, environment, versions } = report
  const { processor, cores, memoryGigabytes, system, node, commit, at, loadBefore } = environment
  const runs = rows[0]?.length ?? 0
  const machine = [
    `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`,
    `commit ${commit}, ${at}, load before ${loadBefore}.`,
  ].join(', ')
  const page = [
    '# Agents and client libraries against a gateway',
    findingOf(rows, faults),
    ...introduction(runs),
    machine,
    columns,
    markdownTable(
      head,
      rows.map((one) => rowOf(one, versions)),
    ),
    ...notes(runs),
    '## Faults',
    faults.map((fault) => `- ${fault}`).join('\n') || 'None.',
  ]
  writeFileSync(join(root, 'docs/reports/agents.md'), `${page.join('\n\n')}\n`)
}
