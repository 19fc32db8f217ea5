import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type ApiInput, type ApiOutput, callApi } from '../../api/client.ts'
import { useDefaultAsset, useMode, useRead, useSignedIn } from '../../api/queries.ts'
import { readAfterWrite } from '../../api/read-again.ts'
import { Amount, ProviderLink } from '../../parts/definition-list.tsx'
import { Empty, Failure, Loading } from '../../parts/query-states.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { InfiniteTable } from '../../parts/tables/infinite-table.tsx'
import type { Column } from '../../parts/tables/table.tsx'
import { withSessionAuthorization } from '../../wallets/session-authorizer.ts'
import { useSessionAuthorizer } from '../../wallets/use-session-authorizer.ts'

type SearchResponse = ApiOutput<'POST /api/market/semantic-search'>
type SearchRequestBody = ApiInput<'POST /api/market/semantic-search'>['body']
type SearchModel = SearchResponse['models'][number]['model']
type RankedModel = SearchModel & { readonly cosine: number }
type SearchQuote = NonNullable<ApiOutput<'GET /api/market/semantic-search'>['quote']>

/** Most characters of a query that the gateway accepts. */
const SEARCH_MAX = 256

/** Milliseconds after which the price is read again. */
const PRICE_MS = 15_000

/**
 * Searches with the shown quote; on a shared gateway the person's wallet first allows a session.
 */
function useRunSearch() {
  const client = useQueryClient()
  const { allow, isAsking } = useSessionAuthorizer()
  const write = useMutation<SearchResponse, Error, SearchRequestBody>({
    networkMode: 'always',
    mutationFn(body) {
      const source = { model: body.version, provider: body.provider }
      return withSessionAuthorization(() => callApi('POST /api/market/semantic-search', { body }), {
        allow,
        requirements: source,
      })
    },
    onSettled: () => readAfterWrite(client),
  })
  return { write, isAsking }
}

/** Semantic search for the typed text: its quote and its results. */
export function useSemanticSearch(typed: string) {
  const search = typed.trim().slice(0, SEARCH_MAX)
  const offer = useRead('GET /api/market/semantic-search', {}, { everyMs: PRICE_MS }).data?.quote
  const { write, isAsking } = useRunSearch()
  // Results belong to the query that found them.
  const isOf = write.variables?.query === search && search !== ''
  return { search, offer, write, isAsking, isShown: isOf && write.status !== 'idle' }
}

type SemanticSearchState = ReturnType<typeof useSemanticSearch>

function Price({ offer }: { readonly offer: SearchQuote }): ReactNode {
  const { model, provider, missingTexts, costMax } = offer
  const usual = useDefaultAsset()
  const forPayer = useMode() === 'hosted' ? ' for you' : ''
  return (
    <span className="muted small" id="semantic-search-price">
      {model} of <ProviderLink id={provider} /> compares your words with the models’ descriptions.
      That provider alone decides the order: no other one checks its embeddings. Costs at most{' '}
      <Amount value={costMax} asset={usual} atMost />
      {missingTexts > 0 &&
        `; ${missingTexts.toLocaleString()} model descriptions get an embedding, which ` +
          `the gateway caches${forPayer}`}
      .
    </span>
  )
}

/** Button of the semantic search, with its maximum cost. */
export function SemanticSearchButton({
  state,
}: {
  readonly state: SemanticSearchState
}): ReactNode {
  const { search, offer, write } = state
  const signedIn = useSignedIn()
  const isShared = useMode() === 'hosted'
  const [isRequested, setRequested] = useState(false)
  if (!offer) return null
  const press = () => {
    const { version, provider, costMax } = offer
    if (signedIn) write.mutate({ query: search, version, provider, costMax })
    else setRequested(true)
  }
  return (
    <>
      <div className="semantic-matches">
        <button
          type="button"
          className="button"
          aria-describedby="semantic-search-price"
          disabled={search === '' || write.isPending}
          onClick={press}
        >
          Semantic search
        </button>
        <Price offer={offer} />
      </div>
      {isRequested && !signedIn && (
        <RequireSignIn
          why={`A semantic search is paid from ${isShared ? 'your' : 'the gateway’s'} wallet.`}
        >
          {null}
        </RequireSignIn>
      )}
    </>
  )
}

const nearness: Column<RankedModel> = {
  name: 'Similarity',
  show: ({ cosine }) => cosine.toFixed(3),
}

/** The columns of the market, with similarity in place of time. */
const columnsOf = (columns: readonly Column<SearchModel>[]): readonly Column<RankedModel>[] =>
  columns.map((column) => (column.name === 'Time to first token' ? nearness : column))

/** Results of a semantic search, and its cost. */
export function SemanticSearchResults(props: {
  readonly state: SemanticSearchState
  readonly columns: readonly Column<SearchModel>[]
}): ReactNode {
  const { search, write, isAsking } = props.state
  const usual = useDefaultAsset()
  const [columns] = useState(() => columnsOf(props.columns))
  const found = write.data
  const rows: readonly RankedModel[] =
    found?.models.map(({ cosine, model }) => ({ ...model, cosine })) ?? []
  return (
    <>
      <div className="semantic-matches">
        <p role="status">
          {write.isPending && `Searching for “${search}”. `}
          {isAsking && 'Confirm in the wallet: it asks you to allow a session with this provider.'}
          {found && `Most similar to “${search}”, by ${found.model} of `}
          {found && (
            <>
              <ProviderLink id={found.provider} />, unchecked. Cost{' '}
              <Amount value={found.cost} asset={usual} />.
            </>
          )}
        </p>
        <button type="button" className="button small" onClick={() => write.reset()}>
          Back to search by name
        </button>
      </div>
      {write.isPending && <Loading lines={8} />}
      {write.error && <Failure error={write.error} />}
      {found && rows.length === 0 && (
        <Empty title="No comparable models">Search by name, or use other words.</Empty>
      )}
      {rows.length > 0 && (
        <InfiniteTable
          label="Semantic search results"
          kind="models"
          columns={columns}
          rows={rows}
          total={rows.length}
          onEnd={() => undefined}
        />
      )}
    </>
  )
}
