import type { ReactNode } from 'react'
import { durationText, shortHash, timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { Amount, CaseLink, HashLink, RelativeTime } from '../definition-list.tsx'
import type { Column } from '../tables/table.tsx'
import { type EventField, fieldsOf, isHash } from './event-fields.ts'

type ChainEventRow = ApiOutput<'GET /api/events'>['rows'][number]

/** Characters of a value beyond which it is shortened. */
const SHOWN_MAX = 48

const cut = (text: string): string => {
  if (isHash(text)) return shortHash(text)
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX - 1)}…` : text
}

/** Values of a list that are shown. */
const VALUES_SHOWN_MAX = 8

function Value(props: {
  readonly kind: EventField['kind']
  readonly value: string
  readonly asset: string | undefined
}) {
  const { kind, value, asset } = props
  if (kind === 'hash') return <HashLink hash={value} />
  if (kind === 'case') return <CaseLink id={value} />
  if (kind === 'money') return <Amount value={value} asset={asset} />
  if (kind === 'stake') return <Amount value={value} />
  if (kind === 'share') return `${Number(value) / 100} %`
  if (kind === 'moment') return timeText(Number(value) * 1000)
  if (kind === 'duration') return durationText(Number(value))
  if (kind === 'ratio') return `${Number(value) / 1e18} ×`
  return <span title={value}>{cut(value)}</span>
}

/** Values of an event in words; hashes are links, long ones are cut. */
const FieldsOf = ({ event: { fields, asset } }: { readonly event: ChainEventRow }): ReactNode => (
  <span className="fields">
    {fieldsOf(fields).map(({ label, kind, values }) => (
      <span key={`${label} ${values.join()}`} className="field">
        <span className="muted">{label}</span>
        {values.slice(0, VALUES_SHOWN_MAX).map((value) => (
          <Value key={value} kind={kind} value={value} asset={asset} />
        ))}
        {values.length > VALUES_SHOWN_MAX && `and ${values.length - VALUES_SHOWN_MAX} more`}
      </span>
    ))}
  </span>
)

/** Formats kinds of events, which are words with hyphens between them. */
const wordsOf = (kind: string): string => kind.replaceAll('-', ' ')

/** Columns of a list of events. */
export const eventColumns: readonly Column<ChainEventRow>[] = [
  { name: 'Event', show: ({ kind }) => <span className="tag">{wordsOf(kind)}</span> },
  { name: 'When', show: (row) => <RelativeTime seconds={row.atSeconds} /> },
  { name: 'Block', isBlock: true, numeric: true, show: ({ block }) => block },
  { name: 'Transaction', show: ({ transaction }) => <HashLink hash={transaction} /> },
  { name: 'Details', isWide: true, show: (event) => <FieldsOf event={event} /> },
]
