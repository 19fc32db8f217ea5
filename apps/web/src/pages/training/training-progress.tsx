import type { ReactNode } from 'react'
import { bytesText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useMode, useRead, useSignedIn } from '../../api/queries.ts'
import { LinePlot } from '../../parts/charts/plot.tsx'
import { RelativeTime, Section } from '../../parts/definition-list.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

type Member = ApiOutput<'GET /api/training-progress'>['members'][number]

/** Milliseconds between two reads of a member's file. */
const EVERY_MS = 2_000

const stepText = ({ work, step, steps }: Member): string =>
  work === 'training' && step !== undefined ? `step ${step} of ${steps}` : work

const columns: readonly Column<Member>[] = [
  { name: 'Node', show: ({ name }) => name },
  { name: 'Round', numeric: true, show: ({ round }) => round },
  { name: 'Work', show: stepText },
  { name: 'Loss', numeric: true, show: ({ loss }) => loss?.toFixed(4) ?? '—' },
  {
    name: 'Tokens a second',
    numeric: true,
    show: ({ tokensPerSecond }) => tokensPerSecond?.toFixed(0) ?? '—',
  },
  { name: 'Received', numeric: true, show: ({ bytesReceived }) => bytesText(bytesReceived) },
  { name: 'Published', numeric: true, show: ({ bytesPublished }) => bytesText(bytesPublished) },
  {
    name: 'Score',
    numeric: true,
    show: ({ score }) => (score === undefined ? '—' : `${(score / 100).toFixed(1)} %`),
  },
  { name: 'Told', show: ({ updatedAtMs }) => <RelativeTime seconds={updatedAtMs / 1_000} /> },
]

function LossCurve({ member: { name, losses } }: { readonly member: Member }): ReactNode {
  if (losses.length < 2) return null
  return (
    <LinePlot
      label={`Loss of ${name} over time`}
      times={losses.map(({ atMs }) => atMs / 1_000)}
      lines={[{ name: `Loss of ${name}, nats a token`, values: losses.map(({ loss }) => loss) }]}
    />
  )
}

/** Shows the present work of the owner's own members of a job. */
export function OwnMembers({ id, isLive }: { readonly id: string; readonly isLive: boolean }) {
  const [mode, isSignedIn] = [useMode(), useSignedIn()]
  return mode === 'local' && isSignedIn ? <MemberProgress id={id} isLive={isLive} /> : null
}

function MemberProgress({ id, isLive }: { readonly id: string; readonly isLive: boolean }) {
  const every = isLive ? { everyMs: EVERY_MS } : {}
  const { data } = useRead('GET /api/training-progress', { query: { id } }, every)
  if (!data || data.members.length === 0) return null
  return (
    <Section title="Your nodes in this job">
      <Table label="Your nodes" rows={data.members} columns={columns} keyOf={({ name }) => name} />
      {data.members.map((member) => (
        <LossCurve key={member.name} member={member} />
      ))}
    </Section>
  )
}
