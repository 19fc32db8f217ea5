import type { ReactNode } from 'react'
import { countText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { eventColumns } from '../parts/events.tsx'
import { Amount, Fact, Facts, HashLink, Section, When, Whole } from '../parts/facts.tsx'
import { Empty } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'

type Model = Output<'GET /api/model'>
type Calibrated = Model['calibrations'][number]

/** Figures of a document, in words; why they are not here where nobody has it. */
const Figures = ({ document }: { readonly document: Calibrated['document'] }): ReactNode => {
  if (!document) return <Fact name="Figures">Nobody gives the document now.</Fact>
  const { classes, samples, mean, limit, risk, isReplayed } = document
  return (
    <>
      <Fact name="Honest answers measured">{countText(samples)}</Fact>
      <Fact name="Machines">{classes.join(', ')}</Fact>
      <Fact name="What is judged">
        {isReplayed ? 'Each draw, repeated, and likelihoods' : 'Likelihoods alone'}
      </Fact>
      <Fact name="Evidence against the honest, on average">{mean.toPrecision(3)} (1 is none)</Fact>
      <Fact name="Largest evidence of one answer">{countText(Math.round(limit))}</Fact>
      <Fact name="Chance that a figure is too low">{(100 * risk).toPrecision(2)} %</Fact>
    </>
  )
}

/** What validators judge this version's answers by. */
export const Calibrations = ({ rows }: { readonly rows: Model['calibrations'] }): ReactNode => (
  <Section title="Calibration">
    {rows.length === 0 ? (
      <Empty title="Its creator measured nothing yet">
        Validators bring calibrations of their own, or do not audit it. Creators make one with{' '}
        <code>ostrom calibrate</code>.
      </Empty>
    ) : (
      rows.map(({ artifactHash, engineHash, cid, atSeconds, document }) => (
        <div key={`${artifactHash} ${engineHash}`} className="card">
          <Facts>
            <Fact name="File">
              <HashLink hash={artifactHash} />
            </Fact>
            <Fact name="Engine build">
              <HashLink hash={engineHash} />
            </Fact>
            <Fact name="Registered">
              <When seconds={atSeconds} />
            </Fact>
            <Fact name="Document">
              <Whole text={cid} label="CID" />
            </Fact>
            <Figures document={document} />
          </Facts>
        </div>
      ))
    )}
  </Section>
)

/** By how much stake its answers are judged, and what that can do. */
export const Judged = ({ judged }: { readonly judged: NonNullable<Model['judged']> }) => (
  <span
    title={
      judged.canPunish
        ? 'Whoever answers with another model can be accused before them.'
        : 'Answers are audited and flagged. Too little stake judges them for a jury to punish.'
    }
  >
    <Amount value={judged.weight} /> of stake;{' '}
    {judged.canPunish ? 'cheats are punished' : 'audited, not punished'}
  </span>
)

/** How a version stands, in words. */
export const standings = {
  active: 'Nobody’s report stands against it: it is listed, and may be served.',
  warned: 'Reports stand against it. It may be served; markets show a warning.',
  quarantined:
    'A jury took it from the market. Nobody serves it; its creator may ask to restore it.',
  retired: 'Its creator retired it. It is no longer offered.',
} as const

/** Whether anybody may offer and ask a version as it stands. */
export const isServed = ({ status }: Pick<Model, 'status'>): boolean =>
  status === 'active' || status === 'warned'

/** How the version stands, and by whose word. */
export const StandingOf = ({ model }: { readonly model: Model }): ReactNode => (
  <Section title="Standing">
    <p className="row wrap">
      <span className={model.status === 'active' ? 'tag' : 'tag tag-warned'}>{model.status}</span>
      {standings[model.status]}
    </p>
    {model.standing.length > 0 && (
      <Table
        label="Reports and verdicts"
        rows={model.standing}
        columns={eventColumns}
        keyOf={({ place }) => place}
      />
    )}
  </Section>
)
