import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { bytesText, countText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useMode, useRead, useWrite } from '../api/queries.ts'
import { Amount, Code, Fact, Facts, Section } from '../parts/facts.tsx'
import { ProvideTabs } from '../parts/provide-tabs.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty, Shown } from '../parts/states.tsx'

type Provide = Output<'GET /api/provide'>
type Fit = Provide['models'][number]

/** Seconds of a day. */
const DAY = 86_400n

const Machines = ({ machines }: { readonly machines: Provide['machines'] }): ReactNode => (
  <Section title="1. This machine">
    <Facts>
      {machines.map(({ name, memoryBytes }) => (
        <Fact key={name} name={name}>
          {bytesText(memoryBytes)} of memory
        </Fact>
      ))}
    </Facts>
  </Section>
)

function Models(props: {
  readonly models: readonly Fit[]
  readonly chosen: string | undefined
  readonly onChoose: (model: string) => void
}): ReactNode {
  const { models, chosen, onChoose } = props
  const fitting = models.filter(({ artifact }) => artifact !== undefined)
  const others = models.filter(({ artifact }) => artifact === undefined)
  return (
    <Section title="2. A model that fits it">
      {fitting.length === 0 && <Empty title="No model of the catalogue fits this machine" />}
      <fieldset className="fits">
        <legend className="visually-hidden">Model to serve</legend>
        {fitting.map(({ model, title, artifact, bytes, reason, license, providers }) => (
          <label key={model} className="fit">
            <input
              type="radio"
              name="model"
              checked={model === chosen}
              onChange={() => onChoose(model)}
            />
            <span>
              <strong>{title}</strong> <span className="muted">{artifact}</span>
              <span className="muted small fit-why">
                {bytesText(bytes ?? 0)} · {license} ·{' '}
                {providers === 0 ? 'nobody serves it yet' : `${providers} serve it`} · {reason}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {others.length > 0 && (
        <details>
          <summary>Those that do not fit: {others.length}</summary>
          <ul className="plain">
            {others.map(({ model, title, reason }) => (
              <li key={model}>
                {title}: <span className="muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type Sum = {
  readonly fit: Fit
  /** Of a million output tokens. */
  readonly price: bigint
  readonly speed: number
  readonly share: number
  readonly feeBps: number
}

/** The arithmetic, line by line, each from the one before. */
function Sum({ fit, price, speed, share, feeBps }: Sum): ReactNode {
  const { asset } = fit
  const tokens = (BigInt(speed) * DAY * BigInt(share)) / 100n
  const gross = (price * tokens) / 1_000_000n
  const fee = (gross * BigInt(feeBps)) / 10_000n
  return (
    <>
      <dl className="sum">
        <div>
          <dt>
            {speed} tokens/s × 86 400 s × {share} % of the day
          </dt>
          <dd>{countText(tokens)} tokens</dd>
        </div>
        <div>
          <dt>
            × <Amount value={price} asset={asset} /> for a million, today’s lowest for {fit.title}
          </dt>
          <dd>
            <Amount value={gross} asset={asset} />
          </dd>
        </div>
        <div>
          <dt>− the network’s fee of {feeBps / 100} %</dt>
          <dd>
            <Amount value={fee} asset={asset} />
          </dd>
        </div>
        <div className="sum-total">
          <dt>a day</dt>
          <dd>
            <Amount value={gross - fee} asset={asset} />
          </dd>
        </div>
      </dl>
      <p className="muted">
        Input tokens come on top; a creator’s share and electricity are not in it. How busy it will
        be, nobody can promise.
      </p>
    </>
  )
}

/** What tokens bring at today's price: arithmetic, not a promise. */
function Earnings(props: { readonly fit: Fit; readonly feeBps: number }): ReactNode {
  const { fit, feeBps } = props
  const speedId = useId()
  const shareId = useId()
  const [speed, setSpeed] = useState(20)
  const [share, setShare] = useState(10)
  const price = fit.outputPriceMin
  return (
    <Section title="3. What it would earn">
      {price === undefined ? (
        <p className="muted">Nobody offers {fit.title} today: the price is yours to set.</p>
      ) : (
        <>
          <div className="row wrap sliders">
            <label htmlFor={speedId}>
              Speed: {speed} tokens/s
              <input
                id={speedId}
                type="range"
                min={1}
                max={200}
                value={speed}
                onChange={({ target }) => setSpeed(Number(target.value))}
              />
            </label>
            <label htmlFor={shareId}>
              Busy: {share} % of the day
              <input
                id={shareId}
                type="range"
                min={1}
                max={100}
                value={share}
                onChange={({ target }) => setShare(Number(target.value))}
              />
            </label>
          </div>
          <Sum {...{ fit, price: BigInt(price), speed, share, feeBps }} />
        </>
      )}
    </Section>
  )
}

/** Milliseconds between two looks at how far the new node is. */
const LOOK_MS = 5_000

const marks = { done: '✓', next: '→', later: '·' } as const
const states = { done: 'Done', next: 'Next', later: 'Later' } as const

/** What to type, in its order, and how far it is. */
function Commands({ fit: { model, artifact } }: { readonly fit: Fit }): ReactNode {
  const query = { model, ...(artifact !== undefined && { artifact }) }
  const read = useRead('GET /api/provide/steps', { query }, { everyMs: LOOK_MS })
  const fund = useWrite('POST /api/provide/fund')
  return (
    <Shown read={read} lines={6}>
      {({ steps, account, hasFaucet }) => (
        <ol className="plain steps">
          {steps.map(({ name, title, command, status, told }) => (
            <li key={name} aria-current={status === 'next' ? 'step' : undefined}>
              <h3>
                <span aria-hidden="true">{marks[status]}</span> {title}{' '}
                <span className="tag">{states[status]}</span>
              </h3>
              <p className="muted">{told}</p>
              {command !== undefined && <Code text={command} label={`command: ${title}`} />}
              {name === 'money' && status !== 'done' && hasFaucet && account && (
                <button
                  type="button"
                  className="button"
                  disabled={fund.isPending}
                  onClick={() => fund.mutate({})}
                >
                  Send it play money
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Shown>
  )
}

function Steps({ provide }: { readonly provide: Provide }): ReactNode {
  const fitting = provide.models.filter(({ artifact }) => artifact !== undefined)
  const priced = fitting.find(({ outputPriceMin }) => outputPriceMin !== undefined)
  const [chosen, setChosen] = useState((priced ?? fitting[0])?.model)
  const fit = fitting.find(({ model }) => model === chosen)
  return (
    <>
      <Machines machines={provide.machines} />
      <Models models={provide.models} chosen={chosen} onChoose={setChosen} />
      {fit && <Earnings key={fit.model} fit={fit} feeBps={provide.feeBps} />}
      {fit && (
        <Section title="4. Start">
          <Commands key={fit.model} fit={fit} />
          <p className="muted">
            The least stake is <Amount value={provide.stakeMin} />. It comes back after the time of
            unbonding, unless a jury finds that another model answered. On a public chain, give the
            file of its contracts’ addresses in place of that of the local network.
          </p>
          <p>
            Once it serves, <Link to="/provide/nodes">Your nodes</Link> shows how fast it is, what
            it earned, what is still unsettled, and what went wrong.
          </p>
        </Section>
      )}
    </>
  )
}

function Guide(): ReactNode {
  const read = useRead('GET /api/provide', {})
  return (
    <Shown read={read} lines={10}>
      {(provide) => <Steps provide={provide} />}
    </Shown>
  )
}

const Elsewhere = (): ReactNode => (
  <Empty title="This gateway is shared">
    The guide looks at the hardware of the machine it runs on. Start one of your own there, with
    <code> npm start</code>, and open this page in it.
  </Empty>
)

/** From a machine to an offer on the market. */
export function ProvidePage(): ReactNode {
  const mode = useMode()
  return (
    <div className="page">
      <div className="page-head">
        <h1>Provide</h1>
        <p className="muted">Offer your machine’s idle hours to everybody who asks.</p>
      </div>
      {mode === 'hosted' ? (
        <Elsewhere />
      ) : (
        <>
          <ProvideTabs />
          <SignedIn why="The guide looks at this machine’s hardware.">
            <Guide />
          </SignedIn>
        </>
      )}
    </div>
  )
}
