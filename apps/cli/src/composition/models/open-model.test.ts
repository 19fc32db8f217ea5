// Goal: an engine gets the artifact of a model (such as `gguf/q8_0`) that fits its machine, or the
// artifact that the operator of the machine names, and no other.
// Method: manifests of several artifacts, and machines of two sizes.

import { selectServedFolder } from '@ostrom/models/select-served-folder'
import type { Hash, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { selectArtifactFor } from './open-model.ts'

const form = (format: Manifest.ArtifactFormat, quantization: string, gigabytes: number) => ({
  cid: `${format}-${quantization}`,
  sha256: `0x${'11'.repeat(32)}` as Hash,
  bytes: BigInt(gigabytes * 1e9),
  format,
  quantization,
  files: ['model'],
})

const manifest = sampleManifest({
  parameters: 8_030_261_248n,
  contextLength: 131_072,
  cache: { layers: 32, headsKv: 8, headSize: 128 },
  artifacts: [form('gguf', 'q4_k_m', 4.9), form('gguf', 'q8_0', 8.5), form('onnx', 'q4', 5.6)],
})

const machine = (gigabytes: number) => {
  return { device: { kind: 'cpu' }, memoryBytes: gigabytes * 1e9, name: 'a CPU' } as const
}
const llama = { kind: 'llama', contextLength: 4096 } as const
const chosen = (...args: Parameters<typeof selectArtifactFor>) =>
  selectArtifactFor(...args).selected?.artifact.cid

describe('chooseArtifact', () => {
  test('takes what fits the machine, of what the engine runs', () => {
    expect(chosen(manifest, { engine: llama, machine: machine(64) })).toBe('gguf-q8_0')
    expect(chosen(manifest, { engine: llama, machine: machine(8) })).toBe('gguf-q4_k_m')
    const onnx = { kind: 'onnx', contextLength: 4096 } as const
    expect(chosen(manifest, { engine: onnx, machine: machine(64) })).toBe('onnx-q4')
  })

  test('counts the context of all answers at a time', () => {
    const whole = { kind: 'llama', sequences: 4 } as const
    expect(chosen(manifest, { engine: whole, machine: machine(64) })).toBeUndefined()
  })

  test('takes the form that is named, and no other', () => {
    const engine = { ...llama, artifact: 'gguf/q4_k_m' }
    expect(chosen(manifest, { engine, machine: machine(64) })).toBe('gguf-q4_k_m')
    const large = { ...llama, artifact: 'gguf/q8_0' }
    expect(chosen(manifest, { engine: large, machine: machine(8) })).toBeUndefined()
    const missing = { ...llama, artifact: 'gguf/q2_k' }
    expect(() => selectArtifactFor(manifest, { engine: missing, machine: machine(64) })).toThrow(
      expect.objectContaining({ code: 'artifact-unknown' }),
    )
  })
})

describe('selectServedFolder', () => {
  const folder = (quantization: string) => ({
    ...form('safetensors', quantization, 16),
    files: ['config.json', 'model.safetensors'],
  })
  const selected = (artifacts: readonly Manifest.Artifact[], artifact?: string) =>
    selectServedFolder({ ...manifest, artifacts }, { artifact }).cid
  const refused = (reason: RegExp) =>
    expect.objectContaining({
      code: 'model-not-runnable',
      details: expect.arrayContaining([expect.stringMatching(reason)]),
    })

  test('takes the folder of safetensors, whatever this machine could run', () => {
    expect(selected([...manifest.artifacts, folder('bf16')])).toBe('safetensors-bf16')
  })

  test('takes the one that is named, and guesses none of several', () => {
    const both = [folder('bf16'), folder('fp8')]
    expect(selected(both, 'safetensors/fp8')).toBe('safetensors-fp8')
    expect(() => selected(both)).toThrow(refused(/name one of safetensors\/bf16, safetensors\/fp8/))
    expect(() => selected(both, 'safetensors/f16')).toThrow(
      expect.objectContaining({ code: 'artifact-unknown' }),
    )
  })

  test('refuses a model without one, and weights without the files beside them', () => {
    expect(() => selected(manifest.artifacts)).toThrow(refused(/no artifact of safetensors/))
    const alone = form('safetensors', 'bf16', 16)
    expect(() => selected([alone])).toThrow(refused(/single file/))
  })
})
