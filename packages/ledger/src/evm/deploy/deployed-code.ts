import { deployedBytesOf } from '@ostrom/contracts-evm/built-code'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import { assert } from '@ostrom/protocol'
import { type Hex, hexToBytes, slice, toHex } from 'viem'
import { bytecodes } from './bytecodes.ts'

/** Values that a contract's constructor fixed in its code. */
export type DeployedCode = {
  /** Each value of 32 bytes that the constructor wrote into the code, once for each occurrence. */
  readonly immutables: readonly bigint[]
}

/** PUSH32, the instruction that the compiler writes before the position of an immutable. */
const PUSH32 = 0x7f
const WORD = 32

/**
 * Start of the runtime code within creation code: the constructor ends with INVALID, and every
 * contract begins by storing the free memory pointer.
 */
const BOUNDARY = /^0xfe(?:60..|61....)(?:80604052|604052)/
const BOUNDARY_BYTES = 9

/**
 * Compares the code at an address with a contract as it was compiled. Both may differ only at the
 * positions of immutables, which are zero until a constructor writes them.
 *
 * @returns The values of immutables; `undefined` for foreign code.
 */
export function readDeployedCode(artifact: ArtifactName, deployed: Hex): DeployedCode | undefined {
  const code = hexToBytes(deployed)
  if (code.length !== deployedBytesOf(artifact)) return undefined
  const immutables = immutablesIn(templateOf(artifact), code)
  return immutables && { immutables }
}

/**
 * Returns the runtime code that a creation code deploys, with zeros at the positions of immutables.
 */
function templateOf(artifact: ArtifactName): Uint8Array {
  const { bytecode } = bytecodes[artifact]
  const creation = hexToBytes(bytecode)
  const size = deployedBytesOf(artifact)
  const starts: number[] = []
  for (let at = 0; at + 1 + size <= creation.length; at++) {
    if (creation[at] !== 0xfe) continue
    if (BOUNDARY.test(slice(bytecode, at, at + BOUNDARY_BYTES))) starts.push(at + 1)
  }
  assert(starts.length === 1, `the code of ${artifact} begins at one place`)
  const [start = 0] = starts
  return creation.subarray(start, start + size)
}

/** Returns the values of immutables; `undefined` if the rest of the code is not the template. */
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
