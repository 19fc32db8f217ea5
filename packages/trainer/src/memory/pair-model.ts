import type { TrainingRow } from '../rows.ts'
import type { TrainedPart, TrainerTerms } from '../trainer.ts'

// A language model of pairs of bytes: what the next byte is depends on the one before it alone. Its
// table of logits begins with zeros. A job trains the table, or an adapter of it: B times A.

/** Name of the module that an adapter adapts. */
export const PAIR_MODULE = 'pairs'

/** Bytes that the model knows. */
const SYMBOLS = 256

const TABLE = `${PAIR_MODULE}.weight`
const LORA_A = `${PAIR_MODULE}.lora_A.weight`
const LORA_B = `${PAIR_MODULE}.lora_B.weight`

type Tensors = TrainerTerms['tensors']

/** Returns the tensors of a part of the model; undefined where it has no such part. */
export function pairTensors(part: TrainedPart): Tensors | undefined {
  if ('layers' in part) {
    const isTable = part.layers.length === 1 && part.layers[0] === TABLE
    return isTable ? [{ name: TABLE, shape: [SYMBOLS, SYMBOLS] }] : undefined
  }
  const { rank, targetModules } = part.adapter
  if (targetModules.length !== 1 || targetModules[0] !== PAIR_MODULE) return undefined
  return [
    { name: LORA_A, shape: [rank, SYMBOLS] },
    { name: LORA_B, shape: [SYMBOLS, rank] },
  ]
}

/** A row as bytes, and which of them are trained. */
type PairRow = { readonly symbols: Uint8Array; readonly isTrained: readonly boolean[] }

const partsOf = (row: TrainingRow): readonly { text: string; isTrained: boolean }[] => {
  if ('text' in row) return [{ text: row.text, isTrained: true }]
  if ('messages' in row) {
    return row.messages.map(({ role, content }) => ({
      text: content,
      isTrained: role === 'assistant',
    }))
  }
  return [
    { text: row.prompt, isTrained: false },
    { text: row.completion, isTrained: true },
  ]
}

/** Returns the bytes of a row, cut at the length of the job's sequences. */
export function pairRow(row: TrainingRow, sequence: number): PairRow {
  const parts = partsOf(row).map(({ text, isTrained }) => ({
    bytes: new TextEncoder().encode(text),
    isTrained,
  }))
  return {
    symbols: Uint8Array.from(parts.flatMap(({ bytes }) => [...bytes])).subarray(0, sequence),
    isTrained: parts.flatMap(({ bytes, isTrained }) => [...bytes].map(() => isTrained)),
  }
}

/** Model of one state: gives the losses of rows, and their gradients. */
export type PairModel = {
  /** Returns the mean loss of a row in nats; adds its gradient, times `weight`, to `gradient`. */
  loss(row: PairRow, gradient?: { readonly sum: Float64Array; readonly weight: number }): number
}

/** Logits of all bytes behind one, and how their gradient reaches the state's numbers. */
type Part = {
  logit(symbol: number, next: number): number
  addGradient(sum: Float64Array, at: { symbol: number; next: number; slope: number }): void
}

const tablePart = (values: Float32Array): Part => ({
  logit: (symbol, next) => values[next * SYMBOLS + symbol] as number,
  addGradient: (sum, { symbol, next, slope }) => {
    const at = next * SYMBOLS + symbol
    sum[at] = (sum[at] as number) + slope
  },
})

function adapterPart(values: Float32Array, { rank, alpha }: { rank: number; alpha: number }): Part {
  const scale = alpha / rank
  const atA = (r: number, symbol: number) => r * SYMBOLS + symbol
  const atB = (next: number, r: number) => rank * SYMBOLS + next * rank + r
  return {
    logit(symbol, next) {
      let sum = 0
      for (let r = 0; r < rank; r += 1) {
        sum += (values[atB(next, r)] as number) * (values[atA(r, symbol)] as number)
      }
      return sum * scale
    },
    addGradient(sum, { symbol, next, slope }) {
      for (let r = 0; r < rank; r += 1) {
        const [a, b] = [atA(r, symbol), atB(next, r)]
        sum[a] = (sum[a] as number) + slope * scale * (values[b] as number)
        sum[b] = (sum[b] as number) + slope * scale * (values[a] as number)
      }
    },
  }
}

/** Probabilities of all bytes behind one; not a number where a logit is not finite. */
function probabilities(part: Part, symbol: number): Float64Array {
  const logits = Float64Array.from({ length: SYMBOLS }, (_, next) => part.logit(symbol, next))
  const highest = logits.reduce((max, logit) => Math.max(max, logit), Number.NEGATIVE_INFINITY)
  const weights = logits.map((logit) => Math.exp(logit - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Creates the model of a state. */
export function createPairModel(
  values: Float32Array,
  adapter: { readonly rank: number; readonly alpha: number } | undefined,
): PairModel {
  const part = adapter ? adapterPart(values, adapter) : tablePart(values)
  return {
    loss({ symbols, isTrained }, gradient) {
      const positions = [...symbols.keys()].filter((at) => at > 0 && isTrained[at])
      let sum = 0
      for (const at of positions) {
        const [symbol, target] = [symbols[at - 1] as number, symbols[at] as number]
        const share = probabilities(part, symbol)
        sum -= Math.log(share[target] as number)
        if (!gradient) continue
        const weight = gradient.weight / positions.length
        for (const [next, probability] of share.entries()) {
          const slope = weight * (probability - (next === target ? 1 : 0))
          part.addGradient(gradient.sum, { symbol, next, slope })
        }
      }
      return positions.length === 0 ? 0 : sum / positions.length
    },
  }
}
