import { type ReactNode, useState } from 'react'
import { callApi } from '../../api/client.ts'
import { useMode, useWrite } from '../../api/queries.ts'
import { useWalletTransaction } from '../../wallets/use-wallet.ts'

const reasons = {
  'wrong-model': 'Wrong model',
  'bad-output': 'Bad answers',
  overcharged: 'Overcharged',
  unresponsive: 'Unresponsive',
  other: 'Other',
} as const

type FlagReason = keyof typeof reasons

type ProviderFeedback = { readonly session: string } & (
  | { readonly rating: number }
  | { readonly reason: FlagReason }
)

const starsOf = (score: number): string => '★'.repeat(score)

const flagOf = (reason: FlagReason): string => `Flag: ${reasons[reason]}`

const feedbackOf = (session: string, value: string): ProviderFeedback =>
  value in reasons ? { session, reason: value as FlagReason } : { session, rating: Number(value) }

/** Sends feedback by the gateway's wallet, or by that of the signed-in person. */
function useSendFeedback() {
  const mode = useMode()
  const rate = useWrite('POST /api/wallet/rate')
  const flag = useWrite('POST /api/wallet/flag')
  const send = useWalletTransaction((word: ProviderFeedback) =>
    'reason' in word
      ? callApi('POST /api/account/flag', { body: word })
      : callApi('POST /api/account/rate', { body: word }),
  )
  return {
    isPending: rate.isPending || flag.isPending || send.isPending,
    isDone: rate.isSuccess || flag.isSuccess || send.isSuccess,
    error: rate.error ?? flag.error ?? send.error,
    say(word: ProviderFeedback) {
      if (mode === 'hosted') send.mutate(word)
      else if ('reason' in word) flag.mutate(word)
      else rate.mutate(word)
    },
  }
}

/**
 * A form that rates a provider by stars, or flags it, once for each session. The chain stores the
 * rating or the flag.
 */
export function RateProvider(props: {
  readonly session: string
  /** Rating given before. */
  readonly rating: number | undefined
  readonly flagReason: FlagReason | undefined
}): ReactNode {
  const { session, rating, flagReason } = props
  const { say, isPending, isDone, error } = useSendFeedback()
  const [value, setValue] = useState('')
  if (rating !== undefined) {
    return (
      <span role="img" aria-label={`${rating} of 5 stars`}>
        {starsOf(rating)}
      </span>
    )
  }
  if (flagReason !== undefined) return flagOf(flagReason)
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
        {(Object.keys(reasons) as FlagReason[]).map((reason) => (
          <option key={reason} value={reason}>
            {flagOf(reason)}
          </option>
        ))}
      </select>
      {value !== '' && (
        <button
          type="button"
          className="button small"
          title="Ratings and flags are public on chain and cannot be undone."
          disabled={isPending}
          onClick={() => say(feedbackOf(session, value))}
        >
          {isPending ? 'Sending …' : 'Send'}
        </button>
      )}
      {error && <span className="fault"> {error.message}</span>}
    </span>
  )
}
