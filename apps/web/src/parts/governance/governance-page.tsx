import type { ReactNode } from 'react'
import { useRead } from '../../api/queries.ts'
import { QueryView } from '../query-states.tsx'
import { GovernanceTabs } from './governance-tabs.tsx'
import type { Governance } from './governance-texts.ts'

/** A page of governance: its heading, links to the other pages, and the chain's present data. */
export function GovernancePage(props: {
  readonly title: string
  readonly lead: string
  readonly children: (governance: Governance) => ReactNode
}): ReactNode {
  const { title, lead, children } = props
  const read = useRead('GET /api/governance', {})
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="muted">{lead}</p>
      </div>
      <GovernanceTabs />
      <QueryView read={read} lines={10}>
        {children}
      </QueryView>
    </div>
  )
}
