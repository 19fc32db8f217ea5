import type { ReactNode } from 'react'
import { toNumber } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useDecimals, useSymbol } from '../api/queries.ts'
import { Section } from './facts.tsx'
import { Plot } from './plot.tsx'
import { Empty } from './states.tsx'

type Series = Output<'GET /api/network'>['settled']

/** What was settled lately, hour by hour. */
export function SettledByHour(props: {
  readonly label: string
  readonly series: Series
}): ReactNode {
  const { label, series } = props
  const decimals = useDecimals()
  const symbol = useSymbol()
  return (
    <Section title="Settled by the hour, in two days">
      {series.every(({ amount }) => amount === '0') ? (
        <Empty title="Nothing was settled in these two days" />
      ) : (
        <Plot
          label={label}
          times={series.map(({ atSeconds }) => atSeconds)}
          lines={[
            {
              name: `Settled, ${symbol}`,
              values: series.map(({ amount }) => toNumber(amount, decimals)),
            },
          ]}
        />
      )}
    </Section>
  )
}
