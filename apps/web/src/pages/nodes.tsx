import { Amount as Amounts } from '@ostrom/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { agoText, bytesText, countText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useMode, useRead, useUnit } from '../api/queries.ts'
import { Amount, Code, Figure, ProviderLink, Section } from '../parts/facts.tsx'
import { answeredOf, FirstTokens } from '../parts/first-tokens.tsx'
import { Plot } from '../parts/plot.tsx'
import { ProvideTabs } from '../parts/provide-tabs.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Spread } from '../parts/spread.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'

type Node = Output<'GET /api/nodes'>['nodes'][number]
type Status = NonNullable<Node['status']>
type Sample = Status['samples'][number]

/** Milliseconds between two readings: nodes take a sample in as many. */
const EVERY_MS = 5_000

/** Tokens of output in each second between two samples; a restart counts as none. */
const speeds = (samples: readonly Sample[]): readonly (number | null)[] =>
  samples.map(({ outputTokens, atMs }, index) => {
    const before = samples[index - 1]
    if (!before || outputTokens < before.outputTokens || atMs <= before.atMs) return null
    return (1000 * (outputTokens - before.outputTokens)) / (atMs - before.atMs)
  })

const Money = (props: {
  readonly money: Node['money']
  readonly unsettled: string
  /** What all of it is in. */
  readonly asset: string | undefined
  /** Known of a node that answers alone. */
  readonly unpaid?: string
}): ReactNode => (
  <div className="figures">
    <Figure name="settled by the chain">
      {props.money ? <Amount value={props.money.settled} asset={props.asset} /> : '—'}
    </Figure>
    <Figure name="settled in 24 hours">
      {props.money ? <Amount value={props.money.settledToday} asset={props.asset} /> : '—'}
    </Figure>
    <Figure name="fees out of it">
      {props.money ? <Amount value={props.money.fees} asset={props.asset} /> : '—'}
    </Figure>
    <Figure name="promised, not settled">
      <Amount value={props.unsettled} asset={props.asset} />
    </Figure>
    {props.unpaid && (
      <Figure name="worked, not promised">
        <Amount value={props.unpaid} asset={props.asset} />
      </Figure>
    )}
    <Figure name="held for requests">
      {props.money ? <Amount value={props.money.held} asset={props.asset} /> : '—'}
    </Figure>
  </div>
)

const Work = ({ status, nowMs }: { readonly status: Status; readonly nowMs: number }) => {
  const { answered, stopped, failed } = status
  const all = answered + stopped + failed
  return (
    <div className="figures">
      <Figure name="answers">{countText(all)}</Figure>
      <Figure name="under way">{status.running}</Figure>
      <Figure name="failed">{all === 0 ? '—' : `${((100 * failed) / all).toFixed(1)} %`}</Figure>
      <Spread name="first token" values={status.firstTokenMs} unit="ms" />
      <Spread name="speed" values={status.tokensPerSecond} unit="tokens/s" />
      <Figure name="memory">{bytesText(status.memoryBytes)}</Figure>
      <Figure name="tokens in">{countText(status.inputTokens)}</Figure>
      <Figure name="tokens out">{countText(status.outputTokens)}</Figure>
      <Figure name="sessions open">{status.sessions}</Figure>
      <Figure name="started">{agoText(status.startedAtMs, nowMs)}</Figure>
    </div>
  )
}

function Plots({ status }: { readonly status: Status }): ReactNode {
  const unit = useUnit(status.asset)
  const { samples, latest } = status
  const times = samples.map(({ atMs }) => atMs / 1000)
  const timed = answeredOf(latest)
  const unsettled = Amounts.scaled(
    samples.map((sample) => BigInt(sample.unsettled)),
    unit,
  )
  if (samples.length < 2) {
    return <Empty title="It has just started">The first plots come in some seconds.</Empty>
  }
  return (
    <div className="plots">
      <Plot
        label="Tokens of output in a second, in the last hour"
        times={times}
        lines={[{ name: 'Tokens/s, all answers together', values: speeds(samples) }]}
      />
      <Plot
        label="Memory in megabytes, in the last hour"
        times={times}
        lines={[
          { name: 'Memory, MB', values: samples.map(({ memoryBytes }) => memoryBytes / 1e6) },
        ]}
      />
      <Plot
        label="Promised and not yet settled, in the last hour"
        times={times}
        lines={[{ name: `Promised, not settled, ${unsettled.unit}`, values: unsettled.values }]}
      />
      {timed.length > 1 && <FirstTokens answered={timed} />}
    </div>
  )
}

const Faults = ({ faults }: Pick<Status, 'faults'>): ReactNode =>
  faults.length === 0 ? (
    <p className="muted">No fault since it started.</p>
  ) : (
    <>
      <Table
        label="Faults"
        rows={faults}
        keyOf={({ code }) => code}
        columns={[
          { name: 'Fault', show: ({ code }) => <code>{code}</code> },
          { name: 'Times', numeric: true, show: ({ count }) => count },
        ]}
      />
      <p className="muted">
        Each has a page in <code>docs/reference/errors</code> that says what to do.
      </p>
    </>
  )

const Models = ({ models }: { readonly models: Status['models'] }): ReactNode =>
  models.map(({ version, name }, index) => (
    <span key={version}>
      {index > 0 && ', '}
      <Link to="/models/$" params={{ _splat: version }}>
        {name}
      </Link>
    </span>
  ))

/** A node that does not answer: since when, what waits for it, and how to start it again. */
function SilentNode({ node, nowMs }: { readonly node: Node; readonly nowMs: number }): ReactNode {
  const { name, folder, last, money } = node
  const start = <Code text={`npm run ostrom -- node --data ${folder}`} label="the command" />
  if (!last) {
    return (
      <Section title={name}>
        <Empty title="It does not run">
          It is set up, and has not said anything yet. This starts it:
        </Empty>
        {start}
      </Section>
    )
  }
  const ago = agoText(last.atMs, nowMs)
  const why = last.isStopped ? 'It was told to stop.' : 'It was killed, or its machine was off.'
  return (
    <Section title={name} aside={<ProviderLink id={last.account} />}>
      <Empty title={last.isStopped ? `Stopped ${ago}` : `Gone; it last said something ${ago}`}>
        {why} Its sessions and its money are kept. This starts it again:
      </Empty>
      {start}
      {BigInt(last.unsettled) > 0n && (
        <p className="fault">
          <Amount value={last.unsettled} asset={last.asset} /> is promised to it and not settled. It
          settles when it runs again; of sessions that end before, it gets nothing more.
        </p>
      )}
      <p className="muted">
        Served <Models models={last.models} />.
      </p>
      <Money money={money} unsettled={last.unsettled} asset={last.asset} />
    </Section>
  )
}

function OneNode({ node, nowMs }: { readonly node: Node; readonly nowMs: number }): ReactNode {
  const { name, status, money } = node
  if (!status) return <SilentNode node={node} nowMs={nowMs} />
  return (
    <Section title={name} aside={<ProviderLink id={status.account} />}>
      <p className="muted">
        Serves <Models models={status.models} />.
      </p>
      <Money
        money={money}
        unsettled={status.unsettled}
        unpaid={status.unpaid}
        asset={status.asset}
      />
      <Work status={status} nowMs={nowMs} />
      <Plots status={status} />
      <Faults faults={status.faults} />
    </Section>
  )
}

function Nodes(): ReactNode {
  const read = useRead('GET /api/nodes', {}, { everyMs: EVERY_MS })
  return (
    <>
      {read.error && read.data && (
        <p className="fault" role="status">
          The gateway does not answer; what follows was read before.
        </p>
      )}
      <Shown read={read} lines={10}>
        {({ nodes, nowMs }) =>
          nodes.length === 0 ? (
            <Empty title="No node of yours is here yet">
              <Link to="/provide">Set one up</Link>: its folder beside that of this gateway is all
              that it needs to be shown.
            </Empty>
          ) : (
            nodes.map((node) => <OneNode key={node.name} node={node} nowMs={nowMs} />)
          )
        }
      </Shown>
    </>
  )
}

/** The owner's own nodes: what they do, what they earn, and what is wrong with them. */
export function NodesPage(): ReactNode {
  const mode = useMode()
  return (
    <div className="page">
      <div className="page-head">
        <h1>Your nodes</h1>
        <p className="muted">
          What the nodes on this machine say of themselves, and the chain of them.
        </p>
      </div>
      {mode === 'hosted' ? (
        <Empty title="This gateway is shared">
          Nodes are shown by a gateway of your own, on the machine on which they run.
        </Empty>
      ) : (
        <>
          <ProvideTabs />
          <SignedIn why="How your nodes are is for you alone.">
            <Nodes />
          </SignedIn>
        </>
      )}
    </div>
  )
}
