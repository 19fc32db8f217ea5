// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const moderatedBoardAbi = [
  {"type":"constructor","inputs":[{"name":"requests","type":"address","internalType":"contract IOnchainRequests"},{"name":"model","type":"bytes32","internalType":"bytes32"},{"name":"accepted","type":"string","internalType":"string"},{"name":"reward","type":"uint128","internalType":"uint128"},{"name":"trusted","type":"address","internalType":"address"},{"name":"proven","type":"bool","internalType":"bool"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"ACCEPTED","inputs":[],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"COURT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"MODEL","inputs":[],"outputs":[{"name":"","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"ONCHAIN_REQUESTS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IOnchainRequests"}],"stateMutability":"view"},
  {"type":"function","name":"PROVEN","inputs":[],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"REWARD","inputs":[],"outputs":[{"name":"","type":"uint128","internalType":"uint128"}],"stateMutability":"view"},
  {"type":"function","name":"TRUSTED","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"messages","inputs":[],"outputs":[{"name":"","type":"string[]","internalType":"string[]"}],"stateMutability":"view"},
  {"type":"function","name":"onAnswer","inputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"},{"name":"","type":"bytes32","internalType":"bytes32"},{"name":"content","type":"bytes","internalType":"bytes"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"pending","inputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"string","internalType":"string"}],"stateMutability":"view"},
  {"type":"function","name":"submit","inputs":[{"name":"message","type":"string","internalType":"string"}],"outputs":[{"name":"requestId","type":"bytes32","internalType":"bytes32"}],"stateMutability":"payable"},
  {"type":"event","name":"MessageAccepted","inputs":[{"name":"requestId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"message","type":"string","indexed":false,"internalType":"string"}],"anonymous":false},
  {"type":"event","name":"MessageRejected","inputs":[{"name":"requestId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"label","type":"string","indexed":false,"internalType":"string"}],"anonymous":false},
  {"type":"error","name":"MessageIsNoText","inputs":[]},
  {"type":"error","name":"NotTheRequests","inputs":[{"name":"caller","type":"address","internalType":"address"}]},
  {"type":"error","name":"QuestionIsPrivate","inputs":[]},
  {"type":"error","name":"ValueTooLow","inputs":[{"name":"value","type":"uint256","internalType":"uint256"},{"name":"reward","type":"uint256","internalType":"uint256"}]}
] as const
