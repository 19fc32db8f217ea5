import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ChatSearch } from './pages/chat.tsx'
import { type ExplorerList, type ExplorerSearch, lists } from './pages/explorer/explorer-lists.ts'
import type { CompareSearch } from './pages/market/compare.tsx'
import { MarketPage, type MarketSearch, type MarketSort, sorts } from './pages/market/market.tsx'
import { AppShell } from './parts/app-shell.tsx'
import { Empty, Failure, Loading } from './parts/query-states.tsx'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 256) : undefined

const sortNames = Object.keys(sorts) as MarketSort[]

const verificationNames = ['any', 'none', 'replayable', 'calibrated'] as const

const NotFound = (): ReactNode => (
  <div className="page">
    <Empty title="Page not found">
      <Link to="/">Back to market</Link>
    </Empty>
  </div>
)

const root = createRootRoute({ component: AppShell, notFoundComponent: NotFound })

const market = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: MarketPage,
  validateSearch: ({ search, license, sort, available }): MarketSearch => ({
    search: text(search),
    license: text(license),
    sort: sortNames.find((candidate) => candidate === sort),
    available: available === 'yes' ? 'yes' : undefined,
  }),
})

const model = createRoute({
  getParentRoute: () => root,
  // Names of models may contain slashes.
  path: '/models/$',
  component: lazyRouteComponent(() => import('./pages/market/model.tsx'), 'ModelPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('./pages/market/compare.tsx'), 'ComparePage'),
  validateSearch: ({ a, b }): CompareSearch => ({ a: text(a), b: text(b) }),
})

const provider = createRoute({
  getParentRoute: () => root,
  path: '/providers/$id',
  component: lazyRouteComponent(() => import('./pages/market/provider.tsx'), 'ProviderPage'),
})

const chat = createRoute({
  getParentRoute: () => root,
  path: '/chat',
  component: lazyRouteComponent(() => import('./pages/chat.tsx'), 'ChatPage'),
  validateSearch: ({ model, provider, verification }): ChatSearch => ({
    model: text(model),
    provider: text(provider),
    verification: verificationNames.find((candidate) => candidate === verification),
  }),
})

const explorer = createRoute({
  getParentRoute: () => root,
  path: '/explorer',
  component: lazyRouteComponent(() => import('./pages/explorer/explorer.tsx'), 'ExplorerPage'),
  validateSearch: ({ list }): ExplorerSearch => ({
    list: lists.find((candidate: ExplorerList) => candidate === list),
  }),
})

const trail = createRoute({
  getParentRoute: () => root,
  path: '/explorer/$id',
  component: lazyRouteComponent(() => import('./pages/explorer/explorer.tsx'), 'LookupPage'),
})

const courtCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./pages/explorer/case.tsx'), 'CasePage'),
})

const train = createRoute({
  getParentRoute: () => root,
  path: '/train',
  component: lazyRouteComponent(() => import('./pages/training/train.tsx'), 'TrainPage'),
})

const trainingJob = createRoute({
  getParentRoute: () => root,
  path: '/train/$id',
  component: lazyRouteComponent(
    () => import('./pages/training/training-job.tsx'),
    'TrainingJobPage',
  ),
})

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  component: lazyRouteComponent(() => import('./pages/network/network.tsx'), 'NetworkPage'),
})

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/network/statistics',
  component: lazyRouteComponent(() => import('./pages/network/statistics.tsx'), 'StatisticsPage'),
})

const governance = createRoute({
  getParentRoute: () => root,
  path: '/network/governance',
  component: lazyRouteComponent(() => import('./pages/governance/governance.tsx'), 'ProposalsPage'),
})

const parameters = createRoute({
  getParentRoute: () => root,
  path: '/network/governance/parameters',
  component: lazyRouteComponent(
    () => import('./pages/governance/governance-parameters.tsx'),
    'ParametersPage',
  ),
})

const propose = createRoute({
  getParentRoute: () => root,
  path: '/network/governance/propose',
  component: lazyRouteComponent(
    () => import('./pages/governance/governance-propose.tsx'),
    'ProposePage',
  ),
})

const treasury = createRoute({
  getParentRoute: () => root,
  path: '/network/governance/treasury',
  component: lazyRouteComponent(
    () => import('./pages/governance/governance-treasury.tsx'),
    'TreasuryPage',
  ),
})

const contribution = createRoute({
  getParentRoute: () => root,
  path: '/network/governance/contribution',
  component: lazyRouteComponent(
    () => import('./pages/governance/governance-contribution.tsx'),
    'ContributionPage',
  ),
})

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./pages/privacy.tsx'), 'PrivacyPage'),
})

const provide = createRoute({
  getParentRoute: () => root,
  path: '/provide',
  component: lazyRouteComponent(() => import('./pages/network/provider-setup.tsx'), 'ProvidePage'),
})

const nodes = createRoute({
  getParentRoute: () => root,
  path: '/provide/nodes',
  component: lazyRouteComponent(() => import('./pages/network/nodes.tsx'), 'NodesPage'),
})

const wallet = createRoute({
  getParentRoute: () => root,
  path: '/wallet',
  component: lazyRouteComponent(() => import('./pages/wallet/wallet.tsx'), 'WalletPage'),
})

/** All pages. The code of each page except the market is loaded separately. */
export const router = createRouter({
  routeTree: root.addChildren([
    market,
    model,
    compare,
    provider,
    chat,
    explorer,
    trail,
    courtCase,
    train,
    trainingJob,
    network,
    statistics,
    governance,
    parameters,
    propose,
    treasury,
    contribution,
    privacy,
    provide,
    nodes,
    wallet,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => (
    <div className="page">
      <Loading lines={8} />
    </div>
  ),
  defaultErrorComponent: ({ error, reset }) => (
    <div className="page">
      <Failure error={error} onRetry={reset} />
    </div>
  ),
})

/**
 * Loads the code of all pages, about 30 kB, so that switching pages needs no wait, and works even
 * if the gateway has stopped or been updated meanwhile.
 */
export function preloadPages(): void {
  for (const { options } of Object.values(router.routesById)) {
    // If a component cannot be loaded now, the router loads it when a person opens its page.
    void options.component?.preload?.()
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
