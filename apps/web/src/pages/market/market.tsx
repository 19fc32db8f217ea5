import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import { countText, latencyText, licenseText } from '../../amount.ts'
import { type ApiOutput, callApi } from '../../api/client.ts'
import { Amount, VerificationTag } from '../../parts/definition-list.tsx'
import { ProofTag } from '../../parts/proofs.tsx'
import { Empty, Failure, Loading } from '../../parts/query-states.tsx'
import { InfiniteTable } from '../../parts/tables/infinite-table.tsx'
import type { Column } from '../../parts/tables/table.tsx'
import {
  SemanticSearchButton,
  SemanticSearchResults,
  useSemanticSearch,
} from './market-semantic-search.tsx'

type MarketModel = ApiOutput<'GET /api/market'>['models'][number]
export type MarketSort = 'name' | 'price' | 'providers' | 'newest'

/** Parameters of the market's address: a person with the link sees the same list. */
export type MarketSearch = {
  readonly search?: string | undefined
  readonly license?: string | undefined
  readonly sort?: MarketSort | undefined
  readonly available?: 'yes' | undefined
}

/** Labels of the market's sort orders. */
export const sorts: Readonly<Record<MarketSort, string>> = {
  providers: 'Most providers',
  price: 'Lowest price',
  newest: 'Newest',
  name: 'Name',
}

/** Rows asked for at once. */
const PAGE = 60

function useMarket(search: MarketSearch) {
  return useInfiniteQuery({
    queryKey: ['GET /api/market', search],
    queryFn: ({ pageParam, signal }) =>
      callApi(
        'GET /api/market',
        { query: { ...search, offset: String(pageParam), limit: String(PAGE) } },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, { models }) => sum + models.length, 0)
      return seen < last.total && last.models.length > 0 ? seen : undefined
    },
    placeholderData: (before) => before,
  })
}

function Price(props: {
  readonly range: MarketModel['outputPrice']
  readonly asset: string | undefined
}): ReactNode {
  const { range, asset } = props
  if (!range) return <span className="muted">—</span>
  const isOne = range.min === range.max
  return (
    <span>
      <Amount value={range.min} asset={asset} />
      {!isOne && (
        <span className="muted">
          –<Amount value={range.max} asset={asset} atMost />
        </span>
      )}
    </span>
  )
}

const NameOf = ({ model }: { readonly model: MarketModel }): ReactNode => {
  const { name, task, license, formats, status } = model
  return (
    <>
      <Link to="/models/$" params={{ _splat: name }} className="model-name">
        {name}
      </Link>
      <span className="muted small">
        {[task, licenseText(license), ...formats].filter(Boolean).join(' · ')}
        {status === 'warned' && <span className="tag tag-warned">Warned</span>}
      </span>
    </>
  )
}

const columns: readonly Column<MarketModel>[] = [
  { name: 'Model', show: (model) => <NameOf model={model} /> },
  { name: 'Input', show: (row) => <Price range={row.inputPrice} asset={row.asset} /> },
  { name: 'Output', show: (row) => <Price range={row.outputPrice} asset={row.asset} /> },
  {
    name: 'Providers',
    show: ({ providersOnline, providers }) => (
      <>
        <span className={providersOnline > 0 ? 'dot dot-on' : 'dot'} aria-hidden="true" />
        {providers === 0 ? (
          <span className="muted">none</span>
        ) : (
          `${providersOnline} of ${providers}`
        )}
      </>
    ),
  },
  { name: 'Time to first token', show: ({ firstTokenMs }) => latencyText(firstTokenMs) },
  {
    name: 'Context',
    show: ({ contextLength }) => (contextLength === undefined ? '—' : countText(contextLength)),
  },
  {
    name: 'Verification',
    show: ({ verification, proofs, providers }) =>
      proofs && providers === 0 ? (
        <ProofTag proofs={proofs} />
      ) : (
        <span className="stack">
          <VerificationTag value={verification} />
          <ProofTag proofs={proofs} />
        </span>
      ),
  },
]

/** Milliseconds after the last key press before the market is requested. */
const TYPING_MS = 200

/** The typed text; it is written to the page's address once typing pauses. */
function useTyped(given: string, take: (text: string) => void) {
  const [text, setText] = useState(given)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (text === given) return
    const timer = setTimeout(() => latest.current(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, given])
  return [text, setText] as const
}

type LicenseCounts = ApiOutput<'GET /api/market'>['licenses']

function Filters(props: {
  readonly search: MarketSearch
  readonly licenses: LicenseCounts
  readonly onChange: (change: MarketSearch) => void
}): ReactNode {
  const { search, licenses, onChange } = props
  const [text, setText] = useTyped(search.search ?? '', (typed) =>
    onChange({ search: typed || undefined }),
  )
  return (
    <search className="filters">
      <input
        type="search"
        aria-label="Search models"
        placeholder="Search models"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <select
        aria-label="License"
        value={search.license ?? ''}
        onChange={(event) => onChange({ license: event.target.value || undefined })}
      >
        <option value="">All licenses</option>
        {licenses.map(({ license, models }) => (
          <option key={license} value={license}>
            {licenseText(license)} ({models})
          </option>
        ))}
      </select>
      <select
        aria-label="Order"
        value={search.sort ?? 'providers'}
        onChange={(event) => onChange({ sort: event.target.value as MarketSort })}
      >
        {Object.entries(sorts).map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={search.available === 'yes'}
          onChange={(event) => onChange({ available: event.target.checked ? 'yes' : undefined })}
        />
        Available
      </label>
    </search>
  )
}

/** Models that match name and filters, or the reason why there are none. */
function ByName({ market }: { readonly market: ReturnType<typeof useMarket> }): ReactNode {
  const pages = market.data?.pages
  const models = pages?.flatMap((page) => page.models) ?? []
  const total = pages?.[0]?.total ?? 0
  return (
    <>
      {market.error && !pages && (
        <Failure error={market.error} onRetry={() => void market.refetch()} />
      )}
      {!market.error && !pages && <Loading lines={8} />}
      {pages && total === 0 && (
        <Empty title="No matching models">
          Remove a filter, or publish a model: npm run ostrom -- models deploy.
        </Empty>
      )}
      {total > 0 && (
        <InfiniteTable
          label="Models"
          kind="models"
          columns={columns}
          rows={models}
          total={total}
          onEnd={() => void market.fetchNextPage()}
        />
      )}
    </>
  )
}

/** The list of the market's models, with filters, sort orders, and search by name or meaning. */
export function MarketPage(): ReactNode {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const market = useMarket(useDeferredValue({ ...search, sort: search.sort ?? 'providers' }))
  const semanticSearch = useSemanticSearch(search.search ?? '')
  const pages = market.data?.pages
  const total = pages?.[0]?.total ?? 0
  const change = (next: MarketSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Models</h1>
        <p className="muted">
          {pages && !semanticSearch.isShown ? `${total.toLocaleString()} found. ` : ''}
          Prices are per million tokens.
        </p>
      </div>
      <Filters search={search} licenses={pages?.[0]?.licenses ?? []} onChange={change} />
      <SemanticSearchButton state={semanticSearch} />
      {semanticSearch.isShown ? (
        <SemanticSearchResults state={semanticSearch} columns={columns} />
      ) : (
        <ByName market={market} />
      )}
    </div>
  )
}
