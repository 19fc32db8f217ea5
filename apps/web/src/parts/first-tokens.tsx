import type { ReactNode } from 'react'
import type { Output } from '../api/client.ts'
import { Plot } from './plot.tsx'

type Latest = Output<'GET /api/network'>['gateway']['latest']

/** Those of the latest answers that were given in full: only they have all their times. */
export const answeredOf = (latest: Latest): Latest =>
  latest.filter(({ outcome }) => outcome === 'answered')

/** When each answer was given, in Unix seconds. */
export const timesOf = (latest: Latest): readonly number[] => latest.map(({ atMs }) => atMs / 1000)

/** How long the latest answers took to begin. */
export const FirstTokens = ({ answered }: { readonly answered: Latest }): ReactNode => (
  <Plot
    label="Time to the first token of the latest answers, in milliseconds"
    times={timesOf(answered)}
    lines={[{ name: 'First token, ms', values: answered.map((one) => one.firstTokenMs ?? null) }]}
  />
)
