import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { bytesText, countText, pluralize } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useCapability, useMode, useRead, useSignedIn } from '../../api/queries.ts'
import { blockLabel, chainName } from '../../chain.ts'
import { answeredOf, FirstTokenPlot, timesOf } from '../../parts/charts/first-tokens.tsx'
import { PercentileSummary } from '../../parts/charts/percentiles.tsx'
import { LinePlot } from '../../parts/charts/plot.tsx'
import { SettledByHour } from '../../parts/charts/settled-by-hour.tsx'
import { Amount, RelativeTime, Section, Statistic } from '../../parts/definition-list.tsx'
import { Providers } from '../../parts/providers/providers.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { Table } from '../../parts/tables/table.tsx'

type NetworkDetails = ApiOutput<'GET /api/network'>

const Totals = ({ network }: { readonly network: NetworkDetails }): ReactNode => (
  <div className="figures">
    <Statistic name="models">{countText(network.totals.models)}</Statistic>
    <Statistic name="providers">{countText(network.totals.providers)}</Statistic>
    <Statistic name="sessions open">{countText(network.totals.sessionsOpen)}</Statistic>
    <Statistic name="answers settled">{countText(network.totals.answers)}</Statistic>
    <Statistic name="network fee">{network.feeBps / 100} %</Statistic>
    <Statistic name={blockLabel(network.chain).toLowerCase()}>
      <span title={network.chain}>{network.block}</span>
    </Statistic>
  </div>
)

/** Figures of this gateway's answers, which only its owner may see. */
function GatewayFigures(): ReactNode {
  const read = useRead('GET /api/gateway/answers', {})
  if (!read.data) return null
  const { answers, failed, running, recentAnswers, memoryBytes } = read.data
  const timed = answeredOf(recentAnswers)
  return (
    <Section title="This gateway, since it started">
      <div className="figures">
        <Statistic name="answers">{answers}</Statistic>
        <Statistic name="failed">
          {answers === 0 ? '—' : `${((100 * failed) / answers).toFixed(1)} %`}
        </Statistic>
        <Statistic name="running">{running}</Statistic>
        <Statistic name="memory">{bytesText(memoryBytes)}</Statistic>
        <PercentileSummary name="first token" values={read.data.firstTokenMs} unit="ms" />
        <PercentileSummary name="speed" values={read.data.tokensPerSecond} unit="tokens/s" />
      </div>
      {timed.length > 1 ? (
        <div className="plots">
          <FirstTokenPlot answered={timed} />
          <LinePlot
            label="Speed of the latest answers, in tokens per second"
            times={timesOf(timed)}
            lines={[{ name: 'Tokens/s', values: timed.map((one) => one.tokensPerSecond ?? null) }]}
          />
        </div>
      ) : (
        <Empty title="Not enough answers for a chart">
          <Link to="/chat">Ask a question</Link> to measure one.
        </Empty>
      )}
    </Section>
  )
}

const TopModels = ({
  network: { topModels, asset },
}: {
  readonly network: NetworkDetails
}): ReactNode => (
  <Section title="Models by settled answers">
    {topModels.length === 0 ? (
      <Empty title="No settlements yet" />
    ) : (
      <Table
        label="Models by settled answers"
        rows={topModels}
        keyOf={({ version }) => version}
        columns={[
          {
            name: 'Model',
            show: ({ version, model }) => (
              <Link to="/models/$" params={{ _splat: version }}>
                {model ?? 'unknown'}
              </Link>
            ),
          },
          { name: 'Answers', numeric: true, show: ({ answers }) => answers },
          {
            name: 'Settled',
            numeric: true,
            show: ({ amount }) => <Amount value={amount} asset={asset} />,
          },
        ]}
      />
    )}
  </Section>
)

/** Live figures of the network and, for its owner, of this gateway. */
export function NetworkPage(): ReactNode {
  const read = useRead('GET /api/network', {})
  const hasGovernance = useCapability('governance')
  const isLocal = useMode() === 'local'
  const isOwner = useSignedIn() === true && isLocal
  return (
    <div className="page">
      <div className="page-head">
        <h1>Network</h1>
        <Link to="/network/statistics">Adapters, training, datasets and revenue by day</Link>
        {hasGovernance && <Link to="/network/governance">Proposals, parameters and treasury</Link>}
        {read.data && (
          <p className="muted">
            <span title={read.data.chain}>{chainName(read.data.chain)}</span>, latest{' '}
            {blockLabel(read.data.chain).toLowerCase()}{' '}
            <RelativeTime seconds={read.data.blockAtSeconds} />
            {read.data.unreadableEvents !== undefined &&
              `; ${pluralize(read.data.unreadableEvents, 'transaction')} skipped as unreadable`}
          </p>
        )}
      </div>
      <QueryView read={read} lines={10}>
        {(network) => (
          <>
            <Totals network={network} />
            {isOwner && <GatewayFigures />}
            <SettledByHour
              label="Settled with providers"
              series={network.settledSeries}
              asset={network.asset}
            />
            <TopModels network={network} />
          </>
        )}
      </QueryView>
      <Providers />
    </div>
  )
}
