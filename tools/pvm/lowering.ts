import type { Assembler } from './assembler.ts'
import { loadConstant, SCRATCH_REGISTER, type ValueStack } from './value-stack.ts'
import type { Mnemonic } from './versions.ts'
import type { WasmInstruction, WasmOpcode } from './wasm-instructions.ts'

// Translates WebAssembly instructions without control flow into instructions of the machine (JAM's
// virtual machine, PVM). Numbers of 32 bits are kept sign-extended in registers of 64 bits, so that
// signed and unsigned 64-bit comparisons give correct results.

/** Data that the translation of an instruction needs. */
export type LoweringContext = {
  readonly assembler: Assembler
  readonly stack: ValueStack
  /** Machine address of address 0 of the module's memory. */
  readonly memoryBase: number
}

type Lowering = (context: LoweringContext, instruction: WasmInstruction) => void

const isImmediate = (value: bigint | undefined): value is bigint =>
  value !== undefined && BigInt.asIntN(32, value) === value

/** Lowers a binary operation, with an immediate form if the right operand is a constant. */
function binary(
  mnemonic: Mnemonic,
  immediateForm?: {
    readonly mnemonic: Mnemonic
    readonly of?: (value: bigint) => bigint
  },
): Lowering {
  return ({ assembler, stack }) => {
    const constant = immediateForm ? stack.popConstant() : undefined
    const immediate =
      constant === undefined ? undefined : (immediateForm?.of?.(constant) ?? constant)
    if (immediateForm && isImmediate(immediate)) {
      const left = stack.popRegister()
      const result = stack.allocate()
      assembler.emit(immediateForm.mnemonic, { registers: [result, left], immediate })
      stack.pushRegister(result)
      return
    }
    if (constant !== undefined) stack.pushConstant(constant)
    const right = stack.popRegister()
    const left = stack.popRegister()
    const result = stack.allocate()
    assembler.emit(mnemonic, { registers: [result, left, right] })
    stack.pushRegister(result)
  }
}

const unary =
  (mnemonic: Mnemonic, immediate?: bigint): Lowering =>
  ({ assembler, stack }) => {
    const value = stack.popRegister()
    const result = stack.allocate()
    const operands = immediate === undefined ? {} : { immediate }
    assembler.emit(mnemonic, { registers: [result, value], ...operands })
    stack.pushRegister(result)
  }

/** Applies one lowering after another, each on the previous result. */
const sequence =
  (...lowerings: readonly Lowering[]): Lowering =>
  (context, instruction) => {
    for (const lowering of lowerings) lowering(context, instruction)
  }

const swapped =
  (lowering: Lowering): Lowering =>
  ({ stack, ...context }, instruction) => {
    const right = stack.popRegister()
    const left = stack.popRegister()
    stack.pushRegister(right)
    stack.pushRegister(left)
    lowering({ stack, ...context }, instruction)
  }

const isZero = unary('set_lt_u_imm', 1n)
const isNotZero = unary('set_gt_u_imm', 0n)
const negation = unary('xor_imm', 1n)
const difference = binary('xor', { mnemonic: 'xor_imm' })

const lessThan = (order: 's' | 'u'): Lowering =>
  binary(`set_lt_${order}`, { mnemonic: `set_lt_${order}_imm` })

/** Lowers greater-than as less-than with swapped operands, or in the immediate form. */
const greaterThan =
  (order: 's' | 'u'): Lowering =>
  (context, instruction) => {
    const { assembler, stack } = context
    const immediate = stack.popConstant()
    if (!isImmediate(immediate)) {
      if (immediate !== undefined) stack.pushConstant(immediate)
      swapped(binary(`set_lt_${order}`))(context, instruction)
      return
    }
    const left = stack.popRegister()
    const result = stack.allocate()
    assembler.emit(`set_gt_${order}_imm`, { registers: [result, left], immediate })
    stack.pushRegister(result)
  }

/**
 * Lowers division. In the cases in which WebAssembly traps and the machine would return a number,
 * it adds a trap.
 */
const division =
  (mnemonic: Mnemonic, bits?: 32 | 64): Lowering =>
  ({ assembler, stack }) => {
    const { emit, label, place } = assembler
    const right = stack.popRegister()
    const left = stack.popRegister()
    const result = stack.allocate()
    const isDivisible = label()
    emit('branch_ne_imm', { registers: [right], immediate: 0n, target: isDivisible })
    emit('trap')
    place(isDivisible)
    if (bits) {
      const isBounded = label()
      emit('branch_ne_imm', { registers: [right], immediate: -1n, target: isBounded })
      loadConstant(assembler, SCRATCH_REGISTER, -(1n << BigInt(bits - 1)))
      emit('branch_ne', { registers: [left, SCRATCH_REGISTER], target: isBounded })
      emit('trap')
      place(isBounded)
    }
    emit(mnemonic, { registers: [result, left, right] })
    stack.pushRegister(result)
  }

/** Pops an address: a register with an offset, or a constant address. */
function popAddress({ stack, memoryBase }: LoweringContext, offset: number) {
  const constant = stack.popConstant()
  const immediate = BigInt(memoryBase + offset)
  if (constant === undefined) return { register: stack.popRegister(), immediate }
  return { register: undefined, immediate: BigInt.asUintN(32, constant) + immediate }
}

type Width = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'u64'

const load =
  (width: Width): Lowering =>
  (context, { index = 0 }) => {
    const { assembler, stack } = context
    const { register, immediate } = popAddress(context, index)
    const result = stack.allocate()
    if (register === undefined) assembler.emit(`load_${width}`, { registers: [result], immediate })
    else assembler.emit(`load_ind_${width}`, { registers: [result, register], immediate })
    stack.pushRegister(result)
  }

const store =
  (width: 'u8' | 'u16' | 'u32' | 'u64'): Lowering =>
  (context, { index = 0 }) => {
    const { assembler, stack } = context
    const value = stack.popRegister()
    const { register, immediate } = popAddress(context, index)
    if (register === undefined) assembler.emit(`store_${width}`, { registers: [value], immediate })
    else assembler.emit(`store_ind_${width}`, { registers: [value, register], immediate })
  }

const select: Lowering = ({ assembler, stack }) => {
  const condition = stack.popRegister()
  const otherwise = stack.popRegister()
  const value = stack.popRegister()
  const result = stack.allocate()
  assembler.emit('move_reg', { registers: [result, value] })
  assembler.emit('cmov_iz', { registers: [result, otherwise, condition] })
  stack.pushRegister(result)
}

const negative = (value: bigint): bigint => -value
const same = (mnemonic: Mnemonic) => ({ mnemonic })

const comparisons = {
  eqz: isZero,
  eq: sequence(difference, isZero),
  ne: sequence(difference, isNotZero),
  lt_s: lessThan('s'),
  lt_u: lessThan('u'),
  gt_s: greaterThan('s'),
  gt_u: greaterThan('u'),
  le_s: sequence(greaterThan('s'), negation),
  le_u: sequence(greaterThan('u'), negation),
  ge_s: sequence(lessThan('s'), negation),
  ge_u: sequence(lessThan('u'), negation),
}

const arithmetic = (bits: 32 | 64) => ({
  clz: unary(`leading_zero_bits_${bits}`),
  ctz: unary(`trailing_zero_bits_${bits}`),
  popcnt: unary(`count_set_bits_${bits}`),
  add: binary(`add_${bits}`, same(`add_imm_${bits}`)),
  sub: binary(`sub_${bits}`, { mnemonic: `add_imm_${bits}`, of: negative }),
  mul: binary(`mul_${bits}`, same(`mul_imm_${bits}`)),
  div_s: division(`div_s_${bits}`, bits),
  div_u: division(`div_u_${bits}`),
  rem_s: division(`rem_s_${bits}`),
  rem_u: division(`rem_u_${bits}`),
  and: binary('and', same('and_imm')),
  or: binary('or', same('or_imm')),
  xor: difference,
  shl: binary(`shlo_l_${bits}`, same(`shlo_l_imm_${bits}`)),
  shr_s: binary(`shar_r_${bits}`, same(`shar_r_imm_${bits}`)),
  shr_u: binary(`shlo_r_${bits}`, same(`shlo_r_imm_${bits}`)),
  rotl: binary(`rot_l_${bits}`, { mnemonic: `rot_r_${bits}_imm`, of: negative }),
  rotr: binary(`rot_r_${bits}`, same(`rot_r_${bits}_imm`)),
})

const named = (
  type: 'i32' | 'i64',
  lowerings: Readonly<Record<string, Lowering>>,
): Readonly<Record<string, Lowering>> =>
  Object.fromEntries(
    Object.entries(lowerings).map(([name, lowering]) => [`${type}.${name}`, lowering]),
  )

/** Lowerings of all instructions except those for control flow, locals and globals. */
export const lowerings: Readonly<Partial<Record<WasmOpcode, Lowering>>> = {
  ...named('i32', { ...comparisons, ...arithmetic(32) }),
  ...named('i64', { ...comparisons, ...arithmetic(64) }),
  nop: () => undefined,
  drop: ({ stack }) => stack.drop(),
  select,
  'i32.const': ({ stack }, { value = 0n }) => stack.pushConstant(value),
  'i64.const': ({ stack }, { value = 0n }) => stack.pushConstant(value),
  'i32.load': load('i32'),
  'i64.load': load('u64'),
  'i32.load8_s': load('i8'),
  'i32.load8_u': load('u8'),
  'i32.load16_s': load('i16'),
  'i32.load16_u': load('u16'),
  'i64.load8_s': load('i8'),
  'i64.load8_u': load('u8'),
  'i64.load16_s': load('i16'),
  'i64.load16_u': load('u16'),
  'i64.load32_s': load('i32'),
  'i64.load32_u': load('u32'),
  'i32.store': store('u32'),
  'i64.store': store('u64'),
  'i32.store8': store('u8'),
  'i32.store16': store('u16'),
  'i64.store8': store('u8'),
  'i64.store16': store('u16'),
  'i64.store32': store('u32'),
  'i32.wrap_i64': unary('add_imm_32', 0n),
  // No instruction is needed, because numbers of 32 bits are already sign-extended.
  'i64.extend_i32_s': () => undefined,
  'i64.extend_i32_u': sequence(unary('shlo_l_imm_64', 32n), unary('shlo_r_imm_64', 32n)),
  'i32.extend8_s': unary('sign_extend_8'),
  'i32.extend16_s': unary('sign_extend_16'),
  'i64.extend8_s': unary('sign_extend_8'),
  'i64.extend16_s': unary('sign_extend_16'),
  'i64.extend32_s': unary('add_imm_32', 0n),
}
