// Files that make objects of bytes. See the rule `byte-readers`.

/**
 * Bytes that a file reads: those of a stranger, whose reader a target of `npm run fuzz -- decoders`
 * measures; those of its own side; or those of a stranger in a process of its own, which a parent
 * ends when it takes too much time or memory.
 */
export type ByteReader =
  | { readonly kind: 'stranger'; readonly target: string }
  | { readonly kind: 'own' | 'confined'; readonly reason: string }

const stranger = (target: string): ByteReader => ({ kind: 'stranger', target })
const own = (reason: string): ByteReader => ({ kind: 'own', reason })
const confined = (reason: string): ByteReader => ({ kind: 'confined', reason })

const chosenFile = own('a file that the owner of this machine chose')
const ownFile = own('a file that this program wrote')
const ownText = own('a text that this process, or its own record, made')
const projectFile = own('a file of this repository')
const ownGateway = own('an answer of the gateway that the page or command belongs to')
const chosenNode = own('an answer of the node of a chain that the owner chose')
const checkedRow = own('a row that the reader of JSON lines has checked before')
const childAnswer = own('an answer of a program that this one started, without code of strangers')

/** All readers, by file. */
export const byteReaders: Readonly<Record<string, ByteReader>> = {
  'apps/cli/src/actions/court/audit.ts': ownFile,
  'apps/cli/src/actions/gateway/batch.ts': ownGateway,
  'apps/cli/src/actions/node/worker.ts': own('a job that the owner of this machine passes in'),
  'apps/cli/src/composition/engines/use-gpu.ts': chosenFile,
  'apps/cli/src/config/aliases.ts': chosenFile,
  'apps/cli/src/config/config.ts': chosenFile,
  'apps/cli/src/deployment/deployment-file.ts': chosenFile,
  'apps/cli/src/deployment/key-file.ts': chosenFile,
  'apps/cli/src/dev/local-calibration.ts': childAnswer,
  'apps/cli/src/dev/local-deployment.ts': ownFile,
  'apps/gateway-web/src/client-types.ts': projectFile,
  'apps/gateway-web/src/semantic-search/embed-texts.ts': own(
    'an answer of the gateway in this process',
  ),
  'apps/gateway-web/src/services/static-files.ts': own('it only compresses'),
  'apps/web/src/api/chat.ts': ownGateway,
  'apps/web/src/api/client.ts': ownGateway,
  'apps/web/src/conversation/receipts/receipt-contents.ts': ownGateway,
  'apps/web/src/conversation/storage/stored-conversations.ts': ownFile,
  'apps/web/src/parts/events/event-fields.ts': ownGateway,
  'apps/gateway-web/src/dashboard/audit-summaries.ts': ownFile,
  'apps/gateway-web/src/dashboard/local-status-server.ts': own(
    'an answer of a node of the same account, with its token',
  ),
  'apps/gateway-web/src/dashboard/node-directory.ts': ownFile,
  'apps/cli/src/management/ask.ts': ownGateway,
  'apps/cli/src/management/batches.ts': ownGateway,
  'apps/cli/src/management/client.ts': ownGateway,
  'packages/engine/src/child/clone-size.ts': stranger('child-frames'),
  'packages/engine/src/child/frames.ts': stranger('child-frames'),
  'packages/engine/src/http/openai-request.ts': ownText,
  'packages/engine/src/http/upstream.ts': stranger('json-document'),
  'packages/engine/src/llama/gpu-devices-main.ts': own('a question of its parent process'),
  'packages/engine/src/llama/gpu-devices.ts': childAnswer,
  'packages/engine/src/sse.ts': stranger('event-stream'),
  'packages/engine/src/tokenizer/calls/reader.ts': stranger('json-body'),
  'packages/engine/src/tokenizer/gguf-metadata.ts': stranger('tokenizer-json'),
  'packages/engine/src/tokenizer/plain-encoder.ts': stranger('tokenizer-json'),
  'packages/engine/src/tokenizer/token-texts.ts': stranger('tokenizer-json'),
  'packages/engine/src/vllm/serve/frames.ts': stranger('vllm-frames'),
  'packages/gateway/src/blind-client/blind-channel.ts': stranger('blind-frames'),
  'packages/gateway/src/blind-client/gateway-api.ts': ownGateway,
  'packages/gateway/src/http/answers/replay-buffer.ts': ownText,
  'packages/gateway/src/http/batches/ask-line.ts': own('an answer of the gateway in this process'),
  'packages/gateway/src/http/batches/routes.ts': stranger('upload'),
  'packages/gateway/src/http/conversation.ts': own(
    'a text of at most `CONVERSATION_ID_LENGTH_MAX` characters',
  ),
  'packages/gateway/src/keys/api-key.ts': ownText,
  'packages/gateway/src/stored-responses/sealed-bytes.ts': ownText,
  'packages/gateway/src/stored-responses/sealed-contents.ts': ownText,
  'packages/host/hardware/src/gpu/install.ts': projectFile,
  'packages/indexer/src/json.ts': ownText,
  'packages/keystore/src/json-fields.ts': chosenFile,
  'packages/keystore/src/passphrase-change.ts': chosenFile,
  'packages/keystore/src/solana-keypair.ts': chosenFile,
  'packages/ledger/src/evm/chain/anvil.ts': childAnswer,
  'packages/ledger/src/evm/money/faucet.ts': chosenNode,
  'packages/ledger/src/evm/signers/signer-rpc.ts': own(
    'an answer of the signer that the owner chose',
  ),
  'packages/ledger/src/solana/money/faucet.ts': chosenNode,
  'packages/models/model-metadata/src/gguf-structure.ts': stranger('gguf'),
  'packages/models/model-tools/src/convert/compare-gguf.ts': ownFile,
  'packages/models/model-tools/src/convert/compare-ids.ts': ownText,
  'packages/models/model-tools/src/convert/gguf-logits-main.ts': own(
    'a file of its parent process',
  ),
  'packages/models/model-tools/src/convert/onnx-export.ts': ownFile,
  'packages/models/model-tools/src/convert/tool-process.ts': childAnswer,
  'packages/models/registered/src/catalogue/catalogue.ts': projectFile,
  'packages/models/registered/src/catalogue/known-files.ts': projectFile,
  'packages/models/registered/src/evaluation/evaluation-sets.ts': projectFile,
  'packages/models/registered/src/evaluation/safety-probes.ts': projectFile,
  'packages/models/registered/src/files/conversion-record.ts': chosenFile,
  'packages/models/registered/src/files/privacy-file.ts': chosenFile,
  'packages/models/registered/src/genesis/genesis.ts': chosenFile,
  'packages/network/src/libp2p/channel.ts': stranger('network-frames'),
  'packages/network/src/libp2p/frames.ts': stranger('network-frames'),
  'packages/ohttp/src/client.ts': stranger('bounded-body'),
  'packages/ohttp/src/gateway.ts': stranger('ohttp-request'),
  'packages/ohttp/src/message-reader.ts': stranger('ohttp-request'),
  'packages/proof/src/noir/circuit.ts': ownFile,
  'packages/proof/src/noir/compile-main.ts': own('a file of its parent process'),
  'packages/proof/src/noir/compiled-family.ts': childAnswer,
  'packages/proof/src/noir/contract-call.ts': chosenNode,
  'packages/proof/src/noir/reference-string.ts': own(
    'it copies into an array of the expected size, and makes no objects',
  ),
  'packages/proof/src/noir/token-noir.ts': ownFile,
  'packages/proof/src/noir/verifier-contract.ts': childAnswer,
  'packages/protocol/src/encoding/cbor-tokenizer.ts': stranger('cbor'),
  'packages/protocol/src/encoding/cbor.ts': stranger('cbor'),
  'packages/protocol/src/encoding/json-number.ts': stranger('json-body'),
  'packages/protocol/src/encoding/json-text.ts': stranger('json-body'),
  'packages/protocol/src/runtime/read-at-most.ts': stranger('bounded-body'),
  'packages/protocol/src/system/input-files.ts': chosenFile,
  'packages/solana-local/src/in-process-rpc.ts': ownText,
  'packages/solana-local/src/rpc-server.ts': own(
    'a call of a program on this machine to its local chain',
  ),
  'packages/solana-local/src/snapshot.ts': ownText,
  'packages/storage/src/dag/node.ts': stranger('dag-node'),
  'packages/storage/src/http/arweave.ts': chosenFile,
  'packages/storage/src/http/call.ts': own('it copies what this process sends'),
  'packages/storage/src/http/kubo.ts': own('it passes on pieces that its caller bounds'),
  'packages/storage/src/pypi/zip.ts': stranger('zip'),
  'packages/training/datasets/src/record-lines.ts': stranger('record-lines'),
  'packages/training/evaluation/src/harness-task.ts': chosenFile,
  'packages/training/federated/src/member-folder.ts': ownFile,
  'packages/training/federated/src/run-file.ts': chosenFile,
  'packages/training/local/src/parent-adapter.ts': ownFile,
  'packages/training/local/src/run-defaults.ts': checkedRow,
  'packages/training/local/src/run-folder.ts': ownFile,
  'packages/training/local/src/training-rows.ts': checkedRow,
  'packages/training/trainer/src/python/round-folder.ts': ownFile,
  'packages/training/trainer/src/rows/csv-records.ts': confined(
    'the process that reads tables, with its own limits',
  ),
  'packages/training/trainer/src/rows/parquet-records.ts': confined(
    'the process that reads tables, with its own limits',
  ),
  'packages/training/trainer/src/rows/row-lengths.ts': checkedRow,
  'packages/training/trainer/src/rows/row-records.ts': stranger('json-row'),
  'packages/training/trainer/src/split-rows.ts': checkedRow,
  'packages/training/jobs/src/job-rows.ts': checkedRow,
  'packages/training/jobs/src/live-progress.ts': ownFile,
  'packages/training/jobs/src/probe-control.ts': checkedRow,
  'packages/verification/src/grammar/keywords.ts': ownText,
  'packages/verification/src/grammar/schema.ts': stranger('json-body'),
}
