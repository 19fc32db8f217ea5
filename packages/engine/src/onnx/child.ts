import { availableParallelism } from 'node:os'
import { serveParent } from '../child/engine-handlers.ts'
import type { ChildCommand, LoadFault, OnnxGraphOptions } from '../child/messages.ts'
import { runGeneration, runScore } from './generation.ts'
import { encode, loadLibrary, type OnnxGraphs, openGraphs } from './graphs.ts'
import { runImageGeneration } from './image-generation.ts'

// Main module of the child process that holds one untrusted model of ONNX graphs.

type LoadMessage = Extract<ChildCommand, { kind: 'load' }>
type LoadedOnnx = { readonly graphs: OnnxGraphs; readonly graphOptions: OnnxGraphOptions }

let fault: LoadFault = 'package'

async function load({ path, threads: threadCount, onnx, packages }: LoadMessage) {
  if (!onnx || !packages) throw new Error('the parent tells what the graphs are')
  const library = loadLibrary(packages)
  fault = 'artifact'
  const threads = threadCount > 0 ? threadCount : Math.max(1, availableParallelism() - 1)
  const graphs = await openGraphs(library, { path, threads, graphs: onnx })
  return { model: { graphs, graphOptions: onnx }, build: graphs.build, threads }
}

serveParent<LoadedOnnx>({
  load,
  faultOf: () => fault,
  generate: (work, { question }) => runGeneration(work, { question, graphs: work.model.graphs }),
  score: (work, { question }) => runScore(work, { question, graphs: work.model.graphs }),
  async embed({ model, send }, { ids }) {
    send({ kind: 'embedded', vector: await encode(model.graphs, model.graphOptions, ids) })
  },
  async generateImage({ model, credit, send }, { ids, seed }) {
    const file = await runImageGeneration({ graphs: model.graphs, ids, seed, credit })
    if (file) send({ kind: 'image-generated', file })
  },
})
