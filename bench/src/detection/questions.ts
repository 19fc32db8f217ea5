import { type Hash, type Inference, Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { prompts } from './prompts.ts'

// Questions of the laboratory. The name of a set and a number determine a question, so anyone can
// repeat the same questions.

export type LabQuestion = {
  readonly number: number
  readonly messages: readonly Inference.ChatMessage[]
  readonly sampler: Inference.SamplerParameters
  readonly seed: Hash
  readonly maxTokens: number
}

const temperatures = [0.7, 0.8, 0.9, 1] as const
const nuclei = [0.9, 0.95, 1] as const
const lengths = [64, 64, 96, 128] as const

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/**
 * A question of a set. Two consecutive questions have the same prompt, so that the state of the
 * first may be reused for the second. The seed is
 * `Seed.deriveFromUser(2^20 * FNV-1a(set) + number)`.
 */
export function questionOf(set: string, number: number): LabQuestion {
  const mixed = hashOf(`${set} ${number}`)
  const pick = <T>(list: readonly T[], shift: number) => list[(mixed >>> shift) % list.length]!
  const sampler = sampleSampler({ temperature: pick(temperatures, 3), topP: pick(nuclei, 9) })
  return {
    number,
    messages: prompts[Math.floor(number / 2) % prompts.length]!,
    sampler,
    seed: Seed.deriveFromUser((BigInt(hashOf(set)) << 20n) + BigInt(number)),
    maxTokens: pick(lengths, 17),
  }
}
