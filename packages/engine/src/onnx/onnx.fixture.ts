import { createPrng } from '@ostrom/verification/testing'

// Writes small ONNX graphs for tests: protobuf by hand, float32 weights from a seed. The vectors
// have no meaning, but all other behavior equals that of a real model.

type Bytes = readonly Uint8Array[]

const varint = (value: number): Uint8Array => {
  const bytes: number[] = []
  let rest = BigInt(value)
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}
const number = (field: number, value: number): Bytes => [varint(field << 3), varint(value)]
const bytes = (field: number, value: Uint8Array): Bytes => [
  varint((field << 3) | 2),
  varint(value.length),
  value,
]
const text = (field: number, value: string): Bytes => bytes(field, Buffer.from(value))
const message = (field: number, ...parts: readonly Bytes[]): Bytes =>
  bytes(field, Buffer.concat(parts.flat()))

const elementTypes = { float: 1, int64: 7, bool: 9 } as const
export type OnnxElementType = keyof typeof elementTypes

/** Attributes of a node: each is a whole number or a list of whole numbers. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>

const attribute = ([name, value]: readonly [string, number | readonly number[]]): Bytes =>
  typeof value === 'number'
    ? message(5, text(1, name), number(3, value), number(20, 2))
    : message(5, text(1, name), ...value.map((entry) => number(8, entry)), number(20, 7))

/** Returns a node of a graph: `output = operation(inputs)`. */
export const node = (
  operation: string,
  inputs: readonly string[],
  output: string,
  attributes: Attributes = {},
): Bytes =>
  message(
    1,
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, operation),
    ...Object.entries(attributes).map(attribute),
  )

/** An input or output of a graph. Unknown sizes have a name. */
export type ValueInfo = {
  readonly name: string
  readonly kind: OnnxElementType
  readonly shape: readonly (number | string)[]
}

const valueInfo = (field: number, { name, kind, shape }: ValueInfo): Bytes =>
  message(
    field,
    text(1, name),
    message(
      2,
      message(
        1,
        number(1, elementTypes[kind]),
        message(
          2,
          ...shape.map((size) =>
            message(1, typeof size === 'number' ? number(1, size) : text(2, size)),
          ),
        ),
      ),
    ),
  )

/** Constants of a graph, by name. */
export type Initializer = {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array | BigInt64Array
}

const initializer = ({ name, shape, values }: Initializer): Bytes =>
  message(
    5,
    ...shape.map((size) => number(1, size)),
    number(2, values instanceof Float32Array ? elementTypes.float : elementTypes.int64),
    text(8, name),
    bytes(9, new Uint8Array(values.buffer)),
  )

/** Returns pseudorandom weights from -1 to 1, equal on every machine. */
export function weights(name: string, shape: readonly number[], seed = 1): Initializer {
  const random = createPrng(seed * 7919)
  const size = shape.reduce((product, length) => product * length, 1)
  const values = Float32Array.from({ length: size }, () => 2 * random() - 1)
  return { name, shape, values }
}

/** Returns a constant of whole numbers. */
export const integers = (name: string, ...values: readonly number[]): Initializer => ({
  name,
  shape: [values.length],
  values: BigInt64Array.from(values, BigInt),
})

/** Returns the bytes of a graph. */
export function graph(parts: {
  readonly inputs: readonly ValueInfo[]
  readonly constants: readonly Initializer[]
  readonly nodes: readonly Bytes[]
  readonly outputs: readonly ValueInfo[]
}): Uint8Array {
  return Buffer.concat(
    [
      number(1, 9),
      message(8, text(1, ''), number(2, 17)),
      message(
        7,
        ...parts.nodes,
        text(2, 'fixture'),
        ...parts.constants.map(initializer),
        ...parts.inputs.map((entry) => valueInfo(11, entry)),
        ...parts.outputs.map((entry) => valueInfo(12, entry)),
      ),
    ].flat(),
  )
}

const WIDTH = 24

/**
 * Returns an encoder that adds to each token's vector a fraction of the previous token's, and
 * applies the hyperbolic tangent.
 */
export const encoderGraph = (vocabulary: number): Uint8Array =>
  graph({
    inputs: [
      { name: 'input_ids', kind: 'int64', shape: ['batch', 'length'] },
      { name: 'attention_mask', kind: 'int64', shape: ['batch', 'length'] },
    ],
    constants: [
      weights('embedding', [vocabulary, WIDTH]),
      weights('turn', [WIDTH, WIDTH], 2),
      integers('axis', 1),
    ],
    nodes: [
      node('Gather', ['embedding', 'input_ids'], 'words'),
      node('CumSum', ['words', 'axis'], 'sum'),
      node('MatMul', ['sum', 'turn'], 'turned'),
      node('Tanh', ['turned'], 'bent'),
      node('Add', ['bent', 'words'], 'last_hidden_state'),
    ],
    outputs: [{ name: 'last_hidden_state', kind: 'float', shape: ['batch', 'length', WIDTH] }],
  })
