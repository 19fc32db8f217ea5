// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const drandBeaconAbi = [
  {"type":"constructor","inputs":[{"name":"chain","type":"tuple","internalType":"struct DrandChain","components":[{"name":"publicKey","type":"uint256[4]","internalType":"uint256[4]"},{"name":"genesis","type":"uint256","internalType":"uint256"},{"name":"period","type":"uint256","internalType":"uint256"}]},{"name":"epochSeconds","type":"uint256","internalType":"uint256"},{"name":"lead","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"EPOCH_SECONDS","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"GENESIS","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"LEAD","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"PERIOD","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"epochOf","inputs":[{"name":"second","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"isFinal","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"isFinalBefore","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"},{"name":"later","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"publicKey","inputs":[],"outputs":[{"name":"","type":"uint256[4]","internalType":"uint256[4]"}],"stateMutability":"view"},
  {"type":"function","name":"roundOf","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"submit","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"},{"name":"signature","type":"uint256[2]","internalType":"uint256[2]"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"value","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"made","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"event","name":"ValueFixed","inputs":[{"name":"epoch","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"round","type":"uint256","indexed":false,"internalType":"uint256"},{"name":"value","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"EpochBeforeGenesis","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"EpochLengthInvalid","inputs":[{"name":"epochSeconds","type":"uint256","internalType":"uint256"},{"name":"period","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"NotFinal","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"PublicKeyInvalid","inputs":[]},
  {"type":"error","name":"SignatureInvalid","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"},{"name":"round","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"SubmittedTooEarly","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"},{"name":"from","type":"uint256","internalType":"uint256"},{"name":"now_","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"ValueAlreadyFixed","inputs":[{"name":"epoch","type":"uint256","internalType":"uint256"}]}
] as const
