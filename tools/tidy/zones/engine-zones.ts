import type { Zone } from './zone.ts'

const pure = ['protocol', 'verification']
const metadata = ['model-metadata', 'model-metadata/disk']

/** Code of the engine package that runs models and reads their files, in addition to the port. */
export const engineZones: readonly Zone[] = [
  {
    name: 'engine/echo',
    kind: 'double',
    path: 'packages/engine/src/echo/',
    allowedImports: [...pure, 'engine', 'engine/tokenizer'],
  },
  {
    name: 'engine/tokenizer',
    kind: 'shared',
    path: 'packages/engine/src/tokenizer/',
    allowedImports: [...pure, 'engine'],
    sdk: ['@huggingface/jinja', '@huggingface/tokenizers'],
  },
  {
    name: 'engine/sse',
    kind: 'shared',
    path: 'packages/engine/src/sse.ts',
    allowedImports: ['engine'],
    sdk: ['eventsource-parser'],
  },
  {
    // The small files of a model folder: docs/spec/engines.md.
    name: 'engine/folder',
    kind: 'shared',
    path: 'packages/engine/src/folder/',
    allowedImports: ['protocol', 'engine', 'engine/tokenizer'],
    node: 'all',
  },
  {
    // Combines several engines into one: docs/spec/engines.md.
    name: 'engine/replicas',
    kind: 'shared',
    path: 'packages/engine/src/replicas/',
    allowedImports: ['protocol', 'engine'],
  },
  {
    // A sandbox around a process, for models, trainers and provers: docs/spec/engines.md,
    // docs/spec/hostile-input.md, and docs/spec/engines.md.
    name: 'engine/jail',
    kind: 'shared',
    path: 'packages/engine/src/jail/',
    allowedImports: ['protocol', 'engine', 'processes'],
    node: 'all',
  },
  {
    name: 'engine/child',
    kind: 'shared',
    path: 'packages/engine/src/child/',
    allowedImports: [...pure, 'engine', 'engine/jail', 'engine/tokenizer', 'processes'],
    node: 'all',
  },
  {
    name: 'engine/tokenizer-pool',
    kind: 'adapter',
    path: 'packages/engine/src/tokenizer-pool/',
    allowedImports: [
      ...pure,
      'engine',
      'engine/tokenizer',
      'engine/child',
      'engine/jail',
      'processes',
    ],
    node: 'all',
  },
  ...Object.entries({
    llama: ['node-llama-cpp', 'koffi', 'wabt'],
    onnx: [],
    http: [],
    vllm: [],
  }).map(
    ([name, sdk]): Zone => ({
      name: `engine/${name}`,
      kind: 'adapter',
      path: `packages/engine/src/${name}/`,
      allowedImports: [
        ...pure,
        'engine',
        'engine/tokenizer',
        'engine/child',
        'engine/sse',
        ...(name === 'llama' ? ['engine/jail', 'processes', ...metadata] : []),
        // The packages of ONNX Runtime are installed on first use: docs/spec/repository.md.
        ...(name === 'onnx' ? ['engine/folder', 'tools/start'] : []),
        // The adapter of vLLM uses the HTTP code of `http`, and generates random secrets:
        // docs/spec/engines.md.
        ...(name === 'vllm' ? ['protocol/system', 'engine/folder', 'engine/http'] : []),
      ],
      sdk,
      node: 'all',
    }),
  ),
]
