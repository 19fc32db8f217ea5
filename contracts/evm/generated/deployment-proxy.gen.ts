// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const deploymentProxyAbi = [
  {"type":"function","name":"deploy","inputs":[{"name":"code","type":"bytes","internalType":"bytes"}],"outputs":[{"name":"deployedAddress","type":"address","internalType":"address"}],"stateMutability":"nonpayable"},
  {"type":"error","name":"NotTheDeployer","inputs":[{"name":"caller","type":"address","internalType":"address"}]}
] as const
