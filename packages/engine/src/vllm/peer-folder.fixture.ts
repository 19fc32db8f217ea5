import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { echoTemplate, echoTokenizerJson } from '../echo/index.ts'
import type { VllmBuild } from './build.ts'
import { PEER_END_ID, PEER_VOCABULARY } from './peer-model.fixture.ts'

/** Build description of the fake server, used by tests. */
export const peerBuild: VllmBuild = {
  torch: '2.13.0',
  runner: 'V1',
  device: 'cpu',
  dtype: 'float32',
  headDtype: 'float32',
  kvDtype: 'auto',
  quantization: 'none',
  attention: 'torch_sdpa',
  tensorParallel: 1,
  pipelineParallel: 1,
}

/** Creates a temporary folder with the fake server's model. */
export async function createPeerFolder(config: Record<string, unknown> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'ostrom-vllm-'))
  const sizes = { vocab_size: PEER_VOCABULARY, eos_token_id: PEER_END_ID }
  await Promise.all([
    writeFile(join(path, 'config.json'), JSON.stringify({ ...sizes, ...config })),
    writeFile(join(path, 'tokenizer.json'), echoTokenizerJson),
    writeFile(join(path, 'chat_template.jinja'), echoTemplate),
  ])
  return {
    artifact: { kind: 'folder', path, sha256: Hex.zeroHash } as const,
    remove: () => rm(path, { recursive: true }),
  }
}
