// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofRegistryAbi = [
  {"type":"constructor","inputs":[{"name":"models","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"MODELS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"view"},
  {"type":"function","name":"VERIFIERS_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"register","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"verifier","type":"address","internalType":"address"},{"name":"keyHash","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"verifiersOf","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"tuple[]","internalType":"struct CertifiedVerifier[]","components":[{"name":"verifier","type":"address","internalType":"address"},{"name":"keyHash","type":"bytes32","internalType":"bytes32"}]}],"stateMutability":"view"},
  {"type":"event","name":"VerifierRegistered","inputs":[{"name":"modelVersion","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"index","type":"uint256","indexed":false,"internalType":"uint256"},{"name":"verifier","type":"address","indexed":false,"internalType":"address"},{"name":"keyHash","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"NotTheCreator","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"creator","type":"address","internalType":"address"}]},
  {"type":"error","name":"VerifierInvalid","inputs":[{"name":"verifier","type":"address","internalType":"address"},{"name":"keyHash","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"VerifiersTooMany","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"max","type":"uint256","internalType":"uint256"}]}
] as const
