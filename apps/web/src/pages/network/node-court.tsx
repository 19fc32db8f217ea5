import type { ReactNode } from 'react'
import { durationText, timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { Amount, CaseLink, HashLink, RelativeTime } from '../../parts/definition-list.tsx'
import { caseKindTexts } from '../explorer/case-texts.ts'

type Court = NonNullable<ApiOutput<'GET /api/nodes'>['nodes'][number]['court']>
type Challenge = Court['challenges'][number]
type Case = Court['cases'][number]

const Deadline = ({ seconds, nowMs }: { readonly seconds: number; readonly nowMs: number }) => {
  const left = seconds - nowMs / 1000
  return (
    <time dateTime={new Date(seconds * 1000).toISOString()}>
      {timeText(seconds * 1000)}
      {left > 0 && ` (in ${durationText(Math.ceil(left))})`}
    </time>
  )
}

/** Shows how much a node can lose at most by a lost case or challenge. */
const Fine = (props: { readonly fineMax: string; readonly mayExclude?: boolean | undefined }) => (
  <>
    at most <Amount value={props.fineMax} atMost /> of its stake
    {props.mayExclude && ', and its place in the market'}
  </>
)

const OpenChallenge = (props: {
  readonly challenge: Challenge
  readonly court: Court
  readonly nowMs: number
}): ReactNode => {
  const { challenge, court, nowMs } = props
  const { id, kind, session, untilSeconds } = challenge
  const isOver = untilSeconds * 1000 <= nowMs
  const what = kind === 'receipt' ? 'a receipt' : 'an answer'
  return (
    <p className="fault" role="alert">
      Data challenge {id}: a validator demands {what} of <HashLink hash={session} />.{' '}
      {isOver ? 'The time to supply it ended at ' : 'The node has to supply it by '}
      <Deadline seconds={untilSeconds} nowMs={nowMs} />.{' '}
      {isOver ? 'It can lose ' : 'If it does not, it loses '}
      <Fine {...court.withholding} />, without a jury.
    </p>
  )
}

const CourtCase = ({ row, nowMs }: { readonly row: Case; readonly nowMs: number }): ReactNode => {
  const { id, kind, status, slashed, openedAtSeconds } = row
  const { endsAtSeconds, endedAtSeconds = openedAtSeconds, fineMax, mayExclude } = row
  const about = caseKindTexts[kind]
  if (status === 'final') {
    return (
      <p className="fault">
        <Amount value={slashed} /> of the stake was slashed{' '}
        <RelativeTime seconds={endedAtSeconds} /> by case <CaseLink id={id} />: {about}.
      </p>
    )
  }
  return (
    <p className="fault" role="alert">
      Case <CaseLink id={id} /> is open against this node: {about}.
      {endsAtSeconds !== undefined && (
        <>
          {' '}
          It ends before <Deadline seconds={endsAtSeconds} nowMs={nowMs} />.
        </>
      )}
      {fineMax !== undefined && (
        <>
          {' '}
          A ruling against the node takes <Fine fineMax={fineMax} mayExclude={mayExclude} />.
        </>
      )}
    </p>
  )
}

/** Shows the court's demands on a node, and its penalties: one red line for each. */
export function CourtNotices(props: {
  readonly court: Court | undefined
  readonly nowMs: number
}): ReactNode {
  const { court, nowMs } = props
  if (!court) return null
  return (
    <>
      {court.challenges.map((challenge) => (
        <OpenChallenge key={challenge.id} {...{ challenge, court, nowMs }} />
      ))}
      {court.cases.map((row) => (
        <CourtCase key={row.id} row={row} nowMs={nowMs} />
      ))}
    </>
  )
}

/** Warns that a node that does not answer can be fined, and states from when and how much. */
export function AwayNotice(props: {
  readonly court: Court | undefined
  /** Time at which the node last reported its status. */
  readonly sinceMs: number
  readonly nowMs: number
}): ReactNode {
  const { court, sinceMs, nowMs } = props
  if (!court || BigInt(court.withholding.fineMax) === 0n) return null
  const { windowSeconds } = court.withholding
  const fromSeconds = Math.ceil(sinceMs / 1000) + windowSeconds
  const isPossible = fromSeconds * 1000 <= nowMs
  return (
    <p className="warned">
      Being away can cost stake: a validator may demand the data of an answer, and a node that does
      not supply it within {durationText(windowSeconds)} loses <Fine {...court.withholding} />,
      without a jury. {isPossible ? 'This is possible since ' : 'Start the node again before '}
      <Deadline seconds={fromSeconds} nowMs={nowMs} />
      {isPossible ? '.' : ' to be safe from it.'}
    </p>
  )
}
