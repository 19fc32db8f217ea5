// `npm run evaluator:compare`: compares lm-evaluation-harness and `ostrom evaluate` on the same
// tasks with the bundled model. The harness runs the model's safetensors by transformers, and
// `ostrom evaluate` runs the model's GGUF file by llama.cpp. Writes ../agreement.json.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureHarness } from './environment.ts'

/** Maximum difference of a log likelihood, in nats; llama.cpp rounds its cache to 16 bits. */
const TOLERANCE_NATS = 0.05

const root = join(import.meta.dirname, '../../..')
const model = join(root, 'models/tiny/ostrom-tiny')
const { python, env } = ensureHarness()
const work = mkdtempSync(join(tmpdir(), 'ostrom-compare-'))

function run(program: string, args: readonly string[]): string {
  const offline = { HF_HUB_OFFLINE: '1', HF_DATASETS_CACHE: join(work, 'cache'), TQDM_DISABLE: '1' }
  const { status, stdout } = spawnSync(program, [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, ...offline },
  })
  if (status !== 0) throw new Error(`${program} failed`)
  return stdout
}

type HarnessOutput = {
  readonly version: string
  readonly figures: Readonly<Record<string, number>>
  readonly logprobs?: readonly (readonly number[])[]
  /** Texts of answers, for `generate_until`. */
  readonly texts?: readonly string[]
}

/** Folders of the task files. */
const folders: ReadonlyMap<string, string> = new Map([
  ['facts-1', 'models/evaluation'],
  ['cloze-1', 'models/evaluation'],
  ['answers-1', 'workers/evaluator/tasks'],
])

type OwnSample = { readonly logprobs: readonly number[]; readonly text?: string }

/** Rounds a metric to four decimal places. */
const rounded = (value: number | undefined) => Number((value ?? Number.NaN).toFixed(4))

/** Runs both programs on a task and returns the differences. */
function compare(name: string) {
  const task = join(root, folders.get(name) ?? '', `${name}.yaml`)
  const script = join(import.meta.dirname, 'run_harness.py')
  const harness: HarnessOutput = JSON.parse(run(python, [script, task, model]))
  const [out, samples] = [join(work, 'out.json'), join(work, 'samples.jsonl')]
  const files = ['--task-file', task, '--out', out, '--samples', samples]
  const gguf = join(model, 'ostrom-tiny-f16.gguf')
  run(process.execPath, ['apps/cli/src/main.ts', 'evaluate', gguf, ...files])
  const lines = readFileSync(samples, 'utf8').trim().split('\n')
  const own: readonly OwnSample[] = lines.map((line) => JSON.parse(line))
  const differences = own.flatMap(({ logprobs }, at) =>
    logprobs.map((one, i) =>
      Math.abs(one - (harness.logprobs?.[at]?.[i] ?? Number.POSITIVE_INFINITY)),
    ),
  )
  const equalTexts = own.filter(({ text }, at) => text === harness.texts?.[at]).length
  const evaluations: readonly { readonly metric: string; readonly value: string }[] = JSON.parse(
    readFileSync(out, 'utf8'),
  )
  const ours = Object.fromEntries(evaluations.map((one) => [one.metric, Number(one.value)]))
  const share = ours['accuracy'] ?? ours['exact-match']
  const common = { task: name, harness: harness.version, records: own.length }
  const figures = { harness: harness.figures, ostrom: ours }
  if (harness.texts) {
    const isAgreed = equalTexts === own.length && share === rounded(harness.figures['exact_match'])
    return { ...common, writtenTexts: own.length, equalTexts, figures, isAgreed }
  }
  const differenceMax = Math.max(...differences)
  return {
    ...common,
    logLikelihoods: differences.length,
    differenceMaxNats: Number(differenceMax.toFixed(6)),
    toleranceNats: TOLERANCE_NATS,
    figures,
    isAgreed: differenceMax <= TOLERANCE_NATS && share === harness.figures['acc'],
  }
}

try {
  const report = [...folders.keys()].map(compare)
  const text = `${JSON.stringify(report, null, 2)}\n`
  writeFileSync(join(import.meta.dirname, '../agreement.json'), text)
  console.log(text)
  if (report.some(({ isAgreed }) => !isAgreed)) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
