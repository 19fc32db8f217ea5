import type { Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type {
  GovernanceAction,
  ParameterAction,
  RegistryAction,
  RootAction,
  TreasuryAction,
} from '../../governance/actions.ts'
import { trackOf } from '../../governance/actions.ts'
import type { TransactionContext } from '../chain/state.ts'
import { modelInEffect, setGuardianStatus } from '../registry/models.ts'
import { cancelChange, checkBounds, proposeChange, setSetting } from './settings.ts'
import { setSale, setSwap, spend } from './treasury.ts'

/** Performs an action as the timelock of its track. Refusals are those of the called function. */
export function applyAction(context: TransactionContext, action: GovernanceAction): void {
  switch (trackOf(action)) {
    case 'root':
      applyRoot(context, action as RootAction)
      break
    case 'parameters':
      applyParameter(context, action as ParameterAction)
      break
    case 'treasury':
      applyTreasury(context, action as TreasuryAction)
      break
    default:
      applyRegistry(context, action as RegistryAction)
      break
  }
}

/** Refuses a value beyond its bounds before a vote about it. */
export function checkAction(context: TransactionContext, action: GovernanceAction): void {
  if (action.kind !== 'set-parameter' && action.kind !== 'set-setting') return
  checkBounds(context, action.name, action.value)
}

function applyRoot(context: TransactionContext, action: RootAction): void {
  const { nativeAsset } = context
  switch (action.kind) {
    case 'set-fee-sink':
      proposeChange(context, { kind: 'fee-sink' }, action.account)
      break
    case 'cancel-fee-sink':
      cancelChange(context, { kind: 'fee-sink' })
      break
    case 'list-asset': {
      const { asset, ratio } = action
      check(asset !== nativeAsset || ratio > 0n, 'amount-invalid', { asset, ratio })
      proposeChange(context, { kind: 'asset', asset }, ratio)
      break
    }
    case 'cancel-asset':
      cancelChange(context, { kind: 'asset', asset: action.asset })
      break
    case 'transfer-ownership':
      // The action has no effect here, because no account of this chain can accept the ownership.
      break
  }
}

function applyParameter(context: TransactionContext, action: ParameterAction): void {
  const { name } = action
  if (action.kind === 'set-setting') {
    setSetting(context, action.name, action.value)
    return
  }
  const change = { kind: 'parameter', name: action.name } as const
  if (action.kind === 'cancel-parameter') cancelChange(context, change)
  else {
    checkBounds(context, name, action.value)
    proposeChange(context, change, action.value)
  }
}

function applyTreasury(context: TransactionContext, action: TreasuryAction): void {
  const { governance } = context.state
  switch (action.kind) {
    case 'spend':
      spend(context, action)
      break
    case 'set-swap':
      setSwap(context, action.account)
      break
    case 'set-sale':
      setSale(context, action)
      break
    case 'set-honeypot-owner': {
      const { account, accepted } = action
      governance.honeypotOwners.set(account, accepted)
      context.emit({ kind: 'honeypot-owner-set', account, accepted })
      break
    }
  }
}

function applyRegistry(context: TransactionContext, action: RegistryAction): void {
  const { state } = context
  switch (action.kind) {
    case 'set-base': {
      const { version, approved } = action
      check(!approved || state.models.get(version), 'model-unknown', { version })
      state.governance.bases.set(version, approved)
      context.emit({ kind: 'base-set', version, approved })
      break
    }
    case 'promote':
      promote(context, action)
      break
    case 'decide-dataset': {
      const { dataset, decision } = action
      state.governance.decisions.set(dataset, decision)
      context.emit({ kind: 'dataset-decided', dataset, decision })
      break
    }
    case 'set-model-status':
      setGuardianStatus(context, action.version, action.status)
      break
  }
}

function promote(
  context: TransactionContext,
  { model, version }: { readonly model: string; readonly version: Hash | undefined },
): void {
  const { promoted } = context.state.governance
  if (version === undefined) promoted.delete(model)
  else {
    const found = modelInEffect(context, version)
    check(found, 'model-unknown', { version })
    const isUsable = found.status === 'active' || found.status === 'warned'
    const fits = found.model === model && isUsable
    check(fits, 'version-not-promotable', { model, version, status: found.status })
    promoted.set(model, version)
  }
  context.emit({ kind: 'version-promoted', model, version })
}
