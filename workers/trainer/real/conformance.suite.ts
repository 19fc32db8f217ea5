// Goal: PyTorch in separate processes meets the requirements for every trainer. Method: the
// conformance suite on the bundled model, with an adapter and with layers.
// Requirements: R002-3
// Shows (train): a trainer by PyTorch, in a sandbox on the CPU: LoRA and layers, steps that can be
// repeated to the bit, continuation after `kill -9`, one process or two (with the bundled model).
// Missing: a GPU, several machines.

import { trainerConformance } from '@ostrom/trainer/conformance'
import { createTrainerPython } from '@ostrom/trainer/python'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const parts = {
  adapter: { adapter: { rank: 4, alpha: 8, targetModules: ['q_proj', 'v_proj', 'down_proj'] } },
  layers: { layers: ['model.layers.5.mlp.up_proj.weight', 'model.norm.weight'] },
}

for (const [name, part] of Object.entries(parts)) {
  const work = createWorkFolder()
  trainerConformance(`PyTorch, ${name}`, {
    create: () => createTrainerPython({ work }),
    model: tinyModel,
    part,
    learningRateNano: 3_000_000,
  })
}
