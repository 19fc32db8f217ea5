// Changes of what is governed that are proposed and do not count yet.

import { decodeFields } from './fields.ts'

const NUMBERS = 6

/** A change that waits. It counts once anybody applies it, from `due` on. */
export type ProposedChange<V> = {
  readonly value: V
  readonly proposedAt: bigint
  readonly due: bigint
}

export type ProposedChanges = {
  /** By the parameter's number; `undefined` where nothing is proposed. */
  readonly parameters: readonly (ProposedChange<bigint> | undefined)[]
  readonly feeSink: ProposedChange<Uint8Array> | undefined
}

/** Reads what stands behind the fields of the config. */
export function proposedChangesOf({ tail }: { readonly tail: Uint8Array }): ProposedChanges {
  const { values, end } = decodeFields({ numbers: 'prices' } as const, tail)
  const wait = { proposedAt: 'u64', due: 'u64' } as const
  let at = end
  const parameters = Array.from({ length: NUMBERS }, (_, i) => {
    const found = decodeFields(wait, tail, at)
    at = found.end
    return begun({ value: values.numbers[i] ?? 0n, ...found.values })
  })
  const sink = decodeFields({ value: 'key', ...wait } as const, tail, at)
  return { parameters, feeSink: begun(sink.values) }
}

const begun = <V>(proposal: ProposedChange<V>): ProposedChange<V> | undefined =>
  proposal.proposedAt > 0n ? proposal : undefined
