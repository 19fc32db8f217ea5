// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const auditHoldsAbi = [
  {"type":"constructor","inputs":[{"name":"court","type":"address","internalType":"contract ICourt"},{"name":"requests","type":"address","internalType":"contract Requests"},{"name":"epochs","type":"address","internalType":"contract Epochs"},{"name":"challenges","type":"address","internalType":"contract DataChallenges"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"CHALLENGES","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract DataChallenges"}],"stateMutability":"view"},
  {"type":"function","name":"COURT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract ICourt"}],"stateMutability":"view"},
  {"type":"function","name":"EPOCHS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract Epochs"}],"stateMutability":"view"},
  {"type":"function","name":"REQUESTS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract Requests"}],"stateMutability":"view"},
  {"type":"function","name":"RETURN_SECONDS","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"holdOf","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"provider","type":"address","internalType":"address"},{"name":"openedAt","type":"uint40","internalType":"uint40"},{"name":"ended","type":"bool","internalType":"bool"},{"name":"caseId","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"holdPay","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"isAuditRequested","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"releasePay","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"requestAudit","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"returnPay","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"AuditHoldEnded","inputs":[{"name":"id","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"endorsed","type":"bool","indexed":false,"internalType":"bool"}],"anonymous":false},
  {"type":"event","name":"AuditHoldPlaced","inputs":[{"name":"id","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"provider","type":"address","indexed":true,"internalType":"address"},{"name":"caseId","type":"uint256","indexed":false,"internalType":"uint256"}],"anonymous":false},
  {"type":"event","name":"AuditRequested","inputs":[{"name":"id","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"client","type":"address","indexed":true,"internalType":"address"}],"anonymous":false},
  {"type":"error","name":"AlreadyEndorsed","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"AlreadyHeld","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"AuditNotRequested","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"NotEndorsed","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"NotHeld","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"NotTheClient","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"client","type":"address","internalType":"address"}]},
  {"type":"error","name":"PayNotMaturing","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"RequestAlreadyLocked","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"ReturnTooEarly","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"},{"name":"from","type":"uint256","internalType":"uint256"},{"name":"now_","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"WiringMismatch","inputs":[{"name":"named","type":"address","internalType":"address"}]}
] as const
