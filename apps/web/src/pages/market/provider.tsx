import { Amount as Money } from '@ostrom/protocol'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { latencyText, pluralize, shareText, shortHash, weightText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead, useUnit } from '../../api/queries.ts'
import { LinePlot } from '../../parts/charts/plot.tsx'
import { SettledByHour } from '../../parts/charts/settled-by-hour.tsx'
import {
  Amount,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  OfferVerification,
  Presence,
  RelativeTime,
  Section,
  Statistic,
} from '../../parts/definition-list.tsx'
import { eventColumns } from '../../parts/events/events.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

type ProviderDetails = ApiOutput<'GET /api/provider'>
type ProviderSessionRow = ApiOutput<'GET /api/sessions'>['rows'][number]

const Figures = ({ provider }: { readonly provider: ProviderDetails }): ReactNode => (
  <div className="figures">
    <Statistic name="stake">
      <Amount value={provider.stake} />
    </Statistic>
    <Statistic name="paid sessions">{provider.reputation.completions}</Statistic>
    <Statistic name="settled, last 48 h">
      <Amount value={provider.earned} asset={provider.asset} />
    </Statistic>
    <Statistic name="unsettled, at most">
      <Amount value={provider.unsettledMax} asset={provider.asset} />
    </Statistic>
    <Statistic name="time to first token (this gateway)">
      {latencyText(provider.firstTokenMs)}
    </Statistic>
    <Statistic name="rating">{provider.reputation.rating?.toFixed(1) ?? '—'}</Statistic>
  </div>
)

const ActiveOffers = ({
  offers,
}: {
  readonly offers: ProviderDetails['activeOffers']
}): ReactNode => (
  <Section title="Offers">
    {offers.length === 0 ? (
      <Empty title="No active offers" />
    ) : (
      <Table
        label="Offers"
        rows={offers}
        keyOf={({ offerHash }) => offerHash}
        columns={[
          {
            name: 'Model',
            show: ({ version, model }) => (
              <Link to="/models/$" params={{ _splat: version }}>
                {model ?? 'unknown'}
              </Link>
            ),
          },
          { name: 'Service tier', show: ({ serviceTier }) => serviceTier },
          {
            name: 'Input / M',
            numeric: true,
            show: (row) => <Amount value={row.prices.input} asset={row.asset} />,
          },
          {
            name: 'Output / M',
            numeric: true,
            show: (row) => <Amount value={row.prices.output} asset={row.asset} />,
          },
          { name: 'Verification', show: (row) => <OfferVerification row={row} /> },
          { name: 'Fee', numeric: true, show: ({ feeBps }) => `${feeBps / 100} %` },
          { name: 'Offer', show: ({ offerHash }) => <HashLink hash={offerHash} /> },
        ]}
      />
    )}
  </Section>
)

/** Returns the name of the line of an offer: each tier of a model has prices of its own. */
const lineOf = ({ model, version, serviceTier }: ProviderDetails['priceHistory'][number]) => {
  const name = model ?? shortHash(version)
  return serviceTier === 'default' ? name : `${name}, ${serviceTier}`
}

/**
 * Returns the names of a provider's models and tiers, the times at which an offer began or ended,
 * and a function that finds the offer that is in force at a time.
 */
function pricesOver(priceHistory: ProviderDetails['priceHistory'], nowSeconds: number) {
  const isPlain = ({ serviceTier }: (typeof priceHistory)[number]) => serviceTier === 'default'
  const rest = priceHistory.filter((one) => !isPlain(one))
  const names = [...new Set([...priceHistory.filter(isPlain), ...rest].map(lineOf))]
  const moments = priceHistory.flatMap(({ publishedAtSeconds, retiredAtSeconds }) => [
    publishedAtSeconds,
    ...(retiredAtSeconds === undefined ? [] : [retiredAtSeconds]),
  ])
  const times = [...new Set([...moments, nowSeconds])].sort((a, b) => a - b)
  const offerAt = (name: string, at: number) =>
    priceHistory.find(
      (one) =>
        lineOf(one) === name &&
        one.publishedAtSeconds <= at &&
        (one.retiredAtSeconds === undefined || one.retiredAtSeconds > at),
    )
  return { names, times, standing: offerAt }
}

/** Lines that the plot shows: it has one color for each. Lines of the default tier come first. */
const PLOTTED_MAX = 2

const requestedPriceColumns: readonly Column<ProviderDetails['priceHistory'][number]>[] = [
  { name: 'From', show: (row) => <RelativeTime seconds={row.publishedAtSeconds} /> },
  {
    name: 'Until',
    show: ({ retiredAtSeconds }) =>
      retiredAtSeconds === undefined ? 'active' : <RelativeTime seconds={retiredAtSeconds} />,
  },
  { name: 'Model', show: ({ model, version }) => model ?? shortHash(version) },
  { name: 'Service tier', show: ({ serviceTier }) => serviceTier },
  {
    name: 'Input / M',
    numeric: true,
    show: (row) => <Amount value={row.input} asset={row.asset} />,
  },
  {
    name: 'Output / M',
    numeric: true,
    show: (row) => <Amount value={row.output} asset={row.asset} />,
  },
  { name: 'Offer', show: ({ offerHash }) => <HashLink hash={offerHash} /> },
]

/** Lines of prices in one unit, which share an axis. */
function linesOf(
  priceHistory: ProviderDetails['priceHistory'],
  nowSeconds: number,
  unit: Money.AssetMetadata,
) {
  const { names, times, standing } = pricesOver(priceHistory, nowSeconds)
  const plotted = names.slice(0, PLOTTED_MAX)
  const outputs = plotted.flatMap((name) =>
    times.map((at) => {
      const found = standing(name, at)
      return found ? BigInt(found.output) : null
    }),
  )
  const scaled = Money.toCommonUnit(outputs, unit)
  const lines = plotted.map((name, index) => ({
    name: `${name}, output, ${scaled.unit}`,
    values: scaled.values.slice(index * times.length, (index + 1) * times.length),
  }))
  return { times, lines }
}

/** Shows the prices of output over time: as a plot, and as a full table below. */
function PriceHistory({ provider }: { readonly provider: ProviderDetails }): ReactNode {
  const { priceHistory, asset } = provider
  // The plot has one axis, so it shows only offers in one asset.
  const drawn = priceHistory.filter((one) => one.asset === asset)
  const { times, lines } = linesOf(drawn, Math.floor(Date.now() / 1000), useUnit(asset))
  return (
    <Section title="Prices over time">
      {priceHistory.length === 0 ? (
        <Empty title="No offers yet" />
      ) : (
        <>
          <LinePlot
            label="Price of a million output tokens, over time"
            times={times}
            isStepped
            lines={lines}
          />
          <details>
            <summary>{pluralize(priceHistory.length, 'offer')} in total</summary>
            <Table
              label="Offers over time"
              rows={priceHistory}
              columns={requestedPriceColumns}
              keyOf={({ offerHash }) => offerHash}
            />
          </details>
        </>
      )}
    </Section>
  )
}

const Court = ({ provider }: { readonly provider: ProviderDetails }): ReactNode => (
  <Section title="Audits and penalties">
    {provider.courtEvents.length === 0 ? (
      <Empty title="No audits or penalties" />
    ) : (
      <Table
        label="Audits and penalties"
        rows={provider.courtEvents}
        columns={eventColumns}
        keyOf={({ sequence }) => sequence}
      />
    )}
  </Section>
)

const sessionColumns = [
  { name: 'Session', show: ({ id }: ProviderSessionRow) => <HashLink hash={id} /> },
  {
    name: 'Opened',
    show: (row: ProviderSessionRow) => <RelativeTime seconds={row.openedAtSeconds} />,
  },
  { name: 'State', show: ({ status }: ProviderSessionRow) => status },
  { name: 'Answers', numeric: true, show: ({ count }: ProviderSessionRow) => count },
  {
    name: 'Settled',
    numeric: true,
    show: (row: ProviderSessionRow) => <Amount value={row.settled} asset={row.asset} />,
  },
  {
    name: 'Receipts root',
    show: ({ receiptsRoot, count }: ProviderSessionRow) =>
      receiptsRoot && count > 0 ? <HashLink hash={receiptsRoot} /> : '—',
  },
] as const

function Sessions({ id }: { readonly id: string }): ReactNode {
  const read = useRead('GET /api/sessions', { query: { provider: id, limit: '20' } })
  return (
    <Section title="Sessions and their receipts">
      <QueryView read={read}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="No session yet" />
          ) : (
            <Table label="Sessions" rows={rows} keyOf={(row) => row.id} columns={sessionColumns} />
          )
        }
      </QueryView>
    </Section>
  )
}

/** Shows the recorded work of a provider. */
function ReputationRecord({ provider }: { readonly provider: ProviderDetails }): ReactNode {
  const { reputation, uptime, region } = provider
  return (
    <Section title="Record">
      <DefinitionList>
        <Definition name="Region (self-declared)">{region ?? '—'}</Definition>
        <Definition name="Fees paid to the network">
          {provider.fees.length === 0 && 'none yet'}
          {provider.fees.map(({ asset, amount }) => (
            <Amount key={asset} value={amount} asset={asset} />
          ))}
        </Definition>
        <Definition name="Requests accepted">{reputation.requestsLocked}</Definition>
        <Definition name="Timed out">{reputation.timeouts}</Definition>
        <Definition name="Flagged by clients">
          {weightText(reputation.flaggedVolume, reputation)}
        </Definition>
        <Definition name="Audited before payment">
          {weightText(reputation.validatedVolume, reputation)}
        </Definition>
        <Definition name="Audits failed">
          {reputation.auditsFailed}
          {reputation.auditFailedAtSeconds !== undefined && (
            <>
              , last <RelativeTime seconds={reputation.auditFailedAtSeconds} />
            </>
          )}
        </Definition>
        <Definition name="Accusations dismissed">{reputation.acquittals}</Definition>
        <Definition name="Announced online, last 7 days">
          {uptime.announcedShare === undefined ? '—' : shareText(uptime.announcedShare)}
        </Definition>
        <Definition name="Uptime seen by this gateway">
          {uptime.probes > 0
            ? `${shareText(uptime.probesAnswered / uptime.probes)} of ${uptime.probes} checks`
            : 'not checked yet'}
        </Definition>
        <Definition name="Other">
          <Link to="/explorer/$id" params={{ id: provider.provider }}>
            All chain records
          </Link>
        </Definition>
      </DefinitionList>
    </Section>
  )
}

/** Shows one provider: its stake, its prices, its earnings, and its rulings and audits. */
export function ProviderPage(): ReactNode {
  const { id } = useParams({ from: '/providers/$id' })
  const read = useRead('GET /api/provider', { query: { id } })
  return (
    <div className="page">
      <div className="page-head">
        <div className="row wrap">
          <h1>Provider</h1>
          {read.data && <Presence value={read.data.presence} />}
        </div>
        <CopyableText text={id} label="account" />
        {read.data?.excludedAtSeconds !== undefined && (
          <p className="notice">
            Excluded <RelativeTime seconds={read.data.excludedAtSeconds} />, by a verdict: this
            provider can no longer serve.
          </p>
        )}
      </div>
      <QueryView read={read} lines={10}>
        {(provider) => (
          <>
            <Figures provider={provider} />
            <SettledByHour
              label="Settled with this provider"
              series={provider.settledSeries}
              asset={provider.asset}
            />
            <ActiveOffers offers={provider.activeOffers} />
            <PriceHistory provider={provider} />
            <Court provider={provider} />
          </>
        )}
      </QueryView>
      <Sessions id={id} />
      {read.data && <ReputationRecord provider={read.data} />}
    </div>
  )
}
