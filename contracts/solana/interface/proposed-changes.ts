// Proposed changes of governed values that do not apply yet.

import { decodeFields } from './fields.ts'

const NUMBERS = 6

/**
 * A proposed change. From `due` on, any account may apply it, and only then does it take effect.
 */
export type ProposedChange<V> = {
  readonly value: V
  readonly proposedAt: bigint
  readonly due: bigint
}

export type ProposedChanges = {
  /** Changes by the number of the parameter; `undefined` for a parameter without a proposal. */
  readonly parameters: readonly (ProposedChange<bigint> | undefined)[]
  readonly feeSink: ProposedChange<Uint8Array> | undefined
}

/** Reads the proposed changes, which come after the fixed fields of the config. */
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
