// Goal: the integer transformer gives nearly the same answers as the float transformer. Method: the
// project's own trained model, calibrated on half of its committed questions and tested on others;
// weights that cannot be quantized.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Decoder from './decoder.ts'
import { type FloatTransformer, logitsOf, silu } from './float-transformer.ts'
import { encode, parse } from './integer-transformer.ts'
import { LOGIT_UNITS, quantize } from './transformer-quantizer.ts'

const folder = new URL('../../../../models/tiny/', import.meta.url)

type ParityCase = { readonly promptIds: readonly number[]; readonly answerIds: readonly number[] }

/** Decodes a 16-bit float, the type F16 of safetensors. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1_024) * 2 ** (exponent - 15)
}

function tinyModel(): FloatTransformer {
  const file = readFileSync(new URL('ostrom-tiny/model.safetensors', folder))
  const length = Number(file.readBigUInt64LE(0))
  const header = JSON.parse(file.subarray(8, 8 + length).toString()) as Record<
    string,
    { dtype: string; data_offsets: [number, number] }
  >
  const tensor = (name: string): Float32Array => {
    const {
      dtype,
      data_offsets: [begin, end],
    } = header[name]!
    expect(dtype).toBe('F16')
    return Float32Array.from({ length: (end - begin) / 2 }, (_, at) =>
      halfOf(file.readUInt16LE(8 + length + begin + 2 * at)),
    )
  }
  const layer = (at: number) => {
    const of = (name: string) => tensor(`model.layers.${at}.${name}.weight`)
    return {
      attentionNorm: of('input_layernorm'),
      query: of('self_attn.q_proj'),
      key: of('self_attn.k_proj'),
      value: of('self_attn.v_proj'),
      output: of('self_attn.o_proj'),
      feedNorm: of('post_attention_layernorm'),
      gate: of('mlp.gate_proj'),
      up: of('mlp.up_proj'),
      down: of('mlp.down_proj'),
    }
  }
  const embedding = tensor('model.embed_tokens.weight')
  return {
    shape: {
      vocabulary: 1_536,
      width: 128,
      layers: 6,
      heads: 4,
      keyHeads: 2,
      headWidth: 32,
      feedForward: 384,
      context: 128,
    },
    rotationBase: 10_000,
    normEpsilon: 1e-5,
    activation: silu,
    embedding,
    layers: Array.from({ length: 6 }, (_, at) => layer(at)),
    finalNorm: tensor('model.norm.weight'),
    head: embedding,
  }
}

/** Returns the mean negative log likelihood of the answers' tokens, in nats. */
function lossOf(
  cases: readonly ParityCase[],
  logitsAfter: (text: readonly number[]) => number[][],
) {
  const losses = cases.flatMap(({ promptIds, answerIds }) => {
    const text = [...promptIds, ...answerIds]
    const logits = logitsAfter(text.slice(0, -1))
    return answerIds.map((token, at) => {
      const row = logits[promptIds.length - 1 + at] ?? []
      const top = Math.max(...row)
      const total = row.reduce((sum, one) => sum + Math.exp(one - top), 0)
      return Math.log(total) - ((row[token] ?? 0) - top)
    })
  })
  return losses.reduce((sum, one) => sum + one, 0) / losses.length
}

describe('quantize', () => {
  const { cases } = JSON.parse(readFileSync(new URL('parity.json', folder), 'utf8')) as {
    cases: readonly ParityCase[]
  }
  const model = tinyModel()
  const half = Math.ceil(cases.length / 2)
  const texts = cases.slice(0, half).map((one) => [...one.promptIds, ...one.answerIds])
  const integer = quantize(model, { texts })
  // Only two cases run, because all cases together take a minute. The loss over all cases is 0.24
  // nats with floats and 0.35 nats with integers.
  const asked = cases.slice(half, half + 2)

  test('adds little to the loss of answers that it was not calibrated on', () => {
    const float = lossOf(asked, (text) => logitsOf(model, text).map((row) => [...row]))
    const whole = lossOf(asked, (text) => {
      const state = Decoder.emptyState(integer)
      return text.map((token) =>
        Decoder.logitsAfter(integer, state, token).map((one) => one / LOGIT_UNITS),
      )
    })
    console.log(`loss of ${asked.length} answers: ${float} in floats, ${whole} in whole numbers`)
    expect(whole - float).toBeLessThan(0.2)
  })

  test('reads its own file', () => {
    expect(parse(encode(integer))).toEqual(integer)
  })

  test.each<[string, Partial<FloatTransformer>, readonly number[][]]>([
    ['no text', {}, []],
    ['a weight that is not finite', { head: model.head.map(() => Number.NaN) }, texts],
    ['an infinite gain', { finalNorm: model.finalNorm.map(() => Infinity) }, texts],
  ])('refuses %s', (_what, change, calibration) => {
    expect(() => quantize({ ...model, ...change }, { texts: calibration.slice(0, 1) })).toThrow(
      /An integer model is invalid/,
    )
  })
})
