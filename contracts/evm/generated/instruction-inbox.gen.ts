// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const instructionInboxAbi = [
  {"type":"constructor","inputs":[{"name":"requests","type":"address","internalType":"contract IOnchainRequests"},{"name":"model","type":"bytes32","internalType":"bytes32"},{"name":"verifier","type":"address","internalType":"address"},{"name":"reward","type":"uint128","internalType":"uint128"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"BENIGN","inputs":[],"outputs":[{"name":"","type":"uint8","internalType":"uint8"}],"stateMutability":"view"},
  {"type":"function","name":"COURT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"MODEL","inputs":[],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"ONCHAIN_REQUESTS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IOnchainRequests"}],"stateMutability":"view"},
  {"type":"function","name":"REWARD","inputs":[],"outputs":[{"name":"","type":"uint128","internalType":"uint128"}],"stateMutability":"view"},
  {"type":"function","name":"VERIFIER","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"admitted","inputs":[],"outputs":[{"name":"","type":"string[]","internalType":"string[]"}],"stateMutability":"view"},
  {"type":"function","name":"barred","inputs":[{"name":"sender","type":"address","internalType":"address"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"onAnswer","inputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"},{"name":"","type":"bytes32","internalType":"bytes32"},{"name":"content","type":"bytes","internalType":"bytes"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"pending","inputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"sender","type":"address","internalType":"address"},{"name":"text","type":"string","internalType":"string"}],"stateMutability":"view"},
  {"type":"function","name":"submit","inputs":[{"name":"text","type":"string","internalType":"string"}],"outputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"}],"stateMutability":"payable"},
  {"type":"event","name":"InstructionAdmitted","inputs":[{"name":"requestId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"sender","type":"address","indexed":true,"internalType":"address"}],"anonymous":false},
  {"type":"event","name":"SenderBarred","inputs":[{"name":"requestId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"sender","type":"address","indexed":true,"internalType":"address"},{"name":"class","type":"uint8","indexed":false,"internalType":"uint8"}],"anonymous":false},
  {"type":"error","name":"NotTheRequests","inputs":[{"name":"caller","type":"address","internalType":"address"}]},
  {"type":"error","name":"OutputInvalid","inputs":[{"name":"length","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"QuestionIsPrivate","inputs":[]},
  {"type":"error","name":"SenderIsBarred","inputs":[{"name":"sender","type":"address","internalType":"address"}]},
  {"type":"error","name":"ValueTooLow","inputs":[{"name":"value","type":"uint256","internalType":"uint256"},{"name":"reward","type":"uint256","internalType":"uint256"}]}
] as const
