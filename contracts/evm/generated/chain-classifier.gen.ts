// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const chainClassifierAbi = [
  {"type":"constructor","inputs":[{"name":"codes","type":"bytes","internalType":"bytes"},{"name":"chunks","type":"address[]","internalType":"address[]"},{"name":"layers","type":"bytes","internalType":"bytes"},{"name":"neurons","type":"uint256","internalType":"uint256"},{"name":"classes","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"classify","inputs":[{"name":"prompt","type":"bytes","internalType":"bytes"}],"outputs":[{"name":"packed","type":"uint256","internalType":"uint256"}],"stateMutability":"view"}
] as const
