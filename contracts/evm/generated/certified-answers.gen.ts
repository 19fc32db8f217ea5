// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const certifiedAnswersAbi = [
  {"type":"constructor","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"verifier","type":"address","internalType":"contract IProofVerifier"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"MODEL_VERSION","inputs":[],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"PRIVATE","inputs":[],"outputs":[{"name":"","type":"bytes1","internalType":"bytes1"}],"stateMutability":"view"},
  {"type":"function","name":"PROMPT_BYTES_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"VERIFIER","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IProofVerifier"}],"stateMutability":"view"},
  {"type":"function","name":"commitmentOf","inputs":[{"name":"input","type":"bytes","internalType":"bytes"}],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"pure"},
  {"type":"function","name":"contextOf","inputs":[{"name":"requests","type":"address","internalType":"address"},{"name":"requestId","type":"bytes32","internalType":"bytes32"},{"name":"payee","type":"address","internalType":"address"}],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"verifyAnswer","inputs":[{"name":"statement","type":"tuple","internalType":"struct AnswerStatement","components":[{"name":"requestId","type":"bytes32","internalType":"bytes32"},{"name":"payee","type":"address","internalType":"address"},{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"input","type":"bytes","internalType":"bytes"},{"name":"output","type":"bytes","internalType":"bytes"}]},{"name":"proof","type":"bytes","internalType":"bytes"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"error","name":"OutputInvalid","inputs":[{"name":"length","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"PromptInvalid","inputs":[{"name":"length","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"VersionMismatch","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"expected","type":"bytes32","internalType":"bytes32"}]}
] as const
