// Goal: the market on Solana behaves as the others, rule by rule, as far as it says that it can.
// Method: the conformance suite against the real program, deployed on a local chain that answers
// the RPC of clusters; the adapter speaks to it by the unmodified client library.

import { ledgerConformance } from '../conformance/index.ts'
import { createTokenWorld } from './world.fixture.ts'

ledgerConformance('solana', createTokenWorld, [
  'answer-endorsements',
  'answer-proofs',
  ...(['audits', 'maturation', 'data-challenges', 'audit-holds', 'honeypots'] as const),
  ...(['datasets', 'model-reports', 'storage-deals', 'tickets'] as const),
  ...(['approvals', 'adapters', 'registrations', 'governance'] as const),
])
