// Goal: the market on Solana behaves like the markets on other chains, rule by rule, within its
// stated capabilities.
// Method: the conformance suite against the real program, deployed on a local chain that answers
// the RPC of clusters; the adapter uses the unmodified client library.

import { ledgerConformance } from '../conformance/index.ts'
import { createTokenWorld } from './world.fixture.ts'

ledgerConformance('solana', createTokenWorld, [
  'answer-endorsements',
  'answer-proofs',
  ...(['audits', 'maturation', 'data-challenges', 'audit-holds', 'honeypots'] as const),
  ...(['datasets', 'model-reports', 'storage-deals', 'tickets'] as const),
  ...(['approvals', 'adapters', 'registrations', 'governance'] as const),
])
