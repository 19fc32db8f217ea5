// Answers of a real model whose providers fail in their middle, through the whole network: whether
// a client reads every byte once, a grammar holds, both parts pass an audit, how many answers are
// those of an unbroken run, and how long the next token takes. Writes docs/reports/resume.md.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { createEngineLlama, type LlamaModelHandle, readGgufHeader } from '@ostrom/engine/llama'
import { readSse } from '@ostrom/engine/sse'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { assert, Inference } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { Calibration, type Score } from '@ostrom/verification'
import { createPrng } from '../../../simulation/src/prng.ts'
import { type BenchFigure, median, quantile } from '../figures.ts'
import { findLocalModels } from '../local-models.ts'
import { startMarket } from '../market.ts'
import { percent } from '../report/text.ts'
import { calibrateOn, differingOf, scoreOf } from './audit-parts.ts'
import { type AnswerPart, type Breaks, breakingModel, createBreaks } from './broken-models.ts'

const PROVIDERS = 3
/** Break points of each kind of question. */
const BREAKS = 40
/** Honest answers without a break, of other seeds, that the audit is calibrated on. */
const CALIBRATED = 240
const CONTEXT_TOKENS = 1_024
const TOKENS_MAX = 48
const SEED = '20261127'
const page = new URL('../../../docs/reports/resume.md', import.meta.url)

const user = (content: string) => ({ messages: [{ role: 'user', content }] })
const story = user('Tell me in three sentences why the sea is salty.')
const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 12 }, age: { type: 'integer', maximum: 99 } },
  required: ['name', 'age'],
  additionalProperties: false,
}
const format = { type: 'json_schema', json_schema: { name: 'person', schema, strict: true } }
const faces = { enum: ['\u{1F600}\u{1F680}\u{1F9E9}\u{1F308}', '\u{1F680}\u{1F600}\u{1F9E9}'] }
const emoji = { type: 'json_schema', json_schema: { name: 'faces', schema: faces, strict: true } }
const tool = { type: 'function', function: { name: 'find', parameters: schema, strict: true } }
const [greedy, random] = [{ temperature: 0 }, { temperature: 1, seed: 7 }]

/** What is asked, and whether what a client has read keeps its grammar. */
const kinds: Readonly<Record<string, { fields: object; holds?: (said: string) => boolean }>> = {
  greedy: { fields: { ...story, ...greedy } },
  'temperature 1 with a seed': { fields: { ...story, ...random } },
  'under a JSON Schema': {
    fields: { ...user('Who is there?'), response_format: format, ...random },
    holds: isPerson,
  },
  'in a tool call': {
    fields: { ...user('Who is there?'), tools: [tool], tool_choice: 'required', ...random },
    holds: isPerson,
  },
  'of emoji': {
    fields: { ...user('Which face?'), response_format: emoji, ...random },
    holds: (said) => faces.enum.includes(JSON.parse(said)),
  },
}

function isPerson(said: string): boolean {
  const { name, age, ...more } = JSON.parse(said) as Record<string, unknown>
  const isNamed = typeof name === 'string' && [...name].length <= 12
  return isNamed && Number.isInteger(age) && Number(age) <= 99 && Object.keys(more).length === 0
}

type StreamedDelta = {
  readonly choices?: readonly {
    readonly delta: {
      readonly content?: string | null
      readonly tool_calls?: readonly { readonly function: { readonly arguments: string } }[]
    }
  }[]
  readonly error?: { readonly message: string }
}

/** What a client has of one stream: its text or its call, and when each piece of it came. */
type ReadStream = {
  readonly said: string
  readonly startMs: number
  readonly times: readonly number[]
  readonly errors: readonly string[]
}

async function openNetwork(path: string) {
  const sha256 = `0x${createHash('sha256').update(readFileSync(path)).digest('hex')}` as const
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template = new Uint8Array() } = tokenizerFromGguf(metadata)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const breaks = createBreaks()
  const engine = createEngineLlama({ threads: 1 })
  const load = async () =>
    await engine.load({
      artifact: { kind: 'file', path, sha256 },
      contextLength: CONTEXT_TOKENS,
      sequencesMax: 2,
    })
  const loaded: LlamaModelHandle[] = []
  for (let at = 0; at < PROVIDERS; at++) loaded.push(await load())
  const served = loaded.map((model) => ({
    model: breakingModel(model, breaks),
    tokenizer,
    tokenizerJson,
    template,
    contextLength: CONTEXT_TOKENS,
  }))
  const market = await startMarket(...served)
  const context = { inference: market.gateway.inference, clock: systemClock, log: () => {} }
  const http = createGatewayHttp({ ...context, random: systemRandom, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'bench', settlement: 'session' })
  await market.gateway.warm(['bench'])
  const ask = async (fields: object): Promise<ReadStream> => {
    const startMs = performance.now()
    const response = await http.handle(
      new Request('http://gateway.local/v1/chat/completions', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'bench', stream: true, max_tokens: TOKENS_MAX, ...fields }),
      }),
    )
    if (response.status !== 200 || !response.body) throw new Error(await response.text())
    let said = ''
    const times: number[] = []
    const errors: string[] = []
    for await (const data of readSse(response.body)) {
      if (!data.startsWith('{')) continue
      const { choices = [], error } = JSON.parse(data) as StreamedDelta
      if (error) errors.push(error.message)
      for (const { delta } of choices) {
        const [call] = delta.tool_calls ?? []
        const piece = delta.content ?? call?.function.arguments ?? ''
        if (piece !== '') times.push(performance.now())
        said += piece
      }
    }
    return { said, startMs, times, errors }
  }
  const close = async () => {
    await market.stop()
    await engine.close()
  }
  return { ask, breaks, auditor: loaded[0]!, close }
}

type Bench = Awaited<ReturnType<typeof openNetwork>>

/** What became of the answers of one kind. */
type KindFinding = {
  readonly name: string
  readonly broken: number
  /** Whose ids are those of the unbroken answer. */
  readonly equal: number
  /** What was wrong with a stream. */
  readonly faults: readonly string[]
  readonly parts: readonly AnswerPart[]
  /** Milliseconds from each break to the next piece that its client read. */
  readonly gapsMs: readonly number[]
  /** Milliseconds to the first piece of a question as long as the rest, asked anew. */
  readonly prefillsMs: readonly number[]
}

/** Asks a question, and takes the parts that engines gave of it. */
async function asked(bench: Bench, fields: object, after?: number) {
  const { breaks } = bench
  const fresh: Breaks = { ...createBreaks(), after }
  Object.assign(breaks, fresh)
  const stream = await bench.ask(fields)
  const { parts, brokenMs } = breaks
  return { stream, parts: [...parts], brokenMs }
}

/** The bytes that a client has to have read: all ids that came, decoded once. */
function textOf({ auditor }: Bench, parts: readonly AnswerPart[]): string {
  const { tokenizer } = auditor
  const ids = parts.flatMap((part) => part.ids).filter((id) => !tokenizer.eosIds.has(id))
  return tokenizer.decode(ids)
}

/** What is wrong with a stream that went on; nothing where each byte came once. */
function faultsOf(
  bench: Bench,
  { stream, parts }: { readonly stream: ReadStream; readonly parts: readonly AnswerPart[] },
  holds: ((said: string) => boolean) | undefined,
): readonly string[] {
  const faults = [...stream.errors]
  let before: readonly number[] = []
  for (const { options, ids } of parts) {
    const given = Inference.answeredIdsOf(options.prompt)
    if (given.join() !== before.join()) faults.push(`a part begins behind ${given}, not ${before}`)
    before = [...before, ...ids]
  }
  const whole = textOf(bench, parts)
  // Of a call a client reads its arguments, which stand in it as they are.
  const isRead = stream.said !== '' && whole.includes(stream.said)
  if (!isRead || stream.said.includes('\uFFFD')) faults.push(`${stream.said} is read of ${whole}`)
  if (holds && !holds(stream.said)) faults.push(`${stream.said} breaks its grammar`)
  return faults
}

async function measureKind(bench: Bench, name: string): Promise<KindFinding> {
  const { fields, holds } = kinds[name]!
  const unbroken = await asked(bench, fields)
  const idsOf = (parts: readonly AnswerPart[]) => parts.flatMap(({ ids }) => ids)
  const wholeIds = idsOf(unbroken.parts)
  const faults = [...faultsOf(bench, unbroken, holds)]
  const parts: AnswerPart[] = []
  const gapsMs: number[] = []
  const prefillsMs: number[] = []
  let equal = 0
  const dice = createPrng(SEED).fork(name)
  for (let at = 0; at < BREAKS; at++) {
    const after = dice.between(1, Math.max(1, wholeIds.length - 1))
    const broken = await asked(bench, fields, after)
    const { stream, brokenMs = Number.POSITIVE_INFINITY } = broken
    if (broken.parts.length !== 2) faults.push(`${broken.parts.length} parts, broken at ${after}`)
    faults.push(...faultsOf(bench, broken, holds).map((fault) => `broken at ${after}: ${fault}`))
    if (idsOf(broken.parts).join() === wholeIds.join()) equal++
    parts.push(...broken.parts)
    const next = stream.times.find((time) => time > brokenMs)
    if (next !== undefined) gapsMs.push(next - brokenMs)
    const again = await asked(bench, fields)
    prefillsMs.push((again.stream.times[0] ?? Number.NaN) - again.stream.startMs)
  }
  return { name, broken: BREAKS, equal, faults, parts, gapsMs, prefillsMs }
}

/** Honest answers of other seeds, which no provider broke. */
async function calibrationOf(bench: Bench): Promise<Calibration.Calibration> {
  const scores: Score.AnswerScore[] = []
  const all = Object.values(kinds)
  for (let at = 0; at < CALIBRATED; at++) {
    const { fields } = all[at % all.length]!
    const { parts } = await asked(bench, {
      ...fields,
      ...user(`Question ${at}.`),
      seed: 1_000 + at,
    })
    for (const part of parts) scores.push(await scoreOf(bench.auditor, part))
  }
  return calibrateOn(bench.auditor, scores)
}

export async function run(): Promise<readonly BenchFigure[]> {
  const load = loadavg()[0] ?? 0
  const [bundled] = findLocalModels()
  assert(bundled, 'the bundled model is there')
  const bench = await openNetwork(bundled.path)
  const calibration = await calibrationOf(bench)
  const found: KindFinding[] = []
  for (const name of Object.keys(kinds)) {
    console.log(`${name} ...`)
    found.push(await measureKind(bench, name))
  }
  const scores: Score.AnswerScore[] = []
  for (const part of found.flatMap(({ parts }) => parts)) {
    if (part.ids.length > 0) scores.push(await scoreOf(bench.auditor, part))
  }
  await bench.close()
  const evidences = scores.flatMap((score) => Calibration.evidence(calibration, score) ?? [])
  const figures = figuresOf(found, evidences)
  const notes = [
    `${evidences.length} of ${scores.length} parts have enough tokens, or an end, to be judged.`,
    `${percent(differingOf(scores))} of all tokens of both parts are not those that the auditor`,
    'would have drawn from its own logits, which differ where a prefill does from decoding.',
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.toFixed(1)} at the start.`,
  ]
  for (const fault of found.flatMap(({ faults }) => faults)) console.log(fault)
  writeFileSync(page, pageOf(found, figures, notes))
  return figures
}

function figuresOf(
  found: readonly KindFinding[],
  evidences: readonly number[],
): readonly BenchFigure[] {
  const faults = found.flatMap((kind) => kind.faults)
  const gaps = found.flatMap(({ gapsMs }) => gapsMs)
  const prefill = median(found.flatMap(({ prefillsMs }) => prefillsMs))
  const above = Math.max(0, quantile(gaps, 0.95) - prefill) / 1_000
  const broken = found.reduce((sum, kind) => sum + kind.broken, 0)
  const equal = found.reduce((sum, kind) => sum + kind.equal, 0)
  const mean = evidences.reduce((sum, one) => sum + one, 0) / evidences.length
  return [
    {
      what: 'streams with a byte lost, doubled or cut, or a grammar broken',
      value: `${faults.length} of ${broken}`,
      number: faults.length,
      unit: '',
      target: '0',
      isReached: faults.length === 0,
    },
    {
      what: 'answers equal to the unbroken one',
      value: `${percent(equal / broken)} (${equal} of ${broken})`,
      number: equal / broken,
      unit: '',
      target: '',
      isReached: true,
    },
    {
      what: 'mean evidence against a part, by a calibration on unbroken answers',
      value: mean.toFixed(3),
      number: mean,
      unit: '',
      target: '<= 1',
      isReached: mean <= 1,
    },
    {
      what: 'largest evidence against a part',
      value: Math.max(...evidences).toFixed(2),
      number: Math.max(...evidences),
      unit: '',
      target: '< 20',
      isReached: Math.max(...evidences) < 20,
    },
    {
      what: 'break to next token, p95, above the first token of the same question',
      value: `${above.toFixed(3)} s`,
      number: above,
      unit: ' s',
      target: '<= 2 s',
      isReached: above <= 2,
    },
  ]
}

function pageOf(
  found: readonly KindFinding[],
  figures: readonly BenchFigure[],
  notes: readonly string[],
): string {
  const rows = figures.map(({ what, value, target, isReached }) => {
    return `| ${what} | ${value} | ${target} | ${target && (isReached ? 'yes' : 'no')} |`
  })
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`
  const kindRows = found.map(({ name, broken, equal, gapsMs, prefillsMs }) => {
    const times = [median(gapsMs), quantile(gapsMs, 0.95), median(prefillsMs)].map(milliseconds)
    return `| ${name} | ${broken} | ${percent(equal / broken)} | ${times.join(' | ')} |`
  })
  return `# Broken answers of a real model

Written by \`npm run bench -- resume\`: answers of the bundled model on llama.cpp through gateway,
payment, sealing, libp2p over loopback and three providers, as a client of \`/v1/chat/completions\`
reads them. The engine of each answer fails after a random number of tokens, and another provider
goes on. On engines whose prefill equals their decoding all bytes are those of the unbroken answer:
\`simulation/src/resumed-answers.test.ts\`.

| what | measured | reach | reached |
|---|---|---|---|
${rows.join('\n')}

| answers | break points | equal to the unbroken one | break to next token, median | p95 | first token of the question, median |
|---|---|---|---|---|---|
${kindRows.join('\n')}

${notes.join('\n')}
`
}
