import type { ReactNode } from 'react'
import type { Output } from '../api/client.ts'
import { useRead } from '../api/queries.ts'
import { HashLink, ProviderLink, Section } from '../parts/facts.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { type Column, LongTable } from '../parts/table.tsx'

type Told = Output<'GET /api/wallet/audits'>
type Answer = Told['answers'][number]

/** What each state means to whose answers these are. */
const words = {
  private: 'nobody may see it',
  open: 'shown once its session is closed',
  pending: 'waits for the draw',
  skipped: 'not drawn',
  drawn: 'drawn, not looked at yet',
  examined: 'computed again',
  unexamined: 'drawn, and could not be computed again',
} as const satisfies Record<Answer['state'], string>

const found = ({ outcome, evidence, isFlagged }: Answer['verdicts'][number]): string => {
  const shown = outcome === 'examined' ? (evidence?.toPrecision(3) ?? 'no conclusion') : outcome
  return isFlagged ? `${shown}, provider flagged` : shown
}

const columns: readonly Column<Answer>[] = [
  { name: 'Receipt', show: ({ receiptId }) => <HashLink hash={receiptId} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'Audit', show: ({ state }) => words[state] },
  { name: 'Evidence', show: ({ verdicts }) => verdicts.map(found).join('; ') || '—' },
]

const Sums = ({ counts, answers }: Told): ReactNode => (
  <p className="muted small">
    {counts.examined ?? 0} of {answers.length} answers were computed again by validators here;{' '}
    {counts.private ?? 0} nobody may see. Evidence is 1 on average, at most, where the provider is
    honest.
  </p>
)

/** How many of one's own answers were audited, and with what result. */
export function Audits(): ReactNode {
  const read = useRead('GET /api/wallet/audits', {})
  if (read.data?.canAudit === false) return null
  return (
    <Section title="Audits">
      <Shown read={read}>
        {(told) =>
          told.answers.length === 0 ? (
            <Empty title="Nothing was answered yet">
              Validators compute drawn answers again, of those who let them.
            </Empty>
          ) : (
            <>
              <Sums {...told} />
              <LongTable
                label="Audits"
                rows={told.answers.slice(0, 50)}
                columns={columns}
                keyOf={({ receiptId }) => receiptId}
              />
            </>
          )
        }
      </Shown>
    </Section>
  )
}
