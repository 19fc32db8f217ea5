import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { durationText, pluralize, shortHash, timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useAccount, useRead } from '../../api/queries.ts'
import { LinePlot } from '../../parts/charts/plot.tsx'
import {
  Amount,
  Code,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  RelativeTime,
  Section,
  Statistic,
} from '../../parts/definition-list.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { type Column, LongTable, Table } from '../../parts/tables/table.tsx'
import { BaseLink, jobStatusTexts } from './train.tsx'
import { OwnMembers } from './training-progress.tsx'

type Job = ApiOutput<'GET /api/training-job'>
type Terms = NonNullable<Job['terms']>
type Seat = Job['seats'][number]
type Round = Job['rounds'][number]

/** Milliseconds between two reads of a running job. */
const EVERY_MS = 5_000

const scoreText = (score: number): string => `${(score / 100).toFixed(1)} %`

/** Mean score of the accepted updates; zero if there are none. */
function meanScore({ scores }: Round): number {
  const accepted = scores.filter((score) => score > 0)
  return accepted.reduce((sum, score) => sum + score, 0) / Math.max(1, accepted.length)
}

const outcomeText = ({ isAccepted }: Round): string =>
  isAccepted === undefined ? 'under way' : isAccepted ? 'accepted' : 'void'

const roundColumns = (asset: string): readonly Column<Round>[] => [
  { name: 'Round', show: ({ round }) => round },
  { name: 'Began', show: (row) => <RelativeTime seconds={row.startedAtSeconds} /> },
  { name: 'Updates', numeric: true, show: ({ updates }) => updates },
  { name: 'Ballots', numeric: true, show: ({ ballots }) => ballots },
  {
    name: 'Scores',
    isWide: true,
    show: ({ scores }) => (scores.length === 0 ? '—' : scores.map(scoreText).join(' · ')),
  },
  { name: 'Outcome', show: outcomeText },
  {
    name: 'Paid',
    numeric: true,
    show: ({ paid }) => <Amount value={paid} asset={asset} />,
  },
  { name: 'State', show: ({ state }) => <HashLink hash={state} /> },
]

const seatTexts = {
  seated: 'seated',
  outbid: 'outbid',
  undrawn: 'not drawn',
  expelled: 'expelled',
  left: 'left',
} as const

const seatColumns = (asset: string, own: string | undefined): readonly Column<Seat>[] => [
  {
    name: 'Account',
    show: ({ account }) => (
      <>
        <HashLink hash={account} />
        {account === own && ' (you)'}
      </>
    ),
  },
  { name: 'Role', show: ({ role }) => role },
  { name: 'State', show: ({ status }) => seatTexts[status] },
  { name: 'Stake', numeric: true, show: ({ stake }) => <Amount value={stake} asset={asset} /> },
  { name: 'Earned', numeric: true, show: ({ earned }) => <Amount value={earned} asset={asset} /> },
  { name: 'Fine', numeric: true, show: ({ fine }) => <Amount value={fine} asset={asset} /> },
  { name: 'Missed', numeric: true, show: ({ missed }) => missed ?? '—' },
]

/** Shows a member's risk and possible earnings, before it commits. */
function SeatCosts({ job, terms }: { readonly job: Job; readonly terms: Terms }): ReactNode {
  const { asset, budget, id } = job
  const perRound = BigInt(budget) / BigInt(Math.max(1, terms.rounds))
  const toValidators = (perRound * BigInt(terms.validatorBps)) / 10_000n
  return (
    <Section title="A seat">
      <DefinitionList>
        <Definition name="Stake of a trainer">
          <Amount value={terms.trainerStake} asset={asset} />
        </Definition>
        <Definition name="Stake of a validator, for each unit of weight">
          <Amount value={terms.validatorStake} asset={asset} />
        </Definition>
        <Definition name="Lost for each round that is missed">
          <Amount value={terms.penalty} asset={asset} />
        </Definition>
        {job.penaltyMax !== undefined && (
          <Definition name="Most that rulings of juries could take of all stakes">
            <Amount value={job.penaltyMax} asset={asset} />
          </Definition>
        )}
        <Definition name="Most that all trainers earn in a round">
          <Amount value={perRound - toValidators} asset={asset} />
        </Definition>
        <Definition name="Most that all validators earn in a round">
          <Amount value={toValidators} asset={asset} />
        </Definition>
        {job.feeBps !== undefined && job.feeBps > 0 && (
          <Definition name="Fee of the network, of what a seat earned">
            {`${job.feeBps / 100} %`}
          </Definition>
        )}
        <Definition name="Length of a round">{durationText(terms.roundSeconds)}</Definition>
        <Definition name="Validators">
          {terms.validators.length === 0
            ? 'anybody, by weight'
            : pluralize(terms.validators.length, 'named account')}
        </Definition>
        <Definition name="Join by">{timeText(terms.joinBySeconds * 1000)}</Definition>
      </DefinitionList>
      {job.status === 'joining' && (
        <Code label="command" text={`npm run ostrom -- train join ${id} --data ~/trainer`} />
      )}
    </Section>
  )
}

function Scores({ rounds }: { readonly rounds: readonly Round[] }): ReactNode {
  const settled = rounds.filter((one) => one.settledAtSeconds !== undefined)
  if (settled.length < 2) return null
  return (
    <Section title="Measured gain">
      <p className="muted small">
        What validators measured on data drawn after the commitments, in percent of the gain that
        the job pays in full.
      </p>
      <LinePlot
        label="Scores of accepted updates over time"
        times={settled.map((one) => one.settledAtSeconds ?? 0)}
        lines={[
          {
            name: 'Mean score of accepted updates, %',
            values: settled.map((one) => meanScore(one) / 100),
          },
          {
            name: 'Best score, %',
            values: settled.map(({ scores }) => Math.max(0, ...scores) / 100),
          },
        ]}
      />
    </Section>
  )
}

const Outcome = ({ job }: { readonly job: Job }): ReactNode => {
  const { comparison, promoted, isDisputed } = job
  return (
    <>
      {comparison && (
        <Definition name="Beside its base">
          {comparison.isImproved ? 'better, by the whole interval' : 'not shown to be better'}
        </Definition>
      )}
      {isDisputed && (
        <Definition name="Disputed">
          An accepted state was wrong: nothing comes of the job.
        </Definition>
      )}
      {promoted && (
        <Definition name="New version">
          <Link to="/models/$" params={{ _splat: promoted }} className="hash" title={promoted}>
            {shortHash(promoted)}
          </Link>
        </Definition>
      )}
    </>
  )
}

function Body({ job }: { readonly job: Job }): ReactNode {
  const account = useAccount()
  const { asset, rounds, seats, terms } = job
  return (
    <>
      <div className="figures">
        <Statistic name="budget">
          <Amount value={job.budget} asset={asset} />
        </Statistic>
        <Statistic name="paid so far">
          <Amount value={job.spent} asset={asset} />
        </Statistic>
        <Statistic name="round">
          {terms ? `${job.round} of ${terms.rounds}` : String(job.round)}
        </Statistic>
        <Statistic name="accepted rounds">{String(job.accepted)}</Statistic>
      </div>
      <DefinitionList>
        <Definition name="State">{jobStatusTexts[job.status]}</Definition>
        <Definition name="Trains">
          <BaseLink {...job} />
        </Definition>
        <Definition name="Sponsor">
          <HashLink hash={job.sponsor} />, <RelativeTime seconds={job.openedAtSeconds} />
        </Definition>
        <Definition name="Job">
          <CopyableText text={job.id} label="job id" />
        </Definition>
        {job.openChallenges !== undefined && job.openChallenges > 0 && (
          <Definition name="Open challenges">{String(job.openChallenges)}</Definition>
        )}
        <Outcome job={job} />
      </DefinitionList>
      <OwnMembers id={job.id} isLive={job.status === 'joining' || job.status === 'running'} />
      <Scores rounds={rounds} />
      {terms && <SeatCosts job={job} terms={terms} />}
      <Section title="Rounds">
        {rounds.length === 0 ? (
          <Empty title="No round has begun" />
        ) : (
          <LongTable
            label="Rounds"
            rows={[...rounds].reverse()}
            columns={roundColumns(asset)}
            keyOf={({ round }) => round}
          />
        )}
      </Section>
      <Section title="Seats">
        {seats.length === 0 ? (
          <Empty title="Nobody has joined" />
        ) : (
          <Table
            label="Seats"
            rows={seats}
            columns={seatColumns(asset, account)}
            keyOf={({ account: seat }) => seat}
          />
        )}
      </Section>
    </>
  )
}

/** One training job: its terms, its rounds, its seats, and its result. */
export function TrainingJobPage(): ReactNode {
  const { id } = useParams({ from: '/train/$id' })
  const read = useRead('GET /api/training-job', { query: { id } }, { everyMs: EVERY_MS })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Training job {shortHash(id)}</h1>
      </div>
      <QueryView read={read} lines={8}>
        {(job) => <Body job={job} />}
      </QueryView>
    </div>
  )
}
