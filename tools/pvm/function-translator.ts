import type { Assembler, Label } from './assembler.ts'
import { TranslationError } from './errors.ts'
import { hotLocals } from './hot-locals.ts'
import { lowerings } from './lowering.ts'
import {
  createValueStack,
  type LocalStorage,
  loadConstant,
  SCRATCH_REGISTER,
  STACK_REGISTER,
  VALUE_REGISTERS,
  type ValueStack,
  WORD_BYTES,
} from './value-stack.ts'
import type { HostCall, PvmVersion } from './versions.ts'
import type { WasmInstruction } from './wasm-instructions.ts'
import type { WasmFunction, WasmModule, WasmType } from './wasm-module.ts'

/** Register of the first argument, and of the result: Gray Paper, appendix B. */
export const ARGUMENT_REGISTER = 7
const RETURN_ADDRESS = 0

/** Data that the translation of each function of a module needs. */
export type ModuleContext = {
  readonly module: WasmModule
  readonly version: PvmVersion
  readonly assembler: Assembler
  readonly memoryBase: number
  /** Address of the first global. Each global has 8 bytes. */
  readonly globalsBase: number
  /** Labels of the module's own functions. */
  readonly functions: readonly Label[]
}

type Block = {
  readonly kind: 'function' | 'block' | 'loop' | 'if'
  readonly label: Label
  /** Jump target if the condition of an `if` is false; undefined after it is placed. */
  otherwise?: Label | undefined
  readonly height: number
  readonly results: number
}

/** Imported functions whose calls become one instruction (`mulUpper`) or a constant (`base`). */
const MUL_UPPER = 'mulUpper'
const BASE = 'base'

/**
 * Places the label of one function, and translates the function.
 *
 * @throws {TranslationError} The function has an instruction that the translator does not know, or
 * calls an import that the machine does not have.
 */
export function translateFunction(context: ModuleContext, index: number): void {
  const { module, assembler, functions } = context
  const definition = module.functions[index]!
  assembler.place(functions[index]!)
  // In the frame, locals are above the slots of the operand stack. The number of slots is known
  // only after a first translation of the body.
  const measured = assembler.checkpoint()
  const { slots } = translateBody(context, definition, 0)
  measured.restore()
  translateBody(context, definition, slots)
}

function translateBody(
  context: ModuleContext,
  { type, locals, body }: WasmFunction,
  slots: number,
): { readonly slots: number } {
  const { assembler, module } = context
  const { emit } = assembler
  const isLeaf = !body.some(({ opcode, index }) => opcode === 'call' && !isInline(module, index))
  const count = type.params + locals
  const hot = isLeaf ? hotLocals(body, count) : new Map<number, number>()
  const localsOffset = WORD_BYTES * (slots + 1)
  const frame = localsOffset + WORD_BYTES * count
  const inFrame = (index: number): number =>
    index < type.params
      ? frame - WORD_BYTES * (type.params - index)
      : localsOffset + WORD_BYTES * (index - type.params)
  const places = Array.from({ length: count }, (_, index): LocalStorage => {
    const register = hot.get(index)
    return register === undefined ? { offset: inFrame(index) } : { register }
  })
  const returnOffset = BigInt(WORD_BYTES * slots)
  const registers = [STACK_REGISTER, STACK_REGISTER]

  emit('add_imm_64', { registers, immediate: BigInt(-frame) })
  const saved = { registers: [RETURN_ADDRESS, STACK_REGISTER], immediate: returnOffset }
  if (!isLeaf) emit('store_ind_u64', saved)
  initializeLocals(assembler, { places, params: type.params, inFrame })
  const used = new Set(hot.values())
  const stack = createValueStack({
    assembler,
    locals: places,
    temporaries: VALUE_REGISTERS.filter((register) => !used.has(register)),
    slotsOffset: 0,
  })
  translateInstructions({ ...context, stack }, { type, body })
  if (type.results > 0)
    emit('load_ind_u64', { registers: [ARGUMENT_REGISTER, STACK_REGISTER], immediate: 0n })
  if (!isLeaf) emit('load_ind_u64', saved)
  emit('add_imm_64', { registers, immediate: BigInt(frame) })
  emit('jump_ind', { registers: [RETURN_ADDRESS], immediate: 0n })
  return { slots: stack.slots }
}

/**
 * Loads the parameters that have a register (see `hotLocals`), and sets all locals that are no
 * parameters to zero.
 */
function initializeLocals(
  assembler: Assembler,
  options: {
    readonly places: readonly LocalStorage[]
    readonly params: number
    readonly inFrame: (index: number) => number
  },
): void {
  const { places, params, inFrame } = options
  const isZeroed = places.some((place, index) => index >= params && 'offset' in place)
  if (isZeroed) loadConstant(assembler, SCRATCH_REGISTER, 0n)
  places.forEach((place, index) => {
    const immediate = BigInt(inFrame(index))
    if (index < params) {
      if ('register' in place)
        assembler.emit('load_ind_u64', { registers: [place.register, STACK_REGISTER], immediate })
    } else if ('register' in place) loadConstant(assembler, place.register, 0n)
    else {
      const registers = [SCRATCH_REGISTER, STACK_REGISTER]
      assembler.emit('store_ind_u64', { registers, immediate })
    }
  })
}

function isInline({ imports }: WasmModule, index = 0): boolean {
  const name = imports[index]?.name
  return name === MUL_UPPER || name === BASE
}

type BodyContext = ModuleContext & { readonly stack: ValueStack }

/** Translates a body. At its end, its result is in the first slot. */
function translateInstructions(
  context: BodyContext,
  { type, body }: { readonly type: WasmType; readonly body: readonly WasmInstruction[] },
): void {
  const { assembler, stack } = context
  const blocks: Block[] = [
    { kind: 'function', label: assembler.label(), height: 0, results: type.results },
  ]
  let isReachable = true
  /** Number of open blocks inside unreachable code. */
  let skipped = 0
  for (const instruction of body) {
    const { opcode } = instruction
    if (!isReachable) {
      if (opcode === 'block' || opcode === 'loop' || opcode === 'if') skipped += 1
      else if (opcode === 'end' && skipped > 0) skipped -= 1
      else if ((opcode === 'end' || opcode === 'else') && skipped === 0) {
        endPart(context, blocks, opcode, false)
        isReachable = true
      }
      continue
    }
    if (opcode === 'end' || opcode === 'else') endPart(context, blocks, opcode, true)
    else isReachable = translateInstruction(context, blocks, instruction)
    stack.release()
  }
}

/** Ends a block, or the first part of an `if`. */
function endPart(
  { assembler, stack }: BodyContext,
  blocks: Block[],
  opcode: 'end' | 'else',
  isReachable: boolean,
): void {
  const block = blocks.at(-1)!
  if (isReachable && block.results > 0) stack.storeTop(block.height)
  stack.truncate(block.height)
  if (opcode === 'else') {
    if (isReachable) assembler.emit('jump', { target: block.label })
    assembler.place(block.otherwise!)
    block.otherwise = undefined
    return
  }
  blocks.pop()
  if (block.otherwise) assembler.place(block.otherwise)
  if (block.kind !== 'loop') assembler.place(block.label)
  for (let result = 0; result < block.results; result += 1) stack.pushSlot()
}

/**
 * Translates an instruction other than `else` and `end`. Returns false if the code after it is
 * unreachable.
 */
function translateInstruction(
  context: BodyContext,
  blocks: Block[],
  instruction: WasmInstruction,
): boolean {
  const { assembler } = context
  const { opcode, index = 0 } = instruction
  switch (opcode) {
    case 'block':
    case 'loop':
    case 'if':
      beginBlock(context, blocks, instruction)
      return true
    case 'br':
      branch(context, blocks, index)
      return false
    case 'br_if':
      branchIf(context, blocks, index)
      return true
    case 'br_table':
      branchTable(context, blocks, instruction.labels ?? [])
      return false
    case 'return':
      branch(context, blocks, blocks.length - 1)
      return false
    case 'unreachable':
      assembler.emit('trap')
      return false
    case 'call':
      call(context, index)
      return true
    default:
      translateValue(context, instruction)
      return true
  }
}

function translateValue(context: BodyContext, instruction: WasmInstruction): void {
  const { assembler, stack, globalsBase } = context
  const { opcode, index = 0 } = instruction
  const immediate = BigInt(globalsBase + WORD_BYTES * index)
  switch (opcode) {
    case 'local.get':
      stack.pushLocal(index)
      break
    case 'local.set':
      stack.setLocal(index, false)
      break
    case 'local.tee':
      stack.setLocal(index, true)
      break
    case 'global.get': {
      const register = stack.allocate()
      assembler.emit('load_u64', { registers: [register], immediate })
      stack.pushRegister(register)
      break
    }
    case 'global.set':
      assembler.emit('store_u64', { registers: [stack.popRegister()], immediate })
      break
    default: {
      const lowering = lowerings[opcode]
      if (!lowering) throw new TranslationError(`nothing is known of ${opcode}`)
      lowering(context, instruction)
    }
  }
}

function beginBlock(
  { assembler, stack }: BodyContext,
  blocks: Block[],
  { opcode, results = 0 }: WasmInstruction,
): void {
  const label = assembler.label()
  const condition = opcode === 'if' ? stack.popRegister() : undefined
  stack.flush()
  const height = stack.depth
  if (opcode === 'loop') assembler.place(label)
  if (condition === undefined) {
    blocks.push({ kind: opcode === 'loop' ? 'loop' : 'block', label, height, results })
    return
  }
  const otherwise = assembler.label()
  blocks.push({ kind: 'if', label, otherwise, height, results })
  const registers = [condition]
  assembler.emit('branch_eq_imm', { registers, immediate: 0n, target: otherwise })
}

/** Returns the number of results that a jump to a block passes; a jump to a loop passes none. */
const carried = (block: Block): number => (block.kind === 'loop' ? 0 : block.results)

function branch({ assembler, stack }: BodyContext, blocks: Block[], depth: number): void {
  const block = blocks.at(-1 - depth)!
  if (carried(block) > 0) stack.storeTop(block.height)
  assembler.emit('jump', { target: block.label })
}

function branchIf(context: BodyContext, blocks: Block[], depth: number): void {
  const { assembler, stack } = context
  const block = blocks.at(-1 - depth)!
  const registers = [stack.popRegister()]
  if (carried(block) === 0) {
    assembler.emit('branch_ne_imm', { registers, immediate: 0n, target: block.label })
    return
  }
  const stays = assembler.label()
  assembler.emit('branch_eq_imm', { registers, immediate: 0n, target: stays })
  branch(context, blocks, depth)
  assembler.place(stays)
}

function branchTable(context: BodyContext, blocks: Block[], labels: readonly number[]): void {
  const { assembler, stack } = context
  const registers = [stack.popRegister()]
  const targets = labels.map((depth) => blocks.at(-1 - depth)!)
  if (targets.some((block) => carried(block) > 0))
    throw new TranslationError('a br_table carries a value')
  targets.slice(0, -1).forEach(({ label: target }, value) => {
    assembler.emit('branch_eq_imm', { registers, immediate: BigInt(value), target })
  })
  assembler.emit('jump', { target: targets.at(-1)!.label })
}

function call(context: BodyContext, index: number): void {
  const { module, assembler, stack, functions, memoryBase } = context
  const { imports } = module
  const imported = imports[index]
  if (imported?.name === BASE) {
    stack.pushConstant(BigInt(memoryBase))
    return
  }
  if (imported?.name === MUL_UPPER) {
    const [right, left] = [stack.popRegister(), stack.popRegister()]
    const result = stack.allocate()
    assembler.emit('mul_upper_u_u', { registers: [result, left, right] })
    stack.pushRegister(result)
    return
  }
  const type = imported?.type ?? module.functions[index - imports.length]!.type
  // Arguments are below the frame, where the callee's frame starts.
  const offsetOf = (argument: number) => BigInt(WORD_BYTES * (argument - type.params))
  for (let argument = type.params - 1; argument >= 0; argument -= 1) {
    const registers = [stack.popRegister(), STACK_REGISTER]
    assembler.emit('store_ind_u64', { registers, immediate: offsetOf(argument) })
    stack.release()
  }
  stack.flush()
  if (imported) hostCall(context, imported, offsetOf)
  else assembler.call(functions[index - imports.length]!)
  if (type.results === 0) return
  const result = stack.allocate()
  assembler.emit('move_reg', { registers: [result, ARGUMENT_REGISTER] })
  stack.pushRegister(result)
}

function hostCall(
  { assembler, version }: BodyContext,
  { module, name, type }: WasmModule['imports'][number],
  offsetOf: (argument: number) => bigint,
): void {
  const numbers: Readonly<Record<string, number>> = version.hostCalls
  const number = module === 'pvm' && Object.hasOwn(numbers, name) ? numbers[name] : undefined
  if (number === undefined) {
    const known = [...(Object.keys(numbers) as HostCall[]), BASE, MUL_UPPER].join(', ')
    throw new TranslationError(
      `it imports ${module}.${name}`,
      `Import from "pvm" what the machine has: ${known}.`,
    )
  }
  for (let argument = 0; argument < type.params; argument += 1) {
    const registers = [ARGUMENT_REGISTER + argument, STACK_REGISTER]
    assembler.emit('load_ind_u64', { registers, immediate: offsetOf(argument) })
  }
  assembler.emit('ecalli', { immediate: BigInt(number) })
}
