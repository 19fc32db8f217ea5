import { Amount } from '@ostrom/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChatEvent } from '../api/chat.ts'
import { signInQuery, useDefaultAsset, useUnit } from '../api/queries.ts'
import { readSpendingLimit } from '../wallets/spending-limit.ts'
import { walletOf } from '../wallets/use-wallet.ts'
import type { SealedQuestion, SealedSession } from './sealed-session.ts'
import { createSessionStore, type KeptSession } from './sealed-sessions.ts'

/** Sends a question to a model in a session of this page, which seals it. */
export type AskSealed = (model: string, question: SealedQuestion) => AsyncGenerator<ChatEvent>

const sessions = createSessionStore<KeptSession & { readonly sealed: SealedSession }>()

/** Returns a function that sends sealed questions; the paying wallet signs their sessions. */
export function useSealing(): AskSealed {
  const client = useQueryClient()
  const unit = useUnit(useDefaultAsset())
  return useMemo<AskSealed>(
    () =>
      async function* ask(model, question) {
        const { askSealed, openSealedSession } = await import('./sealed-session.ts')
        const state = await client.ensureQueryData(signInQuery)
        const open = async () => {
          const payer = state.mode === 'hosted' ? await walletOf(state) : undefined
          const cap = payer && Amount.parse(readSpendingLimit(), unit)
          const sealed = await openSealedSession({ model, cap: cap || undefined, payer })
          const { session } = sealed.blind
          return {
            sealed,
            isOpen: (costMax: bigint) => session.status !== 'ended' && session.room >= costMax,
            isAnswering: () => session.streams > 0,
            finish: async () => void (await session.finish()),
          }
        }
        const { sealed } = await sessions.get(
          `${state.account ?? ''} ${model}`,
          question.costMax ?? 0n,
          open,
        )
        yield* askSealed(sealed, question)
        // Balances have changed.
        void client.invalidateQueries()
      },
    [client, unit],
  )
}
