// Goal: the engine passes the suite of all engines with a server that has vLLM's API. Method: a
// local fake server with a small deterministic model, whose tokens Ostrom's sampler draws.

import { afterAll, beforeAll } from 'vitest'
import { engineConformance } from '../conformance/index.ts'
import { VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { createEngineVllm } from './index.ts'
import { createPeerFolder, peerBuild } from './peer-folder.fixture.ts'
import { startVllmPeer, type VllmPeer } from './vllm.fixture.ts'

const folder = await createPeerFolder()
let peer: VllmPeer
beforeAll(async () => {
  peer = await startVllmPeer({ folder: folder.artifact.path })
})
afterAll(async () => {
  await peer.close()
  await folder.remove()
})

engineConformance('vllm', {
  create: () => createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild }),
  artifact: folder.artifact,
  prompt: { kind: 'text', text: 'What a wonderful day to ask a question.' },
  sampledTokens: async () => peer.drawnTokens(),
  aheadMax: VLLM_SEGMENT_TOKENS,
  grammars: true,
  scores: true,
  embeds: false,
})
