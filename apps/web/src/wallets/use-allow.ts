import { Amount } from '@ostrom/protocol'
import { useMemo } from 'react'
import { ask } from '../api/client.ts'
import { useMode, useUnit, useUsual } from '../api/queries.ts'
import type { Allow, Wanted } from './allow.ts'
import { ceilingText } from './ceiling.ts'
import { useOpenSession } from './use-wallet.ts'

/** Has the wallet of whoever is signed in allow a session when what is asked needs one. */
export function useAllow(): { readonly allow: Allow | undefined; readonly isAsking: boolean } {
  const isHosted = useMode() === 'hosted'
  const unit = useUnit(useUsual())
  const { mutateAsync, isPending } = useOpenSession()
  const allow = useMemo<Allow>(() => {
    const more = async ({ model, provider, verification }: Wanted) => {
      const cap = Amount.parse(ceilingText(), unit)
      await mutateAsync({ model, provider, verification, ...(cap && { cap: `${cap}` }) })
    }
    const before = async (wanted: Wanted) => {
      const { model, provider } = wanted
      const { covered } = await ask('GET /api/account/covered', { query: { model, provider } })
      if (!covered) await more(wanted)
    }
    return { before, more }
  }, [mutateAsync, unit])
  return { allow: isHosted ? allow : undefined, isAsking: isPending }
}
