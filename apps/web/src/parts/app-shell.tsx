import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { shortHash } from '../amount.ts'
import { useEventStream } from '../api/event-stream.ts'
import { useAccount, useSignedIn } from '../api/queries.ts'
import { useWalletSignOut } from '../wallets/use-wallet.ts'
import { Icon, type IconName } from './icons.tsx'
import { applyTheme, type Theme, useTheme } from './theme.ts'

function ThemeButton(): ReactNode {
  const other: Theme = useTheme() === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Use ${other} colours`}
      onClick={() => applyTheme(other)}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  )
}

const navigationItems = [
  { to: '/', name: 'Market', icon: 'market' },
  { to: '/chat', name: 'Chat', icon: 'chat' },
  { to: '/train', name: 'Train', icon: 'train' },
  { to: '/explorer', name: 'Explorer', icon: 'explorer' },
  { to: '/network', name: 'Network', icon: 'network' },
  { to: '/provide', name: 'Provide', icon: 'provide' },
  { to: '/wallet', name: 'Wallet', icon: 'wallet' },
] as const satisfies readonly { to: string; name: string; icon: IconName }[]

const Navigation = (): ReactNode => (
  <nav className="nav" aria-label="Main">
    {navigationItems.map(({ to, name, icon }) => (
      <Link
        key={to}
        to={to}
        activeOptions={{ exact: to === '/' }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon name={icon} />
        <span>{name}</span>
      </Link>
    ))}
  </nav>
)

function Account(): ReactNode {
  const signedIn = useSignedIn()
  const account = useAccount()
  const signOut = useWalletSignOut()
  if (signedIn === undefined) return null
  if (!signedIn) {
    return (
      <Link to="/wallet" className="button small">
        Sign in
      </Link>
    )
  }
  return (
    <>
      {account && (
        <Link to="/wallet" className="signed-in-as" title={`Signed in as ${account}`}>
          {shortHash(account)}
        </Link>
      )}
      <button type="button" className="button small" onClick={() => signOut.mutate()}>
        Sign out
      </button>
    </>
  )
}

/** Returns the name of a page for the browser's tabs and history. */
function nameOf(path: string): string {
  if (path === '/provide/nodes') return 'Your nodes'
  if (path === '/privacy') return 'Who sees what'
  if (path.startsWith('/network/governance')) return 'Governance'
  if (path.startsWith('/models/')) return path.slice('/models/'.length)
  if (path.startsWith('/providers/')) return 'Provider'
  const isIn = (to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`))
  return navigationItems.find(({ to }) => isIn(to))?.name ?? 'Page not found'
}

/**
 * Moves focus to a new page's content, so that screen readers announce it, and sets the page's
 * name.
 */
function useFocusOnMove(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    document.title = `${nameOf(path)} · Ostrom`
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
  return main
}

/** Frame around every page. */
export function AppShell(): ReactNode {
  const connection = useEventStream()
  const main = useFocusOnMove()
  const client = useQueryClient()
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="header">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="24" height="24" />
          Ostrom
        </Link>
        <Navigation />
        <div className="header-end">
          <ThemeButton />
          <Account />
        </div>
      </header>
      {connection === 'lost' && (
        <div className="offline" role="status">
          Connection lost. Showing older data.
          <button type="button" className="link" onClick={() => void client.invalidateQueries()}>
            Try now
          </button>
        </div>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
