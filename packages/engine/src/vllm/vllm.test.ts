// Goal: the engine passes the suite of all engines with a server that has vLLM's API. Method: a
// local fake server with a small deterministic model, whose tokens Ostrom's sampler draws.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll } from 'vitest'
import { engineConformance } from '../conformance/index.ts'
import { VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { createEngineVllm } from './index.ts'
import { createPeerFolder, peerBuild } from './peer-folder.fixture.ts'
import { startVllmPeer } from './vllm.fixture.ts'

const folder = await createPeerFolder()
const peer = openForTests(() => startVllmPeer({ folder: folder.artifact.path }))
afterAll(async () => {
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
