import type { ReactNode } from 'react'
import { toNumber } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useDecimals, useSymbol } from '../api/queries.ts'
import { Section } from './facts.tsx'
import { Plot } from './plot.tsx'
import { Empty } from './states.tsx'

type Series = Output<'GET /api/network'>['paid']

/** What the chain paid lately, hour by hour. */
export function PaidByHour(props: { readonly label: string; readonly series: Series }): ReactNode {
  const { label, series } = props
  const decimals = useDecimals()
  const symbol = useSymbol()
  return (
    <Section title="Paid by the hour, in two days">
      {series.every(({ amount }) => amount === '0') ? (
        <Empty title="Nothing was paid in these two days" />
      ) : (
        <Plot
          label={label}
          times={series.map(({ atSeconds }) => atSeconds)}
          lines={[
            {
              name: `Paid, ${symbol}`,
              values: series.map(({ amount }) => toNumber(amount, decimals)),
            },
          ]}
        />
      )}
    </Section>
  )
}
