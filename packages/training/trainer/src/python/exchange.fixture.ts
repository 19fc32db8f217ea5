import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// A recorded exchange with the real worker: `node workers/trainer/tools/record.ts` makes it.

/**
 * Files that the worker wrote before an answer: names in the request's folder, contents in base64.
 */
type WrittenFiles = Readonly<Record<string, string>>

/** A line of the recording. */
export type ExchangeLine =
  | { readonly request: Readonly<Record<string, unknown>> }
  | { readonly answer: Readonly<Record<string, unknown>>; readonly files?: WrittenFiles }

/** File of the recording. */
export const exchangePath = join(import.meta.dirname, '__fixtures__/exchange.jsonl')

/** Reads the recording. */
export const readExchange = (): readonly ExchangeLine[] =>
  readFileSync(exchangePath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const pathFields = ['model', 'to', 'state', 'moments', 'rows', 'folder']

/**
 * Returns a request without the parts that differ between machines: each path is shortened to its
 * last name.
 */
export const portableRequest = (
  request: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(request).map(([name, value]) => {
      const isPath = pathFields.includes(name) && typeof value === 'string'
      if (!isPath) return [name, value]
      const last = value.split('/').at(-1) ?? ''
      return [name, last.replace(/^request-.*/, 'request')]
    }),
  )

/** Terms of the recorded job, except its tensors and environment, which the worker reported. */
export const recordedTerms = {
  method: 'sft',
  adapter: {
    rank: 1,
    alpha: 2,
    targetModules: ['layers.0.self_attn.q_proj'],
    frozenA: false,
  },
  rounds: 1,
  innerSteps: 3,
  batch: 2,
  sequence: 32,
  optimizer: {
    learningRateNano: 10_000_000,
    schedule: 'linear',
    beta1Ppm: 900_000,
    beta2Ppm: 999_000,
    epsilonPico: 10_000,
    weightDecayPpm: 10_000,
    gradientClipMicro: 1_000_000,
    moments: 'reset',
  },
} as const

/** Rows of the recorded round. */
export const recordedBatches: readonly (readonly string[])[] = [0, 1, 2].map((step) => [
  JSON.stringify({ text: `The tide rises ${step} times.` }),
  JSON.stringify({ prompt: 'And then? ', completion: `It falls ${step} times.` }),
])

/** Folder of the model of the recording. */
export const recordedModel = join(import.meta.dirname, '../../../../../models/tiny/ostrom-tiny')
