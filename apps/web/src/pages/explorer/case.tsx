import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pluralize } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import {
  Amount,
  CaseLink,
  Definition,
  DefinitionList,
  HashLink,
  ProviderLink,
  RelativeTime,
  Section,
} from '../../parts/definition-list.tsx'
import { eventColumns } from '../../parts/events/events.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'
import { caseKindTexts } from './case-texts.ts'

type CaseListRow = ApiOutput<'GET /api/cases'>['rows'][number]
type CaseDetails = ApiOutput<'GET /api/case'>
type JuryDraw = CaseDetails['draws'][number]
type JurorVote = CaseDetails['votes'][number]

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

const stages = { first: 'first jury', second: 'second jury', plenary: 'plenary' } as const

/** Returns true for a case that needs a jury; the chain decides the others by itself. */
const hasJury = ({ kind }: Pick<CaseListRow, 'kind'>): boolean =>
  kind !== 'fraud-proof' && kind !== 'other'

const Judges = (row: Pick<CaseListRow, 'kind' | 'model' | 'domain'>): ReactNode => {
  if (!hasJury(row)) return 'none (checked by the chain)'
  const { model, domain } = row
  if (/^0x0+$/.test(domain)) return 'jurors of the general domain'
  return (
    <>
      {'jurors of '}
      <Link to="/models/$" params={{ _splat: domain }}>
        {model ?? 'a model'}
      </Link>
    </>
  )
}

/** The last ruling, and the stage of its jury. */
const Ruling = (row: Pick<CaseListRow, 'kind' | 'ruling' | 'stage'>): ReactNode => {
  const { ruling, stage } = row
  if (ruling === 'undecided') return '—'
  return hasJury(row) ? `${rulings[ruling]}: ${stages[stage]}` : rulings[ruling]
}

/** Columns of a case in lists. */
export const caseColumns: readonly Column<CaseListRow>[] = [
  { name: 'Case', show: ({ id }) => <CaseLink id={id} /> },
  { name: 'Opened', show: (row) => <RelativeTime seconds={row.openedAtSeconds} /> },
  { name: 'About', show: ({ kind }) => caseKindTexts[kind] },
  {
    name: 'Against',
    show: ({ respondent }) => (respondent ? <HashLink hash={respondent} /> : '—'),
  },
  { name: 'Jury', show: (row) => <Judges {...row} /> },
  { name: 'State', show: ({ status }) => statuses[status] },
  { name: 'Ruling', show: (row) => <Ruling {...row} /> },
  { name: 'Slashed', numeric: true, show: ({ slashed }) => <Amount value={slashed} /> },
]

/** Seats or, in the plenary, the stake behind each side. */
const Count = ({ stage, value }: { readonly stage: JuryDraw['stage']; readonly value: string }) =>
  stage === 'plenary' ? <Amount value={value} /> : value

const verdictColumns = {
  committedSeats: 'Voted',
  acquitVotes: 'Rejected',
  minorVotes: 'Upheld, minor',
  majorVotes: 'Upheld, major',
} as const

const drawColumns: readonly Column<JuryDraw>[] = [
  { name: 'Jury', show: ({ stage }) => stages[stage] },
  { name: 'Seated', show: (row) => <RelativeTime seconds={row.seatedAtSeconds} /> },
  ...(['committedSeats', 'acquitVotes', 'minorVotes', 'majorVotes'] as const).map(
    (side): Column<JuryDraw> => ({
      name: verdictColumns[side],
      numeric: true,
      show: (row) => <Count stage={row.stage} value={row[side]} />,
    }),
  ),
  { name: 'Tallied', show: ({ isTallied }) => (isTallied ? 'yes' : 'not yet') },
]

const voteColumns = (draws: readonly JuryDraw[]): readonly Column<JurorVote>[] => {
  const stageOf = (one: JurorVote) => draws.find(({ draw }) => draw === one.draw)?.stage ?? 'first'
  return [
    { name: 'Jury', show: (row) => stages[stageOf(row)] },
    { name: 'Juror', show: ({ account }) => <HashLink hash={account} /> },
    {
      name: 'Seats',
      numeric: true,
      show: (row) => <Count stage={stageOf(row)} value={row.seats} />,
    },
    { name: 'Verdict', show: ({ verdict }) => (verdict ? rulings[verdict] : 'not revealed') },
  ]
}

function CaseFacts({ courtCase: known }: { readonly courtCase: CaseDetails }): ReactNode {
  const { respondent, opener, kind, status } = known
  return (
    <DefinitionList>
      <Definition name="About">{caseKindTexts[kind]}</Definition>
      <Definition name="Against">{respondent ? <ProviderLink id={respondent} /> : '—'}</Definition>
      <Definition name="Opened by">
        <HashLink hash={opener} />, <RelativeTime seconds={known.openedAtSeconds} />
      </Definition>
      <Definition name="State">{statuses[status]}</Definition>
      <Definition name="Ruling">
        <Ruling {...known} />
      </Definition>
      <Definition name="Jury">
        <Judges {...known} />
      </Definition>
      {hasJury(known) && (
        <>
          <Definition name="Juror stake when opened">
            <Amount value={known.weight} />
          </Definition>
          <Definition name="Seat fee">
            <Amount value={known.seatFee} />
          </Definition>
          <Definition name="Bond">
            <Amount value={known.bond} />
          </Definition>
        </>
      )}
      <Definition name="Slashed">
        <Amount value={known.slashed} />
      </Definition>
    </DefinitionList>
  )
}

function Body({ courtCase: known }: { readonly courtCase: CaseDetails }): ReactNode {
  const { draws, votes, events } = known
  return (
    <>
      <CaseFacts courtCase={known} />
      <Section title="Juries">
        {draws.length === 0 ? (
          <Empty title="No jury was seated">
            Cases that the chain can check have no jury. In other cases, the beacon’s next value
            draws the jury.
          </Empty>
        ) : (
          <>
            <p className="muted small">
              The beacon’s value draws the seats, in proportion to stake.{' '}
              {pluralize(votes.length, 'vote')} in total.
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
      <Section title="Events">
        <Table
          label="Events"
          rows={events}
          columns={eventColumns}
          keyOf={({ sequence }) => sequence}
        />
      </Section>
    </>
  )
}

/** One court case: its parties, its juries, and their votes. */
export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/cases/$id' })
  const read = useRead('GET /api/case', { query: { id } })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Case {id}</h1>
      </div>
      <QueryView read={read} lines={8}>
        {(details) => <Body courtCase={details} />}
      </QueryView>
    </div>
  )
}
