import { type AccountId, type Hash, Manifest } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  ADAPTERS_PER_DAY,
  type AdapterMerge,
  type AdapterRegistration,
  type ModelAdapter,
} from '../../registry/adapters.ts'
import type { ModelVersion } from '../../registry/models.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { modelInEffect } from './models.ts'

const RANK_MAX = 1_024
const ALPHA_MAX = 65_536
const MODULES_BYTES_MAX = 512
const METHOD_BYTES_MAX = 32
const DAY_SECONDS = 86_400n

/**
 * @throws {LedgerError} `adapter-exists`, `model-unknown`, `account-mismatch`, `adapter-invalid`,
 * `adapter-base-unsupported`, `adapter-limit`.
 */
export function register(context: TransactionContext, terms: AdapterRegistration): void {
  const { state, sender } = context
  const { version, rank, alpha, targetModules, datasetHash } = terms
  check(!state.adapters.get(version), 'adapter-exists', { version })
  const model = requireModel(state, version)
  const { creator } = model
  check(creator === sender, 'account-mismatch', { sender, needed: creator })
  check(rank > 0 && rank <= RANK_MAX, 'adapter-invalid', { rank, max: RANK_MAX })
  check(alpha > 0 && alpha <= ALPHA_MAX, 'adapter-invalid', { alpha, max: ALPHA_MAX })
  const { length } = targetModules.join(',')
  const named = length > 0 && length <= MODULES_BYTES_MAX
  check(named, 'adapter-invalid', { targetModules: length, max: MODULES_BYTES_MAX })
  check(!/^0x0+$/.test(datasetHash), 'adapter-invalid', { datasetHash })
  const base = baseOf(context, model)
  const cid = weightsOf(model)
  count(context)

  const adapter: ModelAdapter = { ...terms, creator, base, cid }
  state.adapters.set(version, adapter)
  context.emit({ kind: 'adapter-registered', ...adapter })
}

/** @throws {LedgerError} `adapter-unknown`, `model-unknown`, `adapter-invalid`. */
export function recordMerge(
  context: TransactionContext,
  { base, adapter, merged }: AdapterMerge,
): void {
  const { state, sender: account } = context
  check(state.adapters.get(adapter)?.base === base, 'adapter-unknown', { adapter, base })
  if (merged) {
    const { version, method } = merged
    const { creator, parents } = requireModel(state, version)
    const named = parents.includes(base) && parents.includes(adapter)
    const isMethodValid = method.length > 0 && method.length <= METHOD_BYTES_MAX
    const valid = creator === account && named && isMethodValid
    check(valid, 'adapter-invalid', { merged: version, creator, method })
  }
  context.emit({ kind: 'adapter-merged', base, adapter, account, ...(merged && { merged }) })
}

/** Returns the number of adapters that an account may still register on the day of `nowSeconds`. */
export function remainingOn(state: MemoryState, creator: AccountId, nowSeconds: bigint): number {
  return ADAPTERS_PER_DAY - (state.adaptersOfDay.get(dayKey(creator, nowSeconds)) ?? 0)
}

const dayKey = (creator: AccountId, nowSeconds: bigint): string =>
  `${creator}/${nowSeconds / DAY_SECONDS}`

function requireModel({ models }: MemoryState, version: Hash): ModelVersion {
  const model = models.get(version)
  check(model, 'model-unknown', { version })
  return model
}

/**
 * Returns the base of an adapter, after checking that it may be adapted and that the adapter's
 * royalties pay the base's first recipient at least as much as the base does.
 */
function baseOf(context: TransactionContext, { parents, royalties }: ModelVersion): Hash {
  const [base, ...others] = parents
  const single = base !== undefined && others.length === 0
  check(single, 'adapter-invalid', { parents: parents.length, needed: 1 })
  const model = modelInEffect(context, base)
  check(model, 'model-unknown', { version: base })
  const { status, royalties: owed } = model
  check(status === 'active', 'adapter-base-unsupported', { base, status })
  check(!context.state.adapters.get(base), 'adapter-base-unsupported', {
    base,
    reason: 'an adapter itself',
  })
  const [share] = owed
  if (!share) return base
  const { recipient, bps } = share
  const isPaid = royalties.some((royalty) => royalty.recipient === recipient && royalty.bps >= bps)
  check(isPaid, 'adapter-base-unsupported', { base, royaltyTo: recipient, bps })
  return base
}

/**
 * Returns the CID of the weights after checking that all files are small enough and the first has a
 * safe format.
 */
function weightsOf({ artifacts }: ModelVersion): string {
  const max = Manifest.ADAPTER_BYTES_MAX
  for (const { bytes } of artifacts) check(bytes <= max, 'adapter-invalid', { bytes, max })
  const [weights] = artifacts
  const safe = weights?.format === 'safetensors'
  check(safe, 'adapter-invalid', { format: weights?.format ?? 'none', needed: 'safetensors' })
  return weights.cid
}

function count({ state, sender: creator, nowSeconds }: TransactionContext): void {
  const left = remainingOn(state, creator, nowSeconds)
  check(left > 0, 'adapter-limit', { creator, max: ADAPTERS_PER_DAY })
  state.adaptersOfDay.set(dayKey(creator, nowSeconds), ADAPTERS_PER_DAY - left + 1)
}
