// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const deployerAbi = [
  {"type":"function","name":"addressOf","inputs":[{"name":"account","type":"address","internalType":"address"},{"name":"label","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"deploy","inputs":[{"name":"label","type":"bytes32","internalType":"bytes32"},{"name":"code","type":"bytes","internalType":"bytes"}],"outputs":[{"name":"deployedAddress","type":"address","internalType":"address"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"recordOf","inputs":[{"name":"account","type":"address","internalType":"address"},{"name":"label","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"codeHash","type":"bytes24","internalType":"bytes24"},{"name":"time","type":"uint64","internalType":"uint64"}],"stateMutability":"view"},
  {"type":"event","name":"Deployed","inputs":[{"name":"account","type":"address","indexed":true,"internalType":"address"},{"name":"label","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"deployedAddress","type":"address","indexed":false,"internalType":"address"},{"name":"codeHash","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"CreationFailed","inputs":[{"name":"account","type":"address","internalType":"address"},{"name":"label","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"LabelTaken","inputs":[{"name":"account","type":"address","internalType":"address"},{"name":"label","type":"bytes32","internalType":"bytes32"},{"name":"deployedAddress","type":"address","internalType":"address"}]}
] as const
