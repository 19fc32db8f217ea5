import { type Mnemonic, operandForms, type PvmVersion } from './versions.ts'

/** A position in a program. Jumps can refer to a label before its position is known. */
export type Label = { readonly label: number }

/** An instruction of JAM's virtual machine (PVM). A destination register is the first register. */
export type PvmInstruction = {
  readonly mnemonic: Mnemonic
  readonly registers: readonly number[]
  readonly immediate?: bigint
  readonly target?: Label
}

/** Collects instructions and lays out their bytes. */
export type Assembler = {
  readonly instructions: readonly PvmInstruction[]
  label(): Label
  /** Places a label at the next instruction, which begins a new basic block. */
  place(label: Label): void
  emit(mnemonic: Mnemonic, operands?: Operands): void
  /** Replaces the last instruction. */
  replaceLast(instruction: PvmInstruction): void
  /** Remembers the current program; `restore` removes the instructions that were added later. */
  checkpoint(): { restore(): void }
  /** Calls a function, which returns to the next instruction through register 0. */
  call(target: Label): void
  /** Returns the program's code blob: jump table, code and the mask of its instructions. */
  codeBlob(): Uint8Array
}

export type Operands = Partial<Omit<PvmInstruction, 'mnemonic'>>

const TERMINATORS: ReadonlySet<Mnemonic> = new Set([
  'trap',
  'fallthrough',
  'jump',
  'jump_ind',
  'load_imm_jump',
  'branch_eq_imm',
  'branch_ne_imm',
  'branch_ne',
])

/** Register in which a call stores its return address. */
const RETURN_REGISTER = 0

/** Divisor of the address of any dynamic jump: Gray Paper (JAM's specification), A.4. */
const JUMP_ALIGNMENT = 2
const JUMP_ENTRY_BYTES = 4

export function createAssembler({ opcodes }: PvmVersion): Assembler {
  const instructions: PvmInstruction[] = []
  /** Index of the instruction that follows each label. */
  const places = new Map<number, number>()
  const returns: number[] = []
  let labels = 0
  const assembler: Assembler = {
    instructions,
    label: () => ({ label: labels++ }),
    place({ label }) {
      const last = instructions.at(-1)
      if (last && !TERMINATORS.has(last.mnemonic)) assembler.emit('fallthrough')
      places.set(label, instructions.length)
    },
    emit(mnemonic, operands = {}) {
      instructions.push({ mnemonic, registers: [], ...operands })
    },
    replaceLast(instruction) {
      instructions[instructions.length - 1] = instruction
    },
    checkpoint() {
      const counts = [instructions.length, returns.length] as const
      return {
        restore() {
          ;[instructions.length, returns.length] = counts
        },
      }
    },
    call(target) {
      const address = BigInt((returns.length + 1) * JUMP_ALIGNMENT)
      const registers = [RETURN_REGISTER]
      assembler.emit('load_imm_jump', { registers, immediate: address, target })
      returns.push(instructions.length)
    },
    codeBlob() {
      const starts: number[] = []
      const code: number[] = []
      for (const instruction of instructions) {
        starts.push(code.length)
        code.push(opcodes[instruction.mnemonic], ...operandBytes(instruction))
      }
      instructions.forEach(({ target }, index) => {
        if (!target) return
        const end = starts[index + 1] ?? code.length
        const distance = starts[places.get(target.label) ?? -1]! - starts[index]!
        code.splice(end - 4, 4, ...littleEndian(distance, 4))
      })
      const mask = new Array<number>(Math.ceil(code.length / 8)).fill(0)
      for (const start of starts) mask[start >> 3]! |= 1 << (start & 7)
      const table = returns.flatMap((index) => littleEndian(starts[index]!, JUMP_ENTRY_BYTES))
      return Uint8Array.from([
        ...natural(returns.length),
        JUMP_ENTRY_BYTES,
        ...natural(code.length),
        ...table,
        ...code,
        ...mask,
      ])
    },
  }
  return assembler
}

/**
 * Returns the bytes of an instruction after its opcode. A jump target is four zero bytes, which
 * `codeBlob` replaces.
 */
function operandBytes(instruction: PvmInstruction): readonly number[] {
  const { mnemonic, registers, immediate: value = 0n } = instruction
  const [first = 0, second = 0, third = 0] = registers
  const offset = [0, 0, 0, 0]
  switch (operandForms[mnemonic]) {
    case 'none':
      return []
    case 'immediate':
      return immediateBytes(value)
    case 'register-long-immediate':
      return [first, ...longBytes(value)]
    case 'offset':
      return offset
    case 'register-immediate':
      return [first, ...immediateBytes(value)]
    case 'register-immediate-offset': {
      const bytes = immediateBytes(value)
      return [first | (bytes.length << 4), ...bytes, ...offset]
    }
    case 'two-registers':
      return [first | (second << 4)]
    case 'two-registers-immediate':
      return [first | (second << 4), ...immediateBytes(value)]
    case 'two-registers-offset':
      return [first | (second << 4), ...offset]
    case 'three-registers':
      // The destination register is last in the encoding, but first in this module's instructions.
      return [second | (third << 4), first]
  }
}

/** Returns the shortest encoding of a sign-extended immediate of 32 bits. */
function immediateBytes(value: bigint): readonly number[] {
  const low = BigInt.asIntN(32, value)
  const length = [0, 1, 2, 3].find((bytes) => BigInt.asIntN(8 * bytes, low) === low) ?? 4
  return littleEndian(Number(low), length)
}

const longBytes = (value: bigint): readonly number[] =>
  Array.from({ length: 8 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))

/** Returns the lowest bytes of a number, in little-endian order. */
export const littleEndian = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, at) => (value >> (8 * at)) & 255)

/** Returns a natural number below 2^21 in JAM's encoding of lengths: Gray Paper, C.6. */
export function natural(value: number): readonly number[] {
  if (value < 2 ** 7) return [value]
  if (value < 2 ** 14) return [0x80 | (value >> 8), value & 255]
  return [0xc0 | (value >> 16), value & 255, (value >> 8) & 255]
}

/** Returns an instruction as a line of text: `add_64 r2, r3, r4`. */
export function listing({ mnemonic, registers, immediate, target }: PvmInstruction): string {
  const operands = [
    ...registers.map((register) => `r${register}`),
    ...(immediate === undefined ? [] : [`${immediate}`]),
    ...(target ? [`@${target.label}`] : []),
  ]
  return [mnemonic, operands.join(', ')].filter(Boolean).join(' ')
}
