import { availableParallelism } from 'node:os'
import type { LoadFault, OnnxGraphs, ToChild } from '../child/messages.ts'
import { serveParent } from '../child/working.ts'
import { runAnswer, runScore } from './answer.ts'
import { runDrawing } from './drawing.ts'
import { encode, type Graphs, loadLibrary, openGraphs } from './graphs.ts'

// Main module of the child process that holds one untrusted model of ONNX graphs.

type LoadMessage = Extract<ToChild, { kind: 'load' }>
type Loaded = { readonly graphs: Graphs; readonly facts: OnnxGraphs }

let fault: LoadFault = 'package'

async function load({ path, threads: asked, onnx }: LoadMessage) {
  if (!onnx) throw new Error('the parent tells what the graphs are')
  const library = await loadLibrary()
  fault = 'artifact'
  const threads = asked > 0 ? asked : Math.max(1, availableParallelism() - 1)
  const graphs = await openGraphs(library, { path, threads, graphs: onnx })
  return { model: { graphs, facts: onnx }, build: graphs.build, threads }
}

serveParent<Loaded>({
  load,
  faultOf: () => fault,
  generate: (work, { question }) => runAnswer(work, { question, graphs: work.model.graphs }),
  score: (work, { question }) => runScore(work, { question, graphs: work.model.graphs }),
  async embed({ model, send }, { ids }) {
    send({ kind: 'embedded', vector: await encode(model.graphs, model.facts, ids) })
  },
  async draw({ model, allowance, send }, { ids, seed }) {
    const file = await runDrawing({ graphs: model.graphs, ids, seed, allowance })
    if (file) send({ kind: 'drawn', file })
  },
})
