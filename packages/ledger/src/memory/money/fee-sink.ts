import type { AccountId } from '@ostrom/protocol'
import type { MemoryState } from '../chain/state.ts'
import { FEE_SINK } from './system-accounts.ts'

/** Returns the account that is credited with fees. */
export const feeSinkOf = ({ governance }: Pick<MemoryState, 'governance'>): AccountId =>
  governance.feeSink.get('now') ?? FEE_SINK
