// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const datasetsAbi = [
  {"type":"constructor","inputs":[{"name":"vault","type":"address","internalType":"contract IVault"},{"name":"court","type":"address","internalType":"contract ICourt"},{"name":"parameters","type":"address","internalType":"contract IParameters"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"COURT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract ICourt"}],"stateMutability":"view"},
  {"type":"function","name":"DISPUTE_WINDOW","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"PARAMETERS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IParameters"}],"stateMutability":"view"},
  {"type":"function","name":"TEXT_BYTES_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"VAULT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IVault"}],"stateMutability":"view"},
  {"type":"function","name":"accept","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"accepted","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"conclude","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"datasetOf","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"tuple","internalType":"struct Dataset","components":[{"name":"proposer","type":"address","internalType":"address"},{"name":"bond","type":"uint96","internalType":"uint96"},{"name":"proposedAtSeconds","type":"uint40","internalType":"uint40"},{"name":"state","type":"uint8","internalType":"enum DatasetState"},{"name":"wasAccepted","type":"bool","internalType":"bool"},{"name":"caseId","type":"uint64","internalType":"uint64"}]}],"stateMutability":"view"},
  {"type":"function","name":"disputeDataset","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"},{"name":"evidence","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"propose","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"},{"name":"cid","type":"string","internalType":"string"},{"name":"license","type":"string","internalType":"string"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"DatasetDisputed","inputs":[{"name":"dataset","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"challenger","type":"address","indexed":true,"internalType":"address"},{"name":"caseId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"evidence","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"event","name":"DatasetProposed","inputs":[{"name":"dataset","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"proposer","type":"address","indexed":true,"internalType":"address"},{"name":"bond","type":"uint96","indexed":false,"internalType":"uint96"},{"name":"cid","type":"string","indexed":false,"internalType":"string"},{"name":"license","type":"string","indexed":false,"internalType":"string"}],"anonymous":false},
  {"type":"event","name":"DatasetSettled","inputs":[{"name":"dataset","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"state","type":"uint8","indexed":false,"internalType":"enum DatasetState"},{"name":"bondReturned","type":"uint96","indexed":false,"internalType":"uint96"}],"anonymous":false},
  {"type":"error","name":"AcceptTooEarly","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"},{"name":"from","type":"uint256","internalType":"uint256"},{"name":"now_","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"DatasetHashMissing","inputs":[]},
  {"type":"error","name":"DatasetStateInvalid","inputs":[{"name":"dataset","type":"bytes32","internalType":"bytes32"},{"name":"state","type":"uint8","internalType":"enum DatasetState"}]},
  {"type":"error","name":"DatasetTextInvalid","inputs":[{"name":"length","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"RulingMissing","inputs":[{"name":"caseId","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"WiringMismatch","inputs":[{"name":"named","type":"address","internalType":"address"}]}
] as const
