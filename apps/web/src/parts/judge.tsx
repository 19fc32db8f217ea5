import type { ReactNode } from 'react'
import { useWrite } from '../api/queries.ts'

const reasons = {
  'wrong-model': 'Another model answered',
  'bad-output': 'Bad answers',
  overcharged: 'Charged too much',
  unresponsive: 'Did not answer',
  other: 'Something else',
} as const

type Reason = keyof typeof reasons

/** Stars or a flag for a provider, on chain, once for each session. */
export function Judge({ session }: { readonly session: string }): ReactNode {
  const rate = useWrite('POST /api/wallet/rate')
  const flag = useWrite('POST /api/wallet/flag')
  const say = (value: string) => {
    if (value in reasons) flag.mutate({ session, reason: value as Reason })
    else if (value !== '') rate.mutate({ session, score: Number(value) })
  }
  const error = rate.error ?? flag.error
  if (rate.data ?? flag.data) return <span role="status">Said</span>
  return (
    <span>
      <select
        aria-label="Rate or flag the provider"
        value=""
        disabled={rate.isPending || flag.isPending}
        onChange={({ target }) => say(target.value)}
      >
        <option value="">Rate or flag</option>
        {[5, 4, 3, 2, 1].map((score) => (
          <option key={score} value={score}>
            {'★'.repeat(score)}
          </option>
        ))}
        {Object.entries(reasons).map(([reason, name]) => (
          <option key={reason} value={reason}>
            Flag: {name}
          </option>
        ))}
      </select>
      {error && <span className="fault"> {error.message}</span>}
    </span>
  )
}
