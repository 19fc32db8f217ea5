import { Amount } from '@ostrom/protocol'
import type { ReactNode } from 'react'
import type { Output } from '../api/client.ts'
import { useUnit } from '../api/queries.ts'
import { Section } from './facts.tsx'
import { Plot } from './plot.tsx'
import { Empty } from './states.tsx'

type Series = Output<'GET /api/network'>['settled']

/** What was settled lately, hour by hour. */
export function SettledByHour(props: {
  readonly label: string
  readonly series: Series
  /** What it was settled in. */
  readonly asset: string
}): ReactNode {
  const { label, series, asset } = props
  const { values, unit } = Amount.scaled(
    series.map(({ amount }) => BigInt(amount)),
    useUnit(asset),
  )
  return (
    <Section title="Settled by the hour, in two days">
      {series.every(({ amount }) => amount === '0') ? (
        <Empty title="Nothing was settled in these two days" />
      ) : (
        <Plot
          label={label}
          times={series.map(({ atSeconds }) => atSeconds)}
          lines={[{ name: `Settled, ${unit}`, values }]}
        />
      )}
    </Section>
  )
}
