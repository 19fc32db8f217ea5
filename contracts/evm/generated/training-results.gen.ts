// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const trainingResultsAbi = [
  {"type":"constructor","inputs":[{"name":"jobs","type":"address","internalType":"contract ITrainingJobs"},{"name":"models","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"JOBS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract ITrainingJobs"}],"stateMutability":"view"},
  {"type":"function","name":"MODELS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IModelRegistry"}],"stateMutability":"view"},
  {"type":"function","name":"attestComparison","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"comparison","type":"bytes32","internalType":"bytes32"},{"name":"isImproved","type":"bool","internalType":"bool"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"attestedOf","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"account","type":"address","internalType":"address"}],"outputs":[{"name":"","type":"tuple","internalType":"struct AttestedComparison","components":[{"name":"comparison","type":"bytes32","internalType":"bytes32"},{"name":"isImproved","type":"bool","internalType":"bool"}]}],"stateMutability":"view"},
  {"type":"function","name":"comparisonOf","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"found","type":"tuple","internalType":"struct AttestedComparison","components":[{"name":"comparison","type":"bytes32","internalType":"bytes32"},{"name":"isImproved","type":"bool","internalType":"bool"}]}],"stateMutability":"view"},
  {"type":"function","name":"jobOf","inputs":[{"name":"version","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"function","name":"promoteVersion","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"version","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"promotedOf","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"}],"outputs":[{"name":"version","type":"bytes32","internalType":"bytes32"}],"stateMutability":"view"},
  {"type":"event","name":"ComparisonAttested","inputs":[{"name":"jobId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"account","type":"address","indexed":true,"internalType":"address"},{"name":"comparison","type":"bytes32","indexed":false,"internalType":"bytes32"},{"name":"isImproved","type":"bool","indexed":false,"internalType":"bool"}],"anonymous":false},
  {"type":"event","name":"JobPromoted","inputs":[{"name":"jobId","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"version","type":"bytes32","indexed":true,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"ComparisonInvalid","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"comparison","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"NotTheSponsor","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"sponsor","type":"address","internalType":"address"}]},
  {"type":"error","name":"PromotionInvalid","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"version","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"SeatMissing","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"account","type":"address","internalType":"address"}]},
  {"type":"error","name":"TrainingJobUnknown","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"TrainingStatusInvalid","inputs":[{"name":"jobId","type":"bytes32","internalType":"bytes32"},{"name":"status","type":"uint8","internalType":"enum TrainingStatus"}]},
  {"type":"error","name":"WiringMismatch","inputs":[{"name":"named","type":"address","internalType":"address"}]}
] as const
