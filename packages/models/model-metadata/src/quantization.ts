/** The facts about weights that the name of a quantization, such as `gptq-4`, states. */
export type Quantization = {
  /** Bits of most weights; `undefined` for an unknown name. */
  readonly bits: number | undefined
  /**
   * Method by which a GPU engine must unpack the weights; `plain` for numbers that any machine can
   * compute with.
   */
  readonly method: 'plain' | 'ggml' | 'gptq' | 'awq' | 'bnb' | 'fp8' | 'int' | 'unknown'
  /**
   * Compute capability, times ten, of the only kind of GPU that a compiled engine runs on, such as
   * 90.
   */
  readonly compiledFor?: number
}

const plain: ReadonlyMap<string, number> = new Map([
  ['f64', 64],
  ['f32', 32],
  ['f16', 16],
  ['bf16', 16],
])

/**
 * Parses the name of a quantization, such as `q4_k_m`, `bf16`, `gptq-4`, `fp8-sm90`. The name of a
 * compiled engine ends in its GPU architecture: `-sm` and the capability.
 */
export function parse(name: string): Quantization {
  const [, base = name, sm] = /^(.*?)-sm(\d{2,3})$/.exec(name.toLowerCase()) ?? []
  const compiled = sm === undefined ? {} : { compiledFor: Number(sm) }
  const of = (method: Quantization['method'], bits: number | undefined): Quantization => ({
    bits,
    method,
    ...compiled,
  })
  const text = base.toLowerCase()
  if (plain.has(text)) return of('plain', plain.get(text))
  const method = /^(gptq|awq|int)-(\d)$/.exec(text)
  if (method) return of(method[1] as 'gptq' | 'awq' | 'int', Number(method[2]))
  if (text.startsWith('bnb')) return of('bnb', text.endsWith('8') ? 8 : 4)
  if (text === 'fp8' || text === 'fp8_pb_wo') return of('fp8', 8)
  if (text.includes('awq')) return of('awq', text.startsWith('w8') ? 8 : 4)
  if (text.includes('gptq')) return of('gptq', text.startsWith('w8') ? 8 : 4)
  const weights = /^w(\d+)a\d+/.exec(text) ?? /^u?int(\d+)$/.exec(text)
  if (weights) return of('int', Number(weights[1]))
  if (/^(mx|nv)?fp4$/.test(text)) return of('ggml', 4)
  const ggml = /^i?[qt][q]?(\d)(?!\d)/.exec(text)
  return ggml ? of('ggml', Number(ggml[1])) : of('unknown', undefined)
}

/** Packing methods of safetensors weights that a GPU engine unpacks. */
const unpacked: ReadonlySet<Quantization['method']> = new Set(['gptq', 'awq', 'bnb', 'fp8', 'int'])

/**
 * Returns a sentence for people about the engine that runs an artifact with weights packed for
 * GPUs; `undefined` for others.
 */
export function packedServing({
  format,
  quantization,
}: {
  readonly format: string
  readonly quantization: string
}): string | undefined {
  if (format !== 'safetensors' || !unpacked.has(parse(quantization).method)) return undefined
  const needs = 'Served by the vllm engine on a GPU that has kernels for it.'
  return `${needs} It is not converted, merged or adapted.`
}
