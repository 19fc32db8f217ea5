import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { bytesText, countText, shareText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import { LinePlot } from '../../parts/charts/plot.tsx'
import { Amount, ProviderLink, Section, Statistic } from '../../parts/definition-list.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { Table } from '../../parts/tables/table.tsx'

type Statistics = ApiOutput<'GET /api/statistics'>
type Days = '7' | '30' | '90' | '365'
type StatisticsProps = { readonly statistics: Statistics }

const windows: Readonly<Record<Days, string>> = {
  7: '7 days',
  30: '30 days',
  90: '90 days',
  365: 'A year',
}

const ModelLink = (props: {
  readonly version: string
  readonly model?: string | undefined
}): ReactNode => (
  <Link to="/models/$" params={{ _splat: props.version }}>
    {props.model ?? 'unknown'}
  </Link>
)

const Adapters = ({ statistics: { adapters, days } }: StatisticsProps): ReactNode => (
  <Section title="Adapters a day">
    <div className="figures">
      <Statistic name="adapters registered">{countText(adapters.total)}</Statistic>
      <Statistic name="a day, mean">{(adapters.total / days).toFixed(2)}</Statistic>
    </div>
    {adapters.total === 0 ? (
      <Empty title="No adapters in these days" />
    ) : (
      <LinePlot
        label="Adapters registered on each day"
        times={adapters.series.map(({ atSeconds }) => atSeconds)}
        lines={[{ name: 'Adapters', values: adapters.series.map(({ count }) => count) }]}
        isStepped
      />
    )}
  </Section>
)

const Improvements = ({ statistics: { improvements } }: StatisticsProps): ReactNode => (
  <Section title="Improvements by adapters">
    {improvements.length === 0 ? (
      <Empty title="No adapter is measured beside its base" />
    ) : (
      <>
        <p className="muted">Creators measure these; nobody has verified them.</p>
        <Table
          label="Improvements by adapters"
          rows={improvements}
          keyOf={({ version, metric, before, after }) => `${version} ${metric} ${before} ${after}`}
          columns={[
            { name: 'Adapter', show: (row) => <ModelLink {...row} /> },
            { name: 'Metric', show: ({ metric }) => metric },
            { name: 'Base', numeric: true, show: ({ before }) => before },
            { name: 'Adapter’s', numeric: true, show: ({ after }) => after },
            { name: 'Change', numeric: true, show: ({ difference }) => difference },
            { name: 'Better', show: ({ isBetter }) => (isBetter ? 'yes' : 'no') },
          ]}
        />
      </>
    )}
  </Section>
)

function Training({ statistics: { training } }: StatisticsProps): ReactNode {
  const { opened, finished, cancelled, roundsAccepted, roundsFailed } = training
  const [ended, rounds] = [finished + cancelled, roundsAccepted + roundsFailed]
  const share = (part: number, all: number) => (all === 0 ? '—' : shareText(part / all))
  return (
    <Section title="Training jobs">
      <div className="figures">
        <Statistic name="opened">{countText(opened)}</Statistic>
        <Statistic name="finished">{countText(finished)}</Statistic>
        <Statistic name="cancelled">{countText(cancelled)}</Statistic>
        <Statistic name="finished, of those ended">{share(finished, ended)}</Statistic>
        <Statistic name="rounds accepted">{share(roundsAccepted, rounds)}</Statistic>
        <Statistic name="results improved">{countText(training.improved)}</Statistic>
        <Statistic name="results not improved">{countText(training.notImproved)}</Statistic>
        <Statistic name="became versions">{countText(training.promoted)}</Statistic>
      </div>
    </Section>
  )
}

const Datasets = ({ statistics: { datasets } }: StatisticsProps): ReactNode => (
  <Section title="Datasets">
    <div className="figures">
      <Statistic name="proposed">{countText(datasets.proposed)}</Statistic>
      <Statistic name="accepted">{countText(datasets.accepted)}</Statistic>
      <Statistic name="rejected">{countText(datasets.rejected)}</Statistic>
      <Statistic name="size of the newest">{bytesText(Number(datasets.sized.bytes))}</Statistic>
      <Statistic name="their records">{countText(BigInt(datasets.sized.records))}</Statistic>
    </div>
    {datasets.newest.length > 0 && (
      <Table
        label="Newest datasets"
        rows={datasets.newest}
        keyOf={({ dataset, atSeconds }) => `${dataset} ${atSeconds}`}
        columns={[
          {
            name: 'Dataset',
            show: ({ dataset }) => (
              <Link to="/explorer/$id" params={{ id: dataset }}>
                {dataset.slice(0, 10)}…
              </Link>
            ),
          },
          { name: 'License', show: ({ license }) => license },
          {
            name: 'Size',
            numeric: true,
            show: ({ bytes }) => (bytes === undefined ? 'unknown' : bytesText(Number(bytes))),
          },
          {
            name: 'Records',
            numeric: true,
            show: ({ records }) => (records === undefined ? '' : countText(BigInt(records))),
          },
        ]}
      />
    )}
  </Section>
)

const Storage = ({ statistics: { storage } }: StatisticsProps): ReactNode => (
  <Section title="Storage costs">
    <div className="figures">
      <Statistic name="deals proposed">{countText(storage.proposed)}</Statistic>
      <Statistic name="deals accepted">{countText(storage.accepted)}</Statistic>
      <Statistic name="bytes of these">{bytesText(Number(storage.bytes))}</Statistic>
      <Statistic name="their fees">
        <Amount value={storage.fees} asset={storage.asset} />
      </Statistic>
      <Statistic name="deals completed">{countText(storage.completed)}</Statistic>
      <Statistic name="paid for these">
        <Amount value={storage.paid} asset={storage.asset} />
      </Statistic>
      <Statistic name="deals defaulted">{countText(storage.defaulted)}</Statistic>
      <Statistic name="stakes to their clients">
        <Amount value={storage.stakes} asset={storage.asset} />
      </Statistic>
    </div>
  </Section>
)

type Sums = Statistics['revenue'][number]

const sumColumns = (['settled', 'net', 'fee', 'royalties'] as const).map((part) => ({
  name: { settled: 'Settled', net: 'Providers', fee: 'Network', royalties: 'Creators' }[part],
  numeric: true,
  show: (row: Sums) => <Amount value={row[part]} asset={row.asset} />,
}))

const Revenue = ({ statistics: { revenue, providers, creators } }: StatisticsProps): ReactNode => (
  <Section title="Revenue">
    {revenue.length === 0 ? (
      <Empty title="Nothing was settled or paid in these days" />
    ) : (
      <>
        <p className="muted">
          Settled pay is paid to providers, network and creators when its audit window has passed.
        </p>
        <Table
          label="Revenue"
          rows={revenue}
          keyOf={({ asset }) => asset}
          columns={[
            { name: 'Answers', numeric: true, show: ({ answers }) => countText(answers) },
            ...sumColumns,
          ]}
        />
        {providers.length > 0 && (
          <Table
            label="Pay of providers"
            rows={providers}
            keyOf={({ asset, provider }) => `${asset} ${provider}`}
            columns={[
              { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
              {
                name: 'Paid',
                numeric: true,
                show: ({ asset, net }) => <Amount value={net} asset={asset} />,
              },
            ]}
          />
        )}
        {creators.length > 0 && (
          <Table
            label="Royalties of creators"
            rows={creators}
            keyOf={({ asset, creator }) => `${asset} ${creator}`}
            columns={[
              {
                name: 'Creator of the model',
                show: ({ creator }) => (
                  <Link to="/explorer/$id" params={{ id: creator }}>
                    {creator.slice(0, 10)}…
                  </Link>
                ),
              },
              {
                name: 'Royalties',
                numeric: true,
                show: ({ asset, royalties }) => <Amount value={royalties} asset={asset} />,
              },
            ]}
          />
        )}
      </>
    )}
  </Section>
)

const PopularModels = ({ statistics: { models } }: StatisticsProps): ReactNode => (
  <Section title="Popular models">
    {models.length === 0 ? (
      <Empty title="No model was paid in these days" />
    ) : (
      <Table
        label="Popular models"
        rows={models}
        keyOf={({ asset, version }) => `${asset} ${version}`}
        columns={[
          { name: 'Model', show: (row) => <ModelLink {...row} /> },
          { name: 'Answers', numeric: true, show: ({ answers }) => countText(answers) },
          ...sumColumns,
        ]}
      />
    )}
  </Section>
)

/** Figures of the last days: adapters, training, datasets, storage, revenue and models. */
export function StatisticsPage(): ReactNode {
  const [days, setDays] = useState<Days>('30')
  const read = useRead('GET /api/statistics', { query: { days } })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Statistics</h1>
        <p className="muted">Of the whole market, by days of UTC, today included.</p>
      </div>
      <div className="pickers">
        <select
          aria-label="Days"
          value={days}
          onChange={({ target }) => setDays(target.value as Days)}
        >
          {(Object.keys(windows) as Days[]).map((one) => (
            <option key={one} value={one}>
              {windows[one]}
            </option>
          ))}
        </select>
      </div>
      <QueryView read={read} lines={10}>
        {(statistics) => (
          <>
            <Adapters statistics={statistics} />
            <Improvements statistics={statistics} />
            <Training statistics={statistics} />
            <Datasets statistics={statistics} />
            <Storage statistics={statistics} />
            <Revenue statistics={statistics} />
            <PopularModels statistics={statistics} />
          </>
        )}
      </QueryView>
    </div>
  )
}
