import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Links to the pages about governance. */
export const GovernanceTabs = (): ReactNode => (
  <nav className="tabs" aria-label="Governance">
    <Link
      to="/network/governance"
      activeOptions={{ exact: true }}
      activeProps={{ 'aria-current': 'page' }}
    >
      Proposals
    </Link>
    <Link to="/network/governance/parameters" activeProps={{ 'aria-current': 'page' }}>
      Parameters
    </Link>
    <Link to="/network/governance/propose" activeProps={{ 'aria-current': 'page' }}>
      Propose
    </Link>
    <Link to="/network/governance/treasury" activeProps={{ 'aria-current': 'page' }}>
      Treasury
    </Link>
    <Link to="/network/governance/contribution" activeProps={{ 'aria-current': 'page' }}>
      My contribution
    </Link>
  </nav>
)
