import type { ApiInput } from '../api/client.ts'
import { callApi } from '../api/client.ts'
import { useMode, useWrite } from '../api/queries.ts'
import { useWalletTransaction } from './use-wallet.ts'
import type { WalletTransaction } from './wallet.ts'

/** Kinds of governance acts of an account. */
export type GovernanceStep = 'propose' | 'vote' | 'step' | 'delegate' | 'reward'

type Wish<S extends GovernanceStep> = ApiInput<`POST /api/wallet/governance/${S}`>['body']

/** An action, and its state. */
export type GovernanceMutation<S extends GovernanceStep> = {
  readonly isPending: boolean
  readonly transaction: string | undefined
  readonly error: Error | null
  readonly act: (wish: Wish<S>, onDone?: () => void) => void
}

const prepare = callApi as (
  name: `POST /api/account/governance/${GovernanceStep}`,
  input: { readonly body: unknown },
) => Promise<WalletTransaction>

/** Takes a step of governance with the gateway's wallet, or with that of the signed-in person. */
export function useGovernance<S extends GovernanceStep>(step: S): GovernanceMutation<S> {
  const isHosted = useMode() === 'hosted'
  const own = useWrite(`POST /api/wallet/governance/${step}` as 'POST /api/wallet/governance/vote')
  const sent = useWalletTransaction((body: Wish<S>) =>
    prepare(`POST /api/account/governance/${step}`, { body }),
  )
  if (isHosted) {
    return {
      isPending: sent.isPending,
      transaction: sent.data,
      error: sent.error,
      act: (wish, onDone) => sent.mutate(wish, { onSuccess: () => onDone?.() }),
    }
  }
  return {
    isPending: own.isPending,
    transaction: own.data?.transaction,
    error: own.error,
    act: (wish, onDone) => own.mutate(wish as never, { onSuccess: () => onDone?.() }),
  }
}
