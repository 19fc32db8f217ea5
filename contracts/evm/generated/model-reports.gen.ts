// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelReportsAbi = [
  {"type":"constructor","inputs":[{"name":"court","type":"address","internalType":"contract ICourt"},{"name":"models","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"COURT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract ICourt"}],"stateMutability":"view"},
  {"type":"function","name":"MODELS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"view"},
  {"type":"function","name":"RESTORE_PAUSE","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"conclude","inputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"reportModel","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"evidence","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"reportOf","inputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"tuple","internalType":"struct ModelReport","components":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"openedAtSeconds","type":"uint40","internalType":"uint40"},{"name":"kind","type":"uint8","internalType":"enum ModelReportKind"},{"name":"running","type":"bool","internalType":"bool"}]}],"stateMutability":"view"},
  {"type":"function","name":"requestRestoration","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"evidence","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"versionOf","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"tuple","internalType":"struct VersionReports","components":[{"name":"caseId","type":"uint64","internalType":"uint64"},{"name":"running","type":"uint32","internalType":"uint32"},{"name":"restoration","type":"uint64","internalType":"uint64"},{"name":"warned","type":"bool","internalType":"bool"},{"name":"harmFoundAtSeconds","type":"uint40","internalType":"uint40"},{"name":"restorableAtSeconds","type":"uint40","internalType":"uint40"}]}],"stateMutability":"view"},
  {"type":"event","name":"ModelReportConcluded","inputs":[{"name":"modelVersion","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"caseId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"status","type":"uint8","indexed":false,"internalType":"enum ModelStatus"}],"anonymous":false},
  {"type":"event","name":"ModelReported","inputs":[{"name":"modelVersion","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"reporter","type":"address","indexed":true,"internalType":"address"},{"name":"caseId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"kind","type":"uint8","indexed":false,"internalType":"enum ModelReportKind"},{"name":"evidence","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"EvidenceMissing","inputs":[]},
  {"type":"error","name":"NoOpenReport","inputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"NotTheCreator","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"creator","type":"address","internalType":"address"}]},
  {"type":"error","name":"ReportPending","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"caseId","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"ReportStatusInvalid","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"status","type":"uint8","internalType":"enum ModelStatus"}]},
  {"type":"error","name":"RestorationTooEarly","inputs":[{"name":"modelVersion","type":"bytes32","internalType":"bytes32"},{"name":"from","type":"uint256","internalType":"uint256"},{"name":"now_","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"RulingMissing","inputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"WiringMismatch","inputs":[{"name":"named","type":"address","internalType":"address"}]}
] as const
