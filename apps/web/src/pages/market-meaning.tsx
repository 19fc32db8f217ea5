import { type ReactNode, useState } from 'react'
import type { Output } from '../api/client.ts'
import { useRead, useSignedIn, useWrite } from '../api/queries.ts'
import { Endless } from '../parts/endless.tsx'
import { Amount } from '../parts/facts.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Loading } from '../parts/states.tsx'
import type { Column } from '../parts/table.tsx'

type Found = Output<'POST /api/market/meaning'>
type Model = Found['models'][number]['model']
type Near = Model & { readonly cosine: number }
type Offer = NonNullable<Output<'GET /api/market/meaning'>['offer']>

/** Characters of what is searched, as the gateway takes it. */
const SEARCH_MAX = 256

/** Milliseconds after which the price is read again. */
const PRICE_MS = 15_000

/** The search by meaning of what is typed: its price, and what came of it. */
export function useMeaning(typed: string) {
  const search = typed.trim().slice(0, SEARCH_MAX)
  const offer = useRead('GET /api/market/meaning', {}, { everyMs: PRICE_MS }).data?.offer
  const write = useWrite('POST /api/market/meaning')
  // What was found belongs to the words that it was found by.
  const isOf = write.variables?.search === search && search !== ''
  return { search, offer, write, isShown: isOf && write.status !== 'idle' }
}

type Meaning = ReturnType<typeof useMeaning>

function Price({ offer }: { readonly offer: Offer }): ReactNode {
  const { model, texts, costMax } = offer
  return (
    <span className="muted small" id="meaning-price">
      {model} compares your words with what creators say of their models. Costs at most{' '}
      <Amount value={costMax} atMost />
      {texts > 0 && `; ${texts.toLocaleString()} models are read for it, and remembered`}.
    </span>
  )
}

/** Offers the search by meaning where a provider can answer it, with the most it can cost. */
export function MeaningButton({ meaning }: { readonly meaning: Meaning }): ReactNode {
  const { search, offer, write } = meaning
  const signedIn = useSignedIn()
  const [wanted, setWanted] = useState(false)
  if (!offer) return null
  const press = () => {
    if (signedIn) write.mutate({ search, costMax: offer.costMax })
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
        <SignedIn why="A search by meaning is paid from the gateway’s wallet.">{null}</SignedIn>
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
  const { search, write } = props.meaning
  const [columns] = useState(() => columnsOf(props.columns))
  const found = write.data
  const rows: readonly Near[] =
    found?.models.map(({ cosine, model }) => ({ ...model, cosine })) ?? []
  return (
    <>
      <div className="meaning">
        <p role="status">
          {write.isPending && `Searching for “${search}” by meaning.`}
          {found && `Nearest by meaning to “${search}”, by ${found.model}. `}
          {found && (
            <>
              Cost <Amount value={found.cost} />.
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
