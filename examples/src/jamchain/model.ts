import { DatasetCheck } from '@ostrom/datasets'
import { BagClassifier, Quantization } from '@ostrom/integer-model'
import { assert, Dataset, type Hash, Hex } from '@ostrom/protocol'
import { datasetOf, type LabeledPrompt } from '../../../models/prompt-injection/training/dataset.ts'
import { trainFloat } from '../../../models/prompt-injection/training/float-training.ts'
import { SETTINGS } from '../../../models/prompt-injection/training/train.ts'

// The model of the example: a small classifier of prompts that two nodes train on chunks.

type FloatClassifier = Quantization.FloatClassifier

const utf8 = new TextEncoder()

/** Number of prompts of one template that the dataset accepts; more prompts would be duplicates. */
const PER_TEMPLATE = 4
/** Number of prompts for measuring the model, of templates that no training row uses. */
const HELDOUT = 400

/** Rows for training, in two chunks, and rows that are not trained on. */
export type Rows = {
  readonly all: readonly LabeledPrompt[]
  readonly chunks: readonly [readonly LabeledPrompt[], readonly LabeledPrompt[]]
  readonly heldout: readonly LabeledPrompt[]
}

export function splitRows(): Rows {
  const taken = new Map<string, number>()
  const all = datasetOf('training').filter(({ label, template, isEmbedded }) => {
    const name = `${label} ${template}`
    const count = taken.get(name) ?? 0
    if (isEmbedded || count >= PER_TEMPLATE) return false
    taken.set(name, count + 1)
    return true
  })
  const chunk = (part: number) => all.filter((_, at) => (at >> 1) % 2 === part)
  const heldout = datasetOf('heldout').slice(0, HELDOUT)
  return { all, chunks: [chunk(0), chunk(1)], heldout }
}

/** Returns the file of a dataset, with one JSON object on each line. */
export const fileOf = (rows: readonly LabeledPrompt[]): Uint8Array =>
  utf8.encode(rows.map(({ text, label }) => `${JSON.stringify({ text, label })}\n`).join(''))

/** Checks a file as validators do. Returns its faults; the file is valid if there are none. */
export async function checkRows(file: Uint8Array, { heldout }: Rows): Promise<readonly string[]> {
  async function* source() {
    yield file
  }
  const records = new TextDecoder().decode(file).split('\n').length - 1
  const evaluationTexts = heldout.map(({ text }) => text)
  const result = await DatasetCheck.run(source(), { records, evaluationTexts })
  assert(result.kind === 'report', 'the file has JSON objects on its lines')
  return result.report.faults
}

/** Returns the manifest that identifies a dataset on the chain. */
export const manifestOf = (
  creator: Hex.AccountId,
  { file, cid, records }: { file: Uint8Array; cid: string; records: number },
): Uint8Array =>
  Dataset.encode({
    name: 'prompts',
    creator,
    license: { spdx: 'CC0-1.0' },
    format: 'jsonl',
    data: { cid, sha256: Hex.sha256Hex(file), bytes: BigInt(file.length) },
    records: BigInt(records),
    description: 'Prompts with a label: whether they try to change what a model was told.',
  })

/** Trains on a chunk. The numbers are the same on every machine. */
export const trainChunk = (rows: readonly LabeledPrompt[]): FloatClassifier =>
  trainFloat(rows, SETTINGS)

/** Returns the hash of a node's result for its chunk. */
export const updateHash = ({ embeddings, hidden, output }: FloatClassifier): Hash => {
  const bytes = [embeddings, hidden.weights, hidden.biases, output.weights, output.biases].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  return Hex.sha256Hex(Hex.join(bytes))
}

/** Returns the mean of both nodes' weights, rounded to integers. */
export function mergedModel(
  updates: readonly [FloatClassifier, FloatClassifier],
): BagClassifier.BagClassifier {
  const mean = (pick: (of: FloatClassifier) => Float64Array): Float64Array => {
    const [one, other] = updates.map(pick) as [Float64Array, Float64Array]
    return one.map((value, at) => (value + (other[at] ?? 0)) / 2)
  }
  return Quantization.quantize({
    embeddings: mean(({ embeddings }) => embeddings),
    hidden: {
      weights: mean(({ hidden }) => hidden.weights),
      biases: mean(({ hidden }) => hidden.biases),
    },
    output: {
      weights: mean(({ output }) => output.weights),
      biases: mean(({ output }) => output.biases),
    },
  })
}

/** Returns a prompt as a vector: the pooled embeddings of its words. */
export const vectorOf = (model: BagClassifier.BagClassifier, prompt: string): readonly number[] =>
  BagClassifier.pooledOf(BagClassifier.sumEmbeddings(model, utf8.encode(prompt)))

/** Returns the share of prompts that a model classifies correctly. */
export function accuracyOf(
  model: BagClassifier.BagClassifier,
  prompts: readonly LabeledPrompt[],
): number {
  const right = prompts.filter(({ text, label }) => {
    const { best } = BagClassifier.classifyPooled(model, vectorOf(model, text))
    return (best === 1) === (label === 'injection')
  })
  return right.length / prompts.length
}
