import { Amount } from '@ostrom/protocol'
import { useMemo } from 'react'
import { callApi } from '../api/client.ts'
import { useDefaultAsset, useMode, useUnit } from '../api/queries.ts'
import type { SessionAuthorizer, SessionRequirements } from './session-authorizer.ts'
import { readSpendingLimit } from './spending-limit.ts'
import { useOpenSession } from './use-wallet.ts'

/** Lets the wallet of the signed-in person allow a session when a question needs one. */
export function useSessionAuthorizer(): {
  readonly allow: SessionAuthorizer | undefined
  readonly isAsking: boolean
} {
  const isHosted = useMode() === 'hosted'
  const unit = useUnit(useDefaultAsset())
  const { mutateAsync, isPending } = useOpenSession()
  const allow = useMemo<SessionAuthorizer>(() => {
    const openSession = async ({ model, provider, verification }: SessionRequirements) => {
      const cap = Amount.parse(readSpendingLimit(), unit)
      await mutateAsync({ model, provider, verification, ...(cap && { cap: `${cap}` }) })
    }
    const ensureSession = async (requirements: SessionRequirements) => {
      const { model, provider } = requirements
      const { isAvailable } = await callApi('GET /api/account/session-availability', {
        query: { model, provider },
      })
      if (!isAvailable) await openSession(requirements)
    }
    return { ensureSession, openSession }
  }, [mutateAsync, unit])
  return { allow: isHosted ? allow : undefined, isAsking: isPending }
}
