import type { ReactNode } from 'react'
import { Figure } from './facts.tsx'

type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number }

const whole = (value: number): string => value.toFixed(0)

/** The median, and how far from it the slow ones are. */
export const Spread = (props: {
  readonly name: string
  readonly values: Percentiles | undefined
  readonly unit: string
}): ReactNode => {
  const { name, values, unit } = props
  if (!values) return <Figure name={name}>—</Figure>
  const { p50, p95, p99 } = values
  return (
    <Figure name={`${name}, p50`} note={`p95 ${whole(p95)} · p99 ${whole(p99)}`}>
      {whole(p50)} {unit}
    </Figure>
  )
}
