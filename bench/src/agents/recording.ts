// Exchanges of agents as fixtures. A fixture keeps the fields of each request. Filler replaces long
// texts, and data about a person, a machine or a day are removed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../report/root.ts'
import { prompts } from './agent.ts'
import { type AgentExchange, questionsOf } from './agent-exchange.ts'
import type { AgentRun } from './run-agent.ts'

const fixtures = join(root, 'packages/gateway/src/http/__fixtures__/agents')

/** Characters. Filler replaces longer texts, and descriptions of any length that have a space. */
const SHORT_TEXT = 40
/** Maximum number of characters of the text that replaces a longer text. */
const FILLER_LENGTH_MAX = 160

/** Headers that a fixture keeps: those that an API or a router may read. */
const headerNames =
  /^(accept|content-type|user-agent|originator|anthropic-.*|x-app|x-stainless-.*|x-session-.*|x-claude-code-.*|x-codex-beta-features|session-id|thread-id|x-client-request-id)$/

/** Patterns that find an id, a key or a day, each with the text that replaces it. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    '00000000-0000-4000-8000-000000000000',
  ],
  [/sk-ostrom-\w+/g, 'sk-ostrom-key'],
  [/ses_\w+/g, 'ses_0'],
  [/\b[0-9a-f]{24,}\b/g, '0'.repeat(24)],
  [/\b20\d\d-\d\d-\d\d(T[\d:.]+Z?)?/g, '2026-01-01'],
  [/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w* [A-Z][a-z]+ \d+,? \d{4}/g, 'Thu Jan 01 2026'],
]

/** Names of fields whose value describes something to models or people. */
const describing = new Set(['description', 'title', 'instructions', 'justification'])
/** Names of fields whose value another program parses. */
const read = new Set(['arguments', 'pattern', '$schema', 'id', 'call_id', 'tool_call_id'])

/** Returns a filler text of about `length` characters, and at most `FILLER_LENGTH_MAX`. */
function filler(length: number): string {
  const words = 'This text stands for one of an agent. '
  const wanted = Math.min(length, FILLER_LENGTH_MAX)
  return words
    .repeat(Math.ceil(wanted / words.length))
    .slice(0, wanted)
    .trim()
}

/** Returns a function that removes data about a person, a machine or a day from a text. */
function scrubber(folders: readonly (readonly [string, string])[]): (text: string) => string {
  return (text) => {
    let scrubbed = text
    for (const [folder, name] of folders) scrubbed = scrubbed.replaceAll(folder, name)
    for (const [found, name] of replacements) scrubbed = scrubbed.replace(found, name)
    return scrubbed
  }
}

type TrimOptions = {
  readonly scrub: (text: string) => string
  /** Texts without filler: the model's name, and the prompts of the tasks. */
  readonly kept: ReadonlySet<string>
}

function trim(value: unknown, name: string, options: TrimOptions): unknown {
  if (Array.isArray(value)) return value.map((one) => trim(one, name, options))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, trim(one, key, options)]),
    )
  }
  if (typeof value !== 'string') return value
  const { scrub, kept } = options
  const text = scrub(value)
  if (kept.has(value) || read.has(name)) return text
  const isLong = text.length > SHORT_TEXT || (describing.has(name) && text.includes(' '))
  return isLong ? filler(text.length) : text
}

/** A recorded request, and the engine's answer: a text, or a call. */
export type RecordedExchange = Pick<AgentExchange, 'path' | 'headers'> & {
  readonly body: unknown
  readonly answer: AgentRun['steps'][number]
}

/** Returns whether a request offers tools: in its field `tools`, or in an item of its `input`. */
function offersTools({ body }: AgentExchange): boolean {
  const { tools, input } = JSON.parse(body) as { tools?: unknown; input?: unknown }
  const items = Array.isArray(input) ? (input as readonly { type?: unknown }[]) : []
  return tools !== undefined || items.some(({ type }) => type === 'additional_tools')
}

/**
 * Selects the exchanges for a fixture: all questions without tools, and the first and the last
 * question that offer tools.
 */
function selected(run: AgentRun): readonly AgentExchange[] {
  const questions = questionsOf(run.exchanges)
  const withTools = questions.filter(offersTools)
  const ends = new Set([withTools[0], withTools.at(-1)])
  return questions.filter((one) => !withTools.includes(one) || ends.has(one))
}

/** Returns the selected exchanges of a run with filler, and without personal data. */
export function exchangesOf(
  run: AgentRun,
  { url, model }: { readonly url: string; readonly model: string },
): readonly RecordedExchange[] {
  const folders = [
    [run.work, '/project'],
    [run.home, '/person'],
    [url, 'http://gateway.test'],
  ] as const
  const scrub = scrubber(folders)
  const withTools = questionsOf(run.exchanges).filter(offersTools)
  const options = { scrub, kept: new Set([model, ...Object.values(prompts)]) }
  // The value of `anthropic-version` is a date, which the fixture keeps.
  const headerOf = (name: string, value: string) =>
    name.startsWith('anthropic-') ? value : scrub(value)
  return selected(run).map((exchange) => {
    const { path, headers, body } = exchange
    const answer = run.steps[withTools.indexOf(exchange)] ?? 'A small task'
    const entries = Object.entries(headers).filter(([name]) => headerNames.test(name))
    return {
      path,
      headers: Object.fromEntries(entries.map(([name, value]) => [name, headerOf(name, value)])),
      body: trim(JSON.parse(body), '', options),
      answer: JSON.parse(scrub(JSON.stringify(answer))),
    }
  })
}

/** Writes the exchanges of a run as a fixture of the gateway's tests. */
export function recordExchanges(
  run: AgentRun,
  options: {
    readonly url: string
    readonly model: string
    readonly versions: ReadonlyMap<string, string>
  },
): void {
  const { name, title, package: from, api } = run.agent
  const file = join(fixtures, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  const version = options.versions.get(from)
  const exchanges = exchangesOf(run, options)
  // One line for each exchange, because the tools of an agent would fill a thousand lines.
  const lines = exchanges.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  const head = { title, package: from, version, api }
  const fields = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`)
  writeFileSync(file, `{\n${fields.join(',\n')},\n  "exchanges": [\n${lines}\n  ]\n}\n`)
}
