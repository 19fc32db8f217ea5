import type { Assembler, PvmInstruction } from './assembler.ts'

/** Register of the stack pointer. */
export const STACK_REGISTER = 1
/** Register for intermediate values inside the lowering of one WebAssembly instruction. */
export const SCRATCH_REGISTER = 7
/** Registers for values of the operand stack and hot locals. */
export const VALUE_REGISTERS: readonly number[] = [2, 3, 4, 5, 6, 9, 10, 11, 12]

export const WORD_BYTES = 8

/** Where a local is stored: in a register for the whole function, or in the frame. */
export type LocalStorage = { readonly register: number } | { readonly offset: number }

type Value =
  | { readonly kind: 'constant'; readonly value: bigint }
  /** A local that is read only when the value is used, or before the local changes. */
  | { readonly kind: 'local'; readonly index: number }
  | { readonly kind: 'register'; readonly register: number }
  | { readonly kind: 'slot' }

/**
 * The operand stack of a function while it is translated. Values are in registers while registers
 * are free. Across calls and block boundaries, values are in slots of the frame.
 */
export type ValueStack = {
  readonly depth: number
  /** Largest number of slots in use at the same time. */
  readonly slots: number
  pushConstant(value: bigint): void
  pushLocal(index: number): void
  pushRegister(register: number): void
  pushSlot(): void
  drop(): void
  /** Pops a constant. If the top is not a constant, returns undefined and pops nothing. */
  popConstant(): bigint | undefined
  /** Pops a value into a register. The register must be read before `release`. */
  popRegister(): number
  /** Returns a register to write a result to. */
  allocate(): number
  /** Ends an instruction and frees the registers that it popped. */
  release(): void
  /** Moves all values in registers to slots. */
  flush(): void
  /**
   * Copies the top value to the slot of a height (a position in the operand stack, from 0), without
   * popping it.
   */
  storeTop(height: number): void
  truncate(height: number): void
  /** Pops the top into a local. With `isKept` the value is pushed again. */
  setLocal(index: number, isKept: boolean): void
}

/** Instructions that set their first register and do not read it. */
const writesFirst = ({ mnemonic }: PvmInstruction): boolean =>
  !/^(store|branch|jump|ecalli|cmov|load_imm_jump)/.test(mnemonic)

type StackOptions = {
  readonly assembler: Assembler
  readonly locals: readonly LocalStorage[]
  readonly temporaries: readonly number[]
  /** Offset of the first slot in the frame. */
  readonly slotsOffset: number
}

type StackState = StackOptions & {
  values: Value[]
  slots: number
  /** Registers that the current instruction reads or writes. */
  readonly held: Set<number>
}

export function createValueStack(options: StackOptions): ValueStack {
  const state: StackState = { ...options, values: [], slots: 0, held: new Set() }
  const push = (value: Value): void => {
    state.values.push(value)
  }
  return {
    get depth() {
      return state.values.length
    },
    get slots() {
      return state.slots
    },
    pushConstant: (value) => push({ kind: 'constant', value }),
    pushLocal: (index) => push({ kind: 'local', index }),
    pushRegister: (register) => push({ kind: 'register', register }),
    pushSlot: () => push({ kind: 'slot' }),
    drop() {
      state.values.pop()
    },
    popConstant() {
      const top = state.values.at(-1)
      if (top?.kind !== 'constant') return undefined
      state.values.pop()
      return top.value
    },
    popRegister: () => popRegister(state),
    allocate: () => allocate(state),
    release: () => state.held.clear(),
    flush: () => flush(state),
    storeTop: (height) => storeTop(state, height),
    truncate(height) {
      state.values = state.values.slice(0, height)
    },
    setLocal(index, isKept) {
      setLocal(state, index)
      if (isKept) push({ kind: 'local', index })
    },
  }
}

function slotOf(state: StackState, index: number): bigint {
  state.slots = Math.max(state.slots, index + 1)
  return BigInt(state.slotsOffset + WORD_BYTES * index)
}

function toSlot(state: StackState, register: number, index: number): void {
  const immediate = slotOf(state, index)
  state.assembler.emit('store_ind_u64', { registers: [register, STACK_REGISTER], immediate })
}

function move({ assembler }: StackState, to: number, from: number): void {
  if (to !== from) assembler.emit('move_reg', { registers: [to, from] })
}

/** Reads the value at a height into a register. */
function read(state: StackState, value: Value, height: number, register: number): void {
  if (value.kind === 'constant') {
    loadConstant(state.assembler, register, value.value)
    return
  }
  if (value.kind === 'register') {
    move(state, register, value.register)
    return
  }
  const from =
    value.kind === 'local' ? state.locals[value.index]! : { offset: Number(slotOf(state, height)) }
  if ('register' in from) {
    move(state, register, from.register)
    return
  }
  const immediate = BigInt(from.offset)
  state.assembler.emit('load_ind_u64', { registers: [register, STACK_REGISTER], immediate })
}

function popRegister(state: StackState): number {
  const height = state.values.length - 1
  const value = state.values.pop()!
  const own = value.kind === 'local' ? state.locals[value.index]! : undefined
  if (own && 'register' in own) return own.register
  const register = value.kind === 'register' ? value.register : allocate(state)
  read(state, value, height, register)
  state.held.add(register)
  return register
}

function allocate(state: StackState): number {
  const { values, held, temporaries } = state
  const used = new Set(held)
  for (const value of values) if (value.kind === 'register') used.add(value.register)
  let register = temporaries.find((one) => !used.has(one))
  if (register === undefined) {
    // The deepest value is used last, so its register is freed.
    const deepest = values.findIndex(({ kind }) => kind === 'register')
    const value = values[deepest]
    if (value?.kind !== 'register') throw new Error('an instruction has too many operands')
    register = value.register
    toSlot(state, register, deepest)
    values[deepest] = { kind: 'slot' }
  }
  held.add(register)
  return register
}

function flush(state: StackState): void {
  state.values.forEach((value, height) => {
    if (value.kind !== 'local' && value.kind !== 'register') return
    const register = value.kind === 'register' ? value.register : allocate(state)
    read(state, value, height, register)
    toSlot(state, register, height)
    if (value.kind === 'local') state.held.delete(register)
    state.values[height] = { kind: 'slot' }
  })
}

function storeTop(state: StackState, height: number): void {
  const top = state.values.length - 1
  const value = state.values[top]!
  if (value.kind === 'slot' && top === height) return
  const register = value.kind === 'register' ? value.register : SCRATCH_REGISTER
  read(state, value, top, register)
  toSlot(state, register, height)
}

/**
 * Pops the top into a local. If another value on the stack refers to this local, the local's old
 * value is first copied to a register, so that this other value does not change.
 */
function setLocal(state: StackState, index: number): void {
  const height = state.values.length - 1
  const value = state.values.pop()!
  if (value.kind === 'register') state.held.add(value.register)
  state.values.forEach((other, at) => {
    if (other.kind !== 'local' || other.index !== index) return
    const register = allocate(state)
    read(state, other, at, register)
    state.values[at] = { kind: 'register', register }
  })
  writeLocal(state, state.locals[index]!, value, height)
}

function writeLocal(state: StackState, to: LocalStorage, value: Value, height: number): void {
  const { assembler } = state
  if (!('register' in to)) {
    const register = value.kind === 'register' ? value.register : SCRATCH_REGISTER
    read(state, value, height, register)
    const operands = { registers: [register, STACK_REGISTER], immediate: BigInt(to.offset) }
    assembler.emit('store_ind_u64', operands)
    return
  }
  const last = assembler.instructions.at(-1)
  const isResult = value.kind === 'register' && last?.registers[0] === value.register
  if (last && isResult && writesFirst(last)) {
    assembler.replaceLast({ ...last, registers: [to.register, ...last.registers.slice(1)] })
  } else read(state, value, height, to.register)
}

/** Loads a constant with the shortest instruction. */
export function loadConstant({ emit }: Assembler, register: number, immediate: bigint): void {
  const isShort = BigInt.asIntN(32, immediate) === immediate
  emit(isShort ? 'load_imm' : 'load_imm_64', { registers: [register], immediate })
}
