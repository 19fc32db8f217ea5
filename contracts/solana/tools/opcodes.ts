// Refuses instructions that Solana's virtual machine lacks, or computes differently from the
// compiler's target.

const CLASS_ALU32 = 0x04
const CLASS_JMP = 0x05
const CLASS_JMP32 = 0x06
const CLASS_STX = 0x03
const MODE_ATOMIC = 0xc0
/** Byte swaps have the class of 32-bit arithmetic, but give the same result on both machines. */
const BYTE_SWAPS: readonly number[] = [0xd4, 0xdc]
const LOAD_WORD_PAIR = 0x18
const CALL = 0x85
const EXIT = 0x95

/** Bytes of an instruction. */
export const INSTRUCTION_BYTES = 8

/**
 * Checks every instruction of a linked text.
 *
 * Solana sign-extends the results of 32-bit arithmetic, but the compiler's target zero-extends
 * them. A program with such an instruction would compute wrong results without an error. Solana has
 * no 32-bit jumps and no atomics. Each call and jump must lead to an instruction of the text.
 *
 * @throws {Error} The text has a forbidden opcode, a jump out of the text, or a part of an
 * instruction. The message names the index and the opcode of the first forbidden instruction.
 */
export function checkText(text: Buffer): void {
  const count = text.length / INSTRUCTION_BYTES
  if (!Number.isInteger(count) || count === 0) throw new Error('text is not whole instructions')
  for (let i = 0; i < count; i++) {
    const at = i * INSTRUCTION_BYTES
    const opcode = text.readUInt8(at)
    const fault = faultOf(opcode) ?? strayOf(text, i, count)
    if (fault) throw new Error(`instruction ${i} (opcode 0x${opcode.toString(16)}): ${fault}`)
    if (opcode === LOAD_WORD_PAIR) i++
  }
}

function faultOf(opcode: number): string | undefined {
  const kind = opcode & 7
  if (kind === CLASS_ALU32 && !BYTE_SWAPS.includes(opcode)) return '32-bit arithmetic'
  if (kind === CLASS_JMP32) return '32-bit jump'
  if (kind === CLASS_STX && (opcode & 0xe0) === MODE_ATOMIC) return 'atomic'
  return undefined
}

/** Returns a description of a call or jump that leaves the text; otherwise `undefined`. */
function strayOf(text: Buffer, index: number, count: number): string | undefined {
  const at = index * INSTRUCTION_BYTES
  const opcode = text.readUInt8(at)
  if ((opcode & 7) !== CLASS_JMP || opcode === EXIT) return undefined
  const isCall = (opcode & 0xf0) === (CALL & 0xf0)
  if (isCall && (opcode !== CALL || text.readUInt8(at + 1) >> 4 !== 1)) return undefined
  const distance = isCall ? text.readInt32LE(at + 4) : text.readInt16LE(at + 2)
  const target = index + 1 + distance
  return target < 0 || target >= count ? 'leads out of the text' : undefined
}
