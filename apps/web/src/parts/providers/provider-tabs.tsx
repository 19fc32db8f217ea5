import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Links to the two pages for providers. */
export const ProvideTabs = (): ReactNode => (
  <nav className="tabs" aria-label="Provide">
    <Link to="/provide" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
      Set up
    </Link>
    <Link to="/provide/nodes" activeProps={{ 'aria-current': 'page' }}>
      Your nodes
    </Link>
  </nav>
)
