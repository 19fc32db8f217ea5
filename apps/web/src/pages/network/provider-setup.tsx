import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { bytesText, countText, pluralize } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useMode, useRead, useWrite } from '../../api/queries.ts'
import { Amount, Code, Definition, DefinitionList, Section } from '../../parts/definition-list.tsx'
import { ProvideTabs } from '../../parts/providers/provider-tabs.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'

type ProviderSetup = ApiOutput<'GET /api/provider-setup'>
type ModelFitRow = ProviderSetup['models'][number]

/** Seconds of a day. */
const DAY = 86_400n

const Machines = ({ machines }: { readonly machines: ProviderSetup['machines'] }): ReactNode => (
  <Section title="1. This machine">
    <DefinitionList>
      {machines.map(({ name, memoryBytes }) => (
        <Definition key={name} name={name}>
          {bytesText(memoryBytes)} of memory
        </Definition>
      ))}
    </DefinitionList>
  </Section>
)

function Models(props: {
  readonly models: readonly ModelFitRow[]
  readonly chosen: string | undefined
  readonly onChoose: (model: string) => void
}): ReactNode {
  const { models, chosen, onChoose } = props
  const fitting = models.filter(({ artifact }) => artifact !== undefined)
  const others = models.filter(({ artifact }) => artifact === undefined)
  return (
    <Section title="2. Compatible models">
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
                {providers === 0 ? 'no providers yet' : `providers: ${providers}`} · {reason}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {others.length > 0 && (
        <details>
          <summary>{pluralize(others.length, 'model')} that do not fit</summary>
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

type EarningsInput = {
  readonly fit: ModelFitRow
  /** Price of a million output tokens, in base units. */
  readonly price: bigint
  readonly speed: number
  readonly share: number
  readonly feeBps: number
}

/** Shows the calculation of earnings step by step. */
function EarningsInput({ fit, price, speed, share, feeBps }: EarningsInput): ReactNode {
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
            × <Amount value={price} asset={asset} /> per million tokens, the lowest current price
            for {fit.title}
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
          <dt>per day</dt>
          <dd>
            <Amount value={gross - fee} asset={asset} />
          </dd>
        </div>
      </dl>
      <p className="muted">
        The estimate excludes income from input tokens, creator royalties and electricity. Actual
        load can differ.
      </p>
    </>
  )
}

/** Shows the earnings of tokens at today's price: a calculation, not a promise. */
function Earnings(props: { readonly fit: ModelFitRow; readonly feeBps: number }): ReactNode {
  const { fit, feeBps } = props
  const speedId = useId()
  const shareId = useId()
  const [speed, setSpeed] = useState(20)
  const [share, setShare] = useState(10)
  const price = fit.outputPriceMin
  return (
    <Section title="3. Estimated earnings">
      {price === undefined ? (
        <p className="muted">No provider offers {fit.title} now. You set the price.</p>
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
          <EarningsInput {...{ fit, price: BigInt(price), speed, share, feeBps }} />
        </>
      )}
    </Section>
  )
}

/** Milliseconds between two checks of the new node's progress. */
const POLL_INTERVAL_MS = 5_000

const marks = { done: '✓', next: '→', later: '·' } as const
const states = { done: 'Done', next: 'Next', later: 'Later' } as const

/** Shows the commands to type, in their order, and the progress. */
function Commands({ fit: { model, artifact } }: { readonly fit: ModelFitRow }): ReactNode {
  const query = { model, artifact }
  const read = useRead('GET /api/provider-setup/steps', { query }, { everyMs: POLL_INTERVAL_MS })
  const fund = useWrite('POST /api/provider-setup/fund')
  return (
    <QueryView read={read} lines={6}>
      {({ steps, account, hasFaucet }) => (
        <ol className="plain steps">
          {steps.map(({ name, title, command, status, detail }) => (
            <li key={name} aria-current={status === 'next' ? 'step' : undefined}>
              <h3>
                <span aria-hidden="true">{marks[status]}</span> {title}{' '}
                <span className="tag">{states[status]}</span>
              </h3>
              <p className="muted">{detail}</p>
              {command !== undefined && <Code text={command} label={`command: ${title}`} />}
              {name === 'money' && status !== 'done' && hasFaucet && account && (
                <button
                  type="button"
                  className="button"
                  disabled={fund.isPending}
                  onClick={() => fund.mutate({})}
                >
                  Send test tokens
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  )
}

function Steps({ provide }: { readonly provide: ProviderSetup }): ReactNode {
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
            The minimum stake is <Amount value={provide.stakeMin} />. You get it back after the
            unbonding time, less fines: for false answers, and for answers whose data your node does
            not supply to validators in time. On a public chain, use the deployment file of that
            chain instead of the local network’s file.
          </p>
          <p>
            When the node serves, <Link to="/provide/nodes">Your nodes</Link> shows its speed,
            earnings, unsettled amounts and errors.
          </p>
        </Section>
      )}
    </>
  )
}

function Guide(): ReactNode {
  const read = useRead('GET /api/provider-setup', {})
  return (
    <QueryView read={read} lines={10}>
      {(provide) => <Steps provide={provide} />}
    </QueryView>
  )
}

const OtherMachine = (): ReactNode => (
  <Empty title="This gateway is shared">
    The guide inspects the hardware of its own machine. Start your own gateway there with
    <code> npm start</code>, and open this page on it.
  </Empty>
)

/** The steps from a machine to an offer on the market. */
export function ProvidePage(): ReactNode {
  const mode = useMode()
  return (
    <div className="page">
      <div className="page-head">
        <h1>Provide</h1>
        <p className="muted">Serve models on your machine and earn fees for answers.</p>
      </div>
      {mode === 'hosted' ? (
        <OtherMachine />
      ) : (
        <>
          <ProvideTabs />
          <RequireSignIn why="The guide inspects this machine’s hardware.">
            <Guide />
          </RequireSignIn>
        </>
      )}
    </div>
  )
}
