import { Amount as Amounts } from '@ostrom/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { bytesText, countText, relativeTimeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useMode, useRead, useUnit } from '../../api/queries.ts'
import { answeredOf, FirstTokenPlot } from '../../parts/charts/first-tokens.tsx'
import { PercentileSummary } from '../../parts/charts/percentiles.tsx'
import { LinePlot } from '../../parts/charts/plot.tsx'
import { Amount, Code, ProviderLink, Section, Statistic } from '../../parts/definition-list.tsx'
import { ProvideTabs } from '../../parts/providers/provider-tabs.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { Table } from '../../parts/tables/table.tsx'
import { AwayNotice, CourtNotices } from './node-court.tsx'

type OwnNode = ApiOutput<'GET /api/nodes'>['nodes'][number]
type NodeStatusDetails = NonNullable<OwnNode['status']>
type NodeSample = NodeStatusDetails['samples'][number]

/** Milliseconds between two reads: nodes take a sample in the same interval. */
const EVERY_MS = 5_000

/** Output tokens per second since the sample before; null without one, and after a restart. */
const speeds = (samples: readonly NodeSample[]): readonly (number | null)[] =>
  samples.map(({ outputTokens, atMs }, index) => {
    const before = samples[index - 1]
    if (!before || outputTokens < before.outputTokens || atMs <= before.atMs) return null
    return (1000 * (outputTokens - before.outputTokens)) / (atMs - before.atMs)
  })

const Money = (props: {
  readonly earnings: OwnNode['earnings']
  readonly signedUnsettled: string
  /** Asset of all these amounts. */
  readonly asset: string | undefined
  /** Data that only a node that answers can provide. */
  readonly deliveredUnsigned?: string
}): ReactNode => (
  <div className="figures">
    <Statistic name="settled on chain">
      {props.earnings ? <Amount value={props.earnings.settled} asset={props.asset} /> : '—'}
    </Statistic>
    <Statistic name="settled in 24 hours">
      {props.earnings ? <Amount value={props.earnings.settledToday} asset={props.asset} /> : '—'}
    </Statistic>
    <Statistic name="network fees">
      {props.earnings ? <Amount value={props.earnings.fees} asset={props.asset} /> : '—'}
    </Statistic>
    <Statistic name="signed, unsettled">
      <Amount value={props.signedUnsettled} asset={props.asset} />
    </Statistic>
    {props.deliveredUnsigned && (
      <Statistic name="delivered, unsigned">
        <Amount value={props.deliveredUnsigned} asset={props.asset} />
      </Statistic>
    )}
    <Statistic name="in escrow">
      {props.earnings ? (
        <Amount value={props.earnings.unclaimedRequests} asset={props.asset} />
      ) : (
        '—'
      )}
    </Statistic>
  </div>
)

const NodeCounters = ({
  status,
  nowMs,
}: {
  readonly status: NodeStatusDetails
  readonly nowMs: number
}) => {
  const { answered, stopped, failed } = status
  const all = answered + stopped + failed
  return (
    <div className="figures">
      <Statistic name="answers">{countText(all)}</Statistic>
      <Statistic name="running">{status.running}</Statistic>
      <Statistic name="failed">
        {all === 0 ? '—' : `${((100 * failed) / all).toFixed(1)} %`}
      </Statistic>
      <PercentileSummary name="first token" values={status.firstTokenMs} unit="ms" />
      <PercentileSummary name="speed" values={status.tokensPerSecond} unit="tokens/s" />
      <Statistic name="memory">{bytesText(status.memoryBytes)}</Statistic>
      <Statistic name="tokens in">{countText(status.inputTokens)}</Statistic>
      <Statistic name="tokens out">{countText(status.outputTokens)}</Statistic>
      <Statistic name="sessions open">{status.sessions}</Statistic>
      <Statistic name="started">{relativeTimeText(status.startedAtMs, nowMs)}</Statistic>
    </div>
  )
}

function Plots({ status }: { readonly status: NodeStatusDetails }): ReactNode {
  const unit = useUnit(status.asset)
  const { samples, recentAnswers } = status
  const times = samples.map(({ atMs }) => atMs / 1000)
  const timed = answeredOf(recentAnswers)
  const unsettled = Amounts.toCommonUnit(
    samples.map((sample) => BigInt(sample.signedUnsettled)),
    unit,
  )
  if (samples.length < 2) {
    return <Empty title="Just started">Charts appear after a few seconds.</Empty>
  }
  return (
    <div className="plots">
      <LinePlot
        label="Output tokens per second, last hour"
        times={times}
        lines={[{ name: 'Tokens/s, total', values: speeds(samples) }]}
      />
      <LinePlot
        label="Memory in megabytes, last hour"
        times={times}
        lines={[
          { name: 'Memory, MB', values: samples.map(({ memoryBytes }) => memoryBytes / 1e6) },
        ]}
      />
      <LinePlot
        label="Signed and unsettled, last hour"
        times={times}
        lines={[{ name: `Signed, unsettled, ${unsettled.unit}`, values: unsettled.values }]}
      />
      {timed.length > 1 && <FirstTokenPlot answered={timed} />}
    </div>
  )
}

const NodeErrors = ({ errors }: Pick<NodeStatusDetails, 'errors'>): ReactNode =>
  errors.length === 0 ? (
    <p className="muted">No errors since the node started.</p>
  ) : (
    <>
      <Table
        label="Errors"
        rows={errors}
        keyOf={({ code }) => code}
        columns={[
          { name: 'Error code', show: ({ code }) => <code>{code}</code> },
          { name: 'Count', numeric: true, show: ({ count }) => count },
        ]}
      />
      <p className="muted">
        The pages in <code>docs/reference/errors</code> explain each error code and its fix.
      </p>
    </>
  )

const Models = ({ models }: { readonly models: NodeStatusDetails['models'] }): ReactNode =>
  models.map(({ version, name }, index) => (
    <span key={version}>
      {index > 0 && ', '}
      <Link to="/models/$" params={{ _splat: version }}>
        {name}
      </Link>
    </span>
  ))

/** A node that does not answer: since when, its pending work, and the command that restarts it. */
function SilentNode({
  node,
  nowMs,
}: {
  readonly node: OwnNode
  readonly nowMs: number
}): ReactNode {
  const { name, folder, lastSnapshot, earnings, court } = node
  const start = <Code text={`npm run ostrom -- node --data ${folder}`} label="the command" />
  if (!lastSnapshot) {
    return (
      <Section title={name}>
        <Empty title="Not running">
          This node is set up and has not reported a status yet. Start it:
        </Empty>
        {start}
      </Section>
    )
  }
  const ago = relativeTimeText(lastSnapshot.atMs, nowMs)
  const why = lastSnapshot.isStopped
    ? 'The node was stopped.'
    : 'The process was killed, or the machine was off.'
  return (
    <Section title={name} aside={<ProviderLink id={lastSnapshot.account} />}>
      <Empty title={lastSnapshot.isStopped ? `Stopped ${ago}` : `Offline, last seen ${ago}`}>
        {why} Sessions and earnings are saved. Start the node again:
      </Empty>
      {start}
      <CourtNotices court={court} nowMs={nowMs} />
      <AwayNotice court={court} sinceMs={lastSnapshot.atMs} nowMs={nowMs} />
      {BigInt(lastSnapshot.signedUnsettled) > 0n && (
        <p className="fault">
          <Amount value={lastSnapshot.signedUnsettled} asset={lastSnapshot.asset} /> is signed but
          not settled. The node settles it when it runs again, except for sessions that end before
          then.
        </p>
      )}
      <p className="muted">
        Served <Models models={lastSnapshot.models} />.
      </p>
      <Money
        earnings={earnings}
        signedUnsettled={lastSnapshot.signedUnsettled}
        asset={lastSnapshot.asset}
      />
    </Section>
  )
}

function NodeCard({ node, nowMs }: { readonly node: OwnNode; readonly nowMs: number }): ReactNode {
  const { name, status, earnings, court } = node
  if (!status) return <SilentNode node={node} nowMs={nowMs} />
  return (
    <Section title={name} aside={<ProviderLink id={status.account} />}>
      <p className="muted">
        Serves <Models models={status.models} />.
      </p>
      <CourtNotices court={court} nowMs={nowMs} />
      <Money
        earnings={earnings}
        signedUnsettled={status.signedUnsettled}
        deliveredUnsigned={status.deliveredUnsigned}
        asset={status.asset}
      />
      <NodeCounters status={status} nowMs={nowMs} />
      <Plots status={status} />
      <NodeErrors errors={status.errors} />
    </Section>
  )
}

function Nodes(): ReactNode {
  const read = useRead('GET /api/nodes', {}, { everyMs: EVERY_MS })
  return (
    <>
      {read.error && read.data && (
        <p className="fault" role="status">
          The gateway does not answer. Showing older data.
        </p>
      )}
      <QueryView read={read} lines={10}>
        {({ nodes, nowMs }) =>
          nodes.length === 0 ? (
            <Empty title="No nodes yet">
              <Link to="/provide">Set up a node</Link> in a folder next to the folder of this
              gateway. It then appears here.
            </Empty>
          ) : (
            nodes.map((node) => <NodeCard key={node.name} node={node} nowMs={nowMs} />)
          )
        }
      </QueryView>
    </>
  )
}

/** The owner's own nodes: their work, their earnings, and their faults. */
export function NodesPage(): ReactNode {
  const mode = useMode()
  return (
    <div className="page">
      <div className="page-head">
        <h1>Your nodes</h1>
        <p className="muted">Status of the nodes on this machine, and their records on chain.</p>
      </div>
      {mode === 'hosted' ? (
        <Empty title="This gateway is shared">
          To see your nodes, run your own gateway on their machine.
        </Empty>
      ) : (
        <>
          <ProvideTabs />
          <RequireSignIn why="The status of your nodes is private.">
            <Nodes />
          </RequireSignIn>
        </>
      )}
    </div>
  )
}
