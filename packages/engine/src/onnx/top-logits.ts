/** The highest logits of one position in falling order, ties by lower id. */
export type TopLogits = { readonly ids: Uint32Array; readonly logits: Float32Array }

/**
 * Chooses the `count` ids with the highest logit plus bias. The returned logits exclude the bias
 * and are sorted without it. Uses a heap of the best so far, so that most ids cost one comparison.
 */
export function topLogits(
  logits: Float32Array,
  { count, biases }: { readonly count: number; readonly biases: ReadonlyMap<number, number> },
): TopLogits {
  const heapIds: number[] = []
  const heapValues: number[] = []
  // The root of the heap is the worst kept id: the lowest value, and the highest id among equal
  // values.
  const isWorse = (a: number, b: number): boolean =>
    heapValues[a]! < heapValues[b]! ||
    (heapValues[a] === heapValues[b] && heapIds[a]! > heapIds[b]!)
  const swap = (a: number, b: number) => {
    ;[heapIds[a], heapIds[b]] = [heapIds[b]!, heapIds[a]!]
    ;[heapValues[a], heapValues[b]] = [heapValues[b]!, heapValues[a]!]
  }
  const rise = (from: number) => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!isWorse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }
  const sink = () => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let worst = at
      if (left < heapIds.length && isWorse(left, worst)) worst = left
      if (right < heapIds.length && isWorse(right, worst)) worst = right
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }
  for (let id = 0; id < logits.length; id++) {
    const value = biases.size > 0 ? logits[id]! + (biases.get(id) ?? 0) : logits[id]!
    if (!(value > Number.NEGATIVE_INFINITY)) continue
    if (heapIds.length < count) {
      heapIds.push(id)
      heapValues.push(value)
      rise(heapIds.length - 1)
    } else if (value > heapValues[0]!) {
      heapIds[0] = id
      heapValues[0] = value
      sink()
    }
  }
  const ids = Uint32Array.from(heapIds).sort()
  const sorted = [...ids].sort((a, b) => logits[b]! - logits[a]! || a - b)
  return { ids: Uint32Array.from(sorted), logits: Float32Array.from(sorted, (id) => logits[id]!) }
}
