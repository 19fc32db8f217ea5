import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ask, type Input, type Output } from '../api/client.ts'
import { useMode, useRead, useSignedIn, useUsual } from '../api/queries.ts'
import { Endless } from '../parts/endless.tsx'
import { Amount } from '../parts/facts.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Loading } from '../parts/states.tsx'
import type { Column } from '../parts/table.tsx'
import { askAllowed } from '../wallets/allow.ts'
import { useAllow } from '../wallets/use-allow.ts'

type Found = Output<'POST /api/market/meaning'>
type Body = Input<'POST /api/market/meaning'>['body']
type Model = Found['models'][number]['model']
type Near = Model & { readonly cosine: number }
type Offer = NonNullable<Output<'GET /api/market/meaning'>['offer']>

/** Characters of what is searched, as the gateway takes it. */
const SEARCH_MAX = 256

/** Milliseconds after which the price is read again. */
const PRICE_MS = 15_000

/** Asks what the person was shown; on a shared gateway their wallet allows a session first. */
function useAsking() {
  const client = useQueryClient()
  const { allow, isAsking } = useAllow()
  const write = useMutation<Found, Error, Body>({
    networkMode: 'always',
    mutationFn(body) {
      const wanted = { model: body.version, provider: body.provider }
      return askAllowed(() => ask('POST /api/market/meaning', { body }), { allow, wanted })
    },
    onSettled: () => client.invalidateQueries(),
  })
  return { write, isAsking }
}

/** The search by meaning of what is typed: its price, and what came of it. */
export function useMeaning(typed: string) {
  const search = typed.trim().slice(0, SEARCH_MAX)
  const offer = useRead('GET /api/market/meaning', {}, { everyMs: PRICE_MS }).data?.offer
  const { write, isAsking } = useAsking()
  // What was found belongs to the words that it was found by.
  const isOf = write.variables?.search === search && search !== ''
  return { search, offer, write, isAsking, isShown: isOf && write.status !== 'idle' }
}

type Meaning = ReturnType<typeof useMeaning>

function Price({ offer }: { readonly offer: Offer }): ReactNode {
  const { model, texts, costMax } = offer
  const usual = useUsual()
  const forAll = useMode() === 'hosted' ? ' for everybody' : ''
  return (
    <span className="muted small" id="meaning-price">
      {model} compares your words with what creators say of their models. Costs at most{' '}
      <Amount value={costMax} asset={usual} atMost />
      {texts > 0 && `; ${texts.toLocaleString()} models are read for it, and remembered${forAll}`}.
    </span>
  )
}

/** Offers the search by meaning where a provider can answer it, with the most it can cost. */
export function MeaningButton({ meaning }: { readonly meaning: Meaning }): ReactNode {
  const { search, offer, write } = meaning
  const signedIn = useSignedIn()
  const isShared = useMode() === 'hosted'
  const [wanted, setWanted] = useState(false)
  if (!offer) return null
  const press = () => {
    const { version, provider, costMax } = offer
    if (signedIn) write.mutate({ search, version, provider, costMax })
    else setWanted(true)
  }
  return (
    <>
      <div className="meaning">
        <button
          type="button"
          className="button"
          aria-describedby="meaning-price"
          disabled={search === '' || write.isPending}
          onClick={press}
        >
          Search by meaning
        </button>
        <Price offer={offer} />
      </div>
      {wanted && !signedIn && (
        <SignedIn
          why={`A search by meaning is paid from ${isShared ? 'your' : 'the gateway’s'} wallet.`}
        >
          {null}
        </SignedIn>
      )}
    </>
  )
}

const nearness: Column<Near> = { name: 'Nearness', show: ({ cosine }) => cosine.toFixed(3) }

/** The columns of the market, with nearness where time stood. */
const columnsOf = (columns: readonly Column<Model>[]): readonly Column<Near>[] =>
  columns.map((column) => (column.name === 'First token' ? nearness : column))

/** What was found by meaning, what it cost, and the way back. */
export function MeaningResults(props: {
  readonly meaning: Meaning
  readonly columns: readonly Column<Model>[]
}): ReactNode {
  const { search, write, isAsking } = props.meaning
  const usual = useUsual()
  const [columns] = useState(() => columnsOf(props.columns))
  const found = write.data
  const rows: readonly Near[] =
    found?.models.map(({ cosine, model }) => ({ ...model, cosine })) ?? []
  return (
    <>
      <div className="meaning">
        <p role="status">
          {write.isPending && `Searching for “${search}” by meaning. `}
          {isAsking && 'Look at the wallet: it asks you to allow a session with this provider.'}
          {found && `Nearest by meaning to “${search}”, by ${found.model}. `}
          {found && (
            <>
              Cost <Amount value={found.cost} asset={usual} />.
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
        <Empty title="Nothing can be compared">Search by name, or with other words.</Empty>
      )}
      {rows.length > 0 && (
        <Endless
          label="Models by meaning"
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
