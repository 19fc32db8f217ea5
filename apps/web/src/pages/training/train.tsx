import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shortHash } from '../../amount.ts'
import { type ApiOutput, callApi } from '../../api/client.ts'
import { useAccount, useRead } from '../../api/queries.ts'
import { Amount, RelativeTime, Section } from '../../parts/definition-list.tsx'
import { Empty, Failure, Loading, useLastError } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

export type TrainingJobListRow = ApiOutput<'GET /api/training-jobs'>['rows'][number]

/** Rows asked for at once. */
const PAGE = '50'

export const jobStatusTexts = {
  joining: 'open to join',
  running: 'training',
  finished: 'finished',
  cancelled: 'cancelled, too few joined',
} as const

export const BaseLink = ({
  base,
  model,
}: Pick<TrainingJobListRow, 'base' | 'model'>): ReactNode => (
  <Link to="/models/$" params={{ _splat: base }}>
    {model ?? shortHash(base)}
  </Link>
)

/** Columns of a job in lists. */
const trainingJobColumns: readonly Column<TrainingJobListRow>[] = [
  {
    name: 'Job',
    show: ({ id }) => (
      <Link to="/train/$id" params={{ id }} className="hash" title={id}>
        {shortHash(id)}
      </Link>
    ),
  },
  { name: 'Opened', show: (row) => <RelativeTime seconds={row.openedAtSeconds} /> },
  { name: 'Model', show: (row) => <BaseLink {...row} /> },
  { name: 'State', show: ({ status }) => jobStatusTexts[status] },
  { name: 'Round', numeric: true, show: ({ round }) => round },
  { name: 'Accepted', numeric: true, show: ({ accepted }) => accepted },
  {
    name: 'Budget',
    numeric: true,
    show: ({ budget, asset }) => <Amount value={budget} asset={asset} />,
  },
  {
    name: 'Paid',
    numeric: true,
    show: ({ spent, asset }) => <Amount value={spent} asset={asset} />,
  },
  {
    name: 'New version',
    show: ({ promoted }) =>
      promoted ? (
        <Link to="/models/$" params={{ _splat: promoted }} className="hash" title={promoted}>
          {shortHash(promoted)}
        </Link>
      ) : (
        '—'
      ),
  },
]

/** Jobs in which the account that is signed in has a seat. */
function OwnJobs({ account }: { readonly account: string }): ReactNode {
  const read = useRead('GET /api/training-jobs', { query: { member: account, limit: PAGE } })
  const rows = read.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title="Your seats">
      <Table label="Your jobs" rows={rows} columns={trainingJobColumns} keyOf={({ id }) => id} />
    </Section>
  )
}

function AllJobs(): ReactNode {
  const query = useInfiniteQuery({
    queryKey: ['GET /api/training-jobs', 'all'],
    queryFn: ({ pageParam: before, signal }) =>
      callApi(
        'GET /api/training-jobs',
        { query: { limit: PAGE, ...(before && { before }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ rows }) =>
      rows.length < Number(PAGE) ? undefined : String(rows.at(-1)?.sequence),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const fault = useLastError(query)
  if (!rows) {
    return fault ? (
      <Failure error={fault} onRetry={() => void query.refetch()} />
    ) : (
      <Loading lines={8} />
    )
  }
  if (rows.length === 0) {
    return (
      <Empty title="No training jobs yet">
        Whoever has a model, data and a budget opens one: <code>ostrom train create</code>.
      </Empty>
    )
  }
  return (
    <>
      <Table
        label="Training jobs"
        rows={rows}
        columns={trainingJobColumns}
        keyOf={({ sequence }) => sequence}
      />
      {query.hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load older
        </button>
      )}
    </>
  )
}

/** Training jobs: their pay and their results. */
export function TrainPage(): ReactNode {
  const account = useAccount()
  return (
    <div className="page">
      <div className="page-head">
        <h1>Train</h1>
      </div>
      <p className="muted">
        People train a model together. Validators measure each update on data that nobody knew
        before, and pay follows what was measured.
      </p>
      {account && <OwnJobs account={account} />}
      <Section title="Jobs">
        <AllJobs />
      </Section>
    </div>
  )
}
