// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const approvalsAbi = [
  {"type":"constructor","inputs":[{"name":"models","type":"address","internalType":"contract IModelRegistry"},{"name":"modelsTrack","type":"address","internalType":"address"},{"name":"datasetsTrack","type":"address","internalType":"address"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"DATASETS_TRACK","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"MODELS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"view"},
  {"type":"function","name":"MODELS_TRACK","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"decide","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"},{"name":"decision","type":"uint8","internalType":"enum DatasetDecision"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"decisionOf","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"uint8","internalType":"enum DatasetDecision"}],"stateMutability":"view"},
  {"type":"function","name":"isBase","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"promote","inputs":[{"name":"name","type":"string","internalType":"string"},{"name":"modelVersion","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"promotedOf","inputs":[{"name":"name","type":"string","internalType":"string"}],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"setBase","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"approved","type":"bool","internalType":"bool"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"BaseSet","inputs":[{"name":"modelVersion","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"approved","type":"bool","indexed":false,"internalType":"bool"}],"anonymous":false},
  {"type":"event","name":"DatasetDecided","inputs":[{"name":"dataset","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"decision","type":"uint8","indexed":false,"internalType":"enum DatasetDecision"}],"anonymous":false},
  {"type":"event","name":"VersionPromoted","inputs":[{"name":"name","type":"string","indexed":false,"internalType":"string"},{"name":"modelVersion","type":"bytes32","indexed":true,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"NotTheDatasetsTrack","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"track","type":"address","internalType":"address"}]},
  {"type":"error","name":"NotTheModelsTrack","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"track","type":"address","internalType":"address"}]},
  {"type":"error","name":"VersionNotPromotable","inputs":[{"name":"name","type":"string","internalType":"string"},{"name":"modelVersion","type":"bytes32","internalType":"bytes32"}]}
] as const
