import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { counted } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useRead } from '../api/queries.ts'
import { eventColumns } from '../parts/events.tsx'
import {
  Amount,
  CaseLink,
  Fact,
  Facts,
  HashLink,
  ProviderLink,
  Section,
  When,
} from '../parts/facts.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'

type Row = Output<'GET /api/cases'>['rows'][number]
type Case = Output<'GET /api/case'>
type Draw = Case['draws'][number]
type Vote = Case['votes'][number]

const abouts = {
  accusation: 'an accusation',
  offence: 'a proven offence',
  dataset: 'a dataset',
  harm: 'harm of a model',
  restoration: 'restoring a model',
  other: 'withheld answers',
} as const

const statuses = {
  waiting: 'waits for its jury',
  voting: 'jury votes',
  ruled: 'ruled, can be appealed',
  final: 'ended',
} as const

const rulings = {
  undecided: 'undecided',
  no: 'rejected',
  minor: 'upheld, minor',
  major: 'upheld, major',
} as const

const stages = { first: 'first jury', second: 'second jury', plenary: 'everybody' } as const

/** What the chain can check by itself needs no jury. */
const hasJury = ({ about }: Pick<Row, 'about'>): boolean => about !== 'offence' && about !== 'other'

const Judges = (row: Pick<Row, 'about' | 'model' | 'domain'>): ReactNode => {
  if (!hasJury(row)) return 'the chain itself'
  const { model, domain } = row
  if (/^0x0+$/.test(domain)) return 'jurors of all matters'
  return (
    <>
      {'jurors of '}
      <Link to="/models/$" params={{ _splat: domain }}>
        {model ?? 'a model'}
      </Link>
    </>
  )
}

/** The last ruling, and whose it is. */
const Ruling = (row: Pick<Row, 'about' | 'ruling' | 'stage'>): ReactNode => {
  const { ruling, stage } = row
  if (ruling === 'undecided') return '—'
  return hasJury(row) ? `${rulings[ruling]}: ${stages[stage]}` : rulings[ruling]
}

/** What is told of each case. */
export const caseColumns: readonly Column<Row>[] = [
  { name: 'Case', show: ({ id }) => <CaseLink id={id} /> },
  { name: 'Opened', show: (row) => <When seconds={row.openedAtSeconds} /> },
  { name: 'About', show: ({ about }) => abouts[about] },
  {
    name: 'Against',
    show: ({ respondent }) => (respondent ? <HashLink hash={respondent} /> : 'nobody'),
  },
  { name: 'Judged by', show: (row) => <Judges {...row} /> },
  { name: 'State', show: ({ status }) => statuses[status] },
  { name: 'Ruling', show: (row) => <Ruling {...row} /> },
  { name: 'Slashed', numeric: true, show: ({ slashed }) => <Amount value={slashed} /> },
]

/** Seats, or in the plenary the stake behind each side. */
const Count = ({ stage, value }: { readonly stage: Draw['stage']; readonly value: string }) =>
  stage === 'plenary' ? <Amount value={value} /> : value

const sides = {
  committed: 'Voted',
  no: 'Rejected',
  minor: 'Upheld, minor',
  major: 'Upheld, major',
} as const

const drawColumns: readonly Column<Draw>[] = [
  { name: 'Jury', show: ({ stage }) => stages[stage] },
  { name: 'Seated', show: (row) => <When seconds={row.seatedAtSeconds} /> },
  ...(['committed', 'no', 'minor', 'major'] as const).map(
    (side): Column<Draw> => ({
      name: sides[side],
      numeric: true,
      show: (row) => <Count stage={row.stage} value={row[side]} />,
    }),
  ),
  { name: 'Counted', show: ({ tallied }) => (tallied ? 'yes' : 'not yet') },
]

const voteColumns = (draws: readonly Draw[]): readonly Column<Vote>[] => {
  const stageOf = (one: Vote) => draws.find(({ draw }) => draw === one.draw)?.stage ?? 'first'
  return [
    { name: 'Jury', show: (row) => stages[stageOf(row)] },
    { name: 'Juror', show: ({ account }) => <HashLink hash={account} /> },
    {
      name: 'Seats',
      numeric: true,
      show: (row) => <Count stage={stageOf(row)} value={row.seats} />,
    },
    { name: 'Found', show: ({ verdict }) => (verdict ? rulings[verdict] : 'not shown') },
  ]
}

function CaseFacts({ known }: { readonly known: Case }): ReactNode {
  const { respondent, opener, about, status } = known
  return (
    <Facts>
      <Fact name="About">{abouts[about]}</Fact>
      <Fact name="Against">{respondent ? <ProviderLink id={respondent} /> : 'nobody'}</Fact>
      <Fact name="Opened by">
        <HashLink hash={opener} />, <When seconds={known.openedAtSeconds} />
      </Fact>
      <Fact name="State">{statuses[status]}</Fact>
      <Fact name="Ruling">
        <Ruling {...known} />
      </Fact>
      <Fact name="Judged by">
        <Judges {...known} />
      </Fact>
      {hasJury(known) && (
        <>
          <Fact name="Stake enlisted to judge, as it opened">
            <Amount value={known.weight} />
          </Fact>
          <Fact name="Pay of a seat">
            <Amount value={known.seatFee} />
          </Fact>
          <Fact name="Bond">
            <Amount value={known.bond} />
          </Fact>
        </>
      )}
      <Fact name="Slashed">
        <Amount value={known.slashed} />
      </Fact>
    </Facts>
  )
}

function Body({ known }: { readonly known: Case }): ReactNode {
  const { draws, votes, events } = known
  return (
    <>
      <CaseFacts known={known} />
      <Section title="Juries">
        {draws.length === 0 ? (
          <Empty title="No jury was seated">
            What the chain can check by itself needs none; else one is drawn by the beacon’s next
            value.
          </Empty>
        ) : (
          <>
            <p className="muted small">
              Seats are drawn by stake and the beacon’s value: {counted(votes.length, 'vote')} in
              all.
            </p>
            <Table label="Juries" rows={draws} columns={drawColumns} keyOf={({ draw }) => draw} />
            <Table
              label="Votes"
              rows={votes}
              columns={voteColumns(draws)}
              keyOf={({ draw, account }) => `${draw} ${account}`}
            />
          </>
        )}
      </Section>
      <Section title="What happened">
        <Table label="Events" rows={events} columns={eventColumns} keyOf={({ place }) => place} />
      </Section>
    </>
  )
}

/** One case before the court: who against whom, its juries, and what they found. */
export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/cases/$id' })
  const read = useRead('GET /api/case', { query: { id } })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Case {id}</h1>
      </div>
      <Shown read={read} lines={8}>
        {(known) => <Body known={known} />}
      </Shown>
    </div>
  )
}
