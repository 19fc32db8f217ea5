import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { Markdown } from '../markdown/markdown.tsx'
import { Amount, Copy, ProviderLink } from '../parts/definition-list.tsx'
import { INSUFFICIENT_FUNDS } from './answer.ts'
import { BranchSwitch } from './branch-switch.tsx'
import type { ChatMessageRecord } from './conversation.ts'
import { displayedExchangeOf } from './receipts/displayed-exchange.ts'
import { RateAnswer } from './receipts/rate-answer.tsx'
import { ReceiptCheck } from './receipts/receipt-check.tsx'
import { SealedLine } from './receipts/sealed-line.tsx'

function PaymentLine(props: {
  readonly message: ChatMessageRecord
  readonly before: readonly ChatMessageRecord[]
}): ReactNode {
  const { message, before } = props
  const { payment, tokens, seconds, model, sealedBy } = message
  if (!payment) return null
  return (
    <div className="paid">
      <span>
        Cost <Amount value={payment.cost} asset={payment.asset} />
      </span>
      {tokens && <span>{`${tokens.input} tokens in, ${tokens.output} out`}</span>}
      {tokens && seconds ? <span>{(tokens.output / seconds).toFixed(0)} tokens/s</span> : null}
      <span>
        {model && `${model} `}by <ProviderLink id={payment.provider} />
      </span>
      {/* The gateway has no receipt of a sealed answer; the page verified it on arrival. */}
      {payment.receipt !== '' && !sealedBy && (
        <ReceiptCheck id={payment.receipt} screen={displayedExchangeOf(message, before)} />
      )}
    </div>
  )
}

/** Shows the cost of an interrupted answer that has no receipt. */
function InterruptedNotice({
  message: { interruption, charge, provider, payment },
}: {
  readonly message: ChatMessageRecord
}): ReactNode {
  // A gateway that was killed has no record of the amounts that it signed, so the answer may have
  // cost something.
  const isUnrecorded = charge === 'none' && provider !== undefined && !payment
  if (isUnrecorded) return <p className="muted small">No charge is recorded for this answer.</p>
  if (!interruption) return null
  const { cost, asset, tokens } = interruption
  if (cost === '0') return <p className="muted small">This answer was free of charge.</p>
  return (
    <p className="muted small">
      You paid <Amount value={cost} asset={asset} /> for{' '}
      {tokens === 1 ? 'one token' : `${tokens} tokens`}.
    </p>
  )
}

/** Progress of a provider with a long prompt. */
function PromptProgressBar({ message }: { readonly message: ChatMessageRecord }): ReactNode {
  const { promptProgress, text } = message
  if (!promptProgress || text !== '') return null
  const { tokens, total } = promptProgress
  const percent = Math.floor((100 * tokens) / Math.max(1, total))
  return (
    <label className="muted small">
      Reading the prompt: {percent} % <progress value={tokens} max={total} />
    </label>
  )
}

/** Pictures of a question; for a question of an earlier visit, only their number. */
function Pictures({ images = [], imageCount = 0 }: ChatMessageRecord): ReactNode {
  const lost = imageCount - images.length
  return (
    <>
      {images.map((url, index) => (
        <img key={url} src={url} alt={`Attached ${index + 1}`} className="picture" />
      ))}
      {lost > 0 && (
        <p className="muted small">
          {lost === 1 ? 'One image was' : `${lost} images were`} not saved.
        </p>
      )}
    </>
  )
}

const closed = 'The page was closed before this answer ended.'

/** Texts for the gateway's records of an answer whose page was closed. */
const closedTexts = {
  answered: `${closed} It went on, and all of it is paid: the end of the text is missing here.`,
  stopped: `${closed} What was delivered until then is paid; the last words may be missing here.`,
  failed: `${closed} The provider did not finish it.`,
  interrupted: `${closed} The gateway was stopped too: it counts what it had signed as spent.`,
  none: closed,
} as const

/** Why an answer has no regular end, in words. */
function endOf(message: ChatMessageRecord, isRunning: boolean): string | undefined {
  const { role, fault, charge, isEnded, atMs, payment, sealedBy } = message
  if (role === 'user' || isRunning) return undefined
  if (fault !== undefined) {
    return charge === 'answered' ? `${fault} The answer went on, and all of it is paid.` : fault
  }
  if (isEnded) return undefined
  if (charge) return closedTexts[charge]
  if (payment) return undefined
  if (sealedBy) return `${closed} What was delivered until then is paid.`
  return atMs === undefined ? closed : `${closed} Looking for what it cost …`
}

type Message = ChatMessageRecord
const areSameLists = (a: readonly Message[], b: readonly Message[]): boolean =>
  a.length === b.length && a.every((message, at) => message === b[at])

/**
 * Returns whether two renderings of a message are equal; the list of earlier messages is compared
 * by its items.
 */
function areSame({ before: a, ...first }: Bubble.Props, { before: b, ...second }: Bubble.Props) {
  const names = Object.keys({ ...first, ...second }) as (keyof typeof first)[]
  if (!names.every((name) => Object.is(first[name], second[name]))) return false
  return areSameLists(a, b)
}

/** One message, with its buttons. */
export const Bubble = memo((props: Bubble.Props): ReactNode => {
  const { message, before, isRunning, isLast, retry, goOn, branches } = props
  const { id, role, text, lengthLimit, isStoppedByCost } = message
  const isAnswer = role === 'assistant'
  const end = endOf(message, isRunning)
  return (
    <article className={`message message-${role}`} aria-label={isAnswer ? 'Answer' : 'You'}>
      <Pictures {...message} />
      {/* A screen reader announces the answer only at its end: single words would be too much. */}
      <div
        className={isAnswer ? 'message-text answer' : 'message-text'}
        aria-live={isAnswer && isLast ? 'polite' : undefined}
        aria-busy={isRunning || undefined}
      >
        {message.reasoning && (
          <details className="given" open={isRunning && text === ''}>
            <summary>Reasoning</summary>
            <Markdown text={message.reasoning} />
          </details>
        )}
        {isAnswer ? <Markdown text={text} /> : text}
        {isRunning && <PromptProgressBar message={message} />}
        {isRunning && <span className="cursor" aria-hidden="true" />}
      </div>
      {lengthLimit !== undefined && !isRunning && (
        <p className="warned">
          {isStoppedByCost
            ? 'Stopped at the most that it might cost.'
            : `Stopped at the ${lengthLimit}-token limit.`}{' '}
          {goOn && (
            <button type="button" className="link" onClick={goOn}>
              Continue
            </button>
          )}
        </p>
      )}
      {end && (
        <p className="fault" role={isLast ? 'alert' : undefined}>
          {end} {end.endsWith(`(${INSUFFICIENT_FUNDS})`) && <Link to="/wallet">Deposit first</Link>}
        </p>
      )}
      <PaymentLine key={`paid ${id}`} message={message} before={before} />
      <InterruptedNotice message={message} />
      {isAnswer && !isRunning && <SealedLine message={message} />}
      {((isAnswer && !isRunning) || branches) && (
        <div className="row wrap message-actions">
          {branches && <BranchSwitch message={message} {...branches} />}
          {isAnswer && !isRunning && text !== '' && (
            <Copy key={`copy ${id}`} text={text} label="Copy the answer" />
          )}
          {isAnswer && !isRunning && (
            <RateAnswer key={`rate ${id}`} message={message} before={before} />
          )}
          {retry && (
            <button type="button" className="link small" onClick={retry.again}>
              {retry.isElsewhere ? 'Retry with another provider' : 'Retry'}
            </button>
          )}
        </div>
      )}
    </article>
  )
}, areSame)

export declare namespace Bubble {
  type Props = {
    readonly message: ChatMessageRecord
    /** All earlier messages of the conversation. */
    readonly before: readonly ChatMessageRecord[]
    readonly isRunning: boolean
    readonly isLast: boolean
    /** Sends the same question again; present for the last answer. */
    readonly retry: { readonly again: () => void; readonly isElsewhere: boolean } | undefined
    /** Asks for the continuation of an answer that was cut. */
    readonly goOn: (() => void) | undefined
    /**
     * Other messages at the same place, with a function that shows them; none if this is the only
     * one.
     */
    readonly branches: Omit<BranchSwitch.Props, 'message'> | undefined
  }
}
