import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useMode, useRead, useWrite } from '../../api/queries.ts'
import { Icon } from '../../parts/icons.tsx'
import type { ChatMessageRecord } from '../conversation.ts'

type Verdict = 'good' | 'bad'

/** Key under which the browser stores the user's consent to ratings. */
const CONSENT = 'ostrom-rating-consent'

const verdicts = { good: 'Good answer', bad: 'Bad answer' } as const

/** Returns the messages that are stored with a rating: the question, and the messages before it. */
const ratedMessages = (before: readonly ChatMessageRecord[]) =>
  before.filter(({ text }) => text !== '').map(({ role, text }) => ({ role, content: text }))

/** Asks for consent to store the rating, and for a better answer in place of a bad one. */
function RatingForm(props: {
  readonly verdict: Verdict
  readonly isPending: boolean
  readonly save: (better: string | undefined) => void
  readonly cancel: () => void
}): ReactNode {
  const { verdict, isPending, save, cancel } = props
  const [better, setBetter] = useState('')
  const field = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(better.trim() || undefined)
  }
  return (
    <form className="rating" onSubmit={submit}>
      {verdict === 'bad' && (
        <>
          <label htmlFor={field}>A better answer (optional)</label>
          <textarea
            id={field}
            rows={3}
            value={better}
            onChange={({ target }) => setBetter(target.value)}
          />
        </>
      )}
      <p className="muted small">
        Question, answer and rating are kept on the machine of this gateway, to train models with.
        They leave it only if its owner exports them.
      </p>
      <span className="row wrap">
        <button type="submit" className="button small" disabled={isPending}>
          {isPending ? 'Saving …' : 'Agree and save'}
        </button>
        <button type="button" className="link small" onClick={cancel}>
          Cancel
        </button>
      </span>
    </form>
  )
}

function useRating({ message, before }: RateAnswer.Props) {
  const receipt = message.payment?.receipt ?? ''
  const saved = useRead('GET /api/ratings', {})
  const write = useWrite('POST /api/ratings')
  const remove = useWrite('POST /api/ratings/delete')
  const save = (verdict: Verdict, better?: string) => {
    const messages = ratedMessages(before)
    const texts = { messages, answer: message.text, ...(better && { better }) }
    write.mutate({ receipt, verdict, ...texts, consent: true })
  }
  return {
    current: saved.data?.rows.find((row) => row.receipt === receipt)?.verdict,
    isPending: write.isPending || remove.isPending,
    error: write.error ?? remove.error,
    save,
    remove: () => remove.mutate({ receipt }),
  }
}

/** Whether an answer can be rated: with a receipt and text, and no pictures in earlier messages. */
const isRateable = ({ message, before }: RateAnswer.Props): boolean =>
  message.payment !== undefined &&
  message.payment.receipt !== '' &&
  message.text !== '' &&
  before.every(({ imageCount = 0 }) => imageCount === 0)

function Verdicts(props: RateAnswer.Props): ReactNode {
  const { current, isPending, error, save, remove } = useRating(props)
  const [asked, setAsked] = useState<Verdict>()
  const press = (verdict: Verdict) => {
    if (verdict === current) return remove()
    const isAgreed = localStorage.getItem(CONSENT) === 'yes'
    if (verdict === 'good' && isAgreed) return save(verdict)
    setAsked(verdict)
  }
  const agree = (verdict: Verdict) => (better: string | undefined) => {
    localStorage.setItem(CONSENT, 'yes')
    save(verdict, better)
    setAsked(undefined)
  }
  return (
    <>
      {(Object.keys(verdicts) as Verdict[]).map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="icon-button"
          aria-label={verdicts[verdict]}
          title={verdicts[verdict]}
          aria-pressed={current === verdict}
          disabled={isPending}
          onClick={() => press(verdict)}
        >
          <Icon name={verdict} />
        </button>
      ))}
      {error && (
        <span className="fault" role="alert">
          {error.message}
        </span>
      )}
      {asked && (
        <RatingForm
          verdict={asked}
          isPending={isPending}
          save={agree(asked)}
          cancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** Two buttons by which the owner of a gateway rates an answer; none on a shared gateway. */
export function RateAnswer(props: RateAnswer.Props): ReactNode {
  const mode = useMode()
  return mode === 'local' && isRateable(props) ? <Verdicts {...props} /> : null
}

export declare namespace RateAnswer {
  type Props = {
    readonly message: ChatMessageRecord
    /** All earlier messages of the conversation. */
    readonly before: readonly ChatMessageRecord[]
  }
}
