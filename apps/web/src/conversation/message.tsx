import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { Markdown } from '../markdown/markdown.tsx'
import { Amount, Copy, ProviderLink } from '../parts/facts.tsx'
import type { Screen } from '../receipt/contents.ts'
import { NO_MONEY } from './answer.ts'
import type { Message } from './conversation.ts'
import { ReceiptCheck } from './receipt-check.tsx'

/** What stands on the screen of one question and its answer, as it was sent and came. */
const screenOf = ({ text, fault }: Message, before: readonly Message[]): Screen => ({
  asked: before.filter((one) => one.text !== '' || one.imageCount),
  answer: text,
  isPart: fault !== undefined,
})

function Paid(props: {
  readonly message: Message
  readonly before: readonly Message[]
}): ReactNode {
  const { message, before } = props
  const { paid, tokens, seconds, model } = message
  if (!paid) return null
  return (
    <div className="paid">
      <span>
        Cost <Amount value={paid.cost} asset={paid.asset} />
      </span>
      {tokens && <span>{`${tokens.input} tokens in, ${tokens.output} out`}</span>}
      {tokens && seconds ? <span>{(tokens.output / seconds).toFixed(0)} tokens/s</span> : null}
      <span>
        {model && `${model} `}by <ProviderLink id={paid.provider} />
      </span>
      {paid.receipt !== '' && <ReceiptCheck id={paid.receipt} screen={screenOf(message, before)} />}
    </div>
  )
}

/** What an answer that broke off did cost. */
function BrokeOff({ message: { brokeOff } }: { readonly message: Message }): ReactNode {
  if (!brokeOff) return null
  const { cost, asset, tokens } = brokeOff
  if (cost === '0') return <p className="muted small">You paid nothing for it.</p>
  return (
    <p className="muted small">
      You paid <Amount value={cost} asset={asset} /> for{' '}
      {tokens === 1 ? 'one token' : `${tokens} tokens`}.
    </p>
  )
}

/** Pictures of a question; those of an earlier visit are only counted. */
function Pictures({ images = [], imageCount = 0 }: Message): ReactNode {
  const lost = imageCount - images.length
  return (
    <>
      {images.map((url, index) => (
        <img key={url} src={url} alt={`Attached ${index + 1}`} className="picture" />
      ))}
      {lost > 0 && (
        <p className="muted small">
          {lost === 1 ? 'Its picture was' : `Its ${lost} pictures were`} not kept.
        </p>
      )}
    </>
  )
}

/** Why an answer has no regular end, in words. */
function endOf(message: Message, isRunning: boolean): string | undefined {
  if (message.fault !== undefined) return message.fault
  const isWhole = message.role === 'user' || isRunning || message.paid !== undefined
  return isWhole ? undefined : 'The page was closed before this answer ended.'
}

/** Whether a message is drawn as before: what was said before it comes in a list of its own. */
function areSame({ before: a, ...first }: Bubble.Props, { before: b, ...second }: Bubble.Props) {
  const names = Object.keys({ ...first, ...second }) as (keyof typeof first)[]
  if (!names.every((name) => Object.is(first[name], second[name]))) return false
  return a.length === b.length && a.every((message, at) => message === b[at])
}

/** One message, with what can be done about it. */
export const Bubble = memo((props: Bubble.Props): ReactNode => {
  const { message, before, isRunning, isLast, retry, goOn } = props
  const { role, text, cutAt } = message
  const isAnswer = role === 'assistant'
  const end = endOf(message, isRunning)
  return (
    <article className={`message message-${role}`} aria-label={isAnswer ? 'Answer' : 'You'}>
      <Pictures {...message} />
      {/* Told when it is whole: word by word would drown all else that a screen reader says. */}
      <div
        className={isAnswer ? 'message-text answer' : 'message-text'}
        aria-live={isAnswer && isLast ? 'polite' : undefined}
        aria-busy={isRunning || undefined}
      >
        {isAnswer ? <Markdown text={text} /> : text}
        {isRunning && <span className="cursor" aria-hidden="true" />}
      </div>
      {cutAt !== undefined && !isRunning && (
        <p className="warned">
          Cut at {cutAt} tokens, the length that was asked for.{' '}
          {goOn && (
            <button type="button" className="link" onClick={goOn}>
              Go on
            </button>
          )}
        </p>
      )}
      {end && (
        <p className="fault" role={isLast ? 'alert' : undefined}>
          {end} {end.endsWith(`(${NO_MONEY})`) && <Link to="/wallet">Deposit first</Link>}
        </p>
      )}
      <Paid message={message} before={before} />
      <BrokeOff message={message} />
      {isAnswer && !isRunning && (
        <div className="row wrap message-actions">
          {text !== '' && <Copy text={text} label="Copy the answer" />}
          {retry && (
            <button type="button" className="link small" onClick={retry.again}>
              {retry.isElsewhere ? 'Ask again elsewhere' : 'Ask again'}
            </button>
          )}
        </div>
      )}
    </article>
  )
}, areSame)

export declare namespace Bubble {
  type Props = {
    readonly message: Message
    /** All that was said before it. */
    readonly before: readonly Message[]
    readonly isRunning: boolean
    readonly isLast: boolean
    /** Asks the same again; of the last answer. */
    readonly retry: { readonly again: () => void; readonly isElsewhere: boolean } | undefined
    /** Asks for more of an answer that was cut. */
    readonly goOn: (() => void) | undefined
  }
}
