import { type ReactNode, useEffect, useRef, useState } from 'react'
import { chat } from '../../api/chat.ts'
import { Section } from '../../parts/definition-list.tsx'
import { Empty, Failure } from '../../parts/query-states.tsx'

type Asked = { readonly name: string; readonly apiName: string; readonly isServed: boolean }

/** Tokens of each compared answer. */
const TOKENS_MAX = 192

type AnswerState = {
  readonly text: string
  readonly status: 'waiting' | 'answering' | 'done'
  readonly error?: unknown
}

const waiting: AnswerState = { text: '', status: 'waiting' }

/** Asks one version for its likeliest tokens, and shows them as they arrive. */
async function answer(
  { apiName: model }: Asked,
  prompt: string,
  options: { readonly signal: AbortSignal; readonly show: (state: AnswerState) => void },
): Promise<void> {
  const { signal, show } = options
  const body = {
    model,
    messages: [{ role: 'user' as const, content: prompt }],
    temperature: 0,
    max_tokens: TOKENS_MAX,
  }
  let text = ''
  show({ text, status: 'answering' })
  try {
    for await (const event of chat({ body, id: crypto.randomUUID(), signal })) {
      if (event.kind === 'text') text += event.text
      show({ text, status: 'answering' })
    }
    show({ text, status: 'done' })
  } catch (error) {
    if (!signal.aborted) show({ text, status: 'done', error })
  }
}

const Answer = (props: { readonly name: string; readonly state: AnswerState }): ReactNode => {
  const { name, state } = props
  return (
    <article className="compared-answer" aria-label={`Answer of ${name}`}>
      <h3>{name}</h3>
      {state.error === undefined ? (
        <p aria-live="polite" aria-busy={state.status === 'answering'}>
          {state.text || (state.status === 'answering' ? '…' : '—')}
        </p>
      ) : (
        <Failure error={state.error} />
      )}
    </article>
  )
}

/**
 * Sends one prompt to both versions, and shows their answers side by side. Each is paid like any
 * answer.
 */
export function ComparedAnswers({ a, b }: { readonly a: Asked; readonly b: Asked }): ReactNode {
  const [prompt, setPrompt] = useState('')
  const [states, setStates] = useState<{ readonly a: AnswerState; readonly b: AnswerState }>()
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  if (!a.isServed || !b.isServed) {
    return (
      <Section title="Answers">
        <Empty title="No answers to compare">
          No provider offers{' '}
          {[a, b]
            .filter(({ isServed }) => !isServed)
            .map(({ name }) => name)
            .join(' or ')}{' '}
          now.
        </Empty>
      </Section>
    )
  }
  const isAnswering = [states?.a, states?.b].some((one) => one?.status === 'answering')
  const ask = () => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    setStates({ a: waiting, b: waiting })
    const start = (side: 'a' | 'b', one: Asked) => {
      const show = (state: AnswerState) =>
        setStates((before) => ({ a: waiting, b: waiting, ...before, [side]: state }))
      void answer(one, prompt.trim(), { signal: control.signal, show })
    }
    start('a', a)
    start('b', b)
  }
  return (
    <Section title="Answers">
      <div className="stack">
        <textarea
          aria-label="Prompt for both"
          placeholder="One prompt for both"
          rows={3}
          value={prompt}
          onChange={({ target }) => setPrompt(target.value)}
        />
        <div className="row wrap">
          <button
            type="button"
            className="button"
            disabled={isAnswering || prompt.trim() === ''}
            onClick={ask}
          >
            Ask both
          </button>
          <span className="muted small">
            Two answers of at most {TOKENS_MAX} tokens, each paid at its provider’s prices.
          </span>
        </div>
        {states && (
          <div className="compared-answers">
            <Answer name={a.name} state={states.a} />
            <Answer name={b.name} state={states.b} />
          </div>
        )}
      </div>
    </Section>
  )
}
