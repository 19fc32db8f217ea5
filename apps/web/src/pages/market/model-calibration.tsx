import type { ReactNode } from 'react'
import { countText, timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import {
  Amount,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  RelativeTime,
  Section,
} from '../../parts/definition-list.tsx'
import { eventColumns } from '../../parts/events/events.tsx'
import { Empty } from '../../parts/query-states.tsx'
import { Table } from '../../parts/tables/table.tsx'

type ModelDetails = ApiOutput<'GET /api/model'>
type CalibrationDetails = ModelDetails['calibrations'][number]

/** Describes the figures of a document, or why no source could provide it. */
const Figures = ({
  document,
}: {
  readonly document: CalibrationDetails['document']
}): ReactNode => {
  if (!document) return <Definition name="Figures">The document is unavailable.</Definition>
  const { classes, samples, evidenceMean, evidenceMax, risk, isReplayable } = document
  return (
    <>
      <Definition name="Calibration samples">{countText(samples)}</Definition>
      <Definition name="Machine classes">{classes.join(', ')}</Definition>
      <Definition name="Case type">
        {isReplayable ? 'Replayed sampling and likelihoods' : 'Likelihoods only'}
      </Definition>
      <Definition name="False-alarm evidence (mean)">
        {evidenceMean.toPrecision(3)} (1 is none)
      </Definition>
      <Definition name="Evidence of one answer (maximum)">
        {countText(Math.round(evidenceMax))}
      </Definition>
      <Definition name="Calibration risk">{(100 * risk).toPrecision(2)} %</Definition>
    </>
  )
}

/** Shows the calibrations by which validators judge this version's answers. */
export const Calibrations = ({
  rows,
}: {
  readonly rows: ModelDetails['calibrations']
}): ReactNode => (
  <Section title="Calibration">
    {rows.length === 0 ? (
      <Empty title="Not calibrated">
        Validators use their own calibrations, or do not audit this version. Its creator can make
        one with <code>ostrom calibrate</code>.
      </Empty>
    ) : (
      rows.map(({ artifactHash, engineHash, cid, atSeconds, document }) => (
        <div key={`${artifactHash} ${engineHash}`} className="card">
          <DefinitionList>
            <Definition name="File">
              <HashLink hash={artifactHash} />
            </Definition>
            <Definition name="Engine build">
              <HashLink hash={engineHash} />
            </Definition>
            <Definition name="Registered">
              <RelativeTime seconds={atSeconds} />
            </Definition>
            <Definition name="Document">
              <CopyableText text={cid} label="CID" />
            </Definition>
            <Figures document={document} />
          </DefinitionList>
        </div>
      ))
    )}
  </Section>
)

/** Stake of the jurors for the version's answers, and whether it is enough to slash. */
export const JuryWeight = ({
  jurorStake,
}: {
  readonly jurorStake: NonNullable<ModelDetails['jurorStake']>
}) => (
  <span
    title={
      jurorStake.canSlash
        ? 'Validators can accuse a provider that serves another model.'
        : 'Validators audit answers and fine a provider that does not disclose them. ' +
          'The juror stake is too small for a jury to slash.'
    }
  >
    <Amount value={jurorStake.weight} /> of stake;{' '}
    {jurorStake.canSlash ? 'juries can slash' : 'too little for a jury: fines for silence only'}
  </span>
)

const safetyStatusTexts = {
  active: 'No reports. It is listed and may be served.',
  warned: 'Reported. It may be served; markets show a warning.',
  quarantined:
    'A jury removed this version from the market. Its creator can ask a jury to restore it.',
  retired: 'Its creator retired this version. It is no longer offered.',
} as const

const guardianTexts = {
  warned: ['The guardian warns of this version', 'the warning'],
  quarantined: ['The guardian removed this version from the market', 'the quarantine'],
} as const

/**
 * Describes the status of a version. A status that only the guardian set, in an emergency
 * (docs/spec/safety.md), expires.
 */
export function safetyStatusText({ status, statusUntilSeconds: until }: SafetyModel): string {
  if (until === undefined || !(status === 'warned' || status === 'quarantined')) {
    return safetyStatusTexts[status]
  }
  const [act, word] = guardianTexts[status]
  const day = timeText(1000 * until)
  return `${act}. On ${day} ${word} lapses, unless a jury confirms it.`
}

type SafetyModel = Pick<ModelDetails, 'status' | 'statusUntilSeconds'>

/** Returns whether a version's status allows offers and requests. */
export const isServed = ({ status }: Pick<ModelDetails, 'status'>): boolean =>
  status === 'active' || status === 'warned'

/** The status of a version, and the events that set it. */
export const SafetyStatus = ({ model }: { readonly model: ModelDetails }): ReactNode => (
  <Section title="Safety status">
    <p className="row wrap">
      <span className={model.status === 'active' ? 'tag' : 'tag tag-warned'}>{model.status}</span>
      {safetyStatusText(model)}
    </p>
    {model.safetyEvents.length > 0 && (
      <Table
        label="Reports and verdicts"
        rows={model.safetyEvents}
        columns={eventColumns}
        keyOf={({ sequence }) => sequence}
      />
    )}
  </Section>
)
