import type { ReactNode } from 'react'
import { Statistic } from '../definition-list.tsx'

type PercentileValues = { readonly p50: number; readonly p95: number; readonly p99: number }

const whole = (value: number): string => value.toFixed(0)

/** Shows the median and the slow percentiles of a measurement. */
export const PercentileSummary = (props: {
  readonly name: string
  readonly values: PercentileValues | undefined
  readonly unit: string
}): ReactNode => {
  const { name, values, unit } = props
  if (!values) return <Statistic name={name}>—</Statistic>
  const { p50, p95, p99 } = values
  return (
    <Statistic name={`${name}, p50`} note={`p95 ${whole(p95)} · p99 ${whole(p99)}`}>
      {whole(p50)} {unit}
    </Statistic>
  )
}
