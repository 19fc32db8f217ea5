import { type ReactNode, useState } from 'react'
import { ask } from '../api/client.ts'
import { useMode, useWrite } from '../api/queries.ts'
import { useSend } from '../wallets/use-wallet.ts'

const reasons = {
  'wrong-model': 'Another model answered',
  'bad-output': 'Bad answers',
  overcharged: 'Charged too much',
  unresponsive: 'Did not answer',
  other: 'Something else',
} as const

type Reason = keyof typeof reasons

type Word = { readonly session: string } & (
  | { readonly score: number }
  | { readonly reason: Reason }
)

const starsOf = (score: number): string => '★'.repeat(score)

const flagOf = (reason: Reason): string => `Flag: ${reasons[reason]}`

const wordOf = (session: string, value: string): Word =>
  value in reasons ? { session, reason: value as Reason } : { session, score: Number(value) }

/** Says it by the gateway's wallet, or by that of whoever is signed in. */
function useSay() {
  const mode = useMode()
  const rate = useWrite('POST /api/wallet/rate')
  const flag = useWrite('POST /api/wallet/flag')
  const send = useSend((word: Word) =>
    'reason' in word
      ? ask('POST /api/account/flag', { body: word })
      : ask('POST /api/account/rate', { body: word }),
  )
  return {
    isPending: rate.isPending || flag.isPending || send.isPending,
    isDone: rate.isSuccess || flag.isSuccess || send.isSuccess,
    error: rate.error ?? flag.error ?? send.error,
    say(word: Word) {
      if (mode === 'hosted') send.mutate(word)
      else if ('reason' in word) flag.mutate(word)
      else rate.mutate(word)
    },
  }
}

/** Stars or a flag for a provider, on chain, once for each session; sent when it is said to. */
export function Judge(props: {
  readonly session: string
  /** What was said before. */
  readonly score: number | undefined
  readonly reason: Reason | undefined
}): ReactNode {
  const { session, score, reason } = props
  const { say, isPending, isDone, error } = useSay()
  const [value, setValue] = useState('')
  if (score !== undefined) {
    return (
      <span role="img" aria-label={`${score} of 5 stars`}>
        {starsOf(score)}
      </span>
    )
  }
  if (reason !== undefined) return flagOf(reason)
  if (isDone) return <span role="status">Sent</span>
  return (
    <span className="row wrap">
      <select
        aria-label="Rate or flag the provider"
        value={value}
        disabled={isPending}
        onChange={({ target }) => setValue(target.value)}
      >
        <option value="">Rate or flag</option>
        {[5, 4, 3, 2, 1].map((score) => (
          <option key={score} value={score}>
            {starsOf(score)}
          </option>
        ))}
        {(Object.keys(reasons) as Reason[]).map((reason) => (
          <option key={reason} value={reason}>
            {flagOf(reason)}
          </option>
        ))}
      </select>
      {value !== '' && (
        <button
          type="button"
          className="button small"
          title="It is public on the chain, and cannot be taken back."
          disabled={isPending}
          onClick={() => say(wordOf(session, value))}
        >
          {isPending ? 'Sending …' : 'Send'}
        </button>
      )}
      {error && <span className="fault"> {error.message}</span>}
    </span>
  )
}
