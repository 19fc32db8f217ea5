/** A value of an axis that has a line and a label. */
export type Tick = {
  readonly value: number
  readonly label: string
  /** `limit` is a bound for the values: its line is dark, and in a line chart also dashed. */
  readonly kind?: 'limit'
}

/** An axis of a chart. */
export type Axis = {
  /** Value at its beginning; 0 when absent, 1 on a logarithmic axis. */
  readonly from?: number
  /** Value at its end. */
  readonly to: number
  readonly scale?: 'linear' | 'logarithmic'
  readonly ticks: readonly Tick[]
  /** Name of the quantity, with its unit. */
  readonly title?: string
}

/** Returns the place of a value on an axis, from 0 to 1; a value beyond an end is at that end. */
export function placeOn({ from, to, scale }: Axis, value: number): number {
  const isLog = scale === 'logarithmic'
  const first = from ?? (isLog ? 1 : 0)
  const measure = (one: number) => (isLog ? Math.log(Math.max(one, Number.MIN_VALUE)) : one)
  const length = measure(to) - measure(first)
  if (length === 0) return 0
  return Math.min(1, Math.max(0, (measure(value) - measure(first)) / length))
}

/** Ticks at equal distances from 0 to `to`. @param count Number of distances. */
export function evenTicks(
  to: number,
  label: (value: number) => string,
  count = 4,
): readonly Tick[] {
  return Array.from({ length: count + 1 }, (_, at) => {
    const value = (to * at) / count
    return { value, label: label(value) }
  })
}

/** An axis from 0 to the first round value at or above `largest`, with at most ten distances. */
export function roundAxis(largest: number, title?: string): Axis {
  const most = Math.max(largest, Number.EPSILON)
  const power = 10 ** Math.floor(Math.log10(most / 2))
  const steps = [1, 2, 5, 10].map((factor) => factor * power)
  const step = steps.find((one) => most / one <= 10) ?? power
  const count = Math.ceil(most / step - 1e-9)
  const label = (value: number) => `${Number(value.toPrecision(6))}`
  return { to: count * step, ticks: evenTicks(count * step, label, count), ...(title && { title }) }
}
