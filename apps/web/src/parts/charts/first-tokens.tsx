import type { ReactNode } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { LinePlot } from './plot.tsx'

type RecentAnswers = ApiOutput<'GET /api/gateway/answers'>['recentAnswers']

/** Returns the latest complete answers, because only these have all times. */
export const answeredOf = (latest: RecentAnswers): RecentAnswers =>
  latest.filter(({ outcome }) => outcome === 'answered')

/** When each answer was given, in Unix seconds. */
export const timesOf = (latest: RecentAnswers): readonly number[] =>
  latest.map(({ atMs }) => atMs / 1000)

/** Time to the first token of the latest answers. */
export const FirstTokenPlot = ({ answered }: { readonly answered: RecentAnswers }): ReactNode => (
  <LinePlot
    label="Time to the first token of the latest answers, in milliseconds"
    times={timesOf(answered)}
    lines={[
      { name: 'Time to first token, ms', values: answered.map((one) => one.firstTokenMs ?? null) },
    ]}
  />
)
