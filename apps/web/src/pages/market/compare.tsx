import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { bytesText, countText, licenseText, shortHash } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import { CopyableText, Section } from '../../parts/definition-list.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { Table } from '../../parts/tables/table.tsx'
import { ComparedAnswers } from './compared-answers.tsx'

type Comparison = ApiOutput<'GET /api/comparison'>
type Form = Comparison['forms'][number]
type Figures = Comparison['evaluations'][number]

/** Parameters of the page's address: a person with the link sees the same comparison. */
export type CompareSearch = { readonly a?: string | undefined; readonly b?: string | undefined }

function Choice({ a = '', b = '' }: CompareSearch): ReactNode {
  const navigate = useNavigate()
  const [names, setNames] = useState({ a, b })
  const show = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '/compare', search: { a: names.a.trim(), b: names.b.trim() } })
  }
  const field = (side: 'a' | 'b', label: string) => (
    <input
      type="search"
      aria-label={label}
      placeholder={`${label}: name or id`}
      spellCheck={false}
      value={names[side]}
      onChange={({ target }) => setNames({ ...names, [side]: target.value })}
    />
  )
  const isReady = names.a.trim() !== '' && names.b.trim() !== ''
  return (
    <search>
      <form className="filters" onSubmit={show}>
        {field('a', 'First version')}
        {field('b', 'Second version')}
        <button type="submit" className="button" disabled={!isReady}>
          Compare
        </button>
      </form>
    </search>
  )
}

const VersionLink = ({ version, name }: { readonly version: string; readonly name?: string }) => (
  <Link to="/models/$" params={{ _splat: version }}>
    {name ?? shortHash(version)}
  </Link>
)

const Heads = ({ a, b }: Pick<Comparison, 'a' | 'b'>): ReactNode => (
  <Table
    label="Versions"
    rows={[
      { place: 'First', ...a },
      { place: 'Second', ...b },
    ]}
    keyOf={({ place }) => place}
    columns={[
      { name: 'Version', show: (one) => <VersionLink version={one.version} name={one.name} /> },
      { name: 'Release', show: ({ release }) => release ?? '—' },
      { name: 'License', show: ({ license }) => licenseText(license) },
      { name: 'Offered', show: ({ isServed }) => (isServed ? 'yes' : 'no') },
      { name: 'Id', show: ({ version }) => <CopyableText text={version} label="id" /> },
    ]}
  />
)

function Relation({ a, b, relation }: Pick<Comparison, 'a' | 'b' | 'relation'>): ReactNode {
  const { kind, common, continued } = relation
  const said = {
    same: 'Both are the same version.',
    derived: `${b.name} was made from ${a.name}.`,
    origin: `${a.name} was made from ${b.name}.`,
    related: 'Neither was made from the other.',
    unrelated: 'Nothing known joins them: neither their parents nor what their creators say.',
  } as const
  return (
    <p>
      {said[kind]}
      {common.length > 0 && ' Both come from '}
      {common.map(({ version, name }, at) => (
        <span key={version}>
          {at > 0 && ', '}
          <VersionLink version={version} {...(name !== undefined && { name })} />
        </span>
      ))}
      {common.length > 0 && '.'}
      {continued &&
        ` The training of ${continued === 'a' ? a.name : b.name} went on from the other, as its ` +
          'creator says.'}
    </p>
  )
}

const Differences = ({ a, b, differences }: Comparison): ReactNode => (
  <Section title="Differences">
    {differences.length === 0 ? (
      <Empty title="No differences" />
    ) : (
      <Table
        label="Differences"
        rows={differences}
        keyOf={({ field }) => field}
        columns={[
          { name: 'Field', show: ({ field }) => <b>{field}</b> },
          { name: `First: ${a.name}`, show: ({ from }) => <Text value={from} /> },
          { name: `Second: ${b.name}`, show: ({ to }) => <Text value={to} /> },
        ]}
      />
    )}
  </Section>
)

const Text = ({ value }: { readonly value?: string | undefined }): ReactNode =>
  value === undefined ? '—' : <span className="any-length">{value}</span>

const outcomes: Readonly<Record<Form['outcome'], string>> = {
  same: 'The same file',
  different: 'Other bytes',
  'a-only': 'First alone',
  'b-only': 'Second alone',
  unknown: 'Hash not known',
}

const File = ({ file }: { readonly file: Form['a'] }): ReactNode =>
  file === undefined ? (
    '—'
  ) : (
    <span className="stack">
      {bytesText(file.bytes)}
      {file.sha256 && <CopyableText text={file.sha256} label="hash" />}
    </span>
  )

const Forms = ({ a, b, forms }: Comparison): ReactNode => (
  <Section title="Files">
    {forms.length === 0 ? (
      <Empty title="Neither has files" />
    ) : (
      <Table
        label="Files"
        rows={forms}
        keyOf={({ variant }) => variant}
        columns={[
          { name: 'Form', show: ({ variant }) => variant },
          { name: `First: ${a.name}`, show: (form) => <File file={form.a} /> },
          { name: `Second: ${b.name}`, show: (form) => <File file={form.b} /> },
          { name: 'Contents', show: ({ outcome }) => outcomes[outcome] },
        ]}
      />
    )}
  </Section>
)

const Figure = ({ figure }: { readonly figure: Figures['a'] }): ReactNode =>
  figure === undefined ? (
    '—'
  ) : (
    <span className="stack">
      <b>{figure.value}</b>
      {figure.interval && (
        <span className="muted small" title="95 % confidence interval">
          {figure.interval.low} to {figure.interval.high}
        </span>
      )}
      {figure.samples !== undefined && (
        <span className="muted small">{countText(figure.samples)} records</span>
      )}
    </span>
  )

/** States which version is better in words, and not only by the sign of the difference. */
function Outcome({ difference, outcome, a, b }: Figures): ReactNode {
  if (difference === undefined || outcome === undefined) return 'Measured for one alone'
  const open = a?.interval && b?.interval ? 'intervals meet' : 'interval not stated'
  const sign = Number(difference) > 0 ? '+' : ''
  return `${sign}${difference}, ${outcome === 'open' ? open : `second is ${outcome}`}`
}

const Evaluations = ({ a, b, evaluations }: Comparison): ReactNode => (
  <Section title="Evaluation">
    {evaluations.length === 0 ? (
      <Empty title="Neither was evaluated" />
    ) : (
      <>
        <p className="muted">
          The creators state these figures in their signed manifests. They are not verified.
        </p>
        <Table
          label="Evaluation"
          rows={evaluations}
          keyOf={(row) => evaluations.indexOf(row)}
          columns={[
            {
              name: 'Benchmark',
              show: ({ task, dataset }) => (
                <span className="stack">
                  <b>{task}</b>
                  <span className="muted small">
                    on {dataset.name} {dataset.split}
                  </span>
                </span>
              ),
            },
            {
              name: 'Metric',
              show: ({ metric, better }) => (
                <span className="stack">
                  {metric}
                  <span className="muted small">{better} is better</span>
                </span>
              ),
            },
            { name: `First: ${a.name}`, numeric: true, show: (row) => <Figure figure={row.a} /> },
            { name: `Second: ${b.name}`, numeric: true, show: (row) => <Figure figure={row.b} /> },
            { name: 'Second less first', numeric: true, show: Outcome },
          ]}
        />
      </>
    )}
  </Section>
)

function Result({ a, b }: Required<CompareSearch>): ReactNode {
  const names = { a: a ?? '', b: b ?? '' }
  const read = useRead('GET /api/comparison', { query: names })
  return (
    <QueryView read={read} lines={10}>
      {(comparison) => (
        <>
          <Relation {...comparison} />
          <Heads {...comparison} />
          <Differences {...comparison} />
          <Evaluations {...comparison} />
          <Forms {...comparison} />
          <ComparedAnswers a={comparison.a} b={comparison.b} />
        </>
      )}
    </QueryView>
  )
}

/** Two versions side by side: their relation and their differences. */
export function ComparePage(): ReactNode {
  const { a, b } = useSearch({ from: '/compare' })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Compare versions</h1>
        <Choice key={`${a} ${b}`} a={a} b={b} />
      </div>
      {a !== undefined && b !== undefined ? (
        <Result key={`${a} ${b}`} a={a} b={b} />
      ) : (
        <Empty title="Name two versions">By their names, or by their ids.</Empty>
      )}
    </div>
  )
}
