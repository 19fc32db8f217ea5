import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { bytesText, counted, countText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useRead } from '../api/queries.ts'
import { blockWord, chainName } from '../chain.ts'
import { Amount, Figure, Section, When } from '../parts/facts.tsx'
import { answeredOf, FirstTokens, timesOf } from '../parts/first-tokens.tsx'
import { Plot } from '../parts/plot.tsx'
import { Providers } from '../parts/providers.tsx'
import { SettledByHour } from '../parts/settled-by-hour.tsx'
import { Spread } from '../parts/spread.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'

type Network = Output<'GET /api/network'>

const Totals = ({ network }: { readonly network: Network }): ReactNode => (
  <div className="figures">
    <Figure name="models">{countText(network.totals.models)}</Figure>
    <Figure name="providers">{countText(network.totals.providers)}</Figure>
    <Figure name="sessions open">{countText(network.totals.sessionsOpen)}</Figure>
    <Figure name="answers settled">{countText(network.totals.answers)}</Figure>
    <Figure name="network fee">{network.feeBps / 100} %</Figure>
    <Figure name={blockWord(network.chain).toLowerCase()}>
      <span title={network.chain}>{network.block}</span>
    </Figure>
  </div>
)

function GatewayFigures({ gateway }: { readonly gateway: Network['gateway'] }): ReactNode {
  const { answers, failed, running, latest, memoryBytes } = gateway
  const timed = answeredOf(latest)
  return (
    <Section title="This gateway, since it started">
      <div className="figures">
        <Figure name="answers">{answers}</Figure>
        <Figure name="failed">
          {answers === 0 ? '—' : `${((100 * failed) / answers).toFixed(1)} %`}
        </Figure>
        <Figure name="under way">{running}</Figure>
        <Figure name="memory">{bytesText(memoryBytes)}</Figure>
        <Spread name="first token" values={gateway.firstTokenMs} unit="ms" />
        <Spread name="speed" values={gateway.tokensPerSecond} unit="tokens/s" />
      </div>
      {timed.length > 1 ? (
        <div className="plots">
          <FirstTokens answered={timed} />
          <Plot
            label="Speed of the latest answers, in tokens a second"
            times={timesOf(timed)}
            lines={[{ name: 'Tokens/s', values: timed.map((one) => one.tokensPerSecond ?? null) }]}
          />
        </div>
      ) : (
        <Empty title="Too few answers to draw">
          <Link to="/chat">Ask something</Link>: it is measured here.
        </Empty>
      )}
    </Section>
  )
}

const Popular = ({ network: { popular, asset } }: { readonly network: Network }): ReactNode => (
  <Section title="Models by settled answers">
    {popular.length === 0 ? (
      <Empty title="Nothing was settled yet" />
    ) : (
      <Table
        label="Models by settled answers"
        rows={popular}
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

/** The network and this gateway in figures, as they change. */
export function NetworkPage(): ReactNode {
  const read = useRead('GET /api/network', {})
  return (
    <div className="page">
      <div className="page-head">
        <h1>Network</h1>
        {read.data && (
          <p className="muted">
            <span title={read.data.chain}>{chainName(read.data.chain)}</span>, latest{' '}
            {blockWord(read.data.chain).toLowerCase()} <When seconds={read.data.blockAtSeconds} />
            {read.data.unreadable !== undefined &&
              `; ${counted(read.data.unreadable, 'transaction')} left out as unreadable`}
          </p>
        )}
      </div>
      <Shown read={read} lines={10}>
        {(network) => (
          <>
            <Totals network={network} />
            <GatewayFigures gateway={network.gateway} />
            <SettledByHour
              label="What was settled with providers"
              series={network.settled}
              asset={network.asset}
            />
            <Popular network={network} />
          </>
        )}
      </Shown>
      <Providers />
    </div>
  )
}
