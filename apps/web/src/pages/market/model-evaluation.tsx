import type { ReactNode } from 'react'
import { countText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { CopyableText, HashLink, Section } from '../../parts/definition-list.tsx'
import { Empty } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

type EvaluationResult = ApiOutput<'GET /api/model'>['evaluations'][number]

const Benchmark = ({ task, dataset, notes, shots }: EvaluationResult): ReactNode => (
  <span className="stack">
    <b>{task}</b>
    {dataset.name !== task && <span className="muted small">on {dataset.name}</span>}
    {dataset.split && <span className="muted small">{dataset.split} split</span>}
    {shots !== undefined && shots > 0 && <span className="muted small">{shots} shots</span>}
    {notes && <span className="muted small">{notes}</span>}
  </span>
)

const Value = ({ value, interval, samples }: EvaluationResult): ReactNode => (
  <span className="stack">
    <b>{value}</b>
    {interval && (
      <span className="muted small" title="95 % confidence interval">
        {interval.low} to {interval.high}
      </span>
    )}
    {samples !== undefined && <span className="muted small">{countText(samples)} records</span>}
  </span>
)

/** States whether the result is better than a parent's in words, and not only by a sign. */
function Against({ parentComparison, better }: EvaluationResult): ReactNode {
  if (parentComparison.length === 0) return '—'
  return parentComparison.map(({ version, value, difference }) => {
    const isMore = Number(difference) > 0
    const isSame = Number(difference) === 0
    const word = isSame ? 'the same' : isMore === (better === 'higher') ? 'better' : 'worse'
    return (
      <span key={version} className="stack">
        <span>{isSame ? word : `${isMore ? '+' : ''}${difference}, ${word}`}</span>
        <span className="muted small">
          {value} of <HashLink hash={version} />
        </span>
      </span>
    )
  })
}

function Groups({ groups, gap }: EvaluationResult): ReactNode {
  if (groups.length === 0) return '—'
  return (
    <span className="stack">
      {gap && <span>Differ by {gap}</span>}
      {groups.map(({ name, value, samples }) => (
        <span key={name} className="muted small">
          {name} {value}, {countText(samples)} records
        </span>
      ))}
    </span>
  )
}

const Records = ({ dataset }: EvaluationResult): ReactNode => {
  const { url, cid, sha256 } = dataset
  if (!url && !cid && !sha256) return 'Not stated'
  return (
    <span className="stack">
      {url && (
        <a href={url} rel="noreferrer">
          {new URL(url).host}
        </a>
      )}
      {cid && <CopyableText text={cid} label="CID of the dataset" />}
      {sha256 && <CopyableText text={sha256} label="hash of the dataset" />}
    </span>
  )
}

const columns: readonly Column<EvaluationResult>[] = [
  { name: 'Benchmark', show: Benchmark },
  {
    name: 'Metric',
    show: ({ metric, better }) => (
      <span className="stack">
        {metric}
        <span className="muted small">{better} is better</span>
      </span>
    ),
  },
  { name: 'Value', numeric: true, show: Value },
  {
    name: 'Measured',
    show: ({ artifact, tool }) => (
      <span className="stack">
        {artifact ?? 'Variant not stated'}
        <span className="muted small">
          by {tool.name} {tool.version}
        </span>
      </span>
    ),
  },
]

const against: Column<EvaluationResult> = { name: 'Compared with parent', show: Against }
const groups: Column<EvaluationResult> = { name: 'Groups', show: Groups }
const dataset: Column<EvaluationResult> = { name: 'Dataset', show: Records }

/**
 * Shows the measurements that the creator of a version published, which no other party has
 * confirmed.
 */
export const Evaluations = ({
  rows,
}: {
  readonly rows: readonly EvaluationResult[]
}): ReactNode => (
  <Section title="Evaluation">
    {rows.length === 0 ? (
      <Empty title="Not evaluated">
        Creators measure with <code>ostrom evaluate</code>, and publish with{' '}
        <code>models publish --evaluation</code>.
      </Empty>
    ) : (
      <>
        <p className="muted">
          The creator states these figures in the signed manifest. They are not verified.
        </p>
        <Table
          label="Evaluation"
          rows={rows}
          keyOf={(row) => rows.indexOf(row)}
          columns={[
            ...columns,
            ...(rows.some(({ parentComparison }) => parentComparison.length > 0) ? [against] : []),
            ...(rows.some((row) => row.groups.length > 0) ? [groups] : []),
            dataset,
          ]}
        />
      </>
    )}
  </Section>
)
