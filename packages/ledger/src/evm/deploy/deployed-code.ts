import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import sizes from '@ostrom/contracts-evm/sizes' with { type: 'json' }
import { assert } from '@ostrom/protocol'
import { type Hex, hexToBytes, slice, toHex } from 'viem'
import { bytecodes } from './bytecodes.ts'

/** Values that a contract's constructor fixed in its code. */
export type DeployedCode = {
  /** Each value that the constructor wrote into the code, 32 bytes, as often as it is there. */
  readonly immutables: readonly bigint[]
}

/** PUSH32: the instruction that the compiler writes before the place of an immutable. */
const PUSH32 = 0x7f
const WORD = 32

/**
 * INVALID, which ends a constructor, and then the start of every contract: it puts the place of
 * free memory into memory.
 */
const BOUNDARY = /^0xfe(?:60..|61....)(?:80604052|604052)/
const BOUNDARY_BYTES = 9

/**
 * Compares the code at an address with a contract as it was compiled. They are the same but for the
 * places of immutables, which hold zeros before a constructor writes them.
 *
 * @returns The values of immutables; `undefined` where the code is another's.
 */
export function readDeployedCode(artifact: ArtifactName, deployed: Hex): DeployedCode | undefined {
  const code = hexToBytes(deployed)
  if (code.length !== sizes[artifact]) return undefined
  const immutables = immutablesIn(templateOf(artifact), code)
  return immutables && { immutables }
}

/** The code that a creation code leaves, with zeros in the places of immutables. */
function templateOf(artifact: ArtifactName): Uint8Array {
  const { bytecode } = bytecodes[artifact]
  const creation = hexToBytes(bytecode)
  const size = sizes[artifact]
  const starts: number[] = []
  for (let at = 0; at + 1 + size <= creation.length; at++) {
    if (creation[at] !== 0xfe) continue
    if (BOUNDARY.test(slice(bytecode, at, at + BOUNDARY_BYTES))) starts.push(at + 1)
  }
  assert(starts.length === 1, `the code of ${artifact} begins at one place`)
  const [start = 0] = starts
  return creation.subarray(start, start + size)
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
