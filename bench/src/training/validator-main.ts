// `node bench/src/training/validator-main.ts ROUND.json WORK` examines a round, and prints a
// validator's findings.

import { readFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Update } from '@ostrom/training'
import { examineRound } from './examination.ts'
import { modelFolder } from './plan.ts'
import type { RoundFile } from './validators.ts'

const [path, work] = process.argv.slice(2)
if (!path || !work) throw new Error('give a round and a work folder')
const round = JSON.parse(readFileSync(path, 'utf8')) as RoundFile
const { spec, heldOut } = round
const { signal } = new AbortController()
const trainer = createTrainerPython({ work })
try {
  const job = await trainer.open({ terms: spec, model: modelFolder, signal })
  const parent = new Float32Array(Hex.toBytes(round.parent).buffer)
  const start = { residual: new Float32Array(parent.length), residualHash: Hex.zeroHash }
  const submissions = round.submissions.map(({ account, file, trace }) => {
    const none = { manifest: new Uint8Array(), next: start }
    return { account, file: Hex.toBytes(file), trace, ...none }
  })
  const found = await examineRound(
    {
      spec,
      parent,
      submissions,
      starts: new Map(),
      heldOut,
      ownRows: new Map(round.ownRows),
      shards: new Map(round.shards),
    },
    (state, rows) => job.losses({ state, rows, signal }),
  )
  const state = Update.stateHash(found.state, spec)
  process.stdout.write(JSON.stringify({ state, scores: found.findings.map(({ score }) => score) }))
} finally {
  await trainer.close()
}
process.exit()
