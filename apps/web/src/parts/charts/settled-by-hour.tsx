import { Amount } from '@ostrom/protocol'
import type { ReactNode } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { useUnit } from '../../api/queries.ts'
import { Section } from '../definition-list.tsx'
import { Empty } from '../query-states.tsx'
import { LinePlot } from './plot.tsx'

type Series = ApiOutput<'GET /api/network'>['settledSeries']

/** Shows the recently settled amounts, hour by hour. */
export function SettledByHour(props: {
  readonly label: string
  readonly series: Series
  /** Asset of the settled amounts. */
  readonly asset: string
}): ReactNode {
  const { label, series, asset } = props
  const { values, unit } = Amount.toCommonUnit(
    series.map(({ amount }) => BigInt(amount)),
    useUnit(asset),
  )
  return (
    <Section title="Settled per hour, last 48 h">
      {series.every(({ amount }) => amount === '0') ? (
        <Empty title="No settlements in the last 48 h" />
      ) : (
        <LinePlot
          label={label}
          times={series.map(({ atSeconds }) => atSeconds)}
          lines={[{ name: `Settled, ${unit}`, values }]}
        />
      )}
    </Section>
  )
}
