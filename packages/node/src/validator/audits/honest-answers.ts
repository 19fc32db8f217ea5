import type { Manifest } from '@ostrom/protocol'
import type { Calibration } from '@ostrom/verification'
import { type HonestSampleOptions, measureHonestSamples } from './calibration.ts'
import { measureHonestEmbeddings } from './embedding-calibration.ts'

export type HonestAnswerOptions = HonestSampleOptions & { readonly task: Manifest.ModelTask }

/**
 * Measures honest texts. If the model's task is any-to-any and its engine computes embeddings, also
 * measures the same number of answers with embeddings, because providers offer both for audit.
 */
export async function measureHonestAnswers(
  options: HonestAnswerOptions,
): Promise<Calibration.CalibrationSample[]> {
  const { task, model, answers, onProgress } = options
  if (task !== 'any-to-any' || !model.embed) return await measureHonestSamples(options)
  const partOf = (before: number) => (done: number) => onProgress?.(before + done, 2 * answers)
  const texts = await measureHonestSamples({ ...options, onProgress: partOf(0) })
  const embeddings = await measureHonestEmbeddings({ ...options, onProgress: partOf(answers) })
  return [...texts, ...embeddings]
}
