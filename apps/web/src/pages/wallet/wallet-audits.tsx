import type { ReactNode } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import { HashLink, ProviderLink, Section } from '../../parts/definition-list.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { type Column, LongTable } from '../../parts/tables/table.tsx'

type AuditList = ApiOutput<'GET /api/wallet/audits'>
type AuditedAnswer = AuditList['answers'][number]

/** Text of each state of an answer's audit. */
const words = {
  private: 'opted out',
  'session-open': 'starts when its session closes',
  pending: 'waiting for the beacon',
  'not-sampled': 'not sampled',
  sampled: 'sampled, not examined yet',
  examined: 'recomputed',
  unexamined: 'sampled, not recomputable',
} as const satisfies Record<AuditedAnswer['state'], string>

const found = ({ outcome, evidence, isFlagged }: AuditedAnswer['findings'][number]): string => {
  const resultText =
    outcome === 'examined' ? (evidence?.toPrecision(3) ?? 'no conclusion') : outcome
  return isFlagged ? `${resultText}, provider flagged` : resultText
}

const columns: readonly Column<AuditedAnswer>[] = [
  { name: 'Receipt', show: ({ receiptId }) => <HashLink hash={receiptId} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'Audit', show: ({ state }) => words[state] },
  { name: 'Evidence', show: ({ findings }) => findings.map(found).join('; ') || '—' },
]

const Sums = ({ counts, answers }: AuditList): ReactNode => (
  <p className="muted small">
    {counts.examined ?? 0} of {answers.length} answers were recomputed by validators on this
    machine; {counts.private ?? 0} were opted out of audits. For an honest provider, evidence
    averages at most 1.
  </p>
)

/** Explains who reads answers by default, and how to opt out. */
const Readers = (): ReactNode => (
  <p className="muted small">
    By default validators may read a part of your questions and answers to check the provider: 5 %
    of all, drawn at random, and all of a provider’s first 20 sessions and requests. Each is sealed
    to the validators that have a seat for it. To say no, set “audit” to “canary-only” in the
    gateway’s configuration or in a question; to use only providers without audits, set
    “verification” to “none”. An opt-out counts once this app closes the session.
  </p>
)

/** Number of the wallet's own answers that were audited, and the results. */
export function Audits(): ReactNode {
  const read = useRead('GET /api/wallet/audits', {})
  if (read.data?.hasAudits === false) return null
  return (
    <Section title="Audits">
      <Readers />
      <QueryView read={read}>
        {(audits) =>
          audits.answers.length === 0 ? (
            <Empty title="No answers yet">
              Validators recompute sampled answers, except those that you opt out.
            </Empty>
          ) : (
            <>
              <Sums {...audits} />
              <LongTable
                label="Audits"
                rows={audits.answers.slice(0, 50)}
                columns={columns}
                keyOf={({ receiptId }) => receiptId}
              />
            </>
          )
        }
      </QueryView>
    </Section>
  )
}
