// Goal: the engine passes the suite of all engines with Ostrom's vLLM server. Method: the server's
// Python code with a simulated driver in place of vLLM. The driver has the same model as the fake
// server of other tests.

import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { engineConformance } from '../../conformance/index.ts'
import type { LoadedModel } from '../../engine.ts'
import { createPeerFolder } from '../peer-folder.fixture.ts'
import { drawnTokens } from './drawn-tokens.fixture.ts'
import { VLLM_CREDIT_TOKENS } from './limits.ts'
import { hasPython, type ServePeer, startServePeer } from './serve.fixture.ts'
import { createEngineVllmServe } from './serve.ts'

const folder = await createPeerFolder()
let peer: ServePeer
// The socket is a hidden file, so that it does not count as a file of the model.
const path = join(folder.artifact.path, '.socket')

describe.skipIf(!hasPython)('our own vLLM server (needs python3 of version 3.11 or later)', () => {
  beforeAll(async () => {
    peer = await startServePeer({ folder: folder.artifact.path, path })
  })
  afterAll(async () => {
    await peer.close()
    await folder.remove()
  })

  engineConformance('vllm-serve', {
    create: () => createEngineVllmServe({ address: { path } }),
    artifact: folder.artifact,
    prompt: { kind: 'text', text: 'What a wonderful day to ask a question.' },
    sampledTokens: (_: LoadedModel) => drawnTokens({ path }),
    aheadMax: VLLM_CREDIT_TOKENS,
    grammars: true,
    scores: true,
    embeds: false,
  })
})
