import { type WasmOpcode, wasmOpcodes } from './wasm-instructions.ts'

// One small module for each opcode; its function 0 takes integers and returns an integer.

export type OpcodeModule = {
  readonly name: string
  readonly opcodes: readonly WasmOpcode[]
  readonly wasm: Uint8Array
  /** Size of each parameter in bits. */
  readonly params: readonly (32 | 64)[]
  readonly results: number
}

const [I32, I64, EMPTY] = [0x7f, 0x7e, 0x40]
const code = (opcode: WasmOpcode): number => wasmOpcodes[opcode]
const END = code('end')
const get = (local: number): number[] => [code('local.get'), local]

/** Returns a module with one exported function, one global and one memory. */
export function wasmModule(options: {
  readonly params?: readonly number[]
  readonly result?: number
  readonly body: readonly number[]
  readonly exported?: string
  readonly imported?: string
  /** A second function that takes and returns an i32. */
  readonly second?: readonly number[]
}): Uint8Array {
  const { params = [], result, body, exported = 'run', imported, second } = options
  const text = (value: string) => [value.length, ...new TextEncoder().encode(value)]
  const section = (id: number, items: readonly (readonly number[])[]) => {
    const content = [items.length, ...items.flat()]
    return items.length ? [id, (content.length & 127) | 128, content.length >> 7, ...content] : []
  }
  const type = [0x60, params.length, ...params, ...(result ? [1, result] : [0])]
  const sized = (bytes: readonly number[]) => {
    const whole = [1, 1, I32, ...bytes, END]
    return [(whole.length & 127) | 128, whole.length >> 7, ...whole]
  }
  return Uint8Array.from([
    0,
    97,
    115,
    109,
    1,
    0,
    0,
    0,
    ...section(1, [type, [0x60, 1, I32, 1, I32], [0x60, 0, 0]]),
    ...section(2, imported ? [[...text('pvm'), ...text(imported), 0, 2]] : []),
    ...section(3, second ? [[0], [1]] : [[0]]),
    ...section(5, [[0, 1]]),
    ...section(6, [[I64, 1, code('i64.const'), 41, END]]),
    ...section(7, [
      [...text(exported), 0, imported ? 1 : 0],
      [...text('memory'), 2, 0],
      [...text('global'), 3, 0],
    ]),
    ...section(10, second ? [sized(body), sized(second)] : [sized(body)]),
  ])
}

const typeOf = (bits: 32 | 64): number => (bits === 32 ? I32 : I64)

function example(
  name: string,
  options: {
    readonly opcodes?: readonly WasmOpcode[]
    readonly params: readonly (32 | 64)[]
    readonly result?: 32 | 64
    readonly body: readonly number[]
    readonly second?: readonly number[]
  },
): OpcodeModule {
  const { opcodes = [name as WasmOpcode], params, result = 32, body, second } = options
  const wasm = wasmModule({
    params: params.map(typeOf),
    result: typeOf(result),
    body,
    ...(second ? { second } : {}),
  })
  return { name, opcodes, wasm, params, results: 1 }
}

const bitsOf = (opcode: WasmOpcode): 32 | 64 => (opcode.startsWith('i32') ? 32 : 64)
const names = Object.keys(wasmOpcodes) as WasmOpcode[]

/** Returns modules for binary operations of one type, also with a constant as the right operand. */
const binaries = names
  .filter((one) => /\.(add|sub|mul|div_.|rem_.|and|or|xor|shl|shr_.|rot.)$/.test(one))
  .flatMap((opcode) => {
    const bits = bitsOf(opcode)
    const constant = code(bits === 32 ? 'i32.const' : 'i64.const')
    const both = [...get(0), ...get(1), code(opcode)]
    const byFive = [...get(0), constant, 5, code(opcode)]
    return [
      example(opcode, { params: [bits, bits], result: bits, body: both }),
      example(`${opcode} by a constant`, {
        opcodes: [opcode],
        params: [bits],
        result: bits,
        body: byFive,
      }),
    ]
  })

const comparisons = names
  .filter((one) => /\.(eq|ne|lt_.|gt_.|le_.|ge_.)$/.test(one))
  .flatMap((opcode) => {
    const bits = bitsOf(opcode)
    const constant = code(bits === 32 ? 'i32.const' : 'i64.const')
    return [
      example(opcode, { params: [bits, bits], body: [...get(0), ...get(1), code(opcode)] }),
      example(`${opcode} with a constant`, {
        opcodes: [opcode],
        params: [bits],
        body: [...get(0), constant, 0x7f, code(opcode)],
      }),
    ]
  })

const unaries = names
  .filter((one) => /\.(clz|ctz|popcnt|extend\d+_s|eqz|wrap_i64|extend_i32_.)$/.test(one))
  .map((opcode) => {
    const from = opcode === 'i32.wrap_i64' ? 64 : opcode.includes('_i32_') ? 32 : bitsOf(opcode)
    const result = opcode.endsWith('eqz') ? 32 : bitsOf(opcode)
    return example(opcode, { params: [from], result, body: [...get(0), code(opcode)] })
  })

const MASK = [code('i32.const'), 0xff, 0x3f, code('i32.and')]

/** Addresses are below 8,192, within the module's only page. */
const memory = names
  .filter((one) => /\.(load|store)/.test(one))
  .map((opcode) => {
    const bits = bitsOf(opcode)
    const address = [...get(0), ...MASK]
    const load = code(bits === 32 ? 'i32.load' : 'i64.load')
    const body = opcode.includes('load')
      ? [...address, code(opcode), 0, 3]
      : [...address, ...get(1), code(opcode), 0, 3, code('i32.const'), 3, load, 0, 0]
    return example(opcode, { params: [32, bits], result: bits, body })
  })

const control: readonly OpcodeModule[] = [
  example('block', {
    opcodes: ['block', 'br_if', 'br', 'i32.const', 'drop', 'nop', 'end', 'local.get'],
    params: [32, 32],
    body: [
      code('nop'),
      code('block'),
      I32,
      ...get(1),
      ...get(0),
      code('br_if'),
      0,
      code('drop'),
      code('i32.const'),
      9,
      code('br'),
      0,
      END,
    ],
  }),
  example('loop', {
    opcodes: ['loop', 'local.set', 'local.tee'],
    params: [32],
    body: [
      ...get(0),
      code('i32.const'),
      31,
      code('i32.and'),
      code('local.set'),
      0,
      code('loop'),
      EMPTY,
      ...get(1),
      ...get(0),
      code('i32.add'),
      code('local.set'),
      1,
      ...get(0),
      code('i32.const'),
      1,
      code('i32.sub'),
      code('local.tee'),
      0,
      code('i32.const'),
      0,
      code('i32.gt_s'),
      code('br_if'),
      0,
      END,
      ...get(1),
    ],
  }),
  example('if', {
    opcodes: ['if', 'else', 'return'],
    params: [32, 32],
    body: [
      ...get(0),
      code('if'),
      I32,
      ...get(1),
      code('return'),
      code('else'),
      ...get(1),
      code('i32.const'),
      3,
      code('i32.mul'),
      END,
    ],
  }),
  example('br_table', {
    params: [32],
    body: [
      code('block'),
      EMPTY,
      code('block'),
      EMPTY,
      ...get(0),
      code('br_table'),
      2,
      0,
      1,
      0,
      END,
      code('i32.const'),
      7,
      code('return'),
      END,
      code('i32.const'),
      8,
    ],
  }),
  example('unreachable', {
    params: [32],
    body: [...get(0), code('if'), EMPTY, code('unreachable'), END, ...get(0)],
  }),
  example('call', {
    params: [32, 32],
    body: [...get(0), ...get(1), code('call'), 1, code('i32.sub')],
    second: [...get(0), code('i32.const'), 3, code('i32.mul')],
  }),
  example('select', {
    params: [32, 32],
    body: [...get(0), ...get(1), ...get(0), ...get(1), code('i32.lt_s'), code('select')],
  }),
  example('global.set', {
    opcodes: ['global.get', 'global.set', 'i64.const'],
    params: [64],
    result: 64,
    body: [
      ...get(0),
      code('global.get'),
      0,
      code('i64.add'),
      code('global.set'),
      0,
      code('global.get'),
      0,
      code('i64.const'),
      2,
      code('i64.mul'),
    ],
  }),
  example('an old value of a local', {
    opcodes: ['local.set'],
    params: [32, 32],
    body: [...get(0), ...get(1), code('local.set'), 0, ...get(0), code('i32.sub')],
  }),
]

/** Examples of all opcodes. */
export const opcodeModules: readonly OpcodeModule[] = [
  ...binaries,
  ...comparisons,
  ...unaries,
  ...memory,
  ...control,
]
