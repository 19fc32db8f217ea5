// Trains the certified model and writes its file: node models/prompt-injection/training/train.ts

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { BagClassifier, Quantization } from '@ostrom/integer-model'
import { datasetOf, type LabeledPrompt } from './dataset.ts'
import { type TrainingSettings, trainFloat } from './float-training.ts'

/** Of the settings that were tried, those of the best accuracy on the validation prompts. */
export const SETTINGS: TrainingSettings = {
  epochs: 3,
  rate: 0.03,
  dropPerMille: 500,
  noisePerMille: 500,
  decay: 0.0001,
  seed: 1,
}

/** File of the certified model: docs/spec/integer-engine.md, section 5. */
export const MODEL_FILE = path.resolve(import.meta.dirname, '../model.bin')

/** Prompts of which the model is made: after the choice of the settings, validation too. */
export const trainingPrompts = (): readonly LabeledPrompt[] => [
  ...datasetOf('training'),
  ...datasetOf('validation'),
]

/** Returns the bytes of the model file, the same on every machine. */
export const trainModel = (): Uint8Array =>
  BagClassifier.encode(Quantization.quantize(trainFloat(trainingPrompts(), SETTINGS)))

if (import.meta.main) {
  const bytes = trainModel()
  writeFileSync(MODEL_FILE, bytes)
  console.log(
    `wrote ${bytes.length} bytes, model ${BagClassifier.idOf(BagClassifier.parse(bytes))}`,
  )
}
