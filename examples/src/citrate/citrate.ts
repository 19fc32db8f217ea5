// The life of a model, from its choice to a paid answer. A catalogue lists models with their
// licenses. One model is published in several forms, and each machine fetches the form that fits
// it. A LoRA adapter from examples and another one from preferences are registered on chain and
// merged. The result is compared with its base, gets a signed safety report, and gives a paid
// answer.
//
// The example uses the bundled model, so that it runs on two cores. All steps are commands of
// `ostrom`, as a person types them. The example needs PyTorch; if it is not installed, the first
// step fails and prints the command that installs it, `npm run trainer:install`.
// Requirements: R003-3, R003-6, R003-7, R003-9, R003-16, R003-18
// Shows (publish): a model's whole life as one story: catalogue, four formats, two LoRAs merged by
// TIES, a comparison, a signed safety report, and a paid answer (the bundled model on a local
// chain; needs PyTorch).

import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assert } from '@ostrom/protocol'
import type { StandaloneExample } from '../example.ts'
import { type CitrateMarket, openCitrateMarket, runOstrom } from './market.ts'

const fileOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Picodollars per dollar; `ostrom models cost` prints picodollars. */
const MONTH_UNITS = 1e12

type Story = CitrateMarket & { readonly print: (text: string) => void }

type Terms = { readonly commercialUse?: unknown; readonly redistribution?: unknown }
type ShownModel = {
  readonly license: string
  readonly terms?: Terms
  readonly choices: readonly {
    readonly machine: string
    readonly chosen?: string
    readonly reason?: string
  }[]
}

const rowsFile = fileOf('examples/training/rows.jsonl')
const testFile = fileOf('examples/training/public.jsonl')
const songs = ['--rows', rowsFile, '--test', testFile, '--data-license', 'CC0-1.0']

/**
 * Prints the cost of training on this machine. This first step also checks that PyTorch is
 * installed.
 */
async function estimateTraining({ folder, print }: Story): Promise<void> {
  type Estimate = { readonly steps: number; readonly seconds: number; readonly bytes: number }
  type Planned = { readonly estimate: Estimate }
  const place = ['--folder', join(folder, 'local'), '--dry-run']
  const { estimate } = await runOstrom<Planned>(['train', 'local', ...songs, ...place])
  const { steps, seconds, bytes } = estimate
  const size = (bytes / 1e6).toFixed(1)
  print('An adapter on this machine, before one commits to it\n')
  print(`  ${steps} steps take about ${Math.ceil(seconds)} s and ${size} MB of disk\n`)
}

const printChoices = ({ choices }: ShownModel, print: Story['print']): void => {
  for (const { machine, chosen = 'none', reason = '' } of choices) {
    print(`  ${machine}: ${chosen} (${reason})\n`)
  }
}

/**
 * Prints the catalogue's models with their licenses. For one model, prints also the monthly cost of
 * storing each artifact, and the artifact that this machine would use.
 */
async function showCatalogue({ print }: Story): Promise<void> {
  type Entry = { readonly alias: string; readonly license: string }
  const entries = await runOstrom<readonly Entry[]>(['models', 'catalogue'])
  print('\nThe catalogue\n')
  for (const { alias, license } of entries) print(`  ${alias.padEnd(32)} ${license}\n`)
  const named = ['llama-3.1-8b-instruct', 'mistral-7b-instruct-v0.3', 'qwen2.5-coder-7b-instruct']
  for (const alias of [
    ...named,
    'bge-m3',
    'llava-1.6-mistral-7b',
    'stable-diffusion-xl-base-1.0',
  ]) {
    assert(
      entries.some((one) => one.alias === alias),
      `the catalogue has ${alias}`,
    )
  }
  type Cost = { readonly storage: readonly { readonly artifact: string; readonly month: string }[] }
  const { storage } = await runOstrom<Cost>(['models', 'cost', named[0]!])
  print(`\nTo store ${named[0]} for a month\n`)
  for (const { artifact, month } of storage) {
    print(`  ${artifact.padEnd(18)} $${(Number(month) / MONTH_UNITS).toFixed(6)}\n`)
  }
  print(`\nWhat this machine takes of it\n`)
  printChoices(await runOstrom<ShownModel>(['models', 'show', named[0]!]), print)
}

/** Publishes the bundled model as safetensors, ONNX and two forms of GGUF. */
async function publishForms({ ostrom, folder, print }: Story): Promise<string> {
  const model = join(folder, 'model')
  await cp(fileOf('models/tiny/ostrom-tiny'), model, { recursive: true })
  await cp(fileOf('LICENSE'), join(model, 'LICENSE'))
  const small = join(model, 'ostrom-tiny-q8_0.gguf')
  const source = join(model, 'ostrom-tiny-f16.gguf')
  await runOstrom(['models', 'convert', source, '--to', 'gguf/q8_0', '--out', small])
  type Published = {
    readonly artifacts: readonly { readonly format: string; readonly quantization: string }[]
  }
  const words = ['models', 'publish', model, '--as', 'citrate-chat', '--license', 'Apache-2.0']
  const { artifacts } = await ostrom<Published>('creator', ...words)
  print('\nPublished in these forms\n')
  for (const { format, quantization } of artifacts) print(`  ${format}/${quantization}\n`)
  const formats = new Set(artifacts.map(({ format }) => format))
  assert(formats.has('safetensors') && formats.has('gguf') && formats.has('onnx'), 'three formats')
  const shown = await ostrom<ShownModel>('provider', 'models', 'show', 'citrate-chat')
  print(`\nWhat a machine takes (license ${shown.license})\n`)
  printChoices(shown, print)
  assert(
    shown.choices.some(({ chosen }) => chosen?.startsWith('gguf/')),
    'a CPU takes a form of GGUF',
  )
  return model
}

type TrainedReport = {
  readonly adapter: string
  readonly steps: number
  readonly evaluation: {
    readonly change: number
    readonly low: number
    readonly high: number
    readonly isBetter: boolean
  }
}

/** Trains an adapter and registers it with its data. */
async function trainAdapter(
  story: Story,
  { name, base, rows, more }: { name: string; base: string; rows: string; more: string[] },
): Promise<void> {
  const { ostrom, folder, print } = story
  const place = ['--folder', join(folder, 'local'), '--no-register', '--yes']
  const words = ['train', 'local', '--base', base, '--rows', rows, ...more, ...place]
  const trained = await runOstrom<TrainedReport>(words)
  const { change, low, high, isBetter } = trained.evaluation
  const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`
  print(`  ${name}: the loss of unknown rows changes by ${change.toFixed(3)} (${interval})\n`)
  assert(isBetter, 'the adapter is better than its base')
  type Submitted = { readonly dataset: string }
  const license = ['--license', 'CC0-1.0']
  const data = await ostrom<Submitted>('creator', 'datasets', 'submit', rows, ...license)
  const terms = ['--dataset', data.dataset, '--steps', `${trained.steps}`]
  const claims = ['--base', 'citrate-chat', '--as', name, '--license', 'Apache-2.0', ...terms]
  await ostrom('creator', 'adapters', 'register', trained.adapter, ...claims)
}

const subjects = ['sea', 'sun', 'moon', 'cat', 'dog', 'tree', 'house', 'bird', 'fish', 'rain']
const verbs = ['see', 'like', 'draw', 'know']

/** Preference pairs of a person who wants short answers. */
const pairs = subjects.flatMap((subject) =>
  verbs.map((verb) =>
    JSON.stringify({
      messages: [{ role: 'user', content: `Do you ${verb} the ${subject}?` }],
      chosen: `Yes, I ${verb} the ${subject}.`,
      rejected: `It is hard to say whether I ${verb} the ${subject} or not, so ask again later.`,
    }),
  ),
)

/**
 * Returns questions in the first adapter's language, each with its correct number and with wrong
 * numbers.
 */
async function questions(): Promise<string> {
  const text = await readFile(testFile, 'utf8')
  const rows = [...new Set(text.trim().split('\n'))].map((row) => JSON.parse(row).messages)
  const lines = rows.map(([asked, answered]) => {
    const choices = [1, 3, 5, 7, 9].map((n) => answered.content.replace(/\d+/, `${n}`))
    const answer = choices.indexOf(answered.content)
    return JSON.stringify({ question: asked.content, choices, answer })
  })
  return lines.join('\n')
}

/** Merges both adapters, and compares the result with its base on the same questions. */
async function mergeAndEvaluate({ ostrom, folder, print }: Story): Promise<void> {
  const parts = ['citrate-chat+songs', 'citrate-chat+short']
  const merge = ['--method', 'ties', '--density', '0.5', '--as', 'citrate-merged']
  const license = ['--license', 'Apache-2.0']
  await ostrom('creator', 'adapters', 'merge', ...parts, ...merge, ...license)
  const dataset = join(folder, 'questions.jsonl')
  await writeFile(dataset, await questions())
  type Compared = {
    readonly comparisons: readonly { readonly low: number; readonly high: number }[]
  }
  const out = ['--out', join(folder, 'evaluation.json'), '--chat']
  const words = ['evaluate', 'citrate-merged', '--dataset', dataset, '--against', 'citrate-chat']
  const { comparisons } = await ostrom<Compared>('creator', ...words, ...out)
  const [compared] = comparisons
  assert(compared !== undefined && compared.high < 0, 'the merged model makes fewer errors')
  const interval = `${compared.low.toFixed(2)} to ${compared.high.toFixed(2)}`
  print(`\nMerged by TIES: the share of wrong answers changes by ${interval} (95 %)\n`)
}

/** Sends the project's probes to the merged model, and prints the uses that its license permits. */
async function reviewSafety({ ostrom, folder, print }: Story): Promise<void> {
  const out = join(folder, 'safety.cbor')
  type Safety = { readonly verdict: string; readonly seen: readonly unknown[] }
  const words = ['models', 'evaluate-safety', 'citrate-merged', '--out', out]
  const { verdict, seen } = await ostrom<Safety>('creator', ...words)
  print(`\nSafety: ${verdict} in ${seen.length} probes; the report is signed\n`)
  const shown = await ostrom<ShownModel>('client', 'models', 'show', 'citrate-merged')
  print(`License ${shown.license}: ${JSON.stringify(shown.terms)}\n`)
}

/** Serves the merged model, and sends it a paid question. */
async function serveAndAsk({ ostrom, start, configure, print }: Story): Promise<void> {
  const prices = { input: '1000000000000000', output: '4000000000000000' }
  const model = { model: 'citrate-merged', engine: { kind: 'llama', threadsMax: 2 }, prices }
  await configure('provider', { provider: { models: [model] } })
  await start('provider', 'node')
  await configure('client', { gateway: { port: 0 } })
  await ostrom('client', 'wallet', 'deposit', '10')
  await start('client', 'gateway', '--port', '0', '--no-web')
  const question = 'How many mek are there?'
  type Answer = { readonly answer: string; readonly cost?: string }
  const asked = ['chat', question, '--model', 'citrate-merged', '--temperature', '0']
  const { answer } = await ostrom<Answer>('client', ...asked, '--max-tokens', '40')
  print(`\n> ${question}\n${answer}\n`)
  assert(answer.includes('sing'), 'the merged model answers as its first adapter was taught')
}

/** Runs all steps. Throws an error if a step fails. */
export const citrate: StandaloneExample = async ({ print }) => {
  const market = await openCitrateMarket()
  const story: Story = { ...market, print }
  try {
    await estimateTraining(story)
    await showCatalogue(story)
    const base = await publishForms(story)
    print('\nTwo adapters, one by examples and one by preferences\n')
    const test = ['--test', testFile]
    await trainAdapter(story, { name: 'songs', base, rows: rowsFile, more: test })
    const preferences = join(market.folder, 'pairs.jsonl')
    await writeFile(preferences, pairs.join('\n'))
    const dpo = ['--method', 'dpo', '--steps', '12', '--learning-rate', '0.001']
    await trainAdapter(story, { name: 'short', base, rows: preferences, more: dpo })
    await mergeAndEvaluate(story)
    await reviewSafety(story)
    await serveAndAsk(story)
  } finally {
    await market.close()
  }
}
