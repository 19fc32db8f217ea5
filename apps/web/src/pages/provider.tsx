import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { counted, latencyText, shareText, shortHash, toNumber, weightText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useDecimals, useRead } from '../api/queries.ts'
import { eventColumns } from '../parts/events.tsx'
import {
  Amount,
  Fact,
  Facts,
  Figure,
  HashLink,
  Presence,
  Promised,
  Section,
  When,
  Whole,
} from '../parts/facts.tsx'
import { Plot } from '../parts/plot.tsx'
import { SettledByHour } from '../parts/settled-by-hour.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'

type Provider = Output<'GET /api/provider'>
type Session = Output<'GET /api/sessions'>['rows'][number]

const Figures = ({ provider }: { readonly provider: Provider }): ReactNode => (
  <div className="figures">
    <Figure name="stake">
      <Amount value={provider.stake} />
    </Figure>
    <Figure name="paid jobs">{provider.reputation.completions}</Figure>
    <Figure name="settled in two days">
      <Amount value={provider.earned} />
    </Figure>
    <Figure name="may still be settled">
      <Amount value={provider.unsettledMax} />
    </Figure>
    <Figure name="first token here">{latencyText(provider.firstTokenMs)}</Figure>
    <Figure name="rating">{provider.reputation.rating?.toFixed(1) ?? '—'}</Figure>
  </div>
)

const Standing = ({ offers }: { readonly offers: Provider['standing'] }): ReactNode => (
  <Section title="Offers">
    {offers.length === 0 ? (
      <Empty title="No offer stands" />
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
          { name: 'Input / M', numeric: true, show: (row) => <Amount value={row.prices.input} /> },
          {
            name: 'Output / M',
            numeric: true,
            show: (row) => <Amount value={row.prices.output} />,
          },
          { name: 'Verification', show: (row) => <Promised row={row} /> },
          { name: 'Fee', numeric: true, show: ({ feeBps }) => `${feeBps / 100} %` },
          { name: 'Offer', show: ({ offerHash }) => <HashLink hash={offerHash} /> },
        ]}
      />
    )}
  </Section>
)

/** Prices that stood at each moment at which one began or ended. */
function pricesOver(asked: Provider['asked'], nowSeconds: number) {
  const names = [...new Set(asked.map(({ model, version }) => model ?? shortHash(version)))]
  const moments = asked.flatMap(({ publishedAtSeconds, retiredAtSeconds }) => [
    publishedAtSeconds,
    ...(retiredAtSeconds === undefined ? [] : [retiredAtSeconds]),
  ])
  const times = [...new Set([...moments, nowSeconds])].sort((a, b) => a - b)
  const standing = (name: string, at: number) =>
    asked.find(
      ({ model, version, publishedAtSeconds: from, retiredAtSeconds: to }) =>
        (model ?? shortHash(version)) === name && from <= at && (to === undefined || to > at),
    )
  return { names, times, standing }
}

/** Models of which prices are drawn: a plot has so many colours. */
const PLOTTED_MAX = 2

const askedColumns: readonly Column<Provider['asked'][number]>[] = [
  { name: 'From', show: (row) => <When seconds={row.publishedAtSeconds} /> },
  {
    name: 'Until',
    show: ({ retiredAtSeconds }) =>
      retiredAtSeconds === undefined ? 'stands' : <When seconds={retiredAtSeconds} />,
  },
  { name: 'Model', show: ({ model, version }) => model ?? shortHash(version) },
  { name: 'Input / M', numeric: true, show: ({ input }) => <Amount value={input} /> },
  { name: 'Output / M', numeric: true, show: ({ output }) => <Amount value={output} /> },
  { name: 'Offer', show: ({ offerHash }) => <HashLink hash={offerHash} /> },
]

/** What was asked for output over time: drawn, and in full below. */
function Asked({ asked }: { readonly asked: Provider['asked'] }): ReactNode {
  const decimals = useDecimals()
  const { names, times, standing } = pricesOver(asked, Math.floor(Date.now() / 1000))
  return (
    <Section title="Prices over time">
      {asked.length === 0 ? (
        <Empty title="It never made an offer" />
      ) : (
        <>
          <Plot
            label="Price of a million output tokens, over time"
            times={times}
            isStepped
            lines={names.slice(0, PLOTTED_MAX).map((name) => ({
              name: `${name}, output`,
              values: times.map((at) => {
                const found = standing(name, at)
                return found ? toNumber(found.output, decimals) : null
              }),
            }))}
          />
          <details>
            <summary>{counted(asked.length, 'offer')} in all</summary>
            <Table
              label="Offers over time"
              rows={asked}
              columns={askedColumns}
              keyOf={({ offerHash }) => offerHash}
            />
          </details>
        </>
      )}
    </Section>
  )
}

const Court = ({ provider }: { readonly provider: Provider }): ReactNode => (
  <Section title="Audits and penalties">
    {provider.court.length === 0 ? (
      <Empty title="Nobody accused it, nothing was demanded of it" />
    ) : (
      <Table
        label="Audits and penalties"
        rows={provider.court}
        columns={eventColumns}
        keyOf={({ place }) => place}
      />
    )}
  </Section>
)

const sessionColumns = [
  { name: 'Session', show: ({ id }: Session) => <HashLink hash={id} /> },
  { name: 'Opened', show: (row: Session) => <When seconds={row.openedAtSeconds} /> },
  { name: 'State', show: ({ status }: Session) => status },
  { name: 'Answers', numeric: true, show: ({ count }: Session) => count },
  { name: 'Settled', numeric: true, show: (row: Session) => <Amount value={row.settled} /> },
  {
    name: 'Receipts root',
    show: ({ receiptsRoot, count }: Session) =>
      receiptsRoot && count > 0 ? <HashLink hash={receiptsRoot} /> : '—',
  },
] as const

function Sessions({ id }: { readonly id: string }): ReactNode {
  const read = useRead('GET /api/sessions', { query: { provider: id, limit: '20' } })
  return (
    <Section title="Sessions and their receipts">
      <Shown read={read}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="No session yet" />
          ) : (
            <Table label="Sessions" rows={rows} keyOf={(row) => row.id} columns={sessionColumns} />
          )
        }
      </Shown>
    </Section>
  )
}

/** What is known of how it worked so far. */
function Record({ provider }: { readonly provider: Provider }): ReactNode {
  const { reputation, uptime, region } = provider
  return (
    <Section title="Record">
      <Facts>
        <Fact name="Region, as it says itself">{region ?? '—'}</Fact>
        <Fact name="Settled in all, fee included">
          <Amount value={provider.earnedAll} />
        </Fact>
        <Fact name="Requests locked">{reputation.locks}</Fact>
        <Fact name="Not served in time">{reputation.timeouts}</Fact>
        <Fact name="Flagged by clients">
          {weightText(reputation.flaggedVolume, reputation.volume)}
        </Fact>
        <Fact name="Validated answers">
          {weightText(reputation.validatedVolume, reputation.volume)}
        </Fact>
        <Fact name="Audits failed">
          {reputation.auditsFailed}
          {reputation.auditFailedAtSeconds !== undefined && (
            <>
              , last <When seconds={reputation.auditFailedAtSeconds} />
            </>
          )}
        </Fact>
        <Fact name="Accusations acquitted of">{reputation.acquittals}</Fact>
        <Fact name="Announced, in the last seven days">
          {uptime.announcedShare === undefined ? '—' : shareText(uptime.announcedShare)}
        </Fact>
        <Fact name="There when this gateway looked">
          {uptime.looks > 0
            ? `${shareText(uptime.present / uptime.looks)} of ${uptime.looks} times`
            : 'not looked yet'}
        </Fact>
        <Fact name="Everything else">
          <Link to="/explorer/$id" params={{ id: provider.provider }}>
            All that the chain says
          </Link>
        </Fact>
      </Facts>
    </Section>
  )
}

/** One provider: what stands behind it, what it asks, what it earned, and how it was judged. */
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
        <Whole text={id} label="account" />
        {read.data?.excludedAtSeconds !== undefined && (
          <p className="notice">
            Excluded <When seconds={read.data.excludedAtSeconds} />, by a verdict: it can serve
            nobody any more.
          </p>
        )}
      </div>
      <Shown read={read} lines={10}>
        {(provider) => (
          <>
            <Figures provider={provider} />
            <SettledByHour label="What was settled with this provider" series={provider.series} />
            <Standing offers={provider.standing} />
            <Asked asked={provider.asked} />
            <Court provider={provider} />
          </>
        )}
      </Shown>
      <Sessions id={id} />
      {read.data && <Record provider={read.data} />}
    </div>
  )
}
