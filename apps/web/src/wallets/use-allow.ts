import { useMemo } from 'react'
import { parseAmount } from '../amount.ts'
import { ask } from '../api/client.ts'
import { useDecimals, useMode } from '../api/queries.ts'
import type { Allow, Wanted } from './allow.ts'
import { ceilingText } from './ceiling.ts'
import { useOpenSession } from './use-wallet.ts'

/** Has the wallet of whoever is signed in allow a session when what is asked needs one. */
export function useAllow(): { readonly allow: Allow | undefined; readonly isAsking: boolean } {
  const isHosted = useMode() === 'hosted'
  const decimals = useDecimals()
  const { mutateAsync, isPending } = useOpenSession()
  const allow = useMemo<Allow>(() => {
    const more = async ({ model, provider, verification }: Wanted) => {
      const cap = parseAmount(ceilingText(), decimals)
      await mutateAsync({ model, provider, verification, ...(cap && { cap: `${cap}` }) })
    }
    const before = async (wanted: Wanted) => {
      const { model, provider } = wanted
      const { covered } = await ask('GET /api/account/covered', { query: { model, provider } })
      if (!covered) await more(wanted)
    }
    return { before, more }
  }, [mutateAsync, decimals])
  return { allow: isHosted ? allow : undefined, isAsking: isPending }
}
