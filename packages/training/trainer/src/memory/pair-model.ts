import type { TextRow, TokenShares } from '../rows.ts'
import type { TrainedPart, TrainerTerms } from '../trainer.ts'

// A language model of pairs of bytes: the next byte depends only on the one before it. Its table
// of logits is zero at first. A job trains the table, or an adapter of it: B times A.

/** Name of the module that an adapter adapts. */
export const PAIR_MODULE = 'pairs'

/** Number of different bytes, which are the model's tokens. */
const SYMBOLS = 256

const TABLE = `${PAIR_MODULE}.weight`
/** Names of an adapter's matrices, as PEFT calls them. */
const LORA_A = `base_model.model.${PAIR_MODULE}.lora_A.weight`
const LORA_B = `base_model.model.${PAIR_MODULE}.lora_B.weight`

type Tensors = TrainerTerms['tensors']

/** Returns the tensors of a part of the model; undefined if it has no such part. */
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

/** A row as bytes, with a flag for each byte that is trained. */
export type PairRow = {
  readonly symbols: Uint8Array
  readonly isTrained: readonly boolean[]
  /**
   * The teacher's distribution for each trained byte, in order. If absent, the byte itself is the
   * target.
   */
  readonly teacher?: readonly TokenShares[]
}

const partsOf = (row: TextRow): readonly { text: string; isTrained: boolean }[] => {
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
export function pairRow(row: TextRow, sequence: number): PairRow {
  const parts = partsOf(row).map(({ text, isTrained }) => ({
    bytes: new TextEncoder().encode(text),
    isTrained,
  }))
  return {
    symbols: Uint8Array.from(parts.flatMap(({ bytes }) => [...bytes])).subarray(0, sequence),
    isTrained: parts.flatMap(({ bytes, isTrained }) => [...bytes].map(() => isTrained)),
  }
}

/**
 * Returns the positions of the trained bytes of a row. The first byte is never trained, because no
 * byte precedes it.
 */
export const trainedPositions = ({ symbols, isTrained }: PairRow): readonly number[] =>
  [...symbols.keys()].filter((at) => at > 0 && isTrained[at])

/** Model of one state, which computes the losses of rows and their gradients. */
export type PairModel = {
  /**
   * Returns the likeliest bytes after a given byte, and their probabilities in parts per million.
   */
  shares(symbol: number, count: number): TokenShares
  /** Returns the mean loss of a row in nats; adds its gradient, times `weight`, to `sum`. */
  loss(row: PairRow, gradient?: { readonly sum: Float64Array; readonly weight: number }): number
}

/**
 * The trained part of the model: a table or an adapter. `logit` returns the logit of the byte
 * `next` after the byte `symbol`. `addGradient` adds the gradient of this logit, times `slope`, to
 * `sum`.
 */
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

/**
 * Returns the probabilities of all bytes after a given byte; they are NaN if a logit is not finite.
 */
function probabilities(part: Part, symbol: number): Float64Array {
  const logits = Float64Array.from({ length: SYMBOLS }, (_, next) => part.logit(symbol, next))
  const highest = logits.reduce((max, logit) => Math.max(max, logit), Number.NEGATIVE_INFINITY)
  const weights = logits.map((logit) => Math.exp(logit - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Loss at one position, and its derivative with respect to each logit. */
type PlaceLoss = { readonly loss: number; readonly slopes: Float64Array }

/** Returns the loss at a position for the expected byte: its negative log probability. */
function byteLoss(share: Float64Array, target: number): PlaceLoss {
  const slopes = share.map((probability, next) => probability - (next === target ? 1 : 0))
  return { loss: -Math.log(share[target] as number), slopes }
}

/**
 * Returns the loss at a position for a teacher's probabilities: the cross-entropy, in which all
 * bytes without a stated probability together are one outcome.
 */
function teacherLoss(share: Float64Array, teacher: TokenShares): PlaceLoss {
  const known = new Map(teacher.map(([token, sharePpm]) => [token, sharePpm / 1_000_000]))
  let rest = 0
  let restDue = 1
  for (const [next, probability] of share.entries()) {
    const due = known.get(next)
    if (due === undefined) rest += probability
    else restDue -= due
  }
  // Rounding of the subtractions can leave `restDue` slightly below zero.
  restDue = Math.max(0, restDue)
  let loss = restDue > 0 ? -restDue * Math.log(rest) : 0
  const sum = [...known.values()].reduce((all, due) => all + due, restDue)
  const slopes = share.map((probability, next) => {
    const due = known.get(next) ?? (restDue > 0 ? (restDue * probability) / rest : 0)
    return probability * sum - due
  })
  for (const [token, due] of known) loss -= due * Math.log(share[token] as number)
  return { loss, slopes }
}

/** Creates the model of a state. */
export function createPairModel(
  values: Float32Array,
  adapter: { readonly rank: number; readonly alpha: number } | undefined,
): PairModel {
  const part = adapter ? adapterPart(values, adapter) : tablePart(values)
  return {
    shares(symbol, count) {
      const all = [...probabilities(part, symbol).entries()]
      const order = all.toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, count)
      return order.flatMap(([token, share]): TokenShares => {
        const sharePpm = Math.floor(share * 1_000_000)
        return sharePpm > 0 ? [[token, sharePpm]] : []
      })
    },
    loss(row, gradient) {
      const { symbols, teacher } = row
      const positions = trainedPositions(row)
      let sum = 0
      for (const [place, at] of positions.entries()) {
        const [symbol, target] = [symbols[at - 1] as number, symbols[at] as number]
        const share = probabilities(part, symbol)
        const { loss, slopes } = teacher
          ? teacherLoss(share, teacher[place] ?? [])
          : byteLoss(share, target)
        sum += loss
        if (!gradient) continue
        const weight = gradient.weight / positions.length
        for (const [next, slope] of slopes.entries()) {
          part.addGradient(gradient.sum, { symbol, next, slope: weight * slope })
        }
      }
      return positions.length === 0 ? 0 : sum / positions.length
    },
  }
}
