import { readFileSync } from 'node:fs'
import type { Hex } from '@ostrom/protocol'

/** Outputs and storage changes that every implementation must give: `vectors/jam.ts`. */
export type GoldenVectors = {
  readonly configuration: Hex.Hex
  readonly token: {
    readonly validator: number
    readonly payload: Hex.Hex
    readonly token: Hex.Hex
  }
  readonly refine: readonly {
    readonly name: string
    readonly payload: Hex.Hex
    /** Empty if refine has no output. */
    readonly output: Hex.Hex
  }[]
  readonly accumulate: readonly {
    readonly name: string
    readonly authorizer: Hex.Hash
    readonly result: Hex.Hex
    readonly storage: readonly { readonly key: Hex.Hex; readonly value: Hex.Hex }[]
    readonly changes: readonly { readonly key: Hex.Hex; readonly value: Hex.Hex }[]
  }[]
}

export const golden: GoldenVectors = JSON.parse(
  readFileSync(new URL('../../../vectors/jam.json', import.meta.url), 'utf8'),
)
