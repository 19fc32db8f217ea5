// `npm run bench -- embeddings` measures how much honest embeddings differ between machines and
// conditions, and how much the embeddings of cheats differ. The tolerance of validators is between
// these two: docs/reports/embeddings.md.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Embedding } from '@ostrom/protocol'
import { EmbeddingScore } from '@ostrom/verification'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { median } from '../measure/figures.ts'
import { alteredModels, changedAnswers, otherModels } from './cheats.ts'
import { conditions, embedInputs, readAll, store } from './measure.ts'

const bundled = new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)

const options = {
  /** Class of this machine, with which the names of its rows begin. */
  machine: { type: 'string', default: 'cpu' },
  /** The named model: a GGUF file. */
  model: { type: 'string', default: fileURLToPath(bundled) },
  /** Other files that a cheat serves instead of the named model: `NAME=PATH`. */
  other: { type: 'string', multiple: true, default: [] as string[] },
  /** Folder of embeddings, for comparison with those of other machines. */
  folder: { type: 'string', default: 'cache/embeddings/ostrom-tiny' },
  /** An ONNX folder of the same weights, for comparison of engines. */
  onnx: { type: 'string' },
  /** Condition to measure; all when absent. */
  only: { type: 'string' },
  /** Whether cheats are measured. */
  cheats: { type: 'boolean', default: false },
  /** Whether to include cheats with altered weights. The model must then have 16-bit weights. */
  altered: { type: 'boolean', default: false },
} as const

/** Minimum tolerances of a calibration: for the same build, and for other builds. */
const tolerances = [
  EmbeddingScore.EMBEDDING_TOLERANCE_MIN,
  EmbeddingScore.EMBEDDING_TOLERANCE_OTHER_BUILD,
]

type Row = { readonly name: string; readonly distances: readonly number[] }

const distancesOf = (
  vectors: readonly Float32Array[],
  expected: readonly Float32Array[],
): readonly number[] => {
  const isSame = vectors[0]?.length === expected[0]?.length
  const bytes = isSame ? Buffer.concat(vectors.map(Embedding.encode)) : new Uint8Array()
  return EmbeddingScore.distances({ bytes, expected })
}

function print(title: string, rows: readonly Row[]): void {
  const beyond = tolerances.map((tolerance) => `beyond ${tolerance}`)
  const cells = rows.map(({ name, distances }) => {
    const share = (tolerance: number) => {
      const beyond = distances.filter((distance) => distance > tolerance).length
      return `${((100 * beyond) / distances.length).toFixed(1)} %`
    }
    const numbers = [Math.min(...distances), median(distances), Math.max(...distances)]
    return [name, ...numbers.map((value) => value.toExponential(1)), ...tolerances.map(share)]
  })
  console.log(`\n${markdownTable([title, 'least', 'median', 'highest', ...beyond], cells)}`)
}

/** Measures embeddings on this machine, and compares them with all embeddings in the folder. */
export async function run(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  const { machine, model, folder } = values
  for (const condition of conditions) {
    if (values.only && condition.name !== values.only) continue
    store(folder, `${machine}, ${condition.name}`, await embedInputs(model, condition))
  }
  if (values.onnx) {
    const onnx = { name: 'onnx', engine: 'onnx', threads: 1, streams: 1 } as const
    store(folder, `${machine}, onnx`, await embedInputs(values.onnx, onnx))
  }
  const all = readAll(folder)
  const honest = all.get(`${machine}, alone`)
  if (!honest) throw new Error('the first condition is stored')
  const rows = [...all].map(([name, vectors]) => {
    return { name, distances: distancesOf(vectors, honest) }
  })
  print(`honest, against ${machine} alone`, rows)
  if (!values.cheats) return
  const others = Object.fromEntries(values.other.map((one) => one.split('=', 2)))
  const cheats = [
    ...(await changedAnswers(model, honest)),
    ...(values.altered ? await alteredModels(model) : []),
    ...(await otherModels(others)),
  ]
  const found = cheats.map(({ name, vectors }) => {
    return { name, distances: distancesOf(vectors, honest) }
  })
  print('cheat', found)
}
