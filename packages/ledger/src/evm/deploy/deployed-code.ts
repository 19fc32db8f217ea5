import { type Hex, hexToBytes, toHex } from 'viem'

/** What the code of a contract says: which values its constructor fixed in it. */
export type DeployedCode = {
  /** Each value that the constructor wrote into the code, 32 bytes, as often as it is there. */
  readonly immutables: readonly bigint[]
}

/** PUSH32: what the compiler writes before the place of an immutable. */
const PUSH32 = 0x7f
const WORD = 32

/**
 * Compares the code at an address with a contract as it was compiled. They are the same but for the
 * places of immutables, which hold zeros before a constructor writes them.
 *
 * @param creation Creation code, without arguments: the code that it leaves is a part of it.
 * @returns The values of immutables; `undefined` where the code is another's.
 */
export function readDeployedCode(creation: Hex, deployed: Hex): DeployedCode | undefined {
  const [template, code] = [hexToBytes(creation), hexToBytes(deployed)]
  if (code.length === 0) return undefined
  for (let from = template.length - code.length; from > 0; from--) {
    const immutables = immutablesIn(template.subarray(from, from + code.length), code)
    if (immutables) return { immutables }
  }
  return undefined
}

/** The values of immutables where all else of the code is the template's. */
function immutablesIn(template: Uint8Array, code: Uint8Array): readonly bigint[] | undefined {
  const immutables: bigint[] = []
  for (let at = 0; at < code.length; at++) {
    const isPlace = at > 0 && template[at - 1] === PUSH32 && isZero(template, at)
    if (isPlace && at + WORD <= code.length) {
      immutables.push(BigInt(toHex(code.subarray(at, at + WORD))))
      at += WORD - 1
    } else if (template[at] !== code[at]) {
      return undefined
    }
  }
  return immutables
}

function isZero(template: Uint8Array, from: number): boolean {
  for (let at = from; at < from + WORD; at++) if (template[at] !== 0) return false
  return true
}
