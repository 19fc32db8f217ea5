import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { latencyText } from '../../amount.ts'
import { type ApiOutput, callApi } from '../../api/client.ts'
import { Amount, Presence, ProviderLink, Section } from '../definition-list.tsx'
import { Empty, Failure, Loading } from '../query-states.tsx'
import { InfiniteTable } from '../tables/infinite-table.tsx'
import type { Column } from '../tables/table.tsx'

type ProviderListRow = ApiOutput<'GET /api/providers'>['providers'][number]

/** Rows asked for at once. */
const PAGE = 60

const columns: readonly Column<ProviderListRow>[] = [
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'State', show: ({ presence }) => <Presence value={presence} /> },
  { name: 'Offers', show: ({ offers }) => offers },
  { name: 'Paid sessions', show: ({ reputation }) => reputation.completions },
  { name: 'Time to first token', show: ({ firstTokenMs }) => latencyText(firstTokenMs) },
  { name: 'Stake', show: ({ stake }) => <Amount value={stake} /> },
]

/** Every provider, those with the most paid work first. */
export function Providers(): ReactNode {
  const read = useInfiniteQuery({
    queryKey: ['GET /api/providers'],
    queryFn: ({ pageParam, signal }) =>
      callApi(
        'GET /api/providers',
        { query: { offset: String(pageParam), limit: String(PAGE) } },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, { providers }) => sum + providers.length, 0)
      return seen < last.total && last.providers.length > 0 ? seen : undefined
    },
  })
  const pages = read.data?.pages
  const rows = pages?.flatMap(({ providers }) => providers) ?? []
  const total = pages?.[0]?.total ?? 0
  return (
    <Section title="Providers">
      {!pages && read.error && <Failure error={read.error} onRetry={() => void read.refetch()} />}
      {!pages && !read.error && <Loading />}
      {pages && total === 0 && <Empty title="No provider yet" />}
      {total > 0 && (
        <InfiniteTable
          label="Providers"
          kind="providers"
          columns={columns}
          rows={rows}
          total={total}
          onEnd={() => void read.fetchNextPage()}
        />
      )}
    </Section>
  )
}
