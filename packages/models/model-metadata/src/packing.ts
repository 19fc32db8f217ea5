import { isObject, type JsonObject, unsupported } from './files.ts'
import type { SafetensorsTensor } from './safetensors.ts'

// In a quantized tensor several weights share one element, and scales are stored separately. This
// module counts the original weights. Layouts: mlx.nn.quantize, AutoGPTQ, AutoAWQ, bitsandbytes
// 0.45 and compressed-tensors 0.9.

/** A way of packing weights, with the name of the quantization. */
export type QuantizationPacking = {
  readonly quantization: string
  /**
   * Returns the bits of a packed weight of this tensor; `undefined` if the tensor is not packed.
   */
  readonly bitsOf: (tensor: SafetensorsTensor, names: ReadonlySet<string>) => number | undefined
  /** Returns whether a tensor has scales or similar data instead of weights. */
  readonly isScale: (name: string, names: ReadonlySet<string>) => boolean
}

const elementBits: Readonly<Record<string, number>> = { I32: 32, U32: 32, U8: 8, I8: 8 }
const validBits = (value: unknown): number | undefined =>
  [1, 2, 3, 4, 5, 6, 8].includes(value as number) ? (value as number) : undefined

const stem = (name: string) => name.slice(0, name.lastIndexOf('.') + 1)

/** Reads `quantization` of an MLX folder: bits for all layers, and exceptions for single layers. */
function mlxPacking(quantization: JsonObject, bits: number): QuantizationPacking {
  return {
    quantization: `q${bits}`,
    bitsOf: ({ name, dtype }, names) => {
      if (dtype !== 'U32' || !name.endsWith('.weight')) return undefined
      if (!names.has(`${stem(name)}scales`)) return undefined
      const own = quantization[stem(name).slice(0, -1)]
      return (isObject(own) ? validBits(own.bits) : undefined) ?? bits
    },
    isScale: (name, names) =>
      /\.(scales|biases)$/.test(name) &&
      names.has(`${stem(name)}scales`) &&
      names.has(`${stem(name)}weight`),
  }
}

const packedIntegers = (method: string, bits: number): QuantizationPacking => ({
  quantization: `${method}-${bits}`,
  bitsOf: ({ name, dtype }) =>
    dtype === 'I32' && /\.(qweight|weight_packed)$/.test(name) ? bits : undefined,
  isScale: (name) => /\.(qzeros|scales|g_idx|weight_(scale|zero_point|shape|g_idx))$/.test(name),
})

const bitsAndBytes = (quantization: JsonObject): QuantizationPacking => {
  const four = quantization.load_in_4bit === true
  const kind = quantization.bnb_4bit_quant_type === 'fp4' ? 'fp4' : 'nf4'
  return {
    quantization: four ? `bnb-${kind}` : 'bnb-8',
    bitsOf: ({ name, dtype }, names) =>
      four && dtype === 'U8' && names.has(`${name}.absmax`) ? 4 : undefined,
    isScale: (name) =>
      /\.(absmax|quant_map|nested_absmax|nested_quant_map|SCB|weight_format)$/.test(name) ||
      name.includes('.quant_state.'),
  }
}

const eightBitFloats: QuantizationPacking = {
  quantization: 'fp8',
  bitsOf: () => undefined,
  isScale: (name) => /(weight|input)_scale(_inv)?$/.test(name),
}

/**
 * Returns the bits of a weight, and whether weights are floats, from the first group of a
 * compressed-tensors configuration.
 */
function groupBits(quantization: JsonObject): { bits?: number | undefined; isFloat: boolean } {
  const groups = isObject(quantization.config_groups) ? quantization.config_groups : {}
  const [group] = Object.values(groups)
  const weights = isObject(group) && isObject(group.weights) ? group.weights : {}
  return { bits: validBits(weights.num_bits), isFloat: weights.type === 'float' }
}

/**
 * Returns the packing of a model's weights from its `config.json`; `undefined` if they are not
 * packed, and `'unknown'` for an unknown method.
 */
export function packingOf(config: JsonObject): QuantizationPacking | 'unknown' | undefined {
  const { quantization: mlx, quantization_config: quantization } = config
  if (isObject(mlx)) {
    const bits = validBits(mlx.bits)
    return bits === undefined ? 'unknown' : mlxPacking(mlx, bits)
  }
  if (!isObject(quantization)) return undefined
  const bits = validBits(quantization.bits) ?? validBits(quantization.w_bit)
  switch (quantization.quant_method) {
    case 'gptq':
    case 'awq':
      return bits ? packedIntegers(quantization.quant_method, bits) : 'unknown'
    case 'bitsandbytes':
      return bitsAndBytes(quantization)
    case 'fp8':
      return eightBitFloats
    case 'compressed-tensors': {
      const group = groupBits(quantization)
      if (group.bits === 8)
        return { ...eightBitFloats, quantization: group.isFloat ? 'fp8' : 'int8' }
      return group.bits && !group.isFloat ? packedIntegers('int', group.bits) : 'unknown'
    }
    default:
      return 'unknown'
  }
}

/**
 * Checks in `config.json` that the weights of a model are plain numbers.
 *
 * @param remedy Remedy for packed weights, other than serving them.
 * @throws {ModelUnsupportedError} The weights are packed; the error names the method and an engine
 *   that serves it.
 */
export function requirePlainWeights(config: JsonObject, remedy: string): void {
  const packing = packingOf(config)
  if (packing === undefined) return
  const isMlx = isObject(config.quantization)
  const stated = isObject(config.quantization_config) ? config.quantization_config : {}
  const method = String(stated.quant_method ?? 'missing').slice(0, 32)
  const value =
    packing === 'unknown' ? `of the method ${method}` : `packed as ${packing.quantization}`
  const served = isMlx
    ? 'MLX serves such weights.'
    : 'The vllm engine serves such weights where its GPU has kernels for them.'
  const field = isMlx ? 'quantization' : 'quantization_config'
  throw unsupported('config.json', { field, value, remedy: `${served} ${remedy}` })
}

/** Returns the number of original weights in tensors, before packing. */
export function countWeights(
  tensors: readonly SafetensorsTensor[],
  packing?: QuantizationPacking,
): bigint {
  const names = new Set(tensors.map(({ name }) => name))
  let count = 0n
  for (const tensor of tensors) {
    if (packing?.isScale(tensor.name, names)) continue
    const bits = packing?.bitsOf(tensor, names)
    const width = elementBits[tensor.dtype] ?? 0
    count += bits ? (tensor.elements * BigInt(width)) / BigInt(bits) : tensor.elements
  }
  return count
}

const names: Readonly<Record<string, string>> = {
  F64: 'f64',
  F32: 'f32',
  F16: 'f16',
  BF16: 'bf16',
  F8_E4M3: 'fp8',
  F8_E5M2: 'fp8',
  F4: 'fp4',
}

/** Returns the name of the type that most bytes of plain tensors have. */
export function plainQuantization(tensors: readonly SafetensorsTensor[]): string {
  const bytes = new Map<string, number>()
  for (const tensor of tensors) {
    bytes.set(tensor.dtype, (bytes.get(tensor.dtype) ?? 0) + tensor.bytes)
  }
  const [most] = [...bytes].sort((a, b) => b[1] - a[1])
  return most ? (names[most[0]] ?? most[0].toLowerCase()) : 'f32'
}
