// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const parametersOwnerAbi = [
  {"type":"constructor","inputs":[{"name":"parameters","type":"address","internalType":"contract IParameters"},{"name":"root","type":"address","internalType":"address"},{"name":"track","type":"address","internalType":"address"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"PARAMETERS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IParameters"}],"stateMutability":"view"},
  {"type":"function","name":"ROOT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"TRACK","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"acceptOwnership","inputs":[],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"cancelAsset","inputs":[{"name":"asset","type":"address","internalType":"address"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"cancelFeeSink","inputs":[],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"cancelParameter","inputs":[{"name":"parameter","type":"uint8","internalType":"enum Parameter"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"propose","inputs":[{"name":"parameter","type":"uint8","internalType":"enum Parameter"},{"name":"value","type":"uint256","internalType":"uint256"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"proposeAsset","inputs":[{"name":"asset","type":"address","internalType":"address"},{"name":"ratio","type":"uint128","internalType":"uint128"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"proposeFeeSink","inputs":[{"name":"feeSink","type":"address","internalType":"address"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"transferOwnership","inputs":[{"name":"next","type":"address","internalType":"address"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"error","name":"NotTheParametersTrack","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"track","type":"address","internalType":"address"}]},
  {"type":"error","name":"NotTheRootTrack","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"root","type":"address","internalType":"address"}]}
] as const
